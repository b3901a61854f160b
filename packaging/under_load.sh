#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: under_load.sh LOOPS COMMAND…
#
# Runs a command with so many busy loops beside it, and ends them however the command ends.

set -u
loops=$1
shift
busy=

# shellcheck disable=SC2086,SC2154 (a list of numbers)
trap 'kill $busy 2>/dev/null' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

while [ "$loops" -gt 0 ]; do
  # A loop ends by itself, too, where this script was killed outright.
  sh -c 'while kill -0 "$1" 2>/dev/null; do i=0; while [ $i -lt 100000 ]; do i=$((i + 1)); done; done' sh $$ &
  busy="$busy $!"
  loops=$((loops - 1))
done

"$@"

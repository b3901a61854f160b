#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: test_tools.sh VENV
#
# Some tests look at the program through programs of the system: two kinds of display, the desktop's own
# checks of a menu entry, a look at what a process does. What is missing is installed where that is allowed
# (root and apt-get); elsewhere the one command to type is printed, and the tests that need it are skipped
# and say so. Ends with status 0 in any case: the program needs none of this.

set -u
venv=${1:?name the virtual environment}
[ "$(uname -s)" = Linux ] || exit 0

# Each as program:package of Debian.
TOOLS="Xvfb:xvfb weston:weston desktop-file-validate:desktop-file-utils appstreamcli:appstream xdg-mime:xdg-utils
  mimetype:libfile-mimeinfo-perl update-mime-database:shared-mime-info dbus-run-session:dbus openssl:openssl strace:strace objdump:binutils unshare:util-linux"

missing() {
  for tool in $TOOLS; do
    command -v "${tool%%:*}" >/dev/null 2>&1 || echo "$tool"
  done
}

packages() {
  for tool in $1; do echo "${tool#*:}"; done
}

install_packages() {
  # shellcheck disable=SC2086 (a list of words)
  echo "Installing what some tests look through (once):" $1
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null || echo "apt-get update did not succeed; trying with what is known." >&2
  # shellcheck disable=SC2086
  apt-get install -qq -y --no-install-recommends $1 >/dev/null
}

tell_what_to_do() {
  if command -v apt-get >/dev/null 2>&1; then
    # shellcheck disable=SC2046
    echo "Some tests are skipped for lack of a program; to run them too, type this once:
  sudo apt-get install" $(packages "$lacking") >&2
  else
    # shellcheck disable=SC2046
    echo "Some tests are skipped for lack of these programs:" $(for tool in $lacking; do echo "${tool%%:*}"; done) >&2
  fi
}

# A display is useful only if Qt's plug-in for it can be loaded.
look_at_displays() {
  here=${0%/*}
  if command -v Xvfb >/dev/null 2>&1; then sh "$here/system_libraries.sh" "$venv" xcb; fi
  if command -v weston >/dev/null 2>&1; then sh "$here/system_libraries.sh" "$venv" wayland; fi
}

lacking=$(missing)
if [ -n "$lacking" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  install_packages "$(packages "$lacking")"
  lacking=$(missing)
fi
[ -z "$lacking" ] || tell_what_to_do
look_at_displays
exit 0

#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the package, tries it on a virtual desktop as an ordinary user, and removes it again: `make try-deb`.
# For a machine to be thrown away, as root: Debian with Xvfb, openbox, xdotool, xdg-utils and desktop-file-utils.
set -eu

package=$1
id=org.line_of_contact.LineOfContact
user=line-of-contact-trial
fail() { echo "FAILED: $*" >&2; exit 1; }
patiently() { # runs a command until it succeeds, for 30 s
  for _ in $(seq 150); do if "$@" >/dev/null 2>&1; then return 0; fi; sleep 0.2; done
  fail "waited in vain: $*"
}

[ "$(id -u)" = 0 ] || fail "the package is installed and removed, which takes root"
id "$user" >/dev/null 2>&1 || useradd --create-home "$user"
home=$(getent passwd "$user" | cut -d: -f6)
run=$(mktemp -d); chown "$user" "$run"; chmod 700 "$run"
as_user() { runuser -u "$user" -- env -i HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 DISPLAY="$display" \
  XDG_RUNTIME_DIR="$run" XDG_CURRENT_DESKTOP=X-Generic "$@"; }

DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$(realpath "$package")" >/dev/null || fail "it cannot be installed"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$run/display" 2>/dev/null & server=$!
trap 'as_user pkill -u "$user" 2>/dev/null || true; kill $server 2>/dev/null || true; userdel -rf "$user" 2>/dev/null || true; rm -rf "$run"' EXIT
patiently test -s "$run/display"
display=:$(cat "$run/display")
patiently as_user xdotool getdisplaygeometry
as_user openbox 2>/dev/null &
patiently as_user xdotool get_desktop

[ -f "/usr/share/applications/$id.desktop" ] || fail "it is not in the menu"
one="$home/one.briefing"; two="$home/two.briefing"
as_user sh -c "cp -r /usr/lib/line-of-contact/_internal/resources/briefings/*.json '$home/default.json'"
for file in "$one" "$two"; do
  title=$(basename "$file" .briefing)
  python3 - "$home/default.json" "$file" "$title" <<'END'
import json, sys, zipfile
document = json.load(open(sys.argv[1], encoding="utf-8"))
document["title"] = f"Trial {sys.argv[3]}"
with zipfile.ZipFile(sys.argv[2], "w") as package:
    package.writestr("briefing.json", json.dumps(document))
END
  chown "$user" "$file"
done
kind=$(as_user xdg-mime query filetype "$one")
[ "$kind" = "application/vnd.line-of-contact.briefing+zip" ] || fail "a briefing is taken for $kind"
opener=$(as_user xdg-mime query default "$kind")
[ "$opener" = "$id.desktop" ] || fail "a briefing is opened with $opener"

as_user xdg-open "$one" &
patiently as_user xdotool search --name "Trial one"
window=$(as_user xdotool search --name "Trial one" | tail -1)
as_user xdotool windowminimize "$window"
as_user xdg-open "$two" || fail "the second start did not end well"
patiently as_user xdotool search --onlyvisible --name "Trial two"
[ "$(as_user xdotool search --onlyvisible --name '^Trial' | wc -l)" = 1 ] || fail "there is more than one window"
patiently sh -c "[ \"\$(runuser -u $user -- env DISPLAY=$display xdotool getactivewindow)\" = $window ]"

as_user xdotool windowclose "$window" || true
patiently sh -c "! pgrep -u $user -f /usr/lib/line-of-contact/line-of-contact"
before=$(find "$home" -type f | sort)
apt-get remove -y -q line-of-contact >/dev/null
[ ! -e /usr/lib/line-of-contact ] && [ ! -e /usr/bin/line-of-contact ] || fail "something was left behind"
[ "$(find "$home" -type f | sort)" = "$before" ] || fail "the user's files were touched"
[ -f "$one" ] || fail "a briefing is gone"
echo "installed, opened, handed over, brought forward, removed: all as it should be"

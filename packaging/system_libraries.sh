#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: system_libraries.sh VENV [PLATFORM]
#
# Finds out which of the system's libraries Qt's web engine and its plug-in for a platform (xcb, the
# default, wayland or offscreen) lack, what its player of videos lacks, and whether any font has Cyrillic
# letters. What is missing is installed where that is allowed (root and apt-get); elsewhere the one command
# to type is printed. Ends with status 1 where a library is still missing that the window needs.

set -u
venv=${1:?name the virtual environment}
platform=${2:-xcb}
[ "$(uname -s)" = Linux ] || exit 0

# The Debian package of a library. Where a release has renamed it, installable() finds the new name.
package_of() {
  case $1 in
    libEGL.so.*) echo libegl1 ;;
    libGL.so.*) echo libgl1 ;;
    libGLX.so.*) echo libglx0 ;;
    libOpenGL.so.*) echo libopengl0 ;;
    libX11.so.*) echo libx11-6 ;;
    libX11-xcb.so.*) echo libx11-xcb1 ;;
    libXcomposite.so.*) echo libxcomposite1 ;;
    libXdamage.so.*) echo libxdamage1 ;;
    libXext.so.*) echo libxext6 ;;
    libXfixes.so.*) echo libxfixes3 ;;
    libXrandr.so.*) echo libxrandr2 ;;
    libXrender.so.*) echo libxrender1 ;;
    libXtst.so.*) echo libxtst6 ;;
    libasound.so.*) echo libasound2 ;;
    libdbus-1.so.*) echo libdbus-1-3 ;;
    libdrm.so.*) echo libdrm2 ;;
    libexpat.so.*) echo libexpat1 ;;
    libfontconfig.so.*) echo libfontconfig1 ;;
    libfreetype.so.*) echo libfreetype6 ;;
    libgbm.so.*) echo libgbm1 ;;
    libglib-2.0.so.* | libgthread-2.0.so.*) echo libglib2.0-0 ;;
    libgssapi_krb5.so.*) echo libgssapi-krb5-2 ;;
    libnspr4.so | libplc4.so | libplds4.so) echo libnspr4 ;;
    libnss3.so | libnssutil3.so | libsmime3.so) echo libnss3 ;;
    libpulse.so.*) echo libpulse0 ;;
    libudev.so.*) echo libudev1 ;;
    libwayland-*.so.*) # libwayland-cursor.so.0 is in libwayland-cursor0
      rest=${1#libwayland-}
      echo "libwayland-${rest%%.so.*}${rest##*.so.}" ;;
    libxcb.so.*) echo libxcb1 ;;
    libxcb-dri3.so.*) echo libxcb-dri3-0 ;;
    libxcb-*.so.*) # libxcb-cursor.so.0 is in libxcb-cursor0
      rest=${1#libxcb-}
      echo "libxcb-${rest%%.so.*}${rest##*.so.}" ;;
    libxkbcommon.so.*) echo libxkbcommon0 ;;
    libxkbcommon-x11.so.*) echo libxkbcommon-x11-0 ;;
    libxkbfile.so.*) echo libxkbfile1 ;;
    libz.so.*) echo zlib1g ;;
    *) echo "" ;;
  esac
}

# What files of Qt, named by their paths inside its folder, need and do not find.
missing_of() {
  for qt in "$venv"/lib*/python3.*/site-packages/PySide6/Qt; do
    for file in "$@"; do
      [ -f "$qt/$file" ] && ldd "$qt/$file" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p'
    done
  done | sort -u
}

cyrillic_font_found() {
  if command -v fc-list >/dev/null 2>&1; then
    [ -n "$(fc-list :lang=uk family 2>/dev/null | head -n 1)" ]
  else
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts"; do
      [ -n "$(find "$folder" \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) 2>/dev/null | head -n 1)" ] && return 0
    done
    return 1
  fi
}

# Debian and Ubuntu gave some packages a new name when time became 64 bits wide.
installable() {
  for package in "$@"; do
    if apt-cache show "${package}t64" >/dev/null 2>&1; then echo "${package}t64"; else echo "$package"; fi
  done
}

wanted_packages() {
  for library in $1; do package_of "$library"; done
  cyrillic_font_found || echo fonts-dejavu-core
}

install_packages() {
  # shellcheck disable=SC2086 (a list of words)
  echo "Installing what Qt needs of the system (once):" $1
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null || echo "apt-get update did not succeed; trying with what is known." >&2
  # shellcheck disable=SC2046,SC2086
  apt-get install -qq -y --no-install-recommends $(installable $1) >/dev/null
}

tell_what_to_do() {
  if [ -n "$packages" ] && command -v apt-get >/dev/null 2>&1; then
    # shellcheck disable=SC2046,SC2086
    echo "Qt lacks libraries or fonts of the system; type this once and start again:
  sudo apt-get install" $(installable $packages) >&2
  else
    # shellcheck disable=SC2086
    echo "Qt lacks these of the system; install the packages that hold them:" ${libraries:-${of_videos:-a font with Cyrillic letters}} >&2
  fi
}

look() {
  libraries=$(missing_of "plugins/platforms/libq$platform.so" lib/libQt6WebEngineCore.so.6)
  of_videos=$(missing_of lib/libQt6Multimedia.so.6 plugins/multimedia/libffmpegmediaplugin.so)
  packages=$(wanted_packages "$libraries $of_videos" | sed '/^$/d' | sort -u)
  [ -z "$libraries$of_videos$packages" ]
}

look && exit 0
if [ -n "$packages" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  install_packages "$packages"
  look && exit 0
fi
tell_what_to_do
# The window starts without a font, and without what videos need: it then says that they cannot be shown.
[ -z "$libraries" ]

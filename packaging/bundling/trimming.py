# SPDX-License-Identifier: MIT
"""Removes unused parts from the bundle: parts of Qt that the program never uses, and the libraries only they need.

PyInstaller includes every plugin of every Qt module that WebEngine is linked to, with all their QML; 270 of
684 MB are never loaded here. Names are those of Linux, Windows and macOS.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Final

Entry = tuple[str, str, str]
"""PyInstaller's entry: name in the bundle, file it comes from, kind ("BINARY", "EXTENSION", "DATA", "SYMLINK")."""

PLUGINS: Final = {
    "platforms": ("xcb", "wayland", "wayland-egl", "wayland-generic", "offscreen", "windows", "cocoa"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platformthemes": ("xdgdesktopportal",),
    "xcbglintegrations": ("xcb-egl-integration", "xcb-glx-integration"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient", "adwaita"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl", "dmabuf-server", "drm-egl-server"),
    "imageformats": ("jpeg", "gif", "webp", "ico", "tiff"),
    "multimedia": ("ffmpegmediaplugin", "windowsmediaplugin", "darwinmediaplugin"),
    "styles": ("modernwindowsstyle", "macstyle"),
}
"""Qt's plugins that are kept, by folder: displays, input methods, the system's file dialogs, pictures, videos."""

LOCALES: Final = ("en-US",)
"""Chromium's texts that are kept: the program is in English, and all other languages fall back to it."""

RESOURCES_OUT: Final = ("qtwebengine_devtools_resources",)
"""Chromium's developer tools, which are never opened."""

_QT_LEFT_OUT: Final = ("qml", "qsci", "metatypes", "typesystems", "glue", "include", "scripts", "phrasebooks")

_PACKAGES_OUT: Final = re.compile(
    r"^(xstatic/pkg/leaflet/data/(?!leaflet\.(js|css)$)|folium/.*\.(pyi|typed)$|numpy/.*/(tests|include)/|"
    r"(setuptools|attrs|numpy|markupsafe|xyzservices)-[^/]*\.dist-info/|numpy/(f2py|distutils|testing)/|"
    r"pyproj/proj_dir/share/proj/(?!proj\.db$|proj\.ini$))")

_BINDINGS_OUT: Final = ("QtOpenGL", "QtQml", "QtQuick", "QtQuickWidgets", "QtPositioning", "QtSvg")
"""Python bindings that are never imported; the Qt libraries themselves are kept if WebEngine needs them."""

SYSTEM: Final = re.compile(
    r"^lib(X11|X11-xcb|Xau|Xcomposite|Xcursor|Xdamage|Xdmcp|Xext|Xfixes|Xi|Xinerama|Xrandr|Xrender|Xtst|asound|"
    r"blkid|brotlicommon|brotlidec|bsd|cap|com_err|dbus-1|expat|fontconfig|freetype|gbm|gcc_s|gcrypt|glib-2\.0|"
    r"gpg-error|gssapi_krb5|gthread-2\.0|k5crypto|keyutils|krb5|krb5support|lz4|md|mount|pcre2-8|png16|selinux|"
    r"stdc\+\+|systemd|udev|z|zstd|"
    r"FLAC|asyncns|mp3lame|mpg123|ogg|opus|pulse|pulsecommon-[\d.]+|sndfile|vorbis|vorbisenc|"
    r"xcb-(glx|randr|render|shape|shm|sync|xfixes))\.so")
"""Libraries that every Linux desktop has, and that the system's updates keep secure."""


def stays(entry: Entry) -> bool:
    """Checks whether a file collected by PyInstaller belongs in the bundle, regardless of who needs it."""
    name = entry[0].replace("\\", "/")
    if _PACKAGES_OUT.search(name):
        return False
    parts = PurePosixPath(name).parts
    if len(parts) == 1 and SYSTEM.match(name):
        return False
    if not parts or not parts[0].startswith("PySide6"):
        return True
    return _qt_stays(_inside_qt(parts))


def _inside_qt(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the path inside Qt's own folder, which on Windows is the package's."""
    return parts[2:] if parts[1:2] == ("Qt",) else parts[1:]


def _qt_stays(inside: tuple[str, ...]) -> bool:
    folder, stem = inside[0], PurePosixPath(inside[-1]).stem
    if len(inside) == 1:
        return stem.split(".")[0] not in _BINDINGS_OUT
    if folder in _QT_LEFT_OUT:
        return False
    if folder == "plugins" and len(inside) > 2:
        return _plugin(stem) in PLUGINS.get(inside[1], ())
    if "qtwebengine_locales" in inside:
        return stem in LOCALES
    if folder == "translations":
        return False
    return stem not in RESOURCES_OUT and ".debug" not in inside[-1]


def _plugin(stem: str) -> str:
    """Returns a plugin's name without the systems' prefixes."""
    name = stem.removeprefix("lib")
    return name[1:] if name.startswith("q") and not name.startswith("qt-") else name


def reachable(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Returns the binaries that something in the bundle loads; ``needs`` names the libraries a file is linked to.

    The search starts from what is loaded by name: Python's imports, plugins and programs.
    """
    entries = list(entries)
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(PurePosixPath(entry[0].replace("\\", "/")).name, []).append(entry)
    found: set[str] = set()
    todo = [entry for entry in entries if _is_start(entry)]
    while todo:
        entry = todo.pop()
        if entry[0] in found:
            continue
        found.add(entry[0])
        if entry[2] in ("BINARY", "EXTENSION"):
            for library in needs(entry[1]):
                todo += by_name.get(PurePosixPath(library.replace("\\", "/")).name, [])
    return [entry for entry in entries if entry[0] in found]


def has_its_file(entry: Entry, names: set[str]) -> bool:
    """Returns False for a symbolic link to a file that is left out, and for the checksum of such a library."""
    name, target, kind = entry
    if kind == "SYMLINK":
        return posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) in names
    return not name.endswith(".chk") or f"{name.removesuffix('.chk')}.so" in names


def _is_start(entry: Entry) -> bool:
    """Checks whether a binary is loaded by its name: an extension, a plugin, a program, Python itself, NSS's parts."""
    name, _, kind = entry
    name = name.replace("\\", "/")
    base = PurePosixPath(name).name
    return (kind in ("EXTENSION", "EXECUTABLE") or "/plugins/" in name or "QtWebEngineProcess" in base
            or base.startswith(("libpython", "python3", "Python", "libsoftokn3", "libfreebl", "vcruntime", "ucrtbase"))
            or base in ("d3dcompiler_47.dll", "libEGL.dll", "libGLESv2.dll", "opengl32sw.dll"))

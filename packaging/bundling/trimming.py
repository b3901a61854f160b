# SPDX-License-Identifier: MIT
"""What the bundle does without: Qt's parts the program never asks for, and the libraries only those need.

PyInstaller takes along every plugin of every Qt module that WebEngine is linked to, with all their QML; of
684 MB that leaves 270 MB which nothing here ever loads. Names are those of Linux, Windows and macOS alike.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Final

Entry = tuple[str, str, str]
"""PyInstaller's: name in the bundle, file it comes from, kind ("BINARY", "EXTENSION", "DATA", "SYMLINK")."""

PLUGINS: Final = {
    "platforms": ("xcb", "wayland", "wayland-egl", "wayland-generic", "offscreen", "windows", "cocoa"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platformthemes": ("xdgdesktopportal",),
    "xcbglintegrations": ("xcb-egl-integration", "xcb-glx-integration"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient", "adwaita"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl", "dmabuf-server", "drm-egl-server"),
    "imageformats": ("jpeg", "gif", "webp", "ico"),
    "styles": ("modernwindowsstyle", "macstyle"),
}
"""Qt's plugins that stay, by folder: displays, ways to type, the system's own file dialogs, pictures."""

LOCALES: Final = ("en-US",)
"""Chromium's own texts: the program speaks English, and this one is what every other language falls back to."""

RESOURCES_OUT: Final = ("qtwebengine_devtools_resources",)
"""The developer tools' page: nothing opens it."""

_QT_LEFT_OUT: Final = ("qml", "qsci", "metatypes", "typesystems", "glue", "include", "scripts", "phrasebooks")

_PACKAGES_OUT: Final = re.compile(
    r"^(xstatic/pkg/leaflet/data/(?!leaflet\.(js|css)$)|folium/.*\.(pyi|typed)$|numpy/.*/(tests|include)/|"
    r"(setuptools|attrs|numpy|markupsafe|xyzservices)-[^/]*\.dist-info/|numpy/(f2py|distutils|testing)/|"
    r"pyproj/proj_dir/share/proj/(?!proj\.db$|proj\.ini$))")

_BINDINGS_OUT: Final = ("QtOpenGL", "QtQml", "QtQuick", "QtQuickWidgets", "QtPositioning", "QtSvg")
"""What PySide6 wraps for Python and nobody imports; the Qt libraries themselves stay where WebEngine needs them."""

SYSTEM: Final = re.compile(
    r"^lib(X11|X11-xcb|Xau|Xcomposite|Xcursor|Xdamage|Xdmcp|Xext|Xfixes|Xi|Xinerama|Xrandr|Xrender|Xtst|asound|"
    r"blkid|brotlicommon|brotlidec|bsd|cap|com_err|dbus-1|expat|fontconfig|freetype|gbm|gcc_s|gcrypt|glib-2\.0|"
    r"gpg-error|gssapi_krb5|gthread-2\.0|k5crypto|keyutils|krb5|krb5support|lz4|md|mount|pcre2-8|png16|selinux|"
    r"stdc\+\+|systemd|udev|z|zstd|"
    r"xcb-(glx|randr|render|shape|shm|sync|xfixes))\.so")
"""Libraries of Linux that every desktop has, and whose repairs come with the system's updates."""


def stays(entry: Entry) -> bool:
    """Whether a file that PyInstaller gathered belongs into the bundle, whatever it is needed by."""
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
    """The place inside Qt's own folder, which on Windows is the package's."""
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
    """A plugin's name without what the systems put before it."""
    name = stem.removeprefix("lib")
    return name[1:] if name.startswith("q") and not name.startswith("qt-") else name


def reachable(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries that something in the bundle loads; ``needs`` names the libraries a file is linked to.

    What Python imports, plugins and programs are loaded by name, and so are the starting points.
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
    """False for a symbolic link to what is left out, and for the checksum of a library that is."""
    name, target, kind = entry
    if kind == "SYMLINK":
        return posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) in names
    return not name.endswith(".chk") or f"{name.removesuffix('.chk')}.so" in names


def _is_start(entry: Entry) -> bool:
    """Whether a binary is loaded by its name: an extension, a plugin, a program, Python itself, NSS's parts."""
    name, _, kind = entry
    name = name.replace("\\", "/")
    base = PurePosixPath(name).name
    return (kind in ("EXTENSION", "EXECUTABLE") or "/plugins/" in name or "QtWebEngineProcess" in base
            or base.startswith(("libpython", "python3", "Python", "libsoftokn3", "libfreebl", "vcruntime", "ucrtbase"))
            or base in ("d3dcompiler_47.dll", "libEGL.dll", "libGLESv2.dll", "opengl32sw.dll"))

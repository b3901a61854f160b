# SPDX-License-Identifier: MIT
"""What the bundle does without, on each system."""

from __future__ import annotations

import pytest

from bundling.trimming import has_its_file, reachable, stays

BINARY = "BINARY"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6\\plugins\\imageformats\\qjpeg.dll",
        "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so",
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
        "PySide6\\translations\\qtwebengine_locales\\en-US.pak",
        "PySide6\\resources\\icudtl.dat",
        "PySide6\\QtWidgets.pyd",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/Resources/qtwebengine_locales/en-US.pak",
        "xstatic/pkg/leaflet/data/leaflet.js",
        "pyproj/proj_dir/share/proj/proj.db",
        "libxcb-cursor.so.0",
        "resources/web/map.js",
    ],
)
def test_what_is_needed_stays(name: str) -> None:
    assert stays((name, "", BINARY))


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6\\plugins\\platforms\\qminimal.dll",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6\\qml\\QtQuick\\qmldir",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtwebengine_locales/de.pak",
        "PySide6\\translations\\qtwebengine_locales\\de.pak",
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "PySide6/Qt/resources/v8_context_snapshot.debug.bin",
        "PySide6/QtOpenGL.abi3.so",
        "PySide6\\QtQml.pyd",
        "xstatic/pkg/leaflet/data/leaflet-src.js.map",
        "pyproj/proj_dir/share/proj/CH",
        "libX11.so.6",
        "libstdc++.so.6",
    ],
)
def test_what_is_not_needed_goes(name: str) -> None:
    assert not stays((name, "", BINARY))


def test_a_library_goes_with_the_last_thing_that_loads_it() -> None:
    entries = [
        ("PySide6/QtCore.abi3.so", "core", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "qtcore", BINARY),
        ("libicu.so.1", "icu", BINARY),
        ("libgtk.so.1", "gtk", BINARY),
    ]
    links = {"core": ["/any/where/libQt6Core.so.6"], "qtcore": ["libicu.so.1"], "gtk": ["libicu.so.1"]}
    left = reachable(entries, lambda file: links.get(file, []))
    assert [entry[0] for entry in left] == ["PySide6/QtCore.abi3.so", "PySide6/Qt/lib/libQt6Core.so.6", "libicu.so.1"]


def test_links_and_checksums_go_with_their_files() -> None:
    names = {"PySide6/Qt/lib/libA.so", "libsoftokn3.so"}
    assert has_its_file(("libA.so", "PySide6/Qt/lib/libA.so", "SYMLINK"), names)
    assert not has_its_file(("libB.so", "PySide6/Qt/lib/libB.so", "SYMLINK"), names)
    assert has_its_file(("libsoftokn3.chk", "", "DATA"), names)
    assert not has_its_file(("libnssdbm3.chk", "", "DATA"), names)

# SPDX-License-Identifier: MIT
"""What the systems read of the program is valid, by the systems' own tools where they are there."""

from __future__ import annotations

import configparser
import datetime
import plistlib
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage, QImageReader

from briefing.files.parts import SUFFIX
from briefing.version import VERSION
from bundling import systems
from bundling.desktop import desktop_entry, metainfo, quoted, release_date, shared_files, write
from bundling.icons import SIZES, files
from bundling.systems import APP_ID, MIME_TYPE
from tests.corpora import PROJECT
from ui.start.folders import DESKTOP_FILE
from ui.window.icon import window_icon


def needs(tool: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed")


@pytest.fixture
def share(tmp_path: Path) -> Path:
    write(shared_files(VERSION), tmp_path)
    return tmp_path


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@needs("desktop-file-validate")
def test_the_menu_entry_is_valid(share: Path) -> None:
    assert run("desktop-file-validate", "--no-hints", str(share / "applications" / f"{APP_ID}.desktop")) == ""


@needs("appstreamcli")
def test_the_metadata_is_valid(share: Path) -> None:
    run("appstreamcli", "validate", "--no-net", str(share / "metainfo" / f"{APP_ID}.metainfo.xml"))


@needs("update-mime-database")
def test_a_briefing_is_known_by_its_name(share: Path) -> None:
    run("update-mime-database", str(share / "mime"))
    assert f"50:{MIME_TYPE}:*{SUFFIX}" in (share / "mime" / "globs2").read_text("utf-8")
    assert f"{MIME_TYPE} application/zip" in (share / "mime" / "subclasses").read_text("utf-8")
    assert f"{MIME_TYPE}:{APP_ID}.briefing" in (share / "mime" / "icons").read_text("utf-8")


def test_entry_metadata_and_program_agree(share: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(share / "applications" / f"{APP_ID}.desktop", "utf-8")
    section = entry["Desktop Entry"]
    assert section["MimeType"] == f"{MIME_TYPE};"
    assert section["Exec"] == "line-of-contact %f"
    assert section["Icon"] == APP_ID == DESKTOP_FILE
    component = ElementTree.fromstring(metainfo(VERSION, datetime.date(2026, 1, 2)))
    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == f"{APP_ID}.desktop"
    assert component.findtext("provides/mediatype") == MIME_TYPE
    release = component.find("releases/release")
    assert release is not None and release.attrib == {"version": VERSION, "date": "2026-01-02"}


def test_the_icons_of_entry_and_file_type_are_there_in_every_size(share: Path) -> None:
    for name in (f"apps/{APP_ID}", f"mimetypes/{APP_ID}.briefing"):
        for size in SIZES:
            picture = QImage(str(share / "icons" / "hicolor" / f"{size}x{size}" / f"{name}.png"))
            assert (picture.width(), picture.height()) == (size, size)
        assert (share / "icons" / "hicolor" / "scalable" / f"{name}.svg").exists()


@pytest.mark.parametrize(
    ("command", "line"),
    [("/opt/x/line-of-contact", "/opt/x/line-of-contact"), ("/my files/x", '"/my files/x"'),
     ("/a$b/50%", '"/a\\\\\\\\$b/50%%"'.replace("\\\\\\\\", "\\\\"))],
)
def test_a_command_is_quoted_as_the_entry_wants_it(command: str, line: str) -> None:
    assert quoted(command) == line
    assert f"\nExec={line} %f\n" in desktop_entry(command).decode()


def test_the_day_of_a_build_can_be_given() -> None:
    assert release_date({"SOURCE_DATE_EPOCH": "86400"}) == datetime.date(1970, 1, 2)


def test_the_committed_icons_are_what_the_drawings_give(qapp: object, picture_differs: Callable[..., float]) -> None:
    for path, data in files().items():
        assert path.exists(), f"{path.name}: run make icons"
        if path.suffix == ".png":
            assert picture_differs(QImage.fromData(data), QImage(str(path))) < 0.02, f"{path.name}: run make icons"


@pytest.mark.parametrize("form", ["ico", "icns"])
@pytest.mark.parametrize("name", ["line-of-contact", "briefing"])
def test_the_icons_of_windows_and_macos_hold_their_pictures(qapp: object, name: str, form: str) -> None:
    reader = QImageReader(str(PROJECT / "packaging" / "icons" / f"{name}.{form}"))
    assert reader.imageCount() == 6
    sizes = set()
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        picture = reader.read()
        assert not picture.isNull()
        sizes.add(picture.width())
    assert {16, 32, 64, 256} <= sizes


def test_the_window_has_its_icon(qapp: object) -> None:
    icon = window_icon(PROJECT / "resources")
    assert {size.width() for size in icon.availableSizes()} == {32, 64, 256}
    assert not icon.pixmap(64).isNull()


def test_macos_learns_of_briefings() -> None:
    info = plistlib.loads(plistlib.dumps(systems.info_plist(VERSION)))
    [document] = info["CFBundleDocumentTypes"]
    [exported] = info["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert exported["UTTypeTagSpecification"] == {
        "public.filename-extension": [SUFFIX.lstrip(".")], "public.mime-type": [MIME_TYPE]}
    assert info["CFBundleShortVersionString"] == VERSION
    plistlib.loads((PROJECT / "packaging" / "macos" / "entitlements.plist").read_bytes())


def test_windows_learns_of_briefings() -> None:
    assert systems.version_numbers("1.2.3") == (1, 2, 3, 0)
    assert systems.version_texts(VERSION)["ProductVersion"] == VERSION
    script = (PROJECT / "packaging" / "windows" / "line-of-contact.iss").read_text("utf-8")
    assert f'ValueData: "{MIME_TYPE}"' in script
    assert re.search(r'Classes\\\.briefing"; ValueType: string; ValueData: "LineOfContact\.Briefing"', script)
    assert '""{app}\\line-of-contact.exe"" ""%1""' in script
    for path in re.findall(r'"?\{#Root\}\\([^"\n*]+?)"?(?:;|\n)', script):
        name = path.replace("\\", "/")
        assert name.startswith("dist") or (PROJECT / name).exists(), path
    assert "{userappdata}" not in script.split("; Settings")[0], "the user's files are not the installer's"

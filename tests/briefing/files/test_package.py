# SPDX-License-Identifier: MIT
"""Packages: what is written is read again, as a zip and as a folder; hostile zips are refused with a sentence."""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
from pathlib import Path

import pytest

from briefing import limits
from briefing.errors import BriefingError, InvalidBriefing, NotABriefing, UnreadableFile
from briefing.files.document import parse_briefing, write_briefing
from briefing.files.package import is_package, package_bytes, read_package
from briefing.files.parts import AREAS, DOCUMENT
from briefing.files.read_write import load
from briefing.model import Briefing
from tests.briefing.examples import AREAS as KNOWN_AREAS
from tests.briefing.examples import document, write_package


@pytest.fixture
def briefing() -> Briefing:
    """A briefing with an own area."""
    made = parse_briefing(json.dumps(document()).encode(), "example.json", KNOWN_AREAS)
    assert made.own_areas
    return made


def zipped(path: Path, parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def plain() -> bytes:
    return json.dumps(document()).encode()


# Writing and reading

def test_what_is_written_is_read_again(briefing: Briefing, tmp_path: Path) -> None:
    path = tmp_path / "mine.briefing"
    path.write_bytes(write_package(briefing))
    assert is_package(path)
    assert load(path, KNOWN_AREAS).briefing == briefing


def test_the_unpacked_folder_is_read_just_as_well(briefing: Briefing, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(write_package(briefing))) as archive:
        assert archive.namelist() == [DOCUMENT, AREAS]
        archive.extractall(tmp_path / "mine")
    assert load(tmp_path / "mine", KNOWN_AREAS).briefing == briefing


def test_own_areas_are_geojson_and_are_separate(briefing: Briefing) -> None:
    with zipfile.ZipFile(io.BytesIO(write_package(briefing))) as archive:
        assert "areas" not in json.loads(archive.read(DOCUMENT))
        collection = json.loads(archive.read(AREAS))
    assert collection["type"] == "FeatureCollection"
    assert [each["id"] for each in collection["features"]] == [each["id"] for each in briefing.own_areas]


def test_the_same_briefing_makes_the_same_bytes(briefing: Briefing) -> None:
    assert write_package(briefing) == write_package(briefing)


def test_a_plain_document_is_no_package(tmp_path: Path) -> None:
    path = tmp_path / "plain.json"
    path.write_bytes(plain())
    assert not is_package(path)
    assert not is_package(tmp_path / "not there")


def test_a_package_may_hold_its_areas_in_the_document(tmp_path: Path) -> None:
    path = zipped(tmp_path / "one.briefing", {DOCUMENT: plain(), "snapshots/a.html": b"<p>", "__MACOSX/x": b""})
    assert load(path, KNOWN_AREAS).briefing.own_areas


def test_areas_in_two_places_are_refused(tmp_path: Path) -> None:
    areas = b'{"type": "FeatureCollection", "features": []}'
    path = zipped(tmp_path / "two.briefing", {DOCUMENT: plain(), AREAS: areas})
    with pytest.raises(InvalidBriefing, match=r"both in the document and in areas\.geojson"):
        load(path, KNOWN_AREAS)


def test_broken_areas_are_named_with_their_place(briefing: Briefing, tmp_path: Path) -> None:
    made = write_briefing(briefing)
    raw = json.loads(made)
    del raw["areas"]
    path = zipped(tmp_path / "bad.briefing", {DOCUMENT: json.dumps(raw).encode(), AREAS: b'{\n  "type": }'})
    with pytest.raises(BriefingError, match=r"bad\.briefing/areas\.geojson, line 2"):
        load(path, KNOWN_AREAS)


# Hostile and broken

def refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as error:
        read_package(path)
    return str(error.value)


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "C:/x", "a\\x"])
def test_members_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    assert "leads out of it" in refused(zipped(tmp_path / "out.briefing", {DOCUMENT: plain(), name: b""}))


def test_a_document_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.briefing", {DOCUMENT: b" " * (limits.MAX_FILE_BYTES + 1)})
    assert path.stat().st_size < 100_000
    assert "at most 25 are read" in refused(path)


def test_a_size_that_is_a_lie_is_found_out(tmp_path: Path) -> None:
    path = zipped(tmp_path / "lie.briefing", {DOCUMENT: b" " * (limits.MAX_FILE_BYTES + 1)})
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, 100)  # the size in the directory
    path.write_bytes(data)
    refused(path)


def test_overlapping_members_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "overlap.briefing", {DOCUMENT: plain(), "snapshots/a": b"x" * 5000}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    second = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, second + 42, 0)  # the offset of its header
    path.write_bytes(data)
    assert "overlap" in refused(path)


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    parts = {DOCUMENT: plain(), **{f"snapshots/{number}": b"" for number in range(limits.MAX_PACKAGE_MEMBERS)}}
    assert "more than 2,000 members" in refused(zipped(tmp_path / "many.briefing", parts))


def test_a_member_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "twice.briefing"
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "w") as archive:
        archive.writestr(DOCUMENT, plain())
        archive.writestr(DOCUMENT, b"{}")
    assert "twice" in refused(path)


def test_encrypted_and_oddly_packed_members_are_refused(tmp_path: Path) -> None:
    odd = zipped(tmp_path / "odd.briefing", {DOCUMENT: plain()}, zipfile.ZIP_LZMA)
    assert "unusual way" in refused(odd)
    path = zipped(tmp_path / "locked.briefing", {DOCUMENT: plain()})
    data = bytearray(path.read_bytes())
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert "encrypted" in refused(path)


@pytest.mark.parametrize("keep", [4, 40, 0.5, 0.9])
def test_a_zip_cut_short_is_damaged(tmp_path: Path, briefing: Briefing, keep: float) -> None:
    data = write_package(briefing)
    path = tmp_path / "short.briefing"
    path.write_bytes(data[: int(keep * len(data)) if keep < 1 else int(keep)])
    assert refused(path)


def test_every_flipped_byte_is_read_or_refused(tmp_path: Path) -> None:
    data = package_bytes({DOCUMENT: b'{"format": "line-of-contact/briefing"}'})
    path = tmp_path / "flipped.briefing"
    for place in range(len(data)):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1:])
        try:
            read_package(path)
        except BriefingError as error:
            assert str(error).startswith("flipped.briefing")


def test_packages_without_a_document(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", zipped(tmp_path / "empty.briefing", {"readme.txt": b"hello"})):
        with pytest.raises(NotABriefing, match=r"holds no briefing\.json"):
            read_package(path)


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_folder_s_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "secret.json").write_bytes(plain())
    (tmp_path / "mine" / DOCUMENT).symlink_to(tmp_path / "secret.json")
    assert "not a file" in refused(tmp_path / "mine")


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "link.briefing"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(DOCUMENT, plain())
        link = zipfile.ZipInfo("snapshots/a.html")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert "is a link" in refused(path)


@pytest.mark.parametrize("name", ["", "\0a"])
def test_a_member_without_a_name_is_refused(tmp_path: Path, name: str) -> None:
    """The name in the directory at the end, which Python cuts at U+0000."""
    path = zipped(tmp_path / "nameless.briefing", {DOCUMENT: b"{}", "xx": b""})
    data = path.read_bytes()
    at = data.rindex(b"xx")
    head = at - 46
    sized = name.encode()
    named = data[:head + 28] + len(sized).to_bytes(2, "little") + data[head + 30:at] + sized + data[at + 2:]
    end = named.rindex(b"PK\5\6")
    length = end - named.index(b"PK\1\2")
    path.write_bytes(named[:end + 12] + length.to_bytes(4, "little") + named[end + 16:])
    assert "the zip's member “” cannot be used" in refused(path)

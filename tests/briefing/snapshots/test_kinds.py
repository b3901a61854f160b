# SPDX-License-Identifier: MIT
"""Each kind of file that people save: taken by its content, shown as its reader sees it, with its title and author."""

from __future__ import annotations

import base64
import datetime
import gzip
import io
import json
import random
import struct
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from briefing import limits
from briefing.editing import attach_snapshot
from briefing.errors import UnreadableFile
from briefing.files.read_write import load
from briefing.snapshots.page import Facts, Page
from briefing.snapshots.picture_files import PictureSize, picture_size
from briefing.snapshots.snapshot_text import read_snapshot
from briefing.snapshots.taking import state_of, take_snapshot
from tests.briefing.examples import AREAS, example, write_package
from tests.briefing.snapshots.test_page_reader import PAGES, PIXEL

NOW = datetime.datetime(2024, 11, 21, 9, 30, tzinfo=datetime.UTC)
PNG = base64.b64decode(PIXEL.partition(",")[2])
PAGE = ("<html><head><title>Bridge</title></head><body><h1>Міст</h1><p>The bridge is closed.</p><img src=a.png>"
        "</body></html>")


def taken(folder: Path, name: str, data: bytes) -> tuple[str, Page]:
    (folder / name).write_bytes(data)
    snapshot, held = take_snapshot(folder / name, NOW)
    assert held == data, "the bytes stay those of the file"
    return snapshot.media_type, read_snapshot(held, snapshot.media_type)


def refusal(folder: Path, name: str, data: bytes) -> str:
    (folder / name).write_bytes(data)
    with pytest.raises(UnreadableFile) as refused:
        take_snapshot(folder / name, NOW)
    return str(refused.value)


def mhtml() -> bytes:
    picture = base64.encodebytes(PNG).decode()
    frame = "<p>In the frame</p>"
    page = PAGE.replace("a.png", '"cid:pic@x"').replace("</body>", '<iframe src="cid:f@x"></iframe></body>')
    quoted = "".join(f"={byte:02X}" if byte > 126 or byte == 61 else chr(byte) for byte in page.encode())
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/story\r\n"
        "Subject: =?utf-8?Q?Br=C3=BCcke?=\r\nDate: Wed, 20 Nov 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b+(1)"\r\n\r\n'
        "--b+(1)\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"{quoted}\r\n"
        "--b+(1)\r\nContent-Type: image/png\r\nContent-ID: <pic@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{picture}\r\n--b+(1)\r\nContent-Type: text/html\r\nContent-ID: <f@x>\r\n\r\n{frame}\r\n"
        "--b+(1)--\r\n").encode()


def test_an_mhtml_shows_its_page_its_pictures_and_its_frames(tmp_path: Path) -> None:
    kind, page = taken(tmp_path, "story.mhtml", mhtml())
    assert kind == "multipart/related"
    assert page.text == "Міст\n\nThe bridge is closed.\n\nIn the frame"
    assert page.pictures == {"picture-1": PNG}
    assert page.facts == Facts(title="Bridge", url="https://example.org/story", accessed=datetime.date(2024, 11, 20))
    kind, page = taken(tmp_path, "chrome.mhtml", (PAGES / "page_saved_by_chrome.mhtml").read_bytes())
    assert (kind, page.text, page.facts.title) == ("multipart/related", "The bridge is closed.", "Made up")


MAIL = (
    "From: =?utf-8?B?0IbQstCw0L0=?= <ivan@example.org>\r\nTo: desk@example.org\r\nSubject: The bridge\r\n"
    "Date: Wed, 20 Nov 2024 23:30:00 +0200\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n"
    "--a\r\nContent-Type: text/plain; charset=windows-1251\r\n\r\nМіст закрито.\r\n--a--\r\n"
    "--m\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=map.pdf\r\n\r\nx\r\n--m--\r\n")


def test_a_mail_shows_its_head_and_text(tmp_path: Path) -> None:
    kind, page = taken(tmp_path, "letter.eml", MAIL.encode("cp1251"))
    assert kind == "message/rfc822"
    assert page.text.split("\n\n") == ["From: Іван <ivan@example.org>", "To: desk@example.org",
                                       "Date: Wed, 20 Nov 2024 23:30:00 +0200", "Subject: The bridge", "Міст закрито."]
    assert page.facts == Facts(title="The bridge", author="Іван", published=datetime.date(2024, 11, 20))
    assert "map.pdf" in str(page.left_out[0])


def record(kind: str, url: str, block: bytes) -> bytes:
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-11-20T10:00:00Z\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def answer(url: str, body: bytes, kind: str = "text/html", status: str = "200 OK", more: str = "") -> bytes:
    return record("response", url, f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body)


def warc(packed: bytes, more: str) -> list[bytes]:
    return [
        record("warcinfo", "", b"software: x"),
        answer("https://example.org/story", b"", status="301 Moved"),
        answer("https://example.org/away", b"<p>no</p>", status="404 Not Found"),
        answer("https://example.org/story", packed, more=more),
        answer("https://example.org/a.png", PNG, "image/png"),
        answer("https://example.org/other", b"<p>another</p>")]


def chunked(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:20], body[20:])) + b"0\r\n\r\n"


@pytest.mark.parametrize(("pack", "more"), [
    (lambda body: body, ""), (gzip.compress, "Content-Encoding: gzip\r\n"),
    (zlib.compress, "Content-Encoding: deflate\r\n"),
    (chunked, "Transfer-Encoding: chunked\r\n"),
    (lambda body: chunked(gzip.compress(body)), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")])
@pytest.mark.parametrize("is_packed", [False, True])
def test_a_warc_shows_the_page_asked_for(tmp_path: Path, pack: object, more: str, is_packed: bool) -> None:
    assert callable(pack)
    records = warc(pack(PAGE.encode()), more)
    data = b"".join(gzip.compress(each) if is_packed else each for each in records)
    kind, page = taken(tmp_path, "capture.warc.gz" if is_packed else "capture.warc", data)
    assert kind == "application/warc"
    assert page.text == "Міст\n\nThe bridge is closed."
    assert page.pictures == {"picture-1": PNG}
    assert page.facts == Facts(title="Bridge", url="https://example.org/story", accessed=datetime.date(2024, 11, 20))


def damaged(plain: bytes) -> dict[str, bytes]:
    """Returns an archive that is cut off or damaged after its page."""
    whole = b"".join(map(gzip.compress, [plain, record("metadata", "", bytes(range(256)) * 40)]))
    return {"cut in a block": plain + record("metadata", "", b"words" * 50)[:-120],
            "a head of nothing": plain + b"more",
            "no length": plain + b"WARC/1.0\r\nWARC-Type: response\r\n\r\nx", "a member cut off": whole[:-30],
            "a member that is damaged": whole[:-200] + bytes(150) + whole[-50:]}


@pytest.mark.parametrize("what", damaged(b""))
def test_an_archive_that_is_damaged_behind_its_page_is_shown_and_said(what: str) -> None:
    page = read_snapshot(damaged(b"".join(warc(PAGE.encode(), "")))[what], "application/warc")
    assert page.text == "Міст\n\nThe bridge is closed."
    assert [str(each) for each in page.left_out] == [
        "The archive is damaged or cut off: what comes after the damage is not read."]


def test_a_sound_archive_is_not_called_damaged() -> None:
    for data in (b"".join(warc(PAGE.encode(), "")), b"".join(map(gzip.compress, warc(PAGE.encode(), ""))),
                 b"".join(warc(PAGE.encode(), "")) + b"\r\n\r\n"):
        assert read_snapshot(data, "application/warc").left_out == ()


def wacz(asked: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("archive/data.warc.gz", b"".join(map(gzip.compress, warc(PAGE.encode(), ""))))
        archive.writestr("datapackage.json", json.dumps({"wacz_version": "1.1.1", "mainPageURL": asked}))
    return made.getvalue()


@pytest.mark.parametrize(("asked", "text"), [
    ("", "Міст\n\nThe bridge is closed."), ("https://example.org/other", "another")])
def test_a_wacz_shows_the_page_that_it_names(tmp_path: Path, asked: str, text: str) -> None:
    kind, page = taken(tmp_path, "capture.wacz", wacz(asked))
    assert (kind, page.text) == ("application/wacz", text)


def test_an_exported_chat_shows_messages_with_day_and_author(tmp_path: Path) -> None:
    chat = {"name": "Канал", "type": "public_channel", "id": 1, "messages": [
        {"id": 1, "type": "message", "date": "2024-11-20T10:05:00", "from": "Канал",
         "text": ["The bridge ", {"type": "bold", "text": "is closed"}, ".\nAgain <b>."]},
        {"id": 2, "type": "message", "date": "2024-11-20T11:00:00", "from": "Канал", "text": "", "photo": "x.jpg"}]}
    kind, page = taken(tmp_path, "telegram_export.json", json.dumps(chat).encode())
    assert kind == "application/json"
    assert page.text == "Канал\n\n2024-11-20 10:05 · Канал\n\nThe bridge is closed.\nAgain <b>."
    assert page.facts == Facts(title="Канал", site="Канал", published=datetime.date(2024, 11, 20))
    assert "without text are left out: 1" in str(page.left_out[0])
    everything = {"chats": {"list": [chat, {"name": "No one", "messages": []}]}}
    assert taken(tmp_path, "result.json", json.dumps(everything).encode())[1].text == page.text


@pytest.mark.parametrize("name", ["page_named.php", "page_without_ending", "story.aspx?id=1"])
@pytest.mark.parametrize("lead", ["<!DOCTYPE html>\n", "\ufeff \n<!-- saved from url=(0019)https://example.org -->",
                                  "<?xml version='1.0'?>"])
def test_pages_are_known_by_their_content(tmp_path: Path, name: str, lead: str) -> None:
    kind, page = taken(tmp_path, name, (lead + PAGE).encode())
    assert kind == "text/html" and "The bridge is closed." in page.text


def test_a_text_of_the_notepad_s_unicode_is_taken(tmp_path: Path) -> None:
    assert taken(tmp_path, "text_notepad_unicode.txt", "Міст\r\nclosed".encode("utf-16"))[1].text == "Міст\nclosed"


def webp(width: int, height: int) -> bytes:
    bits = (width - 1) | (height - 1) << 14
    return b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f" + struct.pack("<I", bits) + bytes(8)


JPEG = b"\xff\xd8\xff\xe0\0\x04xx\xff\xc0\0\x0b\x08\0\x10\0\x20\x01\x01\x11\0\xff\xd9"


@pytest.mark.parametrize(("name", "data", "kind", "size"), [
    ("post.png", PNG, "image/png", (8, 8)), ("post.jpg", JPEG, "image/jpeg", (32, 16)),
    ("post.webp", webp(500, 300), "image/webp", (500, 300)), ("no ending", PNG, "image/png", (8, 8))])
def test_pictures_are_taken(tmp_path: Path, name: str, data: bytes, kind: str, size: tuple[int, int]) -> None:
    assert taken(tmp_path, name, data)[0] == kind
    assert picture_size(data) == PictureSize(*size)


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/a.warc", bytes(limits.MAX_ARCHIVE_BYTES + 1))
    return made.getvalue()


@pytest.mark.parametrize(("name", "data", "word"), [
    ("huge.png", PNG[:16] + struct.pack(">II", 40_000, 40_000) + PNG[24:], "40000 × 40000 pixels"),
    ("broken.png", PNG[:12], "broken"), ("broken.jpg", b"\xff\xd8\xff\xd9", "broken"),
    ("moving.gif", b"GIF89a" + bytes(9), "neither"),
    ("empty.html", b"", "empty"), ("blank.txt", b" \r\n", "empty"), ("data.json", b'{"a": 1}', "neither"),
    ("deep.json", b"[" * 100_000, "neither"), ("words.docx", b"PK\x03\x04" + bytes(50), "zip"),
    ("table.csv", b"a,b\n1,2", "neither"), ("packed.gz", gzip.compress(b"x", mtime=0), "neither"),
    ("bomb.wacz", bomb(), "unpacked it has"),
    ("program.exe", b"MZ\0\0", "neither")])
def test_what_is_not_taken_is_reported_in_a_sentence(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    said = refusal(tmp_path, name, data)
    assert said.startswith(name) and word in said and said.endswith(".") and "\n" not in said


def test_bombs_are_not_unpacked() -> None:
    began = time.monotonic()
    for data in (gzip.compress(b"WARC/1.0\r\n" + bytes(limits.MAX_ARCHIVE_BYTES + 9)),
                 answer("https://example.org/", gzip.compress(bytes(3 * limits.MAX_SNAPSHOT_BYTES)),
                        more="Content-Encoding: gzip\r\n"),
                 b"".join(record("warcinfo", "", b"") for _ in range(limits.MAX_ARCHIVE_RECORDS + 9))):
        assert len(read_snapshot(data, "application/warc").text) < limits.MAX_SNAPSHOT_BYTES
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(5_000))
    many = b"From: a\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 200_000
    for data in (nested, many, b"A: b\r\n" * 1_000_000, b"Subject: " + b"=?utf-8?q?a?= " * 300_000):
        assert isinstance(read_snapshot(data, "multipart/related"), Page)
        assert isinstance(read_snapshot(data, "message/rfc822"), Page)
    assert time.monotonic() - began < 60


KINDS = {"multipart/related": mhtml(), "message/rfc822": MAIL.encode(), "application/wacz": wacz(""),
         "application/warc": b"".join(warc(gzip.compress(PAGE.encode()), "Content-Encoding: gzip\r\n")),
         "application/json": b'{"messages": [{"date": "2024", "text": "a"}]}', "text/html": PAGE.encode()}


@pytest.mark.parametrize("kind", KINDS)
def test_broken_files_do_no_harm(tmp_path: Path, kind: str) -> None:
    chance = random.Random(kind)
    for number in range(150):
        data = bytearray(KINDS[kind][: chance.choice((None, chance.randrange(1, len(KINDS[kind]))))])
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(len(data))] = chance.choice((0, 10, 13, 34, 58, 60, 255, chance.randrange(256)))
        assert isinstance(read_snapshot(bytes(data), kind), Page)  # type: ignore[arg-type]
        (tmp_path / f"{number}.bin").write_bytes(data)
        try:
            take_snapshot(tmp_path / f"{number}.bin", NOW)
        except UnreadableFile as refused:
            assert "\n" not in str(refused)


def test_every_kind_is_kept_in_a_briefing_s_file(tmp_path: Path) -> None:
    files = {"a.mhtml": mhtml(), "b.eml": MAIL.encode(), "c.warc": b"".join(warc(PAGE.encode(), "")),
             "d.warc.gz": gzip.compress(b"".join(warc(PAGE.encode(), ""))), "e.wacz": wacz(""), "f.png": PNG,
             "g.jpg": JPEG, "h.webp": webp(5, 5), "i.json": KINDS["application/json"], "j.html": PAGE.encode(),
             "k.txt": b"text", "l.pdf": b"%PDF-1.7 x"}
    briefing = example()
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        briefing = attach_snapshot(briefing, "paper", *take_snapshot(tmp_path / name, NOW))
        (tmp_path / "one.briefing").write_bytes(write_package(briefing))
        loaded = load(tmp_path / "one.briefing", AREAS).briefing
        snapshot = loaded.source("paper").snapshot
        assert snapshot is not None and snapshot == briefing.source("paper").snapshot, name
        assert loaded.snapshots[snapshot.name] == data and state_of(loaded, snapshot) == "sound"
        assert snapshot.name.endswith(name[1:].replace(".jpeg", ".jpg"))


@pytest.mark.parametrize("label", [
    "punycode", "idna", "utf-7", "raw-unicode-escape", "unicode_escape", "hex", "rot13", "undefined"])
def test_an_encoding_that_browsers_do_not_know_is_guessed(label: str) -> None:
    began = time.monotonic()
    page = read_snapshot(f"<meta charset={label}>".encode() + b"a" * 300_000 + b"-" + b"99a" * 50_000, "text/html")
    assert page.text.startswith("aaa") and time.monotonic() - began < 60

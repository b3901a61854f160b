# SPDX-License-Identifier: MIT
"""Pictures and videos that are taken in: each is known by its content, upright, and refused in a sentence if broken."""

from __future__ import annotations

import hashlib
import io
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from briefing import limits
from briefing.errors import BriefingError
from briefing.files.media_places import place_at
from briefing.model import FileSays, Medium
from briefing.structs import changed
from tests.briefing.media_examples import media_example
from tests.ui.readers.made_media import VIDEOS, animated, corners, huge_png, phone_video, picture
from ui.readers import medium_jobs
from ui.readers.answers import TakenMedium
from ui.readers.pixels import image_of
from ui.readers.readers import Readers
from ui.readers.reading import Reading


def heard(*_numbers: int) -> None:
    """Takes no notice of progress."""


def taken(tmp_path: Path, data: bytes) -> TakenMedium:
    (tmp_path / "file").write_bytes(data)
    return medium_jobs.take_medium(tmp_path / "file", "photo.jpg", heard)


def refused(tmp_path: Path, data: bytes) -> str:
    with pytest.raises(BriefingError) as error:
        taken(tmp_path, data)
    said = str(error.value)
    assert said.startswith("photo.jpg: ") and said.endswith(".") and "\n" not in said
    return said


def photo(data: bytes) -> Medium:
    """The medium that has these bytes."""
    return changed(media_example().medium("photo"), title="The bridge", sha256=hashlib.sha256(data).hexdigest())


def shown(tmp_path: Path, data: bytes, most: int = 4_000) -> QImage:
    (tmp_path / "file").write_bytes(data)
    return image_of(medium_jobs.medium_picture(place_at(tmp_path / "file"), photo(data), most, heard))


def colours(image: QImage) -> list[str]:
    """Returns the colours of the corners: upper left, upper right, lower left, lower right."""
    x, y = image.width() - 6, image.height() - 6
    names = {(True, False, False): "red", (False, True, False): "green", (False, False, True): "blue",
             (True, True, True): "white"}
    seen = [QColor(image.pixel(*at)) for at in ((5, 5), (x, 5), (5, y), (x, y))]
    return [names.get((each.red() > 128, each.green() > 128, each.blue() > 128), each.name()) for each in seen]


UPRIGHT = ["red", "green", "blue", "white"]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_every_orientation_is_shown_upright(tmp_path: Path, form: str, turn: int) -> None:
    data = picture(form, turn)
    assert taken(tmp_path, data)[:3] == (f"image/{form.lower()}", 96, 64)
    image = shown(tmp_path, data)
    assert (image.width(), image.height()) == (96, 64)
    assert colours(image) == UPRIGHT


def test_a_large_one_is_made_smaller_before_it_is_turned(tmp_path: Path) -> None:
    image = shown(tmp_path, picture("JPEG", 6), most=48)
    assert (image.width(), image.height()) == (48, 32) and colours(image) == UPRIGHT


def test_what_the_file_says_is_read(tmp_path: Path) -> None:
    says = taken(tmp_path, picture(is_told=True)).file_says
    assert says == FileSays(taken="2024-11-18 08:30:12 +02:00", lon=37.802900, lat=48.0159, direction=271.5,
                            device="Maker Seven")
    assert taken(tmp_path, picture()).file_says is None


def test_a_picture_whose_exif_is_cut_off_is_shown_without_it(tmp_path: Path) -> None:
    file = io.BytesIO()
    corners().save(file, "PNG", exif=b"II*\0")
    assert taken(tmp_path, file.getvalue())[:2] == ("image/png", 96)
    assert taken(tmp_path, file.getvalue()).file_says is None
    assert colours(shown(tmp_path, file.getvalue())) == UPRIGHT


def test_colours_of_print_are_turned_into_those_of_the_screen(tmp_path: Path) -> None:
    data = picture(mode="CMYK")
    assert [str(each) for each in taken(tmp_path, data).remarks] == [
        "Its colours are those of print (CMYK); on the screen they are approximate."]
    assert colours(shown(tmp_path, data)) == UPRIGHT


@pytest.mark.parametrize("form", ["WEBP", "PNG"])
def test_of_an_animated_one_the_first_picture_is_shown_and_said(tmp_path: Path, form: str) -> None:
    data = animated(form)
    assert [str(each) for each in taken(tmp_path, data).remarks] == [
        "It is animated; only its first picture is shown."]
    assert colours(shown(tmp_path, data)) == UPRIGHT


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_is_cut_off_or_damaged_is_refused(tmp_path: Path, form: str) -> None:
    data = picture(form)
    for length in (len(data) // 3, len(data) * 2 // 3, 30):
        assert "broken" in refused(tmp_path, data[:length])


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    assert "more than 60 million pixels" in refused(tmp_path, huge_png())
    with pytest.raises(BriefingError, match="60 million"):
        shown(tmp_path, huge_png(8_000, 8_000))


def test_a_picture_of_too_many_bytes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PICTURE_BYTES", 100)
    assert "and one may have" in refused(tmp_path, picture())


@pytest.mark.parametrize("data", [
    b"", b"GIF89a" + bytes(60), b"%PDF-1.7", b"MZ" + bytes(100), b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    b"\x1a\x45\xdf\xa3\x84\x42\x82\x81x" + bytes(9)])
def test_what_is_neither_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refused(tmp_path, data)


def test_the_name_says_nothing(tmp_path: Path) -> None:
    assert taken(tmp_path, picture("PNG")).media_type == "image/png"


# Videos


@pytest.mark.parametrize(("name", "kind"), [
    ("h264.mp4", "video/mp4"), ("av1.mp4", "video/mp4"), ("vp9.webm", "video/webm")])
def test_a_video_says_its_size_and_length(tmp_path: Path, name: str, kind: str) -> None:
    found = taken(tmp_path, (VIDEOS / name).read_bytes())
    assert found[:3] == (kind, 160, 90) and found.seconds == pytest.approx(1.0, abs=0.2)


def test_a_phone_says_more(tmp_path: Path) -> None:
    found = taken(tmp_path, phone_video())
    assert found == TakenMedium("video/mp4", 1080, 1920, 12.5, FileSays(
        taken="2024-11-18 06:30:12 UTC", lon=37.8029, lat=48.0159, device="Seven"))
    assert taken(tmp_path, phone_video(is_turned=False))[1:3] == (1920, 1080)


@pytest.mark.parametrize("name", ["h264.mp4", "vp9.webm", "phone"])
def test_a_video_cut_in_the_middle_is_refused(tmp_path: Path, name: str) -> None:
    data = phone_video() if name == "phone" else (VIDEOS / name).read_bytes()
    for length in range(24, len(data) - 1, max(1, len(data) // 40)):
        assert refused(tmp_path, data[:length])
    assert "cut off: its end is missing" in refused(tmp_path, data[:-1])


def test_sound_alone_is_no_video(tmp_path: Path) -> None:
    assert "it holds no moving picture" in refused(tmp_path, phone_video(handler=b"soun"))


# In a process of its own


@pytest.fixture
def readers() -> Iterator[Readers]:
    made = Readers()
    yield made
    made.end()


def ask(readers: Readers, job: str, *arguments: Any) -> Any:
    return readers.ask(Reading("photo.jpg"), job, *arguments)


def test_a_reader_takes_and_shows_a_photograph(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "photo"
    corners().resize((4_000, 3_000)).save(path, "JPEG")
    assert ask(readers, "take_medium", path, "photo.jpg")[:3] == ("image/jpeg", 4_000, 3_000)
    pixels = ask(readers, "medium_picture", place_at(path), photo(path.read_bytes()), 1_600)
    assert (pixels.width, pixels.height) == (1_600, 1_200)


def test_the_largest_picture_is_taken_within_a_readers_memory(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "large"
    Image.new("RGBA", (10_000, 6_000), "red").save(path, "PNG", compress_level=1)
    assert ask(readers, "take_medium", path, "photo.png")[:3] == ("image/png", 10_000, 6_000)
    pixels = ask(readers, "medium_picture", place_at(path), photo(path.read_bytes()), 9_000)
    assert (pixels.width, pixels.height) == (6_000, 3_600)


@pytest.mark.parametrize("data", [
    picture(is_told=True), picture("PNG", is_told=True), animated("WEBP"), phone_video(),
    *[(VIDEOS / name).read_bytes() for name in ("h264.mp4", "vp9.webm")]], ids=range(6))
def test_damage_anywhere_ends_in_a_sentence(readers: Readers, tmp_path: Path, data: bytes) -> None:
    dice = random.Random(len(data))
    for _ in range(150):
        damaged = bytearray(data)
        for _ in range(dice.randint(1, 8)):
            damaged[dice.randrange(len(damaged))] = dice.choice((0, 1, 127, 128, 255, dice.randrange(256)))
        try:
            (tmp_path / "file").write_bytes(damaged)
            found = ask(readers, "take_medium", tmp_path / "file", "photo.jpg")
        except BriefingError:
            continue
        medium = changed(media_example().medium("photo"), media_type=found.media_type, width=found.width,
                         height=found.height, seconds=found.seconds, file_says=found.file_says)
        msgspec.convert(msgspec.to_builtins(medium), Medium)

# SPDX-License-Identifier: MIT
"""Checks pictures and videos that are taken in, and decodes pictures for the screen, in a reader."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QTransform

from briefing import limits
from briefing.errors import UnreadableFile, cannot_be_read
from briefing.files.media_places import MediaPlace, bytes_of
from briefing.files.regular import open_regular
from briefing.media.kinds import HEAD_BYTES, kind_of
from briefing.media.mp4 import read_mp4
from briefing.media.video_facts import BrokenVideo
from briefing.media.webm import read_webm
from briefing.model import FileSays, Medium, MediumType
from briefing.sentences import Sentence, numeral, sentence
from ui.readers.answers import Pixels, TakenMedium
from ui.readers.exif import FAULTS, orientation_of, said_by
from ui.readers.messages import Heard
from ui.readers.pixels import pixels_of

if TYPE_CHECKING:
    from PIL import Image

LARGEST: Final = 6_000
"""Pixels along a side of what is shown at most: a 24-megapixel photograph at its full size."""
_AGAIN: Final = sentence("save or export it again")
_BROKEN: Final = sentence("broken: this picture cannot be read")
_ONE_FRAME: Final = sentence("It is animated; only its first picture is shown.")
_PRINT_COLOURS: Final = sentence("Its colours are those of print (CMYK); on the screen they are approximate.")
_FORMATS: Final = ("JPEG", "PNG", "WEBP")


def take_medium(path: Path, name: str, _report: Heard) -> TakenMedium:
    """Checks a file that is to be taken in; ``name`` is what the user knows it by. Raises UnreadableFile."""
    try:
        size = path.stat().st_size
        with _quiet(), open_regular(path) as file:
            kind = kind_of(file.read(HEAD_BYTES))
            if kind is None:
                raise _refused(name, sentence("this is neither a picture (JPEG, PNG, WebP, HEIC) nor a video (MP4, "
                                              "WebM)") if size else sentence("the file is empty"))
            if kind.startswith("video/"):
                return _video(name, kind, file, size)
            _check_picture_size(name, size)
            file.seek(0)
            return _picture(name, kind, file.read(limits.MAX_PICTURE_BYTES + 1))
    except (OSError, ValueError) as error:
        raise cannot_be_read(name, error) from None


def medium_picture(place: MediaPlace, medium: Medium, most: int, _report: Heard) -> Pixels:
    """Returns a picture upright, no larger than ``most`` pixels along its sides. Raises UnreadableFile."""
    data = bytes_of(place, limits.MAX_PICTURE_BYTES, medium)
    kind = kind_of(data[:HEAD_BYTES])
    name = medium.title or medium.name
    if kind is None or kind.startswith("video/"):
        raise _refused(name, _BROKEN)
    turn = 1
    if kind != "image/heic":  # which Qt turns by itself
        with _quiet(), _opened(name, data) as image:
            turn = orientation_of(image)
    return pixels_of(_decoded(name, data, kind, min(most, LARGEST), turn))


@contextmanager
def _quiet() -> Iterator[None]:
    """Lets Pillow's warnings go: what is damaged is refused or left out, and pixels are counted here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _video(name: str, kind: MediumType, file: io.BufferedIOBase, size: int) -> TakenMedium:
    try:
        facts = (read_mp4 if kind == "video/mp4" else read_webm)(file, size)  # type: ignore[arg-type]
    except BrokenVideo as broken:
        raise _refused(name, broken.reason) from None
    lon, lat = facts.place or (None, None)
    says = FileSays(taken=facts.made, lon=lon, lat=lat, device=facts.device)
    side = limits.MAX_MEDIUM_SIDE
    fits = facts.width is not None and facts.height is not None and facts.width <= side and facts.height <= side
    seconds = facts.seconds if facts.seconds is not None and facts.seconds <= limits.MAX_VIDEO_SECONDS else None
    return TakenMedium(kind, facts.width if fits else None, facts.height if fits else None, seconds,
                       says if says != FileSays() else None)


def _picture(name: str, kind: MediumType, data: bytes) -> TakenMedium:
    if kind == "image/heic":
        image = _decoded(name, data, kind, LARGEST, 1)
        return TakenMedium(kind, image.width(), image.height(), None, None)
    with _opened(name, data) as opened:
        width, height = opened.size
        turn, says = orientation_of(opened), said_by(opened)
        is_animated = bool(getattr(opened, "is_animated", False)) and opened.format != "MPO"  # a JPEG with a preview
        remarks = [*([_ONE_FRAME] if is_animated else []), *([_PRINT_COLOURS] if opened.mode == "CMYK" else [])]
        try:
            opened.load()  # Qt shows what is there of a picture that is cut off
        except FAULTS:
            raise _refused(name, _BROKEN) from None
    _decoded(name, data, kind, 64, turn)
    size = (height, width) if turn > 4 else (width, height)
    return TakenMedium(kind, *size, None, says, tuple(remarks))


def _opened(name: str, data: bytes) -> Image.Image:
    """Opens a picture for what its head says, within the limit of pixels."""
    from PIL import Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin  # noqa: F401 (the forms)

    try:
        image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError:
        raise _too_many(name) from None
    except FAULTS:
        raise _refused(name, _BROKEN) from None
    if image.width * image.height > limits.MAX_PICTURE_PIXELS:
        raise _too_many(name)
    return image


def _decoded(name: str, data: bytes, kind: MediumType, most: int, turn: int) -> QImage:
    """Decodes a picture, smaller at once where that is possible, and turns it upright."""
    content = QByteArray(data)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    format_name = {"image/heic": b"heic"}.get(kind, kind.removeprefix("image/").encode())
    if format_name not in [bytes(each.data()) for each in QImageReader.supportedImageFormats()]:
        raise _refused(name, sentence("this computer cannot show HEIC pictures"), sentence("export it as JPEG"))
    reader = QImageReader(buffer, QByteArray(format_name))
    reader.setAutoTransform(kind == "image/heic")
    size = reader.size()
    if not size.isValid():
        raise _refused(name, _BROKEN)
    if size.width() * size.height() > limits.MAX_PICTURE_PIXELS:
        raise _too_many(name)
    if max(size.width(), size.height()) > most:
        reader.setScaledSize(size.scaled(QSize(most, most), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise _refused(name, _BROKEN)
    return _upright(image, turn)


def _upright(image: QImage, turn: int) -> QImage:
    """Turns and mirrors a picture as its orientation says (EXIF 0x0112): it is mirrored first, then turned."""
    if turn == 1:
        return image
    plain = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    if turn in (2, 4, 5, 7):
        plain = plain.flipped(Qt.Orientation.Horizontal)
    degrees = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}.get(turn, 0)
    return plain.transformed(QTransform().rotate(degrees)) if degrees else plain


def _check_picture_size(name: str, size: int) -> None:
    if size > limits.MAX_PICTURE_BYTES:
        raise _refused(name, sentence(
            "the picture has {size} MB, and one may have {most}", size=numeral(size / 1e6, ",.1f"),
            most=limits.MAX_PICTURE_BYTES // 1_000_000), sentence("export it smaller"))


def _too_many(name: str) -> UnreadableFile:
    return _refused(name, sentence("the picture has more than {most} million pixels",
        most=limits.MAX_PICTURE_PIXELS // 1_000_000), sentence("make it smaller, or cut out the part that counts"))


def _refused(name: str, reason: Sentence, remedy: Sentence = _AGAIN) -> UnreadableFile:
    return UnreadableFile(name, reason, remedy=remedy)

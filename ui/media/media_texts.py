# SPDX-License-Identifier: MIT
"""How the window says what is known of a picture or video: its name, credit, size, when and where it was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.happening import happened_text
from ui.kit.texts import numeral, say, short_date, tr

if TYPE_CHECKING:
    from briefing.model import FileSays, Medium


def medium_name(medium: Medium) -> str:
    """Returns its title, or "Picture" or "Video"."""
    return medium.title or (tr("Video") if medium.is_video else tr("Picture"))


def credit_text(medium: Medium) -> str:
    """Returns "A. Photographer · CC BY 4.0", or that there is no credit yet."""
    said = " · ".join(each for each in (medium.credit, medium.licence) if each)
    return said if medium.credit else " · ".join(filter(None, (tr("No credit yet"), medium.licence)))


def taken_text(medium: Medium) -> str:
    """Returns "Taken 18 Nov 2024, 08:30 (UTC+2)"; "" where the briefer does not say."""
    return tr("Taken {when}").format(when=say(happened_text(medium.taken))) if medium.taken is not None else ""


def place_text(lon: float, lat: float, direction: float | None) -> str:
    """Returns "48.0159° N, 37.8029° E, looking 272°"."""
    north = f"{abs(lat):.4f}° {'S' if lat < 0 else 'N'}"
    east = f"{abs(lon):.4f}° {'W' if lon < 0 else 'E'}"
    return f"{north}, {east}" + (f", {direction_text(direction)}" if direction is not None else "")


def direction_text(direction: float) -> str:
    """Returns "looking 272°"."""
    return tr("looking {degrees}°").format(degrees=round(direction) % 360)


def file_says_text(says: FileSays | None) -> str:
    """Returns what the file says of itself, and that it says so; "" for nothing."""
    if says is None:
        return ""
    parts = [says.taken or "", place_text(says.lon, says.lat, says.direction) if says.lon is not None
             and says.lat is not None else direction_text(says.direction) if says.direction is not None else "",
             says.device or ""]
    return tr("The file says: {what}").format(what=" · ".join(filter(None, parts)))


def file_text(medium: Medium) -> str:
    """Returns "4000 × 3000 pixels · 2.1 MB · taken in 20 Nov 2024"; its SHA-256; of a video its length."""
    size = tr("{width} × {height} pixels").format(width=medium.width, height=medium.height) if (
        medium.width and medium.height) else ""
    length = clock_text(medium.seconds) if medium.seconds is not None else ""
    bytes_text = tr("{size} MB").format(size=numeral(medium.size / 1e6, ",.1f")) if medium.size >= 1e5 else tr(
        "{size} kB").format(size=numeral(max(1.0, medium.size / 1e3), ".0f"))
    taken_in = tr("taken in {day}").format(day=short_date(medium.taken_in.astimezone().date()))
    digest = tr("SHA-256 {hash}").format(hash=" ".join(medium.sha256[at:at + 16] for at in range(0, 64, 16)))
    return " · ".join(filter(None, (size, length, bytes_text, taken_in, digest)))


def clock_text(seconds: float) -> str:
    """Returns "1:05"."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


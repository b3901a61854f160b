# SPDX-License-Identifier: MIT
"""Captions and briefings that take more space than most, and the text of a laid-out caption."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSizeF

from tests.hostile import feature, written
from ui.stage.caption_contents import Bar, Caption, Fact
from ui.stage.caption_layout import CaptionLayout, PlacedLine

LANDSCAPE = ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768), (800, 600), (1366, 768), (1280, 1024))
SIZES = (*LANDSCAPE, (1080, 1920))
LONGEST = 950
"""Characters of the longest text of one step."""

WORDS = {
    "english": "The front line would be frozen where it runs today, and both armies would withdraw in stages. ",
    "ukrainian": "Лінію фронту заморозили б там, де вона проходить сьогодні, а війська відвели б поетапно. ",
    "arabic": "سيتم تجميد خط المواجهة حيث يمتد اليوم، وينسحب الجيشان على مراحل. ",
    "hebrew": "קו החזית יוקפא במקום שבו הוא עובר היום, ושני הצבאות ייסוגו בשלבים. ",
}
"""A sentence with a space after it, by language."""
CHINESE = "前线将在今天的位置冻结双方军队分阶段撤离协议由国际观察员监督执行"
ODD = {
    "one unbroken word": "x" * LONGEST,
    "no spaces": CHINESE * 40,
    "emoji": "🙂🚩👩🏽‍🚒" * 217,
    "marks over marks": "Z̸̢͝a̵͓͐l̶̗̈g̷͖̎o̸̟͝" * 66,
    "marks heaped on one letter": "ด" + "้" * 640 + " ด" + "็" * 640,
    "the widest letters": "W" * LONGEST,
    "a ligature as wide as a word": "﷽" * LONGEST,
    "no-break spaces": "word\N{NO-BREAK SPACE}" * 260,
    "overrides": "\N{RIGHT-TO-LEFT OVERRIDE}abc \N{LEFT-TO-RIGHT ISOLATE}" * 100,
    "markup": "<b>bold</b>&amp; " * 76,
}


SHORT_FACTS = (Fact("Crimea: 27,096 km²"), Fact("The Paper · published 19 Nov 2024"))


def long_text(language: str, characters: int = LONGEST) -> str:
    """So many characters of a language, without a space at the end."""
    sentence = WORDS[language]
    return (sentence * (characters // len(sentence) + 1))[:characters].strip()


def caption(text: str, facts: Sequence[Fact] = SHORT_FACTS, *, heading: str = "Dmitry Peskov, Press secretary",
            bars: bool = False, shows: str = "statement") -> Caption:
    """A statement's caption."""
    made = (Bar("stated", 0.9, 1.0, "about 650 km²"),
            Bar("map, 20 Nov 2024", 0.5, 0.5, "560 km² · 14 % less than stated"))
    return Caption(shows, heading, text, made if bars else (), tuple(facts))


def rich_caption(text: str) -> Caption:
    """A caption with everything a caption can have."""
    return caption(text, (
        Fact("Disputed by Two Russian officials, Five current and former officials, Reuters and 12 more", "dispute"),
        Fact("Contradicts Dmitry Peskov, Vladimir Putin", "dispute"),
        Fact("Kharkiv Oblast, occupied part: 959 km² · Mykolaiv Oblast, occupied part: 135 km² · approximate"),
        Fact("Reuters (second-hand) → Meduza → Ukrainska Pravda · published 20 Nov 2024"), Fact("Part 1 of 2"),
    ), heading="Two current officials with knowledge of the discussions, in the Kremlin", bars=True)


def size(pair: tuple[float, float]) -> QSizeF:
    """A stage's size."""
    return QSizeF(*pair)


def text_of(placed: PlacedLine) -> str:
    """The text of a line as laid out."""
    units = placed.layout.text().encode("utf-16-le", "surrogatepass")
    start = placed.line.textStart() * 2
    return units[start: start + placed.line.textLength() * 2].decode("utf-16-le", "surrogatepass")


def without_breaks(text: str) -> str:
    """The text as it is seen."""
    return text.replace("\N{ZERO WIDTH SPACE}", "")


def texts_of(layout: CaptionLayout) -> list[tuple[str, str]]:
    """(role, text) of each block of a caption, put together from its placed lines.

    Without zero-width spaces, which are where a line may break, and are invisible.
    """
    found: dict[int, tuple[str, str]] = {}
    for placed in layout.lines:
        role, before = found.get(id(placed.layout), (placed.role, ""))
        found[id(placed.layout)] = role, before + without_breaks(text_of(placed))
    return list(found.values())


def crowded_document(length: int = 500) -> dict[str, Any]:
    """One statement with as much of everything as a briefing may hold: 200 areas, 20 publications, long names."""
    def name(what: str, most: int) -> str:
        return (what + " of the long name " * 40)[: most - 1] + "."

    return {
        "format": "line-of-contact/briefing", "version": 2, "title": name("Title", length), "date": "2024-11-20",
        "control_layer": "2024-11-20",
        "sources": [{"id": f"s{each}", "publisher": name(f"Publisher {each}", min(80, length)),
                     "title": name(f"Story {each}", length), "published": "2024-11-19", "first_hand": each > 9}
                    for each in range(20)],
        "speakers": [{"id": f"p{each}", "name": name(f"Speaker {each}", length), "role": name("Role", length)}
                     for each in range(6)],
        "statements": [
            {"id": f"t{each}", "kind": "claim", "speaker": f"p{each}", "via": [f"s{link}" for link in range(20)],
             "text": long_text("english", LONGEST), "areas": [f"a{area}" for area in range(200)],
             "contradicts": [f"t{other}" for other in range(6) if other != each]}
            for each in range(6)],
        "sequence": [{"shows": "opening"}, *({"statement": f"t{each}"} for each in range(6)), {"shows": "closing"},
                     {"shows": "map", "areas": [f"a{area}" for area in range(200)]}],
        "areas": {"type": "FeatureCollection",
                  "features": [feature(f"a{each}", name(f"Area {each}", length), each) for each in range(200)]},
    }


def crowded(folder: Path, length: int = 500) -> Path:
    """The crowded briefing as a file."""
    return written(crowded_document(length), folder / "crowded.json")

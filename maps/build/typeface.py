# SPDX-License-Identifier: MIT
"""Builds the typeface of window, map and exports from Inter: ``python -m maps.build.typeface [--check]``.

Three faces with Latin, Greek and Cyrillic letters. Figures are of one width, so that numbers stand in columns; nothing
is joined or replaced while somebody writes. The family has a name of its own, so that another Inter on a computer
changes no picture.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from maps.build.command import run
from maps.build.inputs import ROOT, InputFile, Package
from maps.build.inputs import read_input as read
from maps.build.sources import Built

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FOLDER: Final = ROOT / "resources" / "fonts"
FAMILY: Final = "Inter LoC"
_PACKAGE: Final = Package("npm", "inter-ui", "4.1.1", "inter-ui-4.1.1.tgz")
_LICENCE: Final = "SIL OFL 1.1"
_RANGES: Final = (
    (0x20, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x27BF), (0xFB00, 0xFB06),
)
_FEATURES: Final = ("kern", "ccmp", "locl", "mark", "mkmk", "frac", "sups", "case")
_TABULAR: Final = "tnum"
_LIKE: Final = {"▾": "⌄", "▸": "›", "⟳": "↻", "✕": "×", "◌": "○", "↶": "↩", "↷": "↪"}
"""Signs of the window that Inter lacks, and its own ones that stand for them."""


def _input(member: str, sha256: str, holds: str) -> InputFile:
    return InputFile(_PACKAGE, f"package/{member}", sha256, holds, _LICENCE, "")


_FACES: Final = {
    "regular": (_input("web/Inter-Regular.woff2", "e06f6b1bc553aaea4e4668023ed0ab0a147129c3107f511bc7d03d361b0ae085",
                       "Inter Regular"), "Regular"),
    "semibold": (_input("web/Inter-SemiBold.woff2", "5cb7103e4e605989afebc03d989c79201e54b21b5183db33981f70db9178a301",
                        "Inter SemiBold"), "SemiBold"),
    "italic": (_input("web/Inter-Italic.woff2", "2d078cb3bc8f934740d53b39dd23b0678f2f97477e49ec785dd9d8acd8b96bfc",
                      "Inter Italic"), "Italic"),
}
_TEXT: Final = _input("LICENSE.txt", "cc36dd53b88f8c7f138b9708e0c4b598816e4e52c7e252859e67e1e7edbcf117",
                      "the licence of Inter")
NOTES: Final = (
    "Signs that Inter lacks are shown by like ones: " + ", ".join(f"{sign} by {like}" for sign, like in _LIKE.items())
    + ".",
    f"The faces have the family name “{FAMILY}”, letters of Latin, Greek and Cyrillic with signs, and figures of one "
    "width.",
)


def build() -> Built:
    """Builds the three faces and copies the licence."""
    files = {FOLDER / f"inter-{name}.ttf": made(read(file), style) for name, (file, style) in _FACES.items()}
    files[FOLDER / "LICENSE.txt"] = read(_TEXT)
    return Built(files, (*(file for file, _style in _FACES.values()), _TEXT), notes=NOTES)


def made(data: bytes, style: str) -> bytes:
    """Returns a face as TrueType: fewer letters, figures of one width, and the family's own name."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    _use_tabular_figures(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({ord(sign): table.cmap[ord(like)] for sign, like in _LIKE.items()})
    options = Options(layout_features=list(_FEATURES), name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True,
                      hinting=False, recalc_timestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in _RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    _name(font, style)
    font.flavor = None
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _use_tabular_figures(font: TTFont) -> None:
    """Gives each figure its form of one width; hyphens and points keep theirs."""
    wide = _replacements(font, _TABULAR)
    for table in font["cmap"].tables:
        table.cmap.update({code: wide[table.cmap[code]] for code in map(ord, "0123456789")
                           if table.cmap.get(code) in wide})


def _replacements(font: TTFont, feature: str) -> dict[str, str]:
    """Returns the signs that a feature replaces one by one."""
    layout: Any = font["GSUB"].table
    lookups = {index for record in layout.FeatureList.FeatureRecord if record.FeatureTag == feature
               for index in record.Feature.LookupListIndex}
    found: dict[str, str] = {}
    for index in sorted(lookups):
        for sub in layout.LookupList.Lookup[index].SubTable:
            found.update(getattr(getattr(sub, "ExtSubTable", sub), "mapping", {}))
    return found


def _name(font: TTFont, style: str) -> None:
    """Names family and style; 16 and 17 tell the semibold face from the bold one that older programs look for."""
    names = font["name"]
    older = FAMILY if style in ("Regular", "Italic") else f"{FAMILY} {style}"
    texts = {1: older, 2: style if style in ("Regular", "Italic") else "Regular", 3: f"{FAMILY} {style}",
             4: f"{FAMILY} {style}", 6: f"{FAMILY.replace(' ', '')}-{style}", 16: FAMILY, 17: style}
    for number, text in texts.items():
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)


def main(arguments: list[str] | None = None) -> int:
    """Builds, or compares with ``--check``; returns the exit status."""
    return run("typeface", build, arguments)


if __name__ == "__main__":
    raise SystemExit(main())

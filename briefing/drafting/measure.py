# SPDX-License-Identifier: MIT
"""Measures drafting with labelled articles: ``python -m briefing.drafting.measure FOLDER`` prints a table.

It ends with 1 if a score is under its bound, and says which. ``--errors`` prints what is not as labelled as well.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from briefing.drafting.labelled import read_labelled
from briefing.drafting.places import PlaceNames
from briefing.drafting.scores import Scores, score

BASEMAP: Final = Path(__file__).parents[2] / "resources" / "basemap"
BOUNDS: Final[Mapping[str, Mapping[str, float]]] = {
    "en": {
        "recall": 0.92,
        "precision": 0.93,
        "speaker": 0.92,
        "chain": 0.92,
        "kind": 0.88,
        "figures recall": 0.98,
        "figures precision": 0.98,
        "places": 0.92,
    },
    "uk": {
        "recall": 0.92,
        "precision": 0.92,
        "speaker": 0.88,
        "kind": 0.88,
        "figures recall": 0.98,
        "figures precision": 0.98,
        "places": 0.92,
    },
    "ru": {
        "recall": 0.88,
        "precision": 0.90,
        "speaker": 0.80,
        "kind": 0.88,
        "figures recall": 0.98,
        "figures precision": 0.98,
        "places": 0.92,
    },
}
"""What each language has to reach on the public set."""
_REGION: Final = ("UA", "RU")


class _Town(msgspec.Struct):
    en: str
    country: str
    uk: str | None = None


class _Towns(msgspec.Struct):
    towns: list[_Town]


def basemap_names(folder: Path = BASEMAP) -> PlaceNames:
    """Returns the names of the base map's towns in Ukraine and Russia."""
    towns = [town for name in ("cities.json", "towns.json")
             for town in msgspec.json.decode((folder / name).read_bytes(), type=_Towns).towns]
    return PlaceNames((town.uk or "", town.en) for town in towns if town.country in _REGION)


def values(scores: Scores) -> dict[str, float]:
    """Returns the scores of a language by name, from 0 to 1."""
    return {
        "recall": scores.passages.recall.value,
        "precision": scores.passages.precision.value,
        "speaker": scores.speaker.value,
        "chain": scores.chain.value,
        "kind": scores.kind.value,
        "figures recall": scores.figures.recall.value,
        "figures precision": scores.figures.precision.value,
        "places": scores.places.f,
    }


def under_bounds(found: Mapping[str, Scores]) -> list[str]:
    """Returns a line for each score under its bound."""
    return [f"{language}: {name} {values(found[language])[name]:.3f} is under {bound:.2f}"
            for language, bounds in BOUNDS.items() if language in found for name, bound in bounds.items()
            if values(found[language])[name] < bound]


def table(found: Mapping[str, Scores]) -> str:
    """Returns the scores as a table, a line for each language."""
    names = list(values(Scores()))
    lines = [" ".join(["lang", "articles", "statements", *names])]
    for language, scores in sorted(found.items()):
        shown = [f"{value:{len(name)}.3f}" for name, value in values(scores).items()]
        lines.append(" ".join([f"{language:4}", f"{scores.articles:8}", f"{scores.passages.recall.of:10}", *shown]))
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Prints the table; returns 1 if a score is under its bound, 2 if there is nothing to measure."""
    folders = [each for each in arguments if not each.startswith("--")]
    articles = read_labelled(Path(folders[0])) if folders else []
    if not articles:
        sys.stderr.write("Name a folder with labelled articles.\n")
        return 2
    found = score(articles, basemap_names())
    if "--errors" in arguments:
        for scores in found.values():
            sys.stdout.write("".join(f"{each}\n" for each in scores.errors))
    sys.stdout.write(f"{table(found)}\n")
    under = under_bounds(found)
    sys.stdout.write("".join(f"{each}\n" for each in under))
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

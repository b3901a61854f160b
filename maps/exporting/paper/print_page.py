# SPDX-License-Identifier: MIT
"""The handout as a page to print: HTML with the files it shows, for paper of a size, without any script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from maps.exporting.base_map import RESOURCES
from maps.exporting.handout import ExportSettings, Handout, HandoutSource, HandoutStatement
from maps.exporting.marking import colours_of
from maps.exporting.markup import element, escaped, linked, web_address
from maps.exporting.paper.print_disputes import disputes, headings, paths
from maps.exporting.passing_on import control_may_go
from maps.exporting.svg_map import Look, overview_view, svg_of

HTML: Final = "text/html"
MAP_SIZE: Final = (1000, 600)
"""Pixels of the map of the whole region, which is as wide as the text."""
MOST_CONTENTS: Final = 80
"""Statements that are listed under the map; more would be a second document."""
MARGINS: Final = (19, 16, 18, 16)
"""Millimetres of each page's margins: top, right, bottom, left."""
_MOST_WORDS: Final = 90
_PAPER: Final = {"a4": "A4", "letter": "letter"}
_FACES: Final = ("inter-regular", "inter-semibold", "inter-italic")


@dataclass(frozen=True)
class PrintPage:
    """A page to print: its HTML, and the files it shows, by their paths: media type and bytes."""

    html: str
    files: dict[str, tuple[str, bytes]]


def page(handout: Handout, settings: ExportSettings) -> PrintPage:
    """Returns the page and its files."""
    pictures = _pictures(handout)
    files = {f"/fonts/{name}.ttf": ("font/ttf", (RESOURCES / "fonts" / f"{name}.ttf").read_bytes()) for name in _FACES}
    files |= {pictures[statement.picture]: ("image/png", statement.picture)
              for statement in handout.statements if statement.picture}
    if handout.overview:
        files["/overview.png"] = ("image/png", handout.overview)
    style = _margins(handout, settings) + (RESOURCES / "handout" / "print.css").read_text("utf-8")
    files |= {path: ("image/png", picture) for path, picture in paths(handout).items()}
    body = "\n".join((_head(handout), _contents(handout), *_statements(handout, pictures), *disputes(handout),
                      _sources(handout), _rest(handout)))
    head = f'<meta charset="utf-8">{element("title", escaped(handout.title))}<style>{style}</style>'
    return PrintPage(f'<!DOCTYPE html>\n<html lang="{escaped(handout.language)}"><head>{head}</head>'
                     f"<body>{body}</body></html>", files)


def css_text(text: str) -> str:
    """Returns a text as a string of CSS inside a style element: all but plain letters and digits as their numbers."""
    said = "".join(each if each.isascii() and (each.isalnum() or each == " ") else f"\\{ord(each):06x} "
                   for each in escapable(text))
    return f'"{said}"'


def escapable(text: str) -> str:
    """Returns a text on one line, without what CSS cannot hold."""
    return "".join("\ufffd" if each == "\x00" or "\ud800" <= each <= "\udfff" else each
                   for each in " ".join(text.split()))


def _margins(handout: Handout, settings: ExportSettings) -> str:
    """Returns the paper, and what is in each page's margins: title, marking, day of the control, page number."""
    def box(where: str, content: str, more: str = "") -> str:
        return f"@{where}{{content:{content};font:7.6pt 'Inter LoC',sans-serif;color:#6a655c;{more}}}"

    marking = css_text(handout.marking)
    colours = colours_of(handout.marking)
    bold = "font-weight:600;color:#7a1f12;" if colours is None else (
        f"font-weight:600;color:{colours[1]};background:{colours[0]};text-align:center;")
    return (f"@page{{size:{_PAPER[settings.paper]} portrait;margin:{_margin_text()};"
            f"{box('top-left', css_text(_short(handout.title)))}{box('top-right', marking, bold)}"
            f"{box('bottom-left', css_text(_short(handout.as_of)))}{box('bottom-center', marking, bold)}"
            f"""{box('bottom-right', 'counter(page) " / " counter(pages)')}}}"""
            "@page :first{@top-left{content:none}}\n")


def _margin_text() -> str:
    return " ".join(f"{each}mm" for each in MARGINS)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MOST_WORDS else text[:_MOST_WORDS - 1].rstrip() + "…"


def _paragraph(text: str, name: str) -> str:
    return element("p", escaped(text), class_=name, dir="auto") if text else ""


def _head(handout: Handout) -> str:
    title = element("h1", escaped(handout.title), dir="auto")
    return f"{title}{_paragraph(handout.as_of, 'as-of')}" \
           f"{_paragraph(handout.about, 'about')}{_map(handout)}{_paragraph(handout.credits, 'facts')}"


def _map(handout: Handout) -> str:
    """Returns the map as vectors; as a picture where its control data may not be passed on as ground."""
    alt = f"{handout.words['map']}: {handout.as_of}"
    if not control_may_go(handout) and handout.overview:
        return element("img", src="/overview.png", class_="map", alt=alt)
    svg = svg_of(handout, overview_view(handout, MAP_SIZE), MAP_SIZE,
                 look=Look(with_sources=False, with_title=False, is_described=False, with_halos=False))
    return svg.replace("<svg ", f'<svg class="map" aria-label="{escaped(alt)}" ', 1)


def by_theme(handout: Handout) -> list[tuple[str, list[HandoutStatement]]]:
    """Returns the statements in their order, in groups of one theme; in one without a name where themes alternate."""
    groups = [(theme, list(each)) for theme, each in groupby(handout.statements, lambda statement: statement.theme)]
    return groups if 2 * len(groups) <= len(handout.statements) else [("", list(handout.statements))]


def _contents(handout: Handout) -> str:
    lines = []
    is_short = len(handout.statements) <= MOST_CONTENTS
    for theme, statements in by_theme(handout):
        if theme:
            lines.append(element("li", _link(f"statement-{statements[0].number}", theme), class_="theme", dir="auto"))
        for each in statements if is_short else ():
            what = _short(f"{each.speaker}: {each.text}" if each.speaker else each.text)
            lines.append(element("li", element("span", str(each.number), class_="number")
                                 + element("span", _link(f"statement-{each.number}", what), class_="what", dir="auto")))
    for heading, entries in headings(handout):
        lines.append(element("li", _link(entries[0][0], heading), class_="theme", dir="auto"))
        lines += [element("li", element("span", _link(to, _short(title)), class_="what", dir="auto"))
                  for to, title in entries]
    if not lines:
        return ""
    return element("h2", escaped(handout.words["contents"])) + element("ul", "".join(lines), class_="contents")


def _link(to: str, text: str) -> str:
    return element("a", escaped(text), href=f"#{to}")


def _statements(handout: Handout, pictures: Mapping[bytes, str]) -> Iterator[str]:
    for number, (theme, statements) in enumerate(by_theme(handout)):
        heading = theme or (handout.words["statements"] if number == 0 else "")
        if heading:
            yield element("h2", escaped(heading), dir="auto")
        for each in statements:
            yield _statement(handout, each, pictures.get(each.picture, ""), is_grouped=bool(theme))


def _pictures(handout: Handout) -> dict[bytes, str]:
    """Returns the paths of the statements' pictures: one for those that are the same, so that the PDF has it once."""
    found: dict[bytes, str] = {}
    for statement in handout.statements:
        if statement.picture:
            found.setdefault(statement.picture, f"/picture-{statement.number}.png")
    return found


def _statement(handout: Handout, statement: HandoutStatement, path: str, *, is_grouped: bool) -> str:
    labels = [label for _, label in statement.areas]
    picture = element("div", element("img", src=path, alt="; ".join(labels)),
                      class_="picture") if statement.picture else ""
    number = element("span", str(statement.number), class_="number")
    about = " · ".join(part for part in (statement.kind, "" if is_grouped else statement.theme) if part)
    kind = element("span", escaped(about), class_="kind", dir="auto") if about else ""
    links = " ".join(element("a", f"[{each}]", href=f"#source-{each}") for each in statement.sources)
    facts = " · ".join(part for part in (escaped(statement.chain), escaped(statement.date), links) if part)
    areas = element("ul", "".join(element("li", escaped(each)) for each in labels), class_="areas") if labels else ""
    said = "".join((
        element("h3", f"{number} {element('span', escaped(statement.speaker), dir='auto')} {kind}"),
        _paragraph(statement.text, "text"), element("p", facts, class_="facts") if facts else "", areas,
        *(_paragraph(f"{handout.words['check']}: {each}", "more check") for each in statement.checks[:1]),
        _paragraph(" ".join(statement.checks[1:]), "more reckoning"),
        *(_paragraph(each, "more dispute") for each in statement.relations),
        *(_paragraph(each, "more") for each in statement.unknown),
        _paragraph(f"{handout.words['assessment']}: {statement.assessment}" if statement.assessment else "", "more"),
        _paragraph(f"{handout.words['notes']}: {statement.note}", "note")
        if handout.with_notes and statement.note else ""))
    return element("section", element("div", said, class_="said") + picture, id=f"statement-{statement.number}",
                   class_="statement" if picture else "statement bare")


def _sources(handout: Handout) -> str:
    if not handout.sources:
        return ""
    cited: dict[int, list[int]] = {}
    for statement in handout.statements:
        for number in statement.sources:
            cited.setdefault(number, []).append(statement.number)
    items = "".join(_source(handout, each, cited.get(each.number, [])) for each in handout.sources)
    return element("h2", escaped(handout.words["sources"]), id="sources") + element("ol", items, class_="sources")


def _source(handout: Handout, source: HandoutSource, cited: Iterable[int]) -> str:
    url = web_address(source.url)
    lines = [element("p", linked(source.citation, url), dir="auto")]
    if source.sha256:
        taken = source.taken.date().isoformat() if source.taken else ""
        lines.append(element("p", escaped(f"{handout.words['saved_copy']} {taken} · SHA-256 {source.sha256}"),
                             class_="hash"))
    back = " ".join(element("a", f"↑{each}", href=f"#statement-{each}") for each in cited)
    lines.append(element("p", back, class_="hash") if back else "")
    return element("li", element("span", f"{source.number}.", class_="number") + element("div", "".join(lines)),
                   id=f"source-{source.number}")


def _rest(handout: Handout) -> str:
    terms = [" · ".join(part for part in (each.observer, each.credit, each.terms) if part) for each in handout.terms]
    parts = []
    for name, lines in (("terms", terms), ("left_out", handout.left_out)):
        if lines:
            parts.append(element("h2", escaped(handout.words[name])))
            parts.append(element("ul", "".join(element("li", escaped(each), dir="auto") for each in lines),
                                 class_="plain"))
    made = f"{handout.words['made_with']} · {handout.made.date().isoformat()}"
    return "".join(parts) + element("p", escaped(made), class_="foot")

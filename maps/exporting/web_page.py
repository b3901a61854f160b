# SPDX-License-Identifier: MIT
"""The handout as one HTML file: a map to move, statements, steps and sources, which needs nothing but a browser.

Its texts are data in the page; its script puts them there as text. The page's policy allows that one script and that
one style, by their hashes, and nothing from any network.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from string import Template
from typing import Any, Final

from maps.exporting.base_map import RESOURCES
from maps.exporting.handout import ExportSettings, Handout
from maps.exporting.marking import colours_of
from maps.exporting.markup import element, escaped
from maps.exporting.passing_on import stamp_of
from maps.exporting.web_data import page_data

SCRIPTS: Final = ("ground", "names", "viewer", "days", "list", "disputes", "main")
FACES: Final = ((400, "inter-regular.ttf"), (600, "inter-semibold.ttf"))
_LONE: Final = re.compile("[\ud800-\udfff]")


def write(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the page as one file."""
    colours = json.loads((RESOURCES / "web" / "colours.json").read_text("utf-8"))
    style, script = _style(colours, handout.marking), _script()
    words = {name: escaped(text) for name, text in handout.words.items()}
    marking = element("p", escaped(handout.marking), class_="marking", dir="auto") if handout.marking else ""
    template = Template((RESOURCES / "handout" / "page.html").read_text("utf-8"))
    page = template.substitute(
        words, language=escaped(handout.language), policy=escaped(policy(style, script)), title=escaped(handout.title),
        as_of=escaped(stamp_of(handout)), credits=escaped(handout.credits), marking=marking,
        printed=element("p", escaped(handout.marking), class_="marking printed", dir="auto") if handout.marking else "",
        about=element("p", escaped(handout.about), class_="about", dir="auto") if handout.about else "",
        made=handout.made.date().isoformat(), plain=_plain(handout), style=style, script=script,
        data=as_data(page_data(handout, colours)))
    return _LONE.sub("\ufffd", page).encode()


def policy(style: str, script: str) -> str:
    """Returns the page's Content-Security-Policy: its own style and script, pictures and typefaces inside the file."""
    return (f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; "
            "font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
            "trusted-types 'none'")


def as_data(value: object) -> str:
    """Returns a value as JSON that may be in a script element: it never ends the element, nor begins a comment."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace(
        "\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _script() -> str:
    parts = [(RESOURCES / "handout" / f"{name}.js").read_text("utf-8") for name in SCRIPTS]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();"


def _style(colours: Mapping[str, Any], marking: str) -> str:
    faces = "".join(
        f'@font-face{{font-family:"{colours["families"][0]}";font-weight:{weight};'
        f"src:url(data:font/ttf;base64,{base64.b64encode((RESOURCES / 'fonts' / name).read_bytes()).decode()})}}"
        for weight, name in FACES)
    family = ",".join(name if name == "sans-serif" else f'"{name}"' for name in colours["families"])
    # Paper is light, whatever the screen is.
    dark = f"@media screen and (prefers-color-scheme: dark){{:root{{{_properties(colours['dark'])}}}}}"
    high = colours["highContrast"]
    dark += (f"@media screen and (prefers-contrast: more){{:root{{{_properties(high['light'])}}}}}"
             f"@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark){{"
             f":root{{{_properties(high['dark'])}}}}}")
    css = (RESOURCES / "handout" / "page.css").read_text("utf-8")
    of_marking = colours_of(marking)
    if of_marking is not None:
        css += (f".marking{{background:{of_marking[0]};color:{of_marking[1]};padding:1px 8px;"
                "print-color-adjust:exact;-webkit-print-color-adjust:exact}\n")
    return f"{faces}\n:root{{--family:{family};{_properties(colours['light'])}}}\n{dark}\n{css}"


def _properties(theme: Mapping[str, Any]) -> str:
    plain = {name: value for name, value in theme["window"].items() if isinstance(value, str)}
    if "ground" in theme:  # high contrast keeps the colours of ground
        plain |= {"sea": theme["ground"]["sea"], "line": theme["ground"]["line"], "plate": theme["map"]["pill"]}
    return ";".join(f"--{name.replace('_', '-')}:{value}" for name, value in plain.items())


def _plain(handout: Handout) -> str:
    """Returns statements and sources for readers that run no script, such as the preview of a mail program."""
    statements = "".join(
        element("li", f"{element('strong', escaped(each.speaker))} {escaped(each.text)} "
                f"({escaped(' · '.join(part for part in (each.chain, each.date) if part))})", dir="auto")
        for each in handout.statements)
    sources = "".join(element("li", escaped(each.citation), value=each.number, dir="auto") for each in handout.sources)
    proposals = "".join(element("li", escaped(" ".join((each.title, *each.operations, *each.would))), dir="auto")
                        for each in handout.proposals)
    terms = element("h2", escaped(handout.words["proposals"])) + element("ol", proposals) if proposals else ""
    return (f"{element('p', escaped(handout.words['no_script']))}{element('ol', statements)}{terms}"
            f"{element('h2', escaped(handout.words['sources']))}{element('ol', sources)}")

# SPDX-License-Identifier: MIT
"""What HTML's elements mean to a reader: which begin a block, which end others, which show nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from briefing.snapshots.page import BOLD, CODE, ITALIC
from briefing.snapshots.page_writer import Form

BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre",
    "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
})
VOID: Final = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
})
LATER: Final = frozenset({
    "button", "noscript", "svg", "template", "select", "object", "iframe", "frame", "input", "embed"})
"""Elements whose text a simpler reader left out."""
FALLBACKS: Final = frozenset({"audio", "video", "canvas", "datalist", "noframes", "noembed"})
"""Elements whose text is for browsers that cannot show them."""
LEAVES_DRAWING: Final = BLOCKS | {
    "b", "big", "br", "code", "em", "embed", "font", "head", "i", "img", "meta", "nobr", "ruby", "s", "small", "span",
    "strike", "strong", "sub", "sup", "tt", "u", "var", "button", "iframe", "input", "label", "noscript", "picture",
    "select", "textarea"}
"""Elements that end an <svg> that was not closed: those of the standard, and others that no drawing has."""
SELECT_HOLDS: Final = frozenset({"option", "optgroup", "hr", "script", "template", "button", "span", "img", "svg"})
_ENDED_BY: Final[Mapping[str, frozenset[str]]] = {
    "li": frozenset({"li"}), "dt": frozenset({"dt", "dd"}), "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}), "optgroup": frozenset({"option", "optgroup"}), "a": frozenset({"a"}),
    "td": frozenset({"td", "th"}), "th": frozenset({"td", "th"}), "tr": frozenset({"td", "th", "tr", "caption"}),
    "tbody": frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption"}),
    "tfoot": frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption"}),
    "thead": frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption"}),
}
_STOPS: Final[Mapping[str, frozenset[str]]] = {
    "li": frozenset({"ul", "ol", "menu", "dir", "table", "td", "th"}), "dt": frozenset({"dl", "table", "td", "th"}),
    "dd": frozenset({"dl", "table", "td", "th"}), "option": frozenset({"select", "datalist"}),
    "optgroup": frozenset({"select"}), "a": frozenset({"td", "th", "table", "li", "div", "p"}),
}
_NOT_P: Final = frozenset({"caption", "tbody", "td", "tfoot", "th", "thead", "tr", "body", "frameset"})
_STYLES: Final[Mapping[str, int]] = {
    "b": BOLD, "strong": BOLD, "th": BOLD, "dt": BOLD, "summary": BOLD, "caption": BOLD, "i": ITALIC, "em": ITALIC,
    "cite": ITALIC, "dfn": ITALIC, "var": ITALIC, "code": CODE, "kbd": CODE, "samp": CODE, "tt": CODE,
}
_UNSEEN: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)


def ended_by(tag: str) -> tuple[frozenset[str], frozenset[str]]:
    """Returns which open elements a start tag ends, and those beyond which it ends none."""
    if tag in _ENDED_BY:
        return _ENDED_BY[tag], _STOPS.get(tag, frozenset({"table"}))
    if tag in BLOCKS and tag not in _NOT_P:
        return frozenset({"p"}), frozenset({"table", "td", "th", "caption", "button", "template", "object", "div", "li",
                                            "section", "article", "blockquote", "foreignobject"})
    return frozenset(), frozenset()


def stops_end(tag: str) -> frozenset[str]:
    """Returns the open elements that an end tag does not reach beyond."""
    if tag in ("table", "body", "html", "template", "svg"):
        return frozenset({"template"}) - {tag}
    if tag in ("tr", "td", "th", "tbody", "thead", "tfoot", "caption"):
        return frozenset({"table", "template"})
    return frozenset({"table", "td", "th", "caption", "template", "foreignobject"})


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Returns whether browsers show nothing of the element."""
    if tag in FALLBACKS or (tag == "dialog" and "open" not in attributes):
        return True
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if "sf-hidden" in attributes.get("class", ""):  # SingleFile's mark of what was hidden when the page was saved
        return True
    return "style" in attributes and _UNSEEN.search(attributes["style"]) is not None


def form_inside(tag: str, attributes: Mapping[str, str], form: Form) -> Form:
    """Returns the form of the text inside an element."""
    if tag in _STYLES:
        form = form._replace(style=form.style | _STYLES[tag])
    elif tag == "a":
        form = form._replace(link=attributes.get("href", "")[:4000].strip())
    elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        form = form._replace(level=int(tag[1]))
    elif tag in ("ul", "ol", "menu", "dir", "dd"):
        form = form._replace(indent=form.indent + 1)
    elif tag == "blockquote":
        form = form._replace(indent=form.indent + 1, quoted=True)
    elif tag in ("pre", "listing", "xmp", "plaintext"):
        form = form._replace(code=True)
    return form._replace(added=True) if tag in LATER and not form.added else form

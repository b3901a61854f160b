# SPDX-License-Identifier: MIT
"""Reads a saved web page as a reader of it sees it. Nothing of the page is run, and nothing is loaded.

Elements follow the HTML Standard as far as it decides what is text: omitted tags, what ends what, heads that are never
closed. Scripts do not run, so what is in ``noscript`` is shown, and templates are shown as shadow roots only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from briefing import limits
from briefing.snapshots.html_tokens import RAW, Token, Tokens
from briefing.snapshots.page import Page, Picture
from briefing.snapshots.page_elements import (
    BLOCKS,
    LEAVES_DRAWING,
    SELECT_HOLDS,
    VOID,
    ended_by,
    form_inside,
    is_hidden,
    stops_end,
)
from briefing.snapshots.page_facts import FactsReader
from briefing.snapshots.page_loss import Loss
from briefing.snapshots.page_pictures import PagePictures, Resources, no_resource
from briefing.snapshots.page_writer import Form, PageWriter

_FARTHEST: Final = 128
"""Open elements among which a tag looks for the one that it ends."""


class _Open(NamedTuple):
    tag: str
    form: Form
    is_hidden: bool
    is_drawing: bool


class _Select:
    def __init__(self, attributes: Mapping[str, str]) -> None:
        self.shows_all = "multiple" in attributes or attributes.get("size", "1").strip() not in ("", "0", "1")
        self.options: list[list[str]] = []
        self.chosen = 0

    def text(self) -> str:
        words = [" ".join("".join(option).split()) for option in self.options]
        return ", ".join(words) if self.shows_all else "".join(words[self.chosen:self.chosen + 1])


class _Document:
    """What is open in a page, or in a frame's page; ``templates`` counts the ends of templates that are to come."""

    def __init__(self, templates: int) -> None:
        self.templates = templates
        self.stack: list[_Open] = []
        self.open: Counter[str] = Counter()
        self.is_hidden = self.is_drawing = False
        self.select: _Select | None = None
        self.raw: Token | None = None

    def nearest(self) -> range:
        """Returns the indexes of the innermost open elements, from the innermost out."""
        last = len(self.stack) - 1
        return range(last, max(-1, last - _FARTHEST), -1)


def read_page(text: str, resources: Resources = no_resource) -> Page:
    """Returns what a page shows; ``resources`` finds what the same file holds by its address."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = _Reader(text, resources, shows_hidden=False)
    page = reader.read()
    if reader.loss.is_nearly_all_hidden(page.text):
        reader = _Reader(text, resources, shows_hidden=True)
        page = reader.read()
    return page


class _Reader:
    """One reading of a page; frames are read by the same reader, in their place."""

    def __init__(self, text: str, resources: Resources, *, shows_hidden: bool) -> None:
        self._text = text
        self._resources = resources
        self._shows_hidden = shows_hidden
        self._writer = PageWriter()
        self._facts = FactsReader()
        self._pictures = PagePictures(resources)
        self.loss = Loss()
        self._form = Form()
        self._doc = _Document(0)
        self._counters: list[int | None] = []
        self._elements = 0
        self._frames = 0
        self._depth = 0
        self._acts: dict[str, Callable[[str, Mapping[str, str]], None]] = {
            "br": self._break, "hr": self._rule, "img": self._picture, "image": self._picture, "input": self._input,
            "meta": self._mark, "link": self._mark, "iframe": self._frame, "frame": self._frame, "time": self._mark,
            "table": self._table, "tr": self._table, "td": self._table, "th": self._table, "ol": self._list,
            "ul": self._list, "li": self._item, "select": self._begin_select, "option": self._option,
        }

    def read(self) -> Page:
        """Reads the page."""
        self._document(self._text)
        text, blocks = self._writer.finished()
        self.loss.is_cut = self.loss.is_cut or self._writer.is_cut
        return Page(text, blocks, self._pictures.held, self._facts.finished(), tuple(self._writer.added),
                    self.loss.hidden, self.loss.sentences(text, shows_hidden=self._shows_hidden))

    def _document(self, text: str) -> None:
        """Reads a page, or a frame's page inside it."""
        outer, self._doc = self._doc, _Document(len(re.findall(r"</template", text, re.IGNORECASE)))
        tokens = Tokens(text)
        for token in tokens:
            if token.kind == "text":
                self._put(token.text)
            elif token.kind == "start":
                self._elements += 1
                if self._elements > limits.MAX_PAGE_ELEMENTS or self._writer.is_cut:
                    self.loss.is_cut = True
                    break
                self._start(token)
                tokens.foreign = self._doc.is_drawing
            elif token.kind == "end":
                self._end(token.name)
                tokens.foreign = self._doc.is_drawing
            elif token.kind == "raw":
                self._take_raw(token)
            else:
                self._facts.comment(token.text)
        self._pop_to(0)
        self._doc = outer

    def _put(self, text: str) -> None:
        if self._doc.is_hidden or (self._doc.is_drawing and not self._is_in_drawing_text()):
            self.loss.hide(text)
        elif self._doc.select is not None:
            if self._doc.select.options:
                self._doc.select.options[-1].append(text)
        else:
            self._writer.put(text, self._form)

    def _is_in_drawing_text(self) -> bool:
        return any(each.tag in ("text", "tspan", "textpath") for each in self._doc.stack[-6:])

    # Tags

    def _start(self, token: Token) -> None:
        tag, attributes = token.name, token.attributes
        if tag in ("html", "head", "body") and not self._doc.is_drawing:
            return
        if self._doc.is_drawing and tag in LEAVES_DRAWING:
            self._leave_drawing()
        if tag in RAW:
            self._doc.raw = token
        if self._doc.select is not None and tag in BLOCKS and tag not in SELECT_HOLDS:
            self._end("select")
        ends, stops = ended_by(tag)
        if ends and any(self._doc.open[each] for each in ends):
            self._end_implied(ends, stops)
        if tag in BLOCKS:
            self._writer.end_block(self._form)
        act = self._acts.get(tag)
        if act is not None:
            act(tag, attributes)
        if tag not in VOID and tag not in RAW and not (self._doc.is_drawing and token.closed):
            self._push(tag, attributes)

    def _push(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._doc.stack.append(_Open(tag, self._form, self._doc.is_hidden, self._doc.is_drawing))
        self._doc.open[tag] += 1
        if tag == "svg":
            self._doc.is_drawing = True
        elif tag == "foreignobject":
            self._doc.is_drawing = False
        elif tag == "button" and not self._doc.is_hidden:
            self._writer.put(" ", self._form._replace(added=True))
        self._form = form_inside(tag, attributes, self._form)
        if is_hidden(tag, attributes) or (tag == "template" and not self._is_shown_template(attributes)):
            self._doc.is_hidden = not self._shows_hidden

    def _is_shown_template(self, attributes: Mapping[str, str]) -> bool:
        """Returns whether it is a shadow root, or one that is never closed and would swallow the page."""
        if "shadowrootmode" in attributes or "shadowroot" in attributes:
            return True
        return self._doc.open["template"] > self._doc.templates

    def _end(self, tag: str) -> None:
        if tag == "template":
            self._doc.templates -= 1
        if tag == "br":
            self._break(tag, {})
        if tag in ("head", "body", "html"):
            return
        stops = stops_end(tag)
        for index in self._doc.nearest() if self._doc.open[tag] else ():
            if self._doc.stack[index].tag == tag:
                self._pop_to(index)
                return
            if self._doc.stack[index].tag in stops:
                break
        if tag in BLOCKS:
            self._writer.end_block(self._form)

    def _end_implied(self, ends: frozenset[str], stops: frozenset[str]) -> None:
        outermost = -1
        for index in self._doc.nearest():
            if self._doc.stack[index].tag in stops:
                break
            if self._doc.stack[index].tag in ends:
                outermost = index
        if outermost >= 0:
            self._pop_to(outermost)

    def _pop_to(self, count: int) -> None:
        """Closes open elements until so many are left."""
        while len(self._doc.stack) > count:
            closed = self._doc.stack[-1]
            if closed.tag in BLOCKS:
                self._writer.end_block(self._form)
            if closed.tag == "table":
                self._writer.end_table()
            elif closed.tag in ("ol", "ul"):
                self._counters.pop()
            elif closed.tag == "select":
                self._end_select()
            elif closed.tag == "button" and not self._doc.is_hidden:
                self._writer.put(" ", self._form._replace(added=True))
            self._doc.stack.pop()
            self._doc.open[closed.tag] -= 1
            self._form, self._doc.is_hidden, self._doc.is_drawing = closed.form, closed.is_hidden, closed.is_drawing

    def _leave_drawing(self) -> None:
        for index in range(len(self._doc.stack) - 1, -1, -1):  # the page is left at once: once for each drawing
            if self._doc.stack[index].tag == "svg":
                self._pop_to(index)
                return

    # Elements

    def _break(self, _tag: str, _attributes: Mapping[str, str]) -> None:
        if not self._doc.is_hidden:
            self._writer.line_break(self._form)

    def _rule(self, _tag: str, _attributes: Mapping[str, str]) -> None:
        if not self._doc.is_hidden and self._doc.select is None:
            self._writer.rule(self._form)

    def _picture(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._doc.is_hidden or is_hidden(tag, attributes) or self._doc.select is not None:
            return
        found = self._pictures.found(attributes)
        if isinstance(found, Picture):
            self._writer.picture(found, self._form)

    def _input(self, _tag: str, attributes: Mapping[str, str]) -> None:
        if attributes.get("type", "").lower() in ("submit", "button", "reset") and not self._doc.is_hidden:
            self._writer.put(f" {attributes.get('value', '')} ", self._form._replace(added=True))

    def _mark(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "meta":
            self._facts.meta(attributes)
        elif tag == "time":
            self._facts.note("time", attributes.get("datetime", ""))
        elif attributes.get("rel", "").lower() == "canonical":
            self._facts.note("canonical", attributes.get("href", ""))

    def _table(self, tag: str, _attributes: Mapping[str, str]) -> None:
        if tag == "table":
            self._writer.begin_table()
        elif not self._doc.open["table"]:
            return
        elif tag == "tr":
            self._writer.begin_row()
        else:
            self._writer.begin_cell()

    def _list(self, tag: str, attributes: Mapping[str, str]) -> None:
        start = attributes.get("start", "1").strip()
        first = int(start) if re.fullmatch(r"-?[0-9]{1,6}", start) else 1
        self._counters.append(first - 1 if tag == "ol" else None)

    def _item(self, _tag: str, _attributes: Mapping[str, str]) -> None:
        count = self._counters[-1] if self._counters else None
        if count is not None:
            self._counters[-1] = count = count + 1
        if not self._doc.is_hidden:
            self._writer.begin_item(count)

    def _begin_select(self, _tag: str, attributes: Mapping[str, str]) -> None:
        if self._doc.select is None:
            self._doc.select = _Select(attributes)

    def _option(self, _tag: str, attributes: Mapping[str, str]) -> None:
        if self._doc.select is not None and len(self._doc.select.options) < limits.MAX_PAGE_OPTIONS:
            if "selected" in attributes:
                self._doc.select.chosen = len(self._doc.select.options)
            self._doc.select.options.append([attributes.get("label", "")])

    def _end_select(self) -> None:
        if self._doc.select is not None and not self._doc.is_hidden:
            self._writer.put(f" {self._doc.select.text()} ", self._form._replace(added=True))
        self._doc.select = None

    def _take_raw(self, token: Token) -> None:
        start, self._doc.raw = self._doc.raw, None
        tag, attributes = token.name, start.attributes if start is not None else {}
        if tag == "script":
            if "ld+json" in attributes.get("type", "").lower():
                self._facts.json_ld(token.text)
            self.loss.scripts += len(token.text)
        elif tag == "style":
            self._pictures.style(token.text)
            self.loss.styles += len(token.text)
        elif tag == "title":
            self._facts.title = self._facts.title or ("" if self._doc.is_drawing else token.text)
        elif tag in ("textarea", "xmp"):
            self._put(token.text)
        elif tag in ("noframes", "noembed"):
            self.loss.hide(token.text)

    # Frames

    def _frame(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Reads the page of a frame that the file itself holds."""
        if self._doc.is_hidden or is_hidden(tag, attributes):
            return
        is_wanted = self._depth < limits.MAX_PAGE_FRAME_DEPTH and self._frames < limits.MAX_PAGE_FRAMES
        text = attributes.get("srcdoc") or (self._resources(attributes.get("src", "")).text if is_wanted else "")
        if not text or not is_wanted:
            self.loss.frames += bool(text or attributes.get("src"))
            return
        self._frames += 1
        form = self._form
        self._writer.end_block(self._form)
        self._form = self._form._replace(added=True, link="", style=0, level=0)
        self._depth += 1
        self._document(text)
        self._depth -= 1
        self._writer.end_block(self._form)
        self._form = form

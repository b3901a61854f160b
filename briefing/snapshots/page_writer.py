# SPDX-License-Identifier: MIT
"""Writes a page's text and, with the same positions, its blocks and tables."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from briefing.snapshots.page import CODE, Block, Picture, Run, Table
from briefing.snapshots.text_quote import Span

MOST_CHARACTERS: Final = 2_000_000
"""Characters of a snapshot that are shown: a book of a thousand pages."""
_MOST_ROWS, _MOST_COLUMNS, _MOST_CELLS, _MOST_BLOCKS_OF_CELL = 1_000, 30, 5_000, 4
_MOST_TABLES: Final = 20
_SHORT: Final = 200


class Form(NamedTuple):
    """The form of the text at a place of the page."""

    style: int = 0
    link: str = ""
    level: int = 0
    indent: int = 0
    quoted: bool = False
    code: bool = False
    added: bool = False


class _Piece(NamedTuple):
    text: str
    form: Form
    picture: Picture | None = None


class _OpenTable:
    def __init__(self) -> None:
        self.rows: list[list[list[Block | Table]]] = []
        self.is_layout = False

    def finished(self) -> Table | None:
        """Returns the table; None if it only places things, as pages of the nineties do."""
        rows = [row for row in self.rows if any(row)]
        cells = [cell for row in rows for cell in row]
        widest = max((len(row) for row in rows), default=0)
        if self.is_layout or not 1 < widest <= _MOST_COLUMNS or len(rows) > _MOST_ROWS or len(cells) > _MOST_CELLS:
            return None
        if any(len(cell) > _MOST_BLOCKS_OF_CELL for cell in cells):
            return None
        return Table(tuple(tuple(tuple(each for each in cell if isinstance(each, Block)) for cell in row)
                           for row in rows))

    def flat(self) -> list[Block | Table]:
        return [each for row in self.rows for cell in row for each in cell]


class PageWriter:
    """Takes texts, pictures and the ends of blocks in the page's order."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._length = 0
        self._pieces: list[_Piece] = []
        self._waiting = 0
        self._blocks: list[Block | Table] = []
        self._tables: list[_OpenTable] = []
        self._too_deep = 0
        self._separator = "\n\n"
        self._item: tuple[int | None] | None = None
        self.added: list[Span] = []
        self.is_cut = False

    def put(self, text: str, form: Form) -> None:
        """Adds text to the present block; its white space is that of the source."""
        left = MOST_CHARACTERS - self._length - self._waiting
        if len(text) > left:
            self.is_cut = True
        if text and left > 0:
            text = text[:left].replace("\r", " ") if form.code else re.sub(r"\s+", " ", text[:left])
            self._pieces.append(_Piece(text, form))
            self._waiting += len(text)

    def line_break(self, form: Form) -> None:
        """Ends a line inside the present block."""
        self._pieces.append(_Piece("\n", form))

    def picture(self, picture: Picture, form: Form) -> None:
        """Adds a picture to the present block."""
        self._pieces.append(_Piece("", form, picture))

    def rule(self, form: Form) -> None:
        """Adds a rule between blocks."""
        self._sink().append(Block("rule", indent=form.indent))

    def begin_item(self, number: int | None) -> None:
        """Makes the next block a list item."""
        self._item = (number,)

    def begin_table(self) -> None:
        """Begins a table."""
        if len(self._tables) >= _MOST_TABLES:
            self._too_deep += 1
        else:
            self._tables.append(_OpenTable())

    def begin_row(self) -> None:
        """Begins a row of the innermost table."""
        if self._tables and not self._too_deep:
            rows = self._tables[-1].rows
            self._separator = "\n" if rows and self._is_short(rows[-1]) else "\n\n"
            rows.append([])

    def begin_cell(self) -> None:
        """Begins a cell of the row."""
        if self._tables and not self._too_deep:
            rows = self._tables[-1].rows
            if not rows:
                rows.append([])
            if rows[-1]:
                self._separator = "\t" if self._is_short(rows[-1]) else "\n\n"
            rows[-1].append([])

    def end_table(self) -> None:
        """Ends the innermost table."""
        self._separator = "\n\n"
        if self._too_deep:
            self._too_deep -= 1
        elif self._tables:
            done = self._tables.pop()
            table = done.finished()
            if self._tables:
                self._tables[-1].is_layout = True
            self._sink().extend(done.flat() if table is None else [table])

    def end_block(self, form: Form) -> None:
        """Ends the present block, whose form as a whole this is; one without text or picture leaves nothing."""
        pieces, self._pieces, self._waiting = self._pieces, [], 0
        texts = _trimmed(pieces)
        if not any(texts) and not any(piece.picture for piece in pieces):
            return
        if any(texts):
            self._write(self._separator if self._length else "")
        parts: list[Run | Picture] = []
        for piece, text in zip(pieces, texts, strict=True):
            if piece.picture is not None:
                parts.append(piece.picture)
            elif text:
                parts.append(self._run(text, piece.form))
        self._separator = "\n\n"
        self._sink().append(self._block(form, tuple(parts)))

    def _block(self, form: Form, parts: tuple[Run | Picture, ...]) -> Block:
        item, self._item = self._item, None
        if form.level:
            return Block("heading", parts, form.level, form.indent, form.quoted)
        if form.code:
            return Block("code", parts, 0, form.indent, form.quoted)
        if item is not None:
            return Block("item", parts, 0, form.indent, form.quoted, item[0])
        return Block("paragraph", parts, 0, form.indent, form.quoted)

    def _run(self, text: str, form: Form) -> Run:
        start = self._length
        self._write(text)
        if form.added:
            if self.added and self.added[-1].end == start:
                start_of = self.added.pop().start
                self.added.append(Span(start_of, self._length))
            else:
                self.added.append(Span(start, self._length))
        return Run(start, self._length, form.style | (CODE if form.code else 0), form.link)

    def _write(self, text: str) -> None:
        self._chunks.append(text)
        self._length += len(text)

    def _sink(self) -> list[Block | Table]:
        """Returns where the next block belongs: the present cell, or the page; a table's caption comes before it."""
        for table in reversed(self._tables):
            if table.rows:
                if not table.rows[-1]:
                    table.rows[-1].append([])
                return table.rows[-1][-1]
        return self._blocks

    @staticmethod
    def _is_short(row: list[list[Block | Table]]) -> bool:
        last = row[-1] if row else []
        return not last or (len(last) == 1 and isinstance(last[0], Block) and _length(last[0]) < _SHORT)

    def finished(self) -> tuple[str, tuple[Block | Table, ...]]:
        """Returns the text and its blocks."""
        self.end_block(Form())
        while self._tables or self._too_deep:
            self.end_table()
        return "".join(self._chunks), tuple(self._blocks)


def _length(block: Block) -> int:
    runs = [part for part in block.parts if isinstance(part, Run)]
    return runs[-1].end - runs[0].start if runs else 0


def _trimmed(pieces: list[_Piece]) -> list[str]:
    """Returns the pieces' texts, white space only once between them and none at either end of the block."""
    texts: list[str] = []
    last = ""
    for piece in pieces:
        text = piece.text
        if text == "\n" and not piece.form.code:
            text = text if last and last != "\n\n" else ""
        elif piece.form.code:
            text = text if last else text.removeprefix("\n")
        elif last[-1:] == " " and texts[-1].endswith(" ") and text.startswith(" ") and not piece.form.added:
            texts[-1] = texts[-1][:-1]  # the blank is the plain text's, also where what was added is taken out again
        elif not last or last[-1] in " \n":
            text = text.lstrip()
        texts.append(text)
        last = (last + text)[-2:]
    for index in range(len(texts) - 1, -1, -1):
        texts[index] = texts[index].rstrip()
        if texts[index]:
            break
    return texts

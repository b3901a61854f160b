# SPDX-License-Identifier: MIT
"""Reads a workbook (XLSX): which sheets it has, its texts and formats, and the cells of one sheet."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from briefing import limits
from briefing.errors import NotABriefing, shortened
from briefing.files.zip_guard import GuardedZip, ZipRules, guarded_zip
from briefing.sentences import Text, sentence
from briefing.sheets.cells import FileChoices, SheetName, TableFile
from briefing.sheets.delimited import too_long
from briefing.sheets.number_formats import Style, styles_of
from briefing.sheets.sheet_xml import SheetReader, TooLarge
from briefing.sheets.watch import Watch
from briefing.sheets.xml_stream import BrokenXml, Element, elements, local, stream

_REMEDY: Final = sentence("save only the rows that are needed")
_RULES: Final = ZipRules(
    sentence("a table"), limits.MAX_FILE_BYTES, 2_000, _REMEDY, limits.MAX_UNPACKED_BYTES)
_SMALL: Final = 5_000_000
"""Bytes of a part other than texts and cells."""


def read_workbook(path: Path, choices: FileChoices, watch: Watch) -> TableFile:
    """Reads the chosen sheet, or the first that is not hidden. Raises BriefingError, TableCancelled."""
    with guarded_zip(path, _RULES) as parts:
        try:
            return _Workbook(parts, path.name, watch).read(choices.sheet)
        except TooLarge:
            raise too_long(path.name) from None
        except BrokenXml as broken:
            raise NotABriefing(path.name, sentence("this is not a table that can be read"), where=_where(broken),
                               remedy=sentence("save it again as XLSX or CSV")) from None


def _where(broken: BrokenXml) -> Text | None:
    """Returns the part of the workbook that is broken, and the place in it."""
    if broken.place is None or not broken.part:
        return broken.part or None
    line, column = broken.place
    return sentence("{part}, line {line}, column {column}", part=shortened(broken.part), line=line, column=column)


@contextmanager
def _naming(part: str) -> Iterator[None]:
    """Names the part in what is broken in it."""
    try:
        yield
    except BrokenXml as broken:
        broken.part = broken.part or part
        raise


class _Relation(NamedTuple):
    """What a part refers to: a part by its name in the zip, or an outside address; and the kind of it."""

    target: str
    kind: str


class _Workbook:
    def __init__(self, parts: GuardedZip, name: str, watch: Watch) -> None:
        self._parts = parts
        self._names = frozenset(parts.names)
        self._name = name
        self._watch = watch

    def read(self, wanted: str) -> TableFile:
        part = self._check_form()
        book = self._elements(part)
        targets = self._relations(part)
        from_1904 = any(name == "workbookPr" and each.get("date1904") in ("1", "true") for name, each in book)
        sheets = [(SheetName(each.get("name", ""), each.get("state", "visible") != "visible"), relation.target)
                  for name, each in book if name == "sheet" and (relation := targets.get(each.get("id", "")))
                  and relation.kind == "worksheet" and relation.target in self._names]
        if not sheets:
            raise BrokenXml
        shown = [each for each in sheets if not each[0].is_hidden] or sheets
        chosen, part = next((each for each in sheets if each[0].name == wanted), shown[0])
        self._watch(0)
        kinds = {relation.kind: relation.target for relation in targets.values()}
        reader = SheetReader(self._strings(kinds.get("sharedStrings", "")), self._styles(kinds.get("styles", "")),
                             self._watch, from_1904=from_1904)
        links = {key: relation.target for key, relation in self._relations(part).items()}
        with _naming(part):
            sheet = reader.read(self._chunks(part), links, chosen.name)
        return TableFile(name=self._name, form="xlsx", sheet=sheet, sheets=tuple(each for each, _part in sheets))

    def _check_form(self) -> str:
        """Returns the part that lists the sheets; refuses other spreadsheets by name."""
        if "mimetype" in self._names or "xl/workbook.bin" in self._names:
            raise NotABriefing(self._name, sentence("this is a spreadsheet of another form than XLSX"),
                               remedy=sentence("save it as XLSX or CSV"))
        if "[Content_Types].xml" not in self._names:
            raise BrokenXml
        self._elements("[Content_Types].xml")
        kinds = {relation.kind: relation.target for relation in self._relations("").values()}
        part = kinds.get("officeDocument", "xl/workbook.xml")
        if part not in self._names:
            raise BrokenXml
        return part

    def _chunks(self, part: str) -> Iterator[bytes]:
        for chunk in self._parts.chunks(part, limits.MAX_UNPACKED_BYTES, _REMEDY):
            for start in range(0, len(chunk), 65_536):
                yield chunk[start : start + 65_536]

    def _elements(self, part: str) -> list[Element]:
        with _naming(part):
            return elements([self._parts.read(part, _SMALL, _REMEDY)])

    def _relations(self, part: str) -> dict[str, _Relation]:
        """Returns what a part refers to, by id; "" is the whole file."""
        folder, file = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        if listed not in self._names:
            return {}
        found = {}
        with _naming(listed):
            listing = elements([self._parts.read(listed, limits.MAX_FILE_BYTES, _REMEDY)])
        for name, each in listing:
            if name == "Relationship":
                target = each.get("Target", "")
                if each.get("TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[each.get("Id", "")] = _Relation(target, each.get("Type", "").rpartition("/")[2])
        return found

    def _styles(self, part: str) -> list[Style]:
        return styles_of(self._elements(part)) if part in self._names else []

    def _strings(self, part: str) -> list[str]:
        """Returns the texts that cells refer to by number; the readings of East Asian texts are left out."""
        if part not in self._names:
            return []
        strings: list[str] = []
        parts: list[str] = []
        state = {"reads": False, "phonetic": False}
        names: dict[str, str] = {}

        def start(tag: str, _attributes: dict[str, str]) -> None:
            name = names.setdefault(tag, local(tag))
            if name == "t":
                state["reads"] = not state["phonetic"]
            elif name == "si":
                parts.clear()
            elif name == "rPh":
                state["phonetic"] = True

        def text(piece: str) -> None:
            if state["reads"]:
                parts.append(piece)

        def end(tag: str) -> None:
            name = names[tag]
            if name == "t":
                state["reads"] = False
            elif name == "si":
                strings.append("".join(parts))
            elif name == "rPh":
                state["phonetic"] = False

        with _naming(part):
            stream(self._chunks(part), start, text, end)
        return strings

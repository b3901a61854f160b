# SPDX-License-Identifier: MIT
"""The structure tree of a PDF, read back with pypdf's own reader of content: elements with the texts that they hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

from maps.exporting.paper.page_content import letters_of


@dataclass
class Tagged:
    """An element: its role, a picture's text, what it says by itself, the links' boxes it has, what is in it."""

    role: str
    alt: str = ""
    said: str = ""
    boxes: int = 0
    inside: list[Tagged] = field(default_factory=list)

    def all(self, role: str) -> list[Tagged]:
        found = [self] if self.role == role else []
        return found + [each for child in self.inside for each in child.all(role)]

    @property
    def whole(self) -> str:
        return self.said + "".join(each.whole for each in self.inside)


def marked_texts(reader: PdfReader) -> tuple[dict[tuple[int, int], str], list[str], list[str]]:
    """Texts by page and number of their mark, those of decoration, and those without any mark."""
    texts: dict[tuple[int, int], str] = {}
    decoration: list[str] = []
    bare: list[str] = []
    for page in reader.pages:
        assert page.indirect_reference is not None
        resources: Any = page["/Resources"]
        fonts = {name: letters_of(font) for name, font in resources.get("/Font", {}).items()}
        letters: Any = {}
        open_: list[int | str] = []
        content = ContentStream(page["/Contents"].get_object(), reader)
        for operands, operator in content.operations:
            if operator == b"BDC" and operands[0] != "/Span":
                open_.append(int(operands[1]["/MCID"]))
                texts[page.indirect_reference.idnum, int(operands[1]["/MCID"])] = ""
            elif operator in (b"BMC", b"BDC"):
                open_.append(str(operands[0]))
            elif operator == b"EMC":
                open_.pop()
            elif operator == b"Tf":
                letters = fonts[operands[0]]
            elif operator == b"Tj":
                data = operands[0].original_bytes
                said = "".join(letters.get(data[at] << 8 | data[at + 1], "") for at in range(0, len(data), 2))
                number = next((each for each in open_ if isinstance(each, int)), None)
                if number is not None:
                    texts[page.indirect_reference.idnum, number] += said
                else:
                    (decoration if "/Artifact" in open_ else bare).append(said)
        assert open_ == [], "marks are balanced"
    return texts, decoration, bare


def tree_of(reader: PdfReader) -> Tagged:
    """The structure tree, each of its parts found in the pages once, and in the tree of parents under its page."""
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"]
    texts, _decoration, bare = marked_texts(reader)
    assert "".join(bare).strip() == "", "everything is tagged or decoration"
    tree = root["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    parents = {int(numbers[at]): numbers[at + 1].get_object() for at in range(0, len(numbers), 2)}
    left = dict(texts)

    def read(reference: Any) -> Tagged:
        element = reference.get_object()
        made = Tagged(str(element["/S"]).removeprefix("/"), str(element.get("/Alt", "")))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            each = kid.get_object()
            if each.get("/Type") == "/MCR":
                page, number = each.raw_get("/Pg"), int(each["/MCID"])
                made.said += left.pop((page.idnum, number))
                assert parents[int(page.get_object()["/StructParents"])][number].get_object() == element
            elif each.get("/Type") == "/OBJR":
                made.boxes += 1
                assert parents[int(each["/Obj"]["/StructParent"])] == element and each["/Obj"]["/Contents"]
            else:
                assert each["/P"].get_object() == element
                made.inside.append(read(kid))
        return made

    found = read(tree.raw_get("/K"))
    assert left == {}, "every part has its element"
    return found

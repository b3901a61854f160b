# SPDX-License-Identifier: MIT
"""Writes the structure tree of a PDF (ISO 32000, 14.7): which parts of its pages belong to which element."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from maps.exporting.paper.page_text import Element

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import DictionaryObject


@dataclass(frozen=True)
class Part:
    """A part of a page's content, and the element that it belongs to; None for decoration. ``box`` is a picture's."""

    content: bytes
    element: Element | None
    box: tuple[float, float, float, float] | None = None


@dataclass(eq=False)
class _Node:
    """An element in the PDF: its dictionary, the one that its parts are in, and what it has, in order of appearance."""

    dictionary: DictionaryObject
    reference: Any
    holder: DictionaryObject
    holder_reference: Any
    kids: list[tuple[int, Any]]


class StructureTree:
    """The tree of one PDF. Pages come in order, each with its parts, then its links; ``write`` ends it."""

    def __init__(self, writer: PdfWriter, root: Element) -> None:
        self._writer = writer
        self._root = root
        self._order = count()
        self._nodes: dict[Element, _Node] = {}
        self._parents: list[Any] = []
        """Of each key, the elements of a page's parts, or that of a link."""

    def add_page(self, page: PageObject, parts: list[Part]) -> None:
        """Marks a page's parts in its content."""
        from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject, NumberObject

        written: list[bytes] = []
        owners = ArrayObject()
        for part in parts:
            if part.element is None:
                written += [b"/Artifact BMC\n", part.content, b"\nEMC\n"]
                continue
            node = self._node(part.element)
            if part.box is not None:
                self._set_box(node, part.box)
            written += [f"/{part.element.role} <</MCID {len(owners)}>> BDC\n".encode(), part.content, b"\nEMC\n"]
            node.kids.append((next(self._order), _dictionary(
                Type=NameObject("/MCR"), Pg=page.indirect_reference, MCID=NumberObject(len(owners)))))
            owners.append(node.holder_reference)
        if not parts:
            return
        stream = DecodedStreamObject()
        stream.set_data(b"".join(written))
        page[NameObject("/Contents")] = self._writer._add_object(stream.flate_encode())
        page[NameObject("/StructParents")] = NumberObject(len(self._parents))
        page[NameObject("/Tabs")] = NameObject("/S")
        self._parents.append(self._writer._add_object(owners))

    def add_link(self, page: PageObject, annotation: Any, link: Element, words: str) -> None:
        """Puts a link's box to its element."""
        from pypdf.generic import NameObject, NumberObject, TextStringObject

        node = self._node(link)
        node.kids.append((next(self._order), _dictionary(
            Type=NameObject("/OBJR"), Pg=page.indirect_reference, Obj=annotation)))
        found = annotation.get_object()
        found[NameObject("/StructParent")] = NumberObject(len(self._parents))
        found[NameObject("/Contents")] = TextStringObject(link.alt or words.strip())
        self._parents.append(node.holder_reference)

    def write(self) -> None:
        """Writes the tree."""
        from pypdf.generic import ArrayObject, BooleanObject, NameObject, NumberObject

        root = self._node(self._root)
        self._fill()
        numbers = ArrayObject()
        for key, owner in enumerate(self._parents):
            numbers += [NumberObject(key), owner]
        tree = _dictionary(
            Type=NameObject("/StructTreeRoot"), K=root.reference, ParentTreeNextKey=NumberObject(len(self._parents)),
            ParentTree=self._writer._add_object(_dictionary(Nums=numbers)))
        reference = self._writer._add_object(tree)
        root.dictionary[NameObject("/P")] = reference
        document = self._writer.root_object
        document[NameObject("/StructTreeRoot")] = reference
        document[NameObject("/MarkInfo")] = _dictionary(Marked=BooleanObject(True))

    def _node(self, element: Element) -> _Node:
        """Returns an element's node, made with those above it when it is first needed."""
        from pypdf.generic import NameObject, TextStringObject

        node = self._nodes.get(element)
        if node is not None:
            return node
        above = self._node(element.parent) if element.parent is not None else None
        made = _dictionary(Type=NameObject("/StructElem"), S=NameObject(f"/{element.role}"))
        reference = self._writer._add_object(made)
        if element.alt and element.role == "Figure":
            made[NameObject("/Alt")] = TextStringObject(element.alt)
        holder, holder_reference = made, reference
        if element.role == "LI":  # its content is in a body
            holder = _dictionary(Type=NameObject("/StructElem"), S=NameObject("/LBody"), P=reference)
            holder_reference = self._writer._add_object(holder)
        node = self._nodes[element] = _Node(made, reference, holder, holder_reference, [])
        if above is not None:
            made[NameObject("/P")] = above.holder_reference
            above.kids.append((next(self._order), reference))
        return node

    def _set_box(self, node: _Node, box: tuple[float, float, float, float]) -> None:
        from pypdf.generic import ArrayObject, FloatObject, NameObject

        if "/A" not in node.dictionary:
            node.dictionary[NameObject("/A")] = _dictionary(
                O=NameObject("/Layout"), BBox=ArrayObject(FloatObject(round(each, 2)) for each in box))

    def _fill(self) -> None:
        """Gives each element what it has, in order."""
        from pypdf.generic import ArrayObject, NameObject

        for node in self._nodes.values():
            kids: ArrayObject = ArrayObject(kid for _order, kid in sorted(node.kids, key=lambda kid: kid[0]))
            node.holder[NameObject("/K")] = kids
            if node.holder is not node.dictionary:
                node.dictionary[NameObject("/K")] = ArrayObject([node.holder_reference])


def _dictionary(**values: Any) -> DictionaryObject:
    from pypdf.generic import DictionaryObject, NameObject

    return DictionaryObject({NameObject(f"/{name}"): value for name, value in values.items()})

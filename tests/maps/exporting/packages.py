# SPDX-License-Identifier: MIT
"""Looks into the packages that office programs write: parts, relationships, what XML forbids."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from xml.etree import ElementTree

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def parts(data: bytes) -> dict[str, bytes]:
    """Returns the parts of a package by name; every name is there once."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {name: archive.read(name) for name in names}


def check_package(data: bytes) -> dict[str, ElementTree.Element]:
    """Checks that all XML can be read, that every target exists, and every part has a type; returns the XML."""
    found = parts(data)
    trees = {name: ElementTree.fromstring(part) for name, part in found.items() if name.endswith((".xml", ".rels"))}
    for name, tree in trees.items():
        for element in tree.iter():
            for text in (element.text or "", element.tail or "", *element.attrib.values()):
                assert not FORBIDDEN.search(text), f"{name}: {text!r}"
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for relationship in tree.iter(_RELATIONSHIP):
                if relationship.get("TargetMode") != "External":
                    target = relationship.attrib["Target"]
                    path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                    assert path in found, f"{name}: {target}"
    types = trees["[Content_Types].xml"]
    defaults = {each.attrib["Extension"] for each in types.iter(f"{_TYPES}Default")}
    overrides = {each.attrib["PartName"].lstrip("/") for each in types.iter(f"{_TYPES}Override")}
    assert overrides <= found.keys()
    assert all(name in overrides or name.rpartition(".")[2] in defaults for name in found
               if name != "[Content_Types].xml")
    return trees

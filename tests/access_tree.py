# SPDX-License-Identifier: MIT
"""Walks the tree that a screen reader is given, and tells what is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QTabWidget, QWidget

Role = QAccessible.Role

WORKED: Final = frozenset({
    Role.PushButton, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider,
    Role.List, Role.Tree, Role.Table, Role.MenuItem, Role.ButtonMenu, Role.ButtonDropDown, Role.Dial, Role.Link,
    Role.PageTab, Role.ScrollBar, Role.Graphic, Role.Chart})
"""The roles of what is worked with, or seen as a picture: each needs a name."""
_OF_QT: Final = frozenset({"qt_spinbox_lineedit", "qt_scrollarea_vcontainer", "qt_scrollarea_hcontainer",
                           "qt_toolbar_ext_button", "qt_menubar_ext_button"})
"""Parts that Qt puts into its own widgets, which speak for them."""
_MANY: Final = frozenset({Role.ListItem, Role.Cell, Role.StaticText})
"""What may be there twice with the same words."""
_MOST_ROWS: Final = 40


@dataclass(frozen=True)
class Node:
    """One thing that a screen reader can come to."""

    depth: int
    role: Role
    name: str
    description: str
    value: str
    states: tuple[str, ...]
    kind: str
    path: tuple[str, ...]
    label: str
    """What is on it, to be read by those who say its name to it."""
    is_labelled: bool
    """Whether a label is beside it that names it."""
    holds: bool
    """Whether it is there for what is in it: a page, a window, what scrolls."""

    @property
    def line(self) -> str:
        """This thing as a line of the transcript."""
        said = f"{'  ' * self.depth}{self.role.name}: {self.name!r}"
        more = (f"= {self.value!r}" if self.value else "", f"({self.description})" if self.description else "",
                f"[{', '.join(self.states)}]" if self.states else "", f"<{self.kind}>")
        return " ".join((said, *filter(None, more)))


_STATES: Final = ("disabled", "checked", "checkable", "focusable", "selected", "expanded", "readOnly", "hasPopup",
                  "multiLine", "editable")


def walk(widget: QWidget) -> list[Node]:
    """Returns everything that can be seen of a widget, in the order of the tree."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None and found.isValid(), f"{widget} has no place in the tree"
    return list(_walk(found, 0, (), widget))


def _walk(at: QAccessibleInterface, depth: int, path: tuple[str, ...], root: QWidget) -> Iterator[Node]:
    state = at.state()
    thing = at.object()
    if isinstance(thing, QWidget) and thing is not root and not thing.isVisibleTo(root):
        return
    node = Node(depth, at.role(), at.text(QAccessible.Text.Name).strip(), at.text(QAccessible.Text.Description).strip(),
                at.text(QAccessible.Text.Value).strip(), tuple(each for each in _STATES if getattr(state, each)),
                thing.__class__.__name__ + (f"#{thing.objectName()}" if thing and thing.objectName() else "")
                if thing is not None else "", path,
                thing.text() if isinstance(thing, QAbstractButton) else "",
                any(relation[1] & QAccessible.RelationFlag.Label for relation in at.relations()),
                isinstance(thing, QWebEngineView | QScrollArea | QTabWidget)
                or (isinstance(thing, QWidget) and thing.isWindow()))
    yield node
    if at.role() is Role.ComboBox or isinstance(thing, QWebEngineView):
        return  # a list is another window; a page has a tree of its own, which Python's binding cannot walk
    inside = (*path, node.name or node.kind)
    most = _MOST_ROWS if at.role() in (Role.List, Role.Table, Role.Tree) else at.childCount()
    for index in range(min(at.childCount(), most)):
        child = at.child(index)
        if child is not None and child.isValid():
            yield from _walk(child, depth + 1, inside, root)


def is_worked(node: Node) -> bool:
    """Whether somebody works with a thing, so that it has to say what it is."""
    is_part = node.role is Role.ScrollBar or any(each in node.kind for each in _OF_QT)
    return not is_part and (node.role in WORKED or "focusable" in node.states)


def untold(nodes: list[Node]) -> list[str]:
    """Returns what does not tell a screen reader what it is: no name, no role, a sign, markup."""
    return [f"{wrong}: {node.line.strip()} in {' > '.join(node.path[-3:])}"
            for node in nodes if is_worked(node) for wrong in _wrong(node)]


def alike(nodes: list[Node]) -> list[str]:
    """Returns things beside one another that a screen reader cannot tell apart."""
    same = Counter((node.path, node.role, node.name, node.description) for node in nodes
                   if is_worked(node) and node.name and node.role not in _MANY)
    return [f"{number} × the same: {role.name} {name!r} in {' > '.join(path[-3:])}"
            for (path, role, name, _), number in same.items() if number > 1]


def _wrong(node: Node) -> Iterator[str]:
    if not node.name:
        yield "no name"
    if node.role is Role.ComboBox and node.name == node.value and not node.description and not node.is_labelled:
        yield "its value for a name"
    if "▾" in node.name or node.name in ("✕", "↑", "↓", "…"):
        yield "a sign for a name"
    if len(node.label) > 1 and words_of(node.label) not in words_of(node.name):
        yield f"not named by its label {node.label!r}"
    if "<qt>" in node.name + node.description:
        yield "markup"
    if node.role in (Role.Client, Role.NoRole) and not node.holds:
        yield "no role"


def words_of(text: str) -> str:
    """Returns the words of a text, without signs."""
    return " ".join(re.findall(r"\w+", text.replace("&", "").lower()))

# SPDX-License-Identifier: MIT
"""Which keys the user gave to commands in place of their first ones, and whether single letters are keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

PRESENTING: Final = "presenting."
"""What the names of commands of presenting begin with; those of the window have only their own name."""


@dataclass(frozen=True)
class KeyLine:
    """A command whose keys can be chosen: its name, its section and text in words, and its first keys.

    ``list_keys`` act in the list of statements, and stay the command's.
    """

    name: str
    section: str
    text: str
    first: tuple[str, ...]
    list_keys: tuple[str, ...] = ()

    @property
    def scope(self) -> str:
        """Two commands of one scope cannot have the same key."""
        return PRESENTING if self.name.startswith(PRESENTING) else ""


@dataclass(frozen=True)
class KeyChoices:
    """The user's keys by command. Without ``single`` a letter or sign by itself, or with Shift, is nobody's key."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    single: bool = True

    def keys_of(self, name: str, first: tuple[str, ...]) -> tuple[str, ...]:
        """Returns the keys in use of a command whose first keys are these."""
        keys = self.chosen.get(name, first)
        return keys if self.single else tuple(key for key in keys if not is_single(key))

    def with_keys(self, line: KeyLine, keys: tuple[str, ...]) -> KeyChoices:
        """Returns these choices with other keys of a command; its first ones are no choice."""
        chosen = {name: each for name, each in self.chosen.items() if name != line.name}
        return replace(self, chosen=chosen if keys == line.first else {**chosen, line.name: keys})

    def holder(self, key: str, scope: str, lines: Iterable[KeyLine]) -> KeyLine | None:
        """Returns the command that has a key already, also while single letters are off."""
        return next((line for line in lines if line.scope == scope
                     and key in (*self.chosen.get(line.name, line.first), *line.list_keys)), None)


def is_single(key: str) -> bool:
    """Whether a key is a letter, digit or sign that one may type or say by mistake: "N", "Shift+F", "?"."""
    return len(key.removeprefix("Shift+")) == 1

# SPDX-License-Identifier: MIT
"""Errors about briefing files, each with one sentence that a user can act on."""

from __future__ import annotations

from briefing.sentences import Sentence, Text, of_error, sentence

MAX_QUOTED = 60


class InFileError(Exception):
    """An error in a file from outside: which file, where in it, why, and what to do.

    ``where`` is a line and column, or a path such as ``statements[3].via[0]``; None
    if the whole file is meant. ``sentence`` holds the whole message; ``str()`` gives it in English.
    """

    def __init__(
        self, file: Text, reason: Sentence, *, where: Text | None = None, remedy: Sentence | None = None
    ) -> None:
        self.file = file
        self.where = where
        self.reason = reason
        self.remedy = remedy
        said = _said(file, reason, where, remedy)
        super().__init__(said)
        self.sentence = said


class BriefingError(InFileError):
    """A briefing cannot be read or written."""


class UnreadableFile(BriefingError):
    """The file is missing, may not be read, or is too large."""


class UnwritableFile(BriefingError):
    """The file cannot be written; the old file is unchanged."""


class ChangedOnDisk(UnwritableFile):
    """Someone else has written the file since it was opened; it was not overwritten."""


class NotAFile(OSError):
    """Something else than a file has this name: a pipe, a device, a socket, a folder."""


class NotJson(BriefingError):
    """The file's bytes are not strict JSON in UTF-8; ``where`` is a line and a column."""


class NotABriefing(BriefingError):
    """The file is JSON, but not a briefing in this program's form."""


class NewerVersion(NotABriefing):
    """The briefing was written by a newer version of the program."""


class InvalidBriefing(NotABriefing):
    """Something inside the briefing is wrong; ``where`` is a path into the document."""


def _said(file: Text, reason: Sentence, where: Text | None, remedy: Sentence | None) -> Sentence:
    shown = file if isinstance(file, Sentence) else on_one_line(file)
    located = sentence("{file}, {place}", file=shown, place=where) if where else shown
    if remedy is None:
        return sentence("{where}: {reason}.", where=located, reason=reason)
    return sentence("{where}: {reason}; {remedy}.", where=located, reason=reason, remedy=remedy)


def quoted(value: object) -> str:
    """Returns a value from a file in quotation marks, ready for a sentence."""
    return f"“{shortened(str(value))}”"


def shortened(text: str) -> str:
    """Returns text from a file on one line, cut if it is too long for a sentence."""
    return on_one_line(text if len(text) <= MAX_QUOTED else text[: MAX_QUOTED - 1] + "…")


def reason_of(error: BaseException) -> Text:
    """Returns an error's message as a part of another sentence; text from outside is shortened."""
    said = of_error(error)
    return said if isinstance(said, Sentence) else shortened(said)


def on_one_line(text: str) -> str:
    """Returns text with its unprintable characters written as escapes.

    A line break or a change of writing direction would make a message say something else.
    """
    return "".join(
        character if character.isprintable() else f"\\u{ord(character):04x}" for character in text
    )


def cannot_be_read(name: str, error: OSError | ValueError) -> UnreadableFile:
    """Returns the error for a file that the system cannot read, or whose name it cannot use (ValueError)."""
    if isinstance(error, NotAFile):
        return UnreadableFile(name, sentence("this is not a file"), remedy=sentence("choose a file"))
    said = getattr(error, "strerror", None)
    reason = f"{said[:1].lower()}{said[1:]}" if said else sentence("its name cannot be used")
    return UnreadableFile(name, sentence("the file cannot be read ({reason})", reason=reason),
                          remedy=sentence("check its name, place and permissions"))

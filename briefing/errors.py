# SPDX-License-Identifier: MIT
"""What can be wrong with a briefing file, each said in one sentence a user can act on."""

from __future__ import annotations

from briefing.sentences import Sentence, Text, of_error, sentence

MAX_QUOTED = 60


class InFileError(Exception):
    """Something in a file from outside: which file, where in it, why, and what to do.

    ``where`` is a line and column, or a path such as ``statements[3].via[0]``; None
    where the whole file is meant. ``sentence`` says it all, and ``str()`` says it in English.
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
    """The file is missing, may not be read, or is too large to be tried."""


class UnwritableFile(BriefingError):
    """The file cannot be written; what was there is there still."""


class ChangedOnDisk(UnwritableFile):
    """Someone else wrote the file since it was opened; it was left as it is."""


class NotJson(BriefingError):
    """The file's bytes are not strict JSON in UTF-8; the place is a line and a column."""


class NotABriefing(BriefingError):
    """The file is JSON, but not a briefing in this program's form."""


class NewerVersion(NotABriefing):
    """The briefing was written by a newer version of the program."""


class InvalidBriefing(NotABriefing):
    """Something inside the briefing is wrong; the place is a path into the document."""


def _said(file: Text, reason: Sentence, where: Text | None, remedy: Sentence | None) -> Sentence:
    shown = file if isinstance(file, Sentence) else on_one_line(file)
    located = sentence("{file}, {place}", file=shown, place=where) if where else shown
    if remedy is None:
        return sentence("{where}: {reason}.", where=located, reason=reason)
    return sentence("{where}: {reason}; {remedy}.", where=located, reason=reason, remedy=remedy)


def quoted(value: object) -> str:
    """A value from a file in quotation marks, fit for a sentence."""
    return f"“{shortened(str(value))}”"


def shortened(text: str) -> str:
    """Text from a file on one line, cut where it would drown the sentence."""
    return on_one_line(text if len(text) <= MAX_QUOTED else text[: MAX_QUOTED - 1] + "…")


def reason_of(error: BaseException) -> Text:
    """What an error says, as a part of another sentence; a text from outside is shortened."""
    said = of_error(error)
    return said if isinstance(said, Sentence) else shortened(said)


def on_one_line(text: str) -> str:
    """Text with its unprintable characters written as escapes.

    A line break or a change of writing direction would make a message say something else.
    """
    return "".join(
        character if character.isprintable() else f"\\u{ord(character):04x}" for character in text
    )

# SPDX-License-Identifier: MIT
"""The chain of outlets a statement came through, from the first publication to the article's own publisher.

A dateline binds all statements; an outlet in the headline or in "Source:" binds those whose speaker is unnamed; an
outlet beside the says-word binds its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefing.drafting.article import Article
from briefing.drafting.text.outlets import known_organisation, local_name, outlets, same_outlet
from briefing.snapshots.text_quote import Span

_HEADLINE: Final = re.compile(r"\s[–—-]\s*([^–—]{2,40})$")

_CAPITALS: Final = re.compile(r"(?:[^\W\d_]|[\d.&’'-])+(?:\s+[A-ZА-ЯІЇЄҐ\d][\w.&’'-]*){0,3}")
_BEFORE_NAME: Final = re.compile(
    r"\b(?:told|newspaper|agency|outlet|magazine|website|channel|interview with|виданн\w+|агентств\w+|газет\w+|"
    r"издани\w+)\s+(?:the\s+)?[«“\"]?$")
_BEHIND_NAME: Final = re.compile(
    r"(?:['’]s)?[»”\"]?\s+(?:reported|reports|writes|wrote|journalists|sources|correspondents?|пише|повідомляє|пишет|"
    r"сообщает)\b")
"""What shows that a name in the headline is an outlet's."""
_BEFORE, _MOST_NAMED = 700, 50
_THE_OUTLET: Final = re.compile(
    r"\b(?:[Tt]he (?:agency|newspaper|news agency|outlet|paper|channel|broadcaster)"
    r"|агентству|виданню|газеті|изданию|газете)\b"
)


class Chains:
    """The chains of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self.bound = self._headline_outlet()
        """The outlet of the headline or of "Source:", "" if neither names one."""

    def source_label(self, span: Span) -> None:
        """Takes the words after "Source:"; the first outlet there binds the unnamed."""
        found = outlets(self._article.text, span.start, span.end)
        if found:
            self.bound = found[0].name

    def of(
        self, frame: Sequence[Span], *, is_unnamed: bool, is_background: bool = False, inherited: str = ""
    ) -> tuple[str, ...]:
        """Returns the chain of a statement; ``frame`` are its sentence's words outside what is said. ``inherited`` is
        the outlet that its speaker spoke to before.
        """
        article = self._article
        own = [article.publisher] if article.publisher else []
        if article.agency and same_outlet(article.agency) != same_outlet(article.publisher):
            own = [article.agency, *own]
        named = [local_name(article.text[each.span.start:each.span.end]) for part in frame
                 for each in outlets(article.text, part.start, part.end)]
        named = [each for each in named if not known_organisation(each)]
        if self.bound and not named and any(self.bound in article.text[part.start:part.end] for part in frame):
            named = [self.bound]
        is_called = any(_THE_OUTLET.search(article.text, part.start, part.end) for part in frame)
        is_bound = is_unnamed or is_called
        first = named[-1:] or ([self.bound] if self.bound and is_bound and not is_background else []) or (
            [inherited] if inherited else []) or (self._outlet_before(frame) if is_called else [])
        chain = [*first, *own]
        once: dict[str, str] = {}
        for each in chain:
            once.setdefault(same_outlet(each), each)
        if first and own and same_outlet(first[0]) == same_outlet(own[-1]):
            return tuple(own)
        return tuple(once.values())

    def _outlet_before(self, frame: Sequence[Span]) -> list[str]:
        """Returns the outlet that "the agency" means: the last one named before, unless it is the article's own."""
        start = frame[0].start
        found = [each for each in outlets(self._article.text, max(0, start - _BEFORE), start) if same_outlet(
            each.name) != same_outlet(self._article.publisher) and not known_organisation(each.name)]
        return [found[-1].name] if found else []

    def _headline_outlet(self) -> str:
        match = _HEADLINE.search(self._article.title)
        if match is None:
            return ""
        found = outlets(match.group(1), 0, len(match.group(1)))
        if found:
            return found[0].name
        name = match.group(1).strip(" .:«»“”\"")
        is_name = _CAPITALS.fullmatch(name) is not None
        return name if is_name and self._reports(name) else ""

    def _reports(self, name: str) -> bool:
        """Whether the text says that a name reports or was told something."""
        text = self._article.text
        found = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))[:_MOST_NAMED]
        return any(_BEFORE_NAME.search(text, max(0, each.start() - 40), each.start()) or _BEHIND_NAME.match(
            text, each.end()) for each in found)

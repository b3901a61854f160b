# SPDX-License-Identifier: MIT
"""The printed handout's sections of terms and questions, after its statements."""

from __future__ import annotations

from collections.abc import Iterator

from maps.exporting.handout import Handout, HandoutAnswer, HandoutProposal, HandoutQuestion
from maps.exporting.markup import element, escaped


def headings(handout: Handout) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yields the sections: each heading with the ids and titles of what is under it."""
    if handout.proposals:
        yield handout.words["proposals"], [(f"term-{each.number}", each.title) for each in handout.proposals]
    if handout.questions:
        yield handout.words["questions"], [(f"question-{each.number}", each.title) for each in handout.questions]


def paths(handout: Handout) -> dict[str, bytes]:
    """Returns the pictures of the terms by their paths."""
    return {_path(each): each.picture for each in handout.proposals if each.picture}


def disputes(handout: Handout) -> Iterator[str]:
    """Yields the sections as HTML."""
    words = handout.words
    if handout.proposals:
        yield element("h2", escaped(words["proposals"]), dir="auto")
        yield from map(_proposal, handout.proposals)
        basis = next((each.basis for each in handout.proposals if each.basis), "")
        yield _paragraph(basis, "facts")
    if handout.questions:
        yield element("h2", escaped(words["questions"]), dir="auto")
        for each in handout.questions:
            yield _question(handout, each)


def _paragraph(text: str, name: str) -> str:
    return element("p", escaped(text), class_=name, dir="auto") if text else ""


def _path(proposal: HandoutProposal) -> str:
    return f"/term-{proposal.number}.png"


def _proposal(proposal: HandoutProposal) -> str:
    said = "".join(element("li", element("a", escaped(text), href=f"#statement-{number}"), dir="auto")
                   for number, text in proposal.said)
    body = "".join((
        element("h3", escaped(proposal.title), dir="auto"),
        *(_paragraph(each, "text operation") for each in proposal.operations),
        *(_paragraph(each, "more would") for each in proposal.would), _paragraph(proposal.left_open, "more dispute"),
        element("ul", said, class_="said-by") if said else ""))
    alt = f"{proposal.title}: {' '.join(proposal.operations)}"
    picture = element("div", element("img", src=_path(proposal), alt=alt),
                      class_="picture") if proposal.picture else ""
    return element("section", element("div", body, class_="said") + picture, id=f"term-{proposal.number}",
                   class_="statement" if picture else "statement bare")


def _question(handout: Handout, question: HandoutQuestion) -> str:
    note = f"{handout.words['notes']}: {question.note}" if handout.with_notes and question.note else ""
    answers = "".join(map(_answer, question.answers))
    return element("section", "".join((
        element("h3", escaped(question.title), dir="auto"), _paragraph(question.sums, "facts"),
        _paragraph(note, "note"), element("div", answers, class_="answers"))),
        id=f"question-{question.number}", class_="question")


def _answer(answer: HandoutAnswer) -> str:
    number = element("a", str(answer.statement), href=f"#statement-{answer.statement}", class_="number")
    who = element("span", escaped(f"{answer.speaker}, {answer.when}" if answer.when else answer.speaker), dir="auto")
    return element("section", "".join((
        element("p", f"{number} {who}", class_="who"), _paragraph(answer.text, "text"),
        _paragraph(answer.bonds, "more dispute"), _paragraph(answer.before, "more"), _paragraph(answer.ground, "more"),
        _paragraph(answer.through, "more"))), class_="answer")

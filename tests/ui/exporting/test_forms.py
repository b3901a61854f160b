# SPDX-License-Identifier: MIT
"""What must not leave the program is in no file of any form: notes nobody chose, control that may not be passed on."""

from __future__ import annotations

import dataclasses
import datetime
import io
import zipfile
from collections.abc import Iterator

import msgspec
import pytest

from maps.areas import AreaLayer
from maps.errors import MapError
from maps.exporting.film.webm import Packet, packed
from maps.exporting.handout import Handout, HandoutDay, Terms, TextBox
from maps.exporting.paper.print_page import page
from maps.exporting.passing_on import bounded
from tests.exporting_examples import SETTINGS, png, small_handout
from ui.exporting.forms import FORMS, Form, form_of

SECRET = "Quincunx"
"""A word that is nowhere else."""
BOUND = (Terms(observer="An observer", credit="© An observer", terms="Not to be passed on", may_go=False),)
MARKING = "For the board alone"


def with_secrets(**changes: object) -> Handout:
    """A handout with secret notes at every statement and every step."""
    made = small_handout()
    briefing = msgspec.structs.replace(
        made.briefing,
        statements=tuple(msgspec.structs.replace(each, note=f"{SECRET} one") for each in made.briefing.statements),
        sequence=tuple(msgspec.structs.replace(each, note=f"{SECRET} two") for each in made.briefing.sequence))
    fields = {"briefing": briefing, "with_notes": False, "left_out": (), "overview": png(),
              "statements": tuple(msgspec.structs.replace(each, note=f"{SECRET} one") for each in made.statements),
              "steps": tuple(msgspec.structs.replace(each, notes=f"{SECRET} two") for each in made.steps)}
    return msgspec.structs.replace(made, **{**fields, **changes})


def written(form: Form, handout: Handout) -> bytes:
    """All that a file of a form has in it, containers opened."""
    if form.name in ("film", "days-film"):
        return packed(handout, [Packet(at=0, is_key=True, data=b"")], 1_000, (1920, 1080))
    if not form.module:
        made = page(handout, SETTINGS)
        return b"".join([made.html.encode(), *(data for _kind, data in made.files.values())])
    try:
        return b"".join(opened(form.writer()(handout, SETTINGS)))
    except MapError:
        assert form.name == "sizes", "only where nothing may go"
        return b""


def opened(data: bytes) -> Iterator[bytes]:
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                yield member.encode()
                yield from opened(archive.read(member))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_speaker_s_notes_are_in_a_file_only_if_they_were_chosen(form: Form) -> None:
    assert SECRET.encode() not in written(form, with_secrets())
    chosen = written(form, with_secrets(with_notes=True))
    assert (SECRET.encode() in chosen) == ("notes" in form.asks), "the dialog offers it where it does something"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_marking_is_where_the_form_is_said_to_have_it(form: Form) -> None:
    marked = written(form, with_secrets(marking=MARKING))
    if form.needs.wholes or form.needs.view or form.needs.days:
        assert form.suffix.endswith(".gif") or MARKING.encode() in marked, "GIF has it in its picture"
        return
    is_there = MARKING.encode() in marked or MARKING.replace(" ", "\\000020 ").encode() in marked
    assert is_there == ("marking" in form.asks)


def test_days_go_along_only_where_the_terms_allow_it() -> None:
    day = HandoutDay(day=datetime.date(2024, 11, 2), text="2 Nov", stamp=SECRET,
                     rings={"occupied": ((0, 0, 9, 0, 0, 9),)})
    free = msgspec.structs.replace(small_handout(), days=(day,))
    free = msgspec.structs.replace(free, layer=AreaLayer([*free.layer], "An observer"))
    open_file = written(form_of("html"), msgspec.structs.replace(
        free, terms=(Terms(observer="An observer", credit="", terms=""),)))
    closed = written(form_of("html"), bounded(msgspec.structs.replace(free, terms=BOUND)))
    assert SECRET.encode() in open_file and SECRET.encode() not in closed


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_what_an_observer_draws_and_what_is_computed_from_it_is_in_no_file(form: Form) -> None:
    free = with_computed()
    bound = bounded(msgspec.structs.replace(free, terms=BOUND))
    open_file, closed = written(form, bounded(free)), written(form, bound)
    assert SECRET.encode() not in closed
    assert (SECRET.encode() in open_file) == ("control" in form.holds)


def with_computed() -> Handout:
    """A handout of an observer's day whose sizes and checks have a word of their own; its terms let it go."""
    made = small_handout()
    occupied = next(area for area in made.layer if area.kind == "occupied" and not area.parts)
    ground = dataclasses.replace(occupied, id="drawn", label=f"{SECRET} ground")
    layer = AreaLayer([*made.layer, ground], "An observer")
    statements = tuple(msgspec.structs.replace(
        each, checks=(f"{SECRET} verdict", f"{SECRET} sum"), areas=((occupied.id, f"{occupied.label}: {SECRET} km²"),))
        for each in made.statements)
    size = TextBox(role="size", text=SECRET, box=made.steps[0].texts[0].box, pixels=20, colour="#000000")
    steps = tuple(msgspec.structs.replace(each, texts=(*each.texts, size)) for each in made.steps)
    figures = tuple(msgspec.structs.replace(each, areas=(occupied.id,)) for each in made.briefing.statements)
    return msgspec.structs.replace(
        made, layer=layer, statements=statements, steps=steps, overview=png(),
        terms=(Terms(observer="An observer", credit="", terms=""),),
        briefing=msgspec.structs.replace(made.briefing, statements=figures))

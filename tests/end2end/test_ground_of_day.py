# SPDX-License-Identifier: MIT
"""Areas, sizes, checks and clicks are of the day that the map shows."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel

from briefing.editing import remove_speaker
from briefing.files.read_write import save, unsaved
from briefing.model import PinnedDay, Statement
from briefing.quantities import amount
from briefing.structs import changed
from maps.areas import AreaLayer
from maps.http.client import HttpClient
from maps.providers.protocol import Asking
from maps.timeline.comparing import Comparison
from maps.timeline.fetching_days import refresh
from tests.end2end.days_in_hand import DAYS, control_of, own_of, rest
from tests.end2end.driver import Driver, received, wait_until
from tests.end2end.room import Room
from tests.end2end.test_time import GAINED, plain, stamp
from tests.patience import GIVE_UP_SECONDS
from ui.kit.texts import km2, whose_day
from ui.kit.work_queue import Work
from ui.timeline.day_questions import MeasuredDays


def on(driver: Driver, number: int) -> None:
    """Shows one of the made days, and waits until the areas are of it."""
    control_of(driver).show_day(own_of(driver), DAYS[number])
    wait_until(lambda: driver.opened.layer.as_of == DAYS[number], "the areas are of the day")
    driver.settle()


def page_size(driver: Driver, area_id: str) -> float:
    return float(driver.evaluate(f"lineOfContact.areas.byId.get('{area_id}').size"))


def about_all(driver: Driver) -> Statement:
    return next(each for each in driver.opened.briefing.statements if each.areas == ("occupied",) and each.figure)


def card(driver: Driver) -> str:
    """The selected card as it is read out."""
    return str(driver.sidebar.cards.currentIndex().data())


def drawer(driver: Driver) -> str:
    assert driver.reading.drawer is not None
    return "\n".join(label.text() for label in driver.reading.drawer.findChildren(QLabel))


def sized(timed: Driver) -> str:
    """The size of all occupied ground on the day on show, with its margin."""
    area = timed.opened.layer["occupied"]
    assert area.area_km2 is not None and area.margin_km2 is not None
    return str(amount(area.area_km2, "km2", area.margin_km2))


def test_every_user_of_a_size_gives_the_number_of_the_day(timed: Driver) -> None:
    """The statement stays selected all the time, so that nobody is filled anew by the selection."""
    shipped = timed.controllers.files.layer["occupied"].area_km2
    statement = about_all(timed)
    timed.sidebar.select(statement.id)
    timed.reading.show_drawer(True)
    said: set[str] = set()
    for number in (0, 29, 12):
        on(timed, number)
        size = timed.opened.layer["occupied"].area_km2
        assert size is not None and size != shipped
        assert page_size(timed, "occupied") == pytest.approx(size, rel=1e-6)
        assert timed.evaluate("lineOfContact.texts.occupied.size") == sized(timed)
        checked = timed.opened.checked(statement)
        assert checked is not None and checked.check.measured == pytest.approx(size, rel=1e-3)
        assert timed.outlined() == {"occupied"}
        measured = f"map measures {sized(timed)} ·"
        assert measured in card(timed) and km2(size) in drawer(timed)
        assert not any(before in card(timed) or before in drawer(timed) for before in said)
        said.add(km2(size))
    assert len(said) == 3
    control_of(timed).show_shipped()
    assert timed.opened.layer["occupied"].area_km2 == shipped, "there is nothing to compute"
    timed.settle()
    assert page_size(timed, "occupied") == pytest.approx(shipped, rel=1e-6)
    assert stamp(timed) == "Control as of 20 Nov 2024 · approximate" and "110,383 ± 330 km²" in card(timed)


def test_sizes_over_time_and_comparisons_give_the_number_of_the_day(timed: Driver) -> None:
    control, own = control_of(timed), own_of(timed)
    answers: list[MeasuredDays] = []
    compared: list[Comparison] = []
    control.questions.sizes(answers.append)
    control.questions.compare((own, DAYS[12]), (own, DAYS[29]), compared.append)
    rest(control.library)
    sizes = answers[0].sizes[own]
    for number in (12, 29):
        on(timed, number)
        for area_id, region in (("occupied", "occupied"), ("crimea", "crimea"), ("occupied-donetsk", "donetsk")):
            assert km2(timed.opened.layer[area_id].area_km2) == km2(sizes[DAYS[number]].of(region)), area_id
    assert compared[0].unchanged.km2 + compared[0].gained.km2 == pytest.approx(sizes[DAYS[29]].occupied_km2, rel=1e-3)
    assert compared[0].unchanged.km2 + compared[0].lost.km2 == pytest.approx(sizes[DAYS[12]].occupied_km2, rel=1e-3)


def test_the_editor_follows_the_day_too(timed: Driver) -> None:
    on(timed, 0)
    timed.sidebar.select(about_all(timed).id)
    timed.controllers.editing.show_editor(True)
    page = timed.controllers.editing.statements
    for number in (0, 29):
        on(timed, number)
        assert f"map measures {sized(timed)} ·" in page.figure.result.text()
        assert page.figure.result.text().endswith(f" · {whose_day(timed.opened.layer)}")
        assert page.preview.opened is timed.opened


def test_the_agreement_pane_follows_the_day_too(timed: Driver) -> None:
    """The areas of the day on show are all occupied on that day, by the only observer there is."""
    on(timed, 29)
    timed.sidebar.select(about_all(timed).id)
    control = control_of(timed)
    control.show_agreement()
    for number in (29, 0):
        on(timed, number)
        wait_until(lambda: not control.library.is_busy, "the observers are asked")
        said = [label.text() for label in control.agreement.pane.findChildren(QLabel)]
        assert any("100 % occupied" in text for text in said), said


def test_an_answer_that_comes_late_is_not_taken(timed: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    on(timed, 0)
    on(timed, 29)
    of_last = timed.opened.shipped
    answers: list[Callable[[], None]] = []
    questions = control_of(timed).questions
    monkeypatch.setattr(questions, "areas", lambda wanted, take: answers.append(lambda: take(layers[wanted[1]])))
    layers = {DAYS[0]: AreaLayer(of_last), DAYS[12]: AreaLayer(of_last)}
    for asked, number in enumerate((0, 12)):
        control_of(timed).show_day(own_of(timed), DAYS[number])
        wait_until(lambda: len(answers) > asked, "the areas are asked for")  # noqa: B023
    answers[1]()
    assert timed.opened.shipped is layers[DAYS[12]]
    answers[0]()
    assert timed.opened.shipped is layers[DAYS[12]], "the day has gone since"


def test_areas_on_their_way_with_an_observers_old_name_are_not_taken(
    timed: Driver, monkeypatch: pytest.MonkeyPatch,
) -> None:
    on(timed, 0)
    control, old = control_of(timed), AreaLayer(list(timed.opened.shipped), "Own")
    answers: list[Callable[[], None]] = []
    monkeypatch.setattr(control.questions, "areas", lambda _wanted, take: answers.append(lambda: take(old)))
    control.show_day(own_of(timed), DAYS[12])
    wait_until(lambda: len(answers) == 1, "the areas are asked for")
    control.library.observersChanged.emit()
    answers[0]()
    assert timed.opened.shipped is not old
    wait_until(lambda: len(answers) == 2, "they are asked for again")


def test_areas_are_not_computed_while_days_are_played(timed: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    on(timed, 26)
    control = control_of(timed)
    assert control.pane is not None
    pane, asked, areas = control.pane, [], control.questions.areas
    monkeypatch.setattr(control.questions, "areas", lambda wanted, take: (asked.append(pane.is_playing),
                                                                         areas(wanted, take)))
    pane.speed.show_value(2)  # half a second a day: longer than a day has to be shown for its areas
    pane.play.click()
    wait_until(lambda: not pane.is_playing, "the last day is shown")
    wait_until(lambda: timed.opened.layer.as_of == DAYS[29], "the areas follow")
    assert asked == [False]


def test_a_day_on_show_that_was_corrected_gets_its_new_areas(timed: Driver) -> None:
    on(timed, 29)
    library, own, before = control_of(timed).library, own_of(timed), timed.opened.layer["occupied"].area_km2
    source = library.known.own(own)
    assert source is not None
    files = sorted(Path(source.source).iterdir())
    files[29].write_bytes(files[0].read_bytes())

    def again(work: Work) -> str:
        client = HttpClient()
        refresh(library.known.providers[own], DAYS[29], library.cache, Asking(client, work.cancelled))
        client.close()
        return ""

    library.work.add("again", again, library._fetched)
    wait_until(lambda: timed.opened.layer["occupied"].area_km2 != before, "the areas are of the corrected day")
    assert timed.opened.layer.as_of == DAYS[29]


def test_the_same_day_again_changes_nothing(timed: Driver) -> None:
    on(timed, 3)
    with received(timed.controllers.session.groundChanged) as changes:
        control_of(timed).show_day(own_of(timed), DAYS[3])
        rest = timed.controllers.timeline.ground._rest
        assert rest.isActive()
        wait_until(lambda: not rest.isActive(), "the day has been on show for long enough to get its areas")
        timed.settle()
        assert changes == []


def test_areas_that_were_asked_for_twice_are_loaded_once(timed: Driver) -> None:
    on(timed, 0)
    ground = control_of(timed).ground
    version, before = timed.controllers.look.areas_version, timed.opened.layer
    shown = timed.controllers.look.day
    assert shown is not None and ground._taken is not None
    key = ground._taken[0]
    again = AreaLayer(list(before))
    ground._take(key, again)
    assert timed.opened.layer.as_of == DAYS[0] and timed.controllers.look.areas_version == version
    assert page_size(timed, "occupied") == pytest.approx(before["occupied"].area_km2, rel=1e-6)


def test_what_runs_holds_up_no_areas_and_cancelling_it_neither(timed: Driver) -> None:
    on(timed, 0)
    library, gate = control_of(timed).library, threading.Event()
    library.work.add("long", lambda _work: gate.wait(GIVE_UP_SECONDS), lambda _done: None)
    try:
        control_of(timed).show_day(own_of(timed), DAYS[20])
        library.cancel()
        wait_until(lambda: timed.opened.layer.as_of == DAYS[20], "the areas are of the day")
        assert library.work.is_busy
    finally:
        gate.set()


def test_a_presentation_stays_on_its_day(timed: Driver) -> None:
    on(timed, 0)
    room = Room(timed).begin()
    presentation, stage = room.presentation, room.presentation.audience.stage
    statement = about_all(timed)
    try:
        presentation.go(presentation.sequence.index_of_statement(statement.id))
        stage.overlay.set_strokes([[QPointF(0.1, 0.1), QPointF(0.2, 0.2)]])
        session = timed.controllers.session
        assert session.apply("Without it", remove_speaker(session.briefing, statement.speaker))
        size = timed.opened.layer["occupied"].area_km2
        on(timed, 29)
        assert presentation.opened.layer.as_of == DAYS[0] and "of 1 Nov 2024" in plain(stage.overlay.contents.stamp)
        assert float(room.page.evaluate("lineOfContact.areas.byId.get('occupied').size")) == pytest.approx(size)
        room.open_presenter()
        wait_until(lambda: presentation.presenter.stage.map.is_ready, "the mirror's map is there")
        assert float(room.mirror.evaluate("lineOfContact.areas.byId.get('occupied').size")) == pytest.approx(size)
        assert len(stage.overlay.strokes) == 1
    finally:
        room.press(Qt.Key.Key_Escape)
        wait_until(lambda: room.is_over, "over")


def test_a_presentation_that_began_too_early_gets_the_areas_of_its_day(timed: Driver) -> None:
    on(timed, 0)
    control_of(timed).ground.hold(True)
    control_of(timed).show_day(own_of(timed), DAYS[29])
    room = Room(timed).begin()
    try:
        room.presentation.audience.stage.overlay.set_strokes([[QPointF(0.1, 0.1), QPointF(0.2, 0.2)]])
        control_of(timed).ground.hold(False)
        wait_until(lambda: room.presentation.opened.layer.as_of == DAYS[29], "the areas are of the day")
        assert len(room.presentation.audience.stage.overlay.strokes) == 1, "what was drawn stays"
    finally:
        room.press(Qt.Key.Key_Escape)
        wait_until(lambda: room.is_over, "over")


def test_a_presentation_gets_its_areas_whatever_the_window_goes_to(timed: Driver) -> None:
    on(timed, 0)
    library, gate, look = control_of(timed).library, threading.Event(), timed.controllers.look
    library.shown_work.add("long", lambda _work: gate.wait(GIVE_UP_SECONDS), lambda _done: None)
    control_of(timed).show_day(own_of(timed), DAYS[25])
    room = Room(timed).begin()
    try:
        assert look.day is not None
        look.show_day(replace(look.day, is_doubtful=True))
        control_of(timed).show_day(own_of(timed), DAYS[3])
        gate.set()
        wait_until(lambda: room.presentation.opened.layer.as_of == DAYS[25], "the room has the areas of its day")
        wait_until(lambda: timed.opened.layer.as_of == DAYS[3], "the window has those of another")
        room.page.settle()
        size = float(room.page.evaluate("lineOfContact.areas.byId.get('occupied').size"))
        assert size == pytest.approx(room.presentation.opened.layer["occupied"].area_km2)
        assert room.presentation.opened.layer.as_of == DAYS[25]
    finally:
        gate.set()
        room.press(Qt.Key.Key_Escape)
        wait_until(lambda: room.is_over, "over")


def test_a_presentation_that_begins_while_days_are_played_gets_its_areas(timed: Driver) -> None:
    on(timed, 0)
    control_of(timed).ground.hold(True)
    control_of(timed).show_day(own_of(timed), DAYS[12])
    room = Room(timed).begin()
    try:
        wait_until(lambda: room.presentation.opened.layer.as_of == DAYS[12], "the room has the areas of its day")
        assert timed.opened.layer.as_of == DAYS[0], "the window still waits"
    finally:
        room.press(Qt.Key.Key_Escape)
        wait_until(lambda: room.is_over, "over")


def test_a_click_means_the_area_of_the_day(timed: Driver) -> None:
    timed.look_at(*GAINED, 8)
    for number, held in ((0, True), (29, False)):
        on(timed, number)
        timed.reading.clear_choice()
        timed.settle()
        timed.click_map(*GAINED)
        wait_until(lambda: bool(timed.outlined()), "an area is chosen")
        assert timed.outlined() == {"held-donetsk" if held else "occupied-2022-donetsk"}


def test_another_briefing_does_not_inherit_the_day(timed: Driver) -> None:
    on(timed, 3)
    timed.controllers.files.new()
    wait_until(lambda: control_of(timed).observer_day[0] == "shipped", "the built-in layer is shown")
    wait_until(lambda: timed.opened.layer.as_of == timed.controllers.files.layer.as_of, "with its own areas")


def test_another_briefing_pinned_to_the_day_on_show_is_on_its_areas(timed: Driver, tmp_path: Path) -> None:
    on(timed, 3)
    of_day = timed.opened.shipped
    head = control_of(timed).library.cache.head(own_of(timed), DAYS[3])
    pin = PinnedDay(provider=own_of(timed), name="Own", day=DAYS[3], content=head.content)
    briefing = changed(timed.opened.briefing, title="Pinned", control=pin)
    path = save(changed(unsaved(briefing), path=tmp_path / "pinned.briefing")).path
    timed.controllers.files.open(path)
    wait_until(lambda: timed.opened.briefing.title == "Pinned", "it is open")
    wait_until(lambda: timed.opened.shipped is of_day, "its areas are of the day")


def test_edits_and_undo_stay_on_the_ground_of_the_day(timed: Driver) -> None:
    on(timed, 3)
    session = timed.controllers.session
    assert session.apply("Title", changed(session.briefing, title="Other"))
    assert timed.opened.layer.as_of == DAYS[3]
    session.stack.undo()
    assert timed.opened.layer.as_of == DAYS[3]


def test_saving_says_when_the_file_would_show_another_day_and_offers_to_pin(timed: Driver) -> None:
    on(timed, 3)
    session = timed.controllers.session
    session.fileSaved.emit()
    assert "the saved file will show" in timed.message and "built-in layer" in timed.message
    timed.window.messages.action_button.click()
    assert session.briefing.control is not None and session.briefing.control.day == DAYS[3]
    timed.window.messages.dismiss()
    session.fileSaved.emit()
    assert timed.message == "", "the file shows the same day"


def test_the_check_before_presenting_names_a_day_that_the_file_will_not_show(timed: Driver) -> None:
    from ui.presenting.preflight import day_finding

    on(timed, 3)
    look, session = timed.controllers.look, timed.controllers.session
    finding = day_finding(session.opened, look.day)
    assert finding.level == "advice"
    assert str(finding.sentence) == "The map shows Own, 4 Nov 2024. Opened again, the file will show the built-in " \
                                    "layer, 20 Nov 2024."
    control_of(timed).pinning.pin(own_of(timed), DAYS[3])
    assert day_finding(session.opened, look.day).level == "fine"


def test_the_open_check_before_presenting_follows_the_day(timed: Driver) -> None:
    from ui.presenting.preflight_dialog import PreflightDialog

    on(timed, 0)
    timed.controllers.presenting.show_preflight()
    dialog, = timed.window.findChildren(PreflightDialog)
    for number in (0, 29):
        on(timed, number)
        said = " ".join(label.text() for label in dialog._area.widget().findChildren(QLabel))
        assert f"· {whose_day(timed.opened.layer)}." in said.replace("\u200b", "")
    dialog.reject()
    on(timed, 3)


def test_the_areas_offered_at_a_click_have_the_sizes_of_the_day(timed: Driver) -> None:
    on(timed, 0)
    timed.look_at(38.0, 48.0, 8)
    timed.click_map(38.0, 48.0)
    offered = ("Object.fromEntries([...document.querySelectorAll('.chooser:not([hidden]) .choice')]"
               ".map((row) => [row.dataset.area, row.lastChild.textContent]))")
    texts = "Object.fromEntries(Object.entries(lineOfContact.texts).map(([id, { size }]) => [id, size]))"
    wait_until(lambda: timed.evaluate(offered), "the others are offered")
    before = timed.evaluate(offered)
    on(timed, 25)
    after, now = timed.evaluate(offered), timed.evaluate(texts)
    assert list(after) == list(before) and after["occupied"] != before["occupied"]
    assert after == {each: now[each] for each in after}
    timed.run("lineOfContact.furniture.offerAgain({})")
    assert timed.evaluate(offered) == {}, "of ground that is gone nothing is offered"

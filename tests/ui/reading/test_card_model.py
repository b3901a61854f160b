# SPDX-License-Identifier: MIT
"""The model of cards under Qt's own tester, and what it says."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from briefing.statement_filter import Filters
from ui.files.open_briefing import OpenBriefing
from ui.reading.card_contents import CardContents
from ui.reading.card_model import CardModel, CardRole


def model_under_test(qapp: QApplication) -> tuple[CardModel, QAbstractItemModelTester]:
    model = CardModel(qapp)
    return model, QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_tester_finds_nothing_while_groups_and_filters_change(
    qapp: QApplication, opened: OpenBriefing, large: OpenBriefing
) -> None:
    model, _tester = model_under_test(qapp)
    for each in (opened, large, opened):
        for filters in (
            Filters(),
            Filters(query="nothing says this"),
            Filters(kinds=frozenset({"claim"})),
            Filters(query="russia"),
        ):
            for grouping in ("order", "theme"):
                positions = each.statement_filter.visible(filters)
                groups = each.statement_filter.groups(positions, grouping)  # type: ignore[arg-type]
                model.show(each, groups)
                headers = sum(group.header is not None for group in groups)
                assert model.rowCount() == len(positions) + headers
                assert model.rowCount(model.index(0)) == 0


def test_rows_are_the_statements_in_order(qapp: QApplication, opened: OpenBriefing) -> None:
    model, _tester = model_under_test(qapp)
    model.show(opened, opened.statement_filter.groups(range(23), "order"))
    ids = [model.index(row).data(CardRole.STATEMENT_ID) for row in range(model.rowCount())]
    assert ids == [each.id for each in opened.briefing.statements]
    assert [model.index_of(each).row() for each in ids] == list(range(23))
    assert all(model.index(row).data(CardRole.HEADER) is None for row in range(23))


def test_headers_are_over_their_statements_and_cannot_be_selected(qapp: QApplication, opened: OpenBriefing) -> None:
    model, _tester = model_under_test(qapp)
    model.show(opened, opened.statement_filter.groups(range(23), "theme"))
    theme = None
    for row in range(model.rowCount()):
        index = model.index(row)
        header = index.data(CardRole.HEADER)
        if header is not None:
            theme = header
            assert not index.flags() & Qt.ItemFlag.ItemIsSelectable
            assert index.data(CardRole.STATEMENT_ID) is None and index.data(CardRole.CONTENTS) is None
        else:
            assert opened.briefing.statement(index.data(CardRole.STATEMENT_ID)).theme == theme
            assert index.flags() & Qt.ItemFlag.ItemIsSelectable


def test_what_is_not_on_show_has_no_index(qapp: QApplication, opened: OpenBriefing) -> None:
    model, _tester = model_under_test(qapp)
    assert not model.index_of("kursk-area").isValid()
    model.show(opened, opened.statement_filter.groups([0, 1], "order"))
    assert not model.index_of("kursk-area").isValid()
    assert not model.index_of("no such statement").isValid()
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_the_same_list_again_is_no_news(qapp: QApplication, opened: OpenBriefing) -> None:
    model, _tester = model_under_test(qapp)
    groups = opened.statement_filter.groups(range(23), "theme")
    model.show(opened, groups)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show(opened, groups)
    assert not resets
    model.show(opened, groups[:1])
    assert len(resets) == 1


def contents(model: CardModel, statement_id: str) -> CardContents:
    found = model.index_of(statement_id).data(CardRole.CONTENTS)
    assert isinstance(found, CardContents)
    return found


def test_a_card_says_who_what_where_through_whom_and_when(qapp: QApplication, opened: OpenBriefing) -> None:
    model, _tester = model_under_test(qapp)
    model.show(opened, opened.statement_filter.groups(range(23), "order"))
    card = contents(model, "crimea-closed")
    assert card.speaker == "Five current and former Russian officials"
    assert [chip.label for chip in card.chips] == ["Crimea"]
    assert card.kind_label == "POSITION"
    assert card.attribution.startswith("Reuters (second-hand) → ")
    assert card.attribution.endswith("20\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2024")


def test_figures_are_compared_and_disputes_named(qapp: QApplication, opened: OpenBriefing) -> None:
    model, _tester = model_under_test(qapp)
    model.show(opened, opened.statement_filter.groups(range(23), "order"))
    assert contents(model, "seized-area").notes == ("map measures 110,383 ± 330 km² · consistent, by 0.3 %",)
    assert contents(model, "kursk-area").notes == ("map measures 560 ± 10 km² · 14 % less than stated",)
    notes = [note for each in opened.briefing.statements for note in contents(model, each.id).notes]
    assert "disputed by Dmitry Peskov" in notes


def test_a_card_can_be_read_aloud_and_copied(qapp: QApplication, opened: OpenBriefing) -> None:
    model, _tester = model_under_test(qapp)
    model.show(opened, opened.statement_filter.groups(range(23), "order"))
    index = model.index_of("kursk-area")
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        text = index.data(role)
        assert "Reuters" in text and "650 km²" in text and "Kursk incursion" in text and "14 % less than stated" in text

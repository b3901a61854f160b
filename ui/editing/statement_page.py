# SPDX-License-Identifier: MIT
"""The editor's page of a statement. It warns of what is missing and forbids nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal

from briefing import limits
from briefing.attribution import shown_date
from briefing.editing import put_areas, put_source, put_speaker, put_statement
from briefing.model import CitedPassage, Figure, Source, Speaker, Statement
from briefing.places import town_feature
from briefing.presenting.sequence import parts_of, width_of
from briefing.structs import changed
from ui.editing.caption_preview import CaptionPreview
from ui.editing.draft_warnings import statement_warnings
from ui.editing.fields.assessment_field import AssessmentField
from ui.editing.fields.figure_field import FigureField
from ui.editing.fields.happening_field import HappeningField
from ui.editing.fields.picked_field import PickedField
from ui.editing.fields.place_fields import TOWN, spot_of, town_choices, town_of
from ui.editing.fields.statement_choices import (
    area_choices,
    other_statements,
    source_choices,
    source_words,
    speaker_choices,
)
from ui.editing.media_part import MediaPart
from ui.editing.new_items import NewItemDialog, NewSourceDialog, NewSpeakerDialog
from ui.editing.page import Page
from ui.editing.warnings_footer import WarningsFooter
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.forms import push_button, side_by_side, widgets_of
from ui.kit.labels import plain_label
from ui.kit.pick_button import PickButton
from ui.kit.pick_list import Choice, close_lists, pick
from ui.kit.text_size import fix_width
from ui.kit.texts import area_name, kind_name, numeral, short_date, speaker_text, statement_text, tr
from ui.kit.theme import THEMES
from ui.kit.value_fields import DayField
from ui.map.towns import Towns
from ui.reading.observed_texts import shown_check

_MOST_CITED: Final = 240
"""Characters of the cited passage that are shown."""
_KINDS: Final = ("position", "claim", "figure", "background")


class StatementPage(Page):
    """The page. While ``picking`` is checked, clicks on the map add and remove areas."""

    passageAsked = Signal(str)
    itemAsked = Signal(object)

    def __init__(self, session: Session, towns: Towns, media: MediaPart) -> None:
        super().__init__(session)
        self._towns = towns
        self.media = media
        towns.get_ready()
        self.title = tr("Statement")
        self.is_leaving = False
        """Whether typed text is being committed because another statement is about to be shown."""
        self.dialog: NewItemDialog | None = None
        self._id = ""
        self._theme_name = "light"
        self.hint = plain_label(tr("Select a statement to edit it, or make a new one (Ctrl+Shift+N)."), wrapped=True,
                                quiet=True)
        self.form.addWidget(self.hint)
        self._make_text_fields()
        self._make_origin_fields()
        self._make_ground_fields()
        self._make_relation_fields()
        self.form.addStretch(1)
        made = [item for item in map(self.form.itemAt, range(self.form.count())) if item is not None]
        self._fields = [each for item in made for each in widgets_of(item) if each is not self.hint]

    # Making the form

    def _make_text_fields(self) -> None:
        self.footer = self._lacks = WarningsFooter()
        self.warnings = self.footer.label
        self.text = TextField(limits.MAX_PROSE, tr("What was said, in your own plain words"), rows=3)
        self.text.setProperty("statement", True)
        self.text.edited.connect(lambda text: self._edit(tr("Edit text"), "text", text=text))
        self.text.typed.connect(self._count)
        self.add_field(tr("Text"), self.text)
        self.length = plain_label(quiet=True)
        self.form.addWidget(self.length)
        self.preview = CaptionPreview()
        self.form.addWidget(self.preview)
        self.kind = ChoiceField([(kind, kind_name(kind)) for kind in _KINDS])
        self.kind.edited.connect(self._change_kind)
        self.add_field(tr("Kind"), self.kind)
        self.theme = LineField(limits.MAX_LINE, tr("Heading it is grouped under"))
        self.theme.edited.connect(lambda theme: self._edit(tr("Change theme"), "theme", theme=theme or None))
        self.themes = push_button("▾", self._pick_theme)
        fix_width(self.themes, 43)
        self.themes.setAccessibleName(tr("Choose a theme in use"))
        self.add_field(tr("Theme"), side_by_side(self.theme, self.themes, stretch=0))

    def _make_origin_fields(self) -> None:
        self.speaker = PickButton()
        self.speaker.setProperty("field", True)
        self.speaker.asked.connect(self._pick_speaker)
        self.speaker_details = push_button(tr("Edit…"), lambda: self.itemAsked.emit(
            Focus("speaker", self._statement.speaker or "")), plain=True)
        self.add_field(tr("Speaker"), side_by_side(self.speaker, self.speaker_details, stretch=0))
        self.via = PickedField(lambda: source_choices(self.briefing), tr("+ Add a source"), ordered=True,
                               offer=tr("New source…"))
        self.via.edited.connect(self._change_chain)
        self.via.newAsked.connect(self._ask_for_source)
        self.add_field(tr("Publications it came through, the first one first"), self.via)
        self.locator = LineField(limits.MAX_LINE, tr("Such as “paragraph 5”"))
        self.locator.edited.connect(lambda text: self._edit(tr("Change locator"), "locator", locator=text or None))
        self.add_field(tr("Where in the last source"), self.locator)
        self.cited = plain_label(wrapped=True)
        self.form.addWidget(self.cited)
        self.passage = push_button("", lambda: self.passageAsked.emit(self._id), plain=True)
        self.form.addWidget(self.passage, 0, Qt.AlignmentFlag.AlignLeft)
        self.said = DayField()
        self.said.edited.connect(lambda day: self._edit(tr("Change date said"), None, said=day))
        self.add_field(tr("Said on"), self.said)
        self.published = plain_label(quiet=True, wrapped=True)
        self.form.addWidget(self.published)
        self.happened = HappeningField()
        self.happened.edited.connect(lambda happened: self._edit(
            tr("Change when it happened"), "happened", happened=happened))
        self.add_field(tr("Happened on"), self.happened)
        self.add_field(tr("Pictures and videos"), self.media)

    def _make_ground_fields(self) -> None:
        self.areas = PickedField(self._ground_choices, tr("+ Add an area or a town"))
        self.areas.edited.connect(self._change_areas)
        self.picking = push_button(tr("Pick on the map"), lambda: None)
        self.picking.setCheckable(True)
        self.picking.setProperty("plain", True)
        self.areas.buttons.insertWidget(1, self.picking)
        self.add_field(tr("Areas it is about"), self.areas)
        self.figure = FigureField()
        self.figure.edited.connect(self._change_figure)
        self.figure.begun.connect(self._begin_figure)
        self.add_field(tr("Figure the map can measure"), self.figure)

    def _make_relation_fields(self) -> None:
        self.supports = PickedField(lambda: other_statements(self.briefing, self._id), tr("+ Add a statement"))
        self.supports.edited.connect(lambda ids: self._relate(supports=ids))
        self.add_field(tr("Supports"), self.supports)
        self.contradicts = PickedField(lambda: other_statements(self.briefing, self._id), tr("+ Add a statement"))
        self.contradicts.edited.connect(lambda ids: self._relate(contradicts=ids))
        self.add_field(tr("Contradicts"), self.contradicts)
        self.assessment = AssessmentField()
        self.assessment.edited.connect(lambda made: self._edit(
            tr("Change assessment"), "assessment" if made is not None else None, assessment=made))
        self.add_field(tr("Assessment"), self.assessment)
        self.note = TextField(limits.MAX_PROSE, tr("Anything else to know; never shown to the room"))
        self.note.edited.connect(lambda text: self._edit(tr("Edit note"), "note", note=text or None))
        self.add_field(tr("Note"), self.note)

    # Showing

    @property
    def _statement(self) -> Statement:
        return self.briefing.statement(self._id)

    @property
    def shown(self) -> str:
        """The id of the statement shown, or ""."""
        return self._id

    def show_item(self, item_id: str) -> None:
        """Shows a statement; "" for none."""
        if item_id != self._id:
            self.is_leaving = True
            lines: tuple[LineField | TextField, ...] = (
                self.text, self.theme, self.locator, self.note, self.said.line, *self.happened.lines,
                *self.figure.lines, *self.assessment.lines)
            for field in lines:
                field.commit()  # what was typed belongs to the statement before
            self.is_leaving = False
            close_lists(self)   # and so does an open list
            self.stop_picking()
            self._id = item_id
            QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(0))  # once the form is laid out
        self.refresh()

    def refresh(self) -> None:
        """Shows the statement's current state."""
        opened = self.session.opened
        if not opened.has_statement(self._id):
            self._id = ""
        self.hint.setVisible(not self._id)
        for widget in self._fields:
            widget.setVisible(bool(self._id))
        self.first_inside = self.text if self._id else None
        if not self._id:
            self.figure.show_value("", None, None)
            self._lacks.show_warnings((), has_item=False)
            return
        statement, briefing = self._statement, opened.briefing
        self._lacks.show_warnings(statement_warnings(briefing, statement))
        self.text.show_value(statement.text)
        self._count(statement.text)
        self.kind.show_value(statement.kind)
        self.theme.show_value(statement.theme or "")
        self.speaker.setText(speaker_text(briefing.speaker_of(statement)).replace("&", "&&"))
        self.speaker_details.setVisible(statement.speaker is not None)
        self.via.show_value(statement.via, lambda each: source_words(briefing.source(each)))
        self.locator.show_value(statement.locator or "")
        self._show_passage(statement)
        self.said.show_value(statement.said)
        self.happened.show_value(statement.happened)
        self.media.show_statement(statement.id)
        self._show_published(statement)
        theme = THEMES[self._theme_name]
        self.areas.show_value(statement.areas, lambda each: area_name(opened.layer[each]),
                              lambda each: theme.area_colour(opened.layer[each].kind, opened.layer[each].colour))
        self.figure.show_value(statement.id, statement.figure, *shown_check(opened, statement))
        self._offer_figure(statement)
        texts = {each.id: f"{speaker_text(briefing.speaker_of(each))}: {statement_text(each)}"
                 for each in map(briefing.statement, (*statement.supports, *statement.contradicts))}
        self.supports.show_value(statement.supports, texts.__getitem__)
        self.contradicts.show_value(statement.contradicts, texts.__getitem__)
        self.assessment.show_value(statement.id, statement.assessment)
        self.note.show_value(statement.note or "")
        self.preview.show_statement(opened, statement)

    def set_theme(self, name: str) -> None:
        """Sets the colours of the dots."""
        self._theme_name = name
        self.refresh()

    def _offer_figure(self, statement: Statement) -> None:
        """Offers the number that the text states, where the statement has none yet."""
        from briefing.proposing.ground_figures import figure_in

        shown = shown_date(self.briefing, statement)
        day = self.briefing.date if shown is None else shown.day
        found = figure_in(statement.text, day) if statement.figure is None else None
        self.figure.show_offer(*(found or (None, "")))

    def _count(self, text: str) -> None:
        parts = len(parts_of(text))
        length = tr("{number} characters").format(number=numeral(len(text)))
        fits = tr("fits one caption") if parts == 1 else tr("shown in {parts} parts").format(parts=parts)
        self.length.setText(f"{length} · {fits}" if width_of(text) else length)

    def _show_published(self, statement: Statement) -> None:
        chain = self.briefing.chain_of(statement)
        day = chain[-1].published if chain else None
        words = tr("Published {day}, as its last source says")
        self.published.setText(words.format(day=short_date(day)) if day else "")
        self.published.setVisible(day is not None)

    def _show_passage(self, statement: Statement) -> None:
        has_snapshot = any(source.snapshot for source in self.briefing.chain_of(statement))
        self.passage.setVisible(has_snapshot)
        self.passage.setText(tr("Change the cited passage…") if statement.passage else tr("Mark the cited passage…"))
        words = " ".join(statement.passage.exact.split()) if statement.passage else ""
        words = words if len(words) <= _MOST_CITED else words[: _MOST_CITED - 1] + "…"
        self.cited.setText(tr("Cited: “{words}”").format(words=words))
        self.cited.setVisible(bool(words))

    # Editing

    def _edit(self, name: str, key: str | None, **fields: object) -> bool:
        """Edits the statement; edits with one ``key`` are undone together. Returns False where nothing changed."""
        if not self._id or not self.session.opened.has_statement(self._id):
            return False
        edited = changed(self._statement, **fields)
        if edited == self._statement:
            return False
        return self.session.apply(name, put_statement(self.briefing, edited), Focus("statement", self._id),
                                  key=(self._id, key) if key else None)

    def _change_kind(self, kind: str) -> None:
        """Changes the kind. A figure is asked for its number; what is no figure any more loses an empty one."""
        self._edit(tr("Change kind"), None, kind=kind)
        if self._id and self._statement.figure is None:
            self.figure.begin(kind == "figure")

    def _begin_figure(self) -> None:
        if self._id and self._statement.kind == "claim":
            self._edit(tr("Change kind"), None, kind="figure")

    def _change_figure(self, figure: Figure | None) -> None:
        """Changes the number: a claim with one is a figure, and a figure without one a claim."""
        kind = self._statement.kind if self._id else "claim"
        if (kind, figure is None) in (("claim", False), ("figure", True)):
            kind = "claim" if figure is None and not self.figure.is_begun else "figure"
        if not self._edit(tr("Change figure"), "figure", figure=figure, kind=kind):
            self.refresh()  # shows the present figure again where nothing was or may be changed

    def _change_chain(self, ids: tuple[str, ...]) -> None:
        """Changes the chain; a passage is removed with the source it is cited from."""
        passage = self._statement.passage
        kept = passage if passage is not None and passage.source in ids else None
        self._edit(tr("Change chain of sources"), None, via=ids, passage=kept)

    def _ground_choices(self) -> Sequence[Choice]:
        return [*area_choices(self.session.opened), *town_choices(self._towns.towns)]

    def _change_areas(self, ids: Sequence[str]) -> None:
        """Changes the areas; a town among them becomes a place of the briefing in the same edit."""
        briefing, areas = self.briefing, list(ids)
        known = {str(feature["id"]) for feature in briefing.own_areas}
        for index, each in enumerate(ids):
            town = town_of(each, self._towns.towns)
            if town is not None:
                feature = town_feature(spot_of(town))
                areas[index] = feature["id"]
                briefing = briefing if feature["id"] in known else put_areas(briefing, [feature])
        edited = changed(self._statement, areas=tuple(dict.fromkeys(areas)))
        if edited != self._statement:
            self.session.apply(tr("Change areas"), put_statement(briefing, edited), Focus("statement", self._id))

    def _relate(self, **fields: tuple[str, ...]) -> None:
        """Changes the relations; another statement is in one list at most."""
        name, ids = next(iter(fields.items()))
        other = "contradicts" if name == "supports" else "supports"
        rest = tuple(each for each in getattr(self._statement, other) if each not in ids)
        self._edit(tr("Change relations"), None, **fields, **{other: rest})

    def _pick_theme(self) -> None:
        themes = dict.fromkeys(each.theme for each in self.briefing.statements if each.theme)
        pick([Choice(each, each) for each in themes], self.theme,
             lambda theme: self._edit(tr("Change theme"), None, theme=theme))

    def _pick_speaker(self, query: str = "") -> None:
        self.popup = pick(speaker_choices(self.briefing), self.speaker,
                          lambda chosen: self._edit(tr("Change speaker"), None, speaker=chosen),
                          offer=tr("New speaker…"), new=self._ask_for_speaker, query=query)

    def _ask_for_speaker(self, name: str) -> None:
        self.dialog = NewSpeakerDialog(self.window(), name, self._new_speaker)
        self.dialog.open()

    def _new_speaker(self, speaker: Speaker) -> None:
        edited = changed(self._statement, speaker=speaker.id)
        self.session.apply(tr("New speaker"), put_statement(put_speaker(self.briefing, speaker), edited),
                           Focus("statement", self._id))

    def _ask_for_source(self, publisher: str) -> None:
        self.dialog = NewSourceDialog(self.window(), publisher, self._new_source)
        self.dialog.open()

    def _new_source(self, source: Source) -> None:
        edited = changed(self._statement, via=(*self._statement.via, source.id))
        self.session.apply(tr("New source"), put_statement(put_source(self.briefing, source), edited),
                           Focus("statement", self._id))

    def take_passage(self, passage: CitedPassage) -> None:
        """Sets the passage marked in a snapshot as the statement's."""
        if self._id:
            self._edit(tr("Cite passage"), None, passage=passage)

    # Areas by clicking

    def stop_picking(self) -> None:
        """Ends picking areas on the map."""
        self.picking.setChecked(False)

    def take_area(self, area_id: str) -> bool:
        """Adds or removes an area clicked on the map. Returns False where areas are not being picked."""
        if not self.picking.isChecked() or not self._id:
            return False
        now = self._statement.areas
        town = self._towns.clicked()
        if town is not None and area_id not in now:
            area_id = town_feature(spot_of(town))["id"]
        if area_id in now:
            self._change_areas(tuple(each for each in now if each != area_id))
        else:
            picked = f"{TOWN}{self._towns.towns.index(town)}" if town is not None else area_id
            self._change_areas((*now, picked))
        return True

# SPDX-License-Identifier: MIT
"""The dialog of export: the forms, their choices, and what exactly the recipient gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.languages.translated import languages_of
from briefing.presenting.sequence import PresentedStep
from briefing.sentences import mark
from maps.exporting.film.timing import DAY_MEGABYTES, FILM_MEGABYTES, GIF_MEGABYTES, length_of
from maps.exporting.handout import ExportSettings
from maps.exporting.marking import TLP
from ui.exporting.days_of_film import DaysOfFilm, length_text
from ui.exporting.forms import FORMS, Form
from ui.exporting.leaving_out import left_out
from ui.exporting.source import SCREENS, Source
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import MarkedDialog
from ui.kit.fields import ChoiceField
from ui.kit.forms import scrolled
from ui.kit.labels import plain_label
from ui.kit.texts import LANGUAGES, counted, tr
from ui.kit.theme import scaled
from ui.languages import current
from ui.stage.caption_contents import step_words
from ui.stage.look import STAGE_LOOKS
from ui.stage.step_pictures import StepPictures, Subject, thumbnail

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing

_SIZE: Final = (940, 620)
_THUMBNAIL: Final = QSize(128, 72)
_PICTURE_WIDTH: Final = 384
_WIDTHS: Final = (1920, 3840, 7680)
PAPERS: Final = {"a4": mark("A4"), "letter": mark("US Letter")}
THEMES: Final = {"light": mark("Light"), "dark": mark("Dark")}
MARKINGS: Final = (mark("No marking"), mark("For internal use"))
"""Markings to choose from, beside those of the Traffic Light Protocol; any other can be typed."""
_MOST_MARKING: Final = 60
_MARKING_LETTERS: Final = 14

Act = Callable[[Form, ExportSettings], object]


class ExportDialog(MarkedDialog):
    """Chooses a form and what goes into it. ``act`` is called with both; ``stop`` ends what it began,
    if it says so.
    """

    def __init__(self, window: QWidget, source: Source, pictures: StepPictures, act: Act,
                 stop: Callable[[], bool]) -> None:
        super().__init__(window)
        self._source = source
        self._pictures = pictures
        self._act = act
        self._stop = stop
        self._steps: Sequence[PresentedStep] = source.opened.sequence.steps
        self.setWindowTitle(tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 12)
        outer.setSpacing(20)
        outer.addLayout(self._forms_part(), 2)
        outer.addLayout(self._choices_part(), 3)
        pictures.made.connect(self._picture_made)
        self.forms.setCurrentRow(0)

    # Parts

    def _forms_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.addWidget(plain_label(tr("Form").upper(), caption=True))
        self.forms = QListWidget()
        self.forms.setObjectName("itemList")
        self.forms.setAccessibleName(tr("Form"))
        for form in FORMS:
            self.forms.addItem(tr(form.title))
        self.forms.currentRowChanged.connect(lambda _row: self._form_chosen())
        part.addWidget(self.forms, 1)
        return part

    def _choices_part(self) -> QVBoxLayout:
        inner = QWidget()
        inner.setObjectName("drawerBody")
        part = QVBoxLayout(inner)
        part.setContentsMargins(0, 0, 0, 0)
        self.about = plain_label(wrapped=True, strong=True)
        part.addWidget(self.about)
        part.addLayout(self._fields())
        for each in (self.notes, self.table, self._contents_part()):
            part.addWidget(each)
        part.addWidget(self.steps, 1)
        whole = QVBoxLayout()
        whole.addWidget(scrolled(inner, tr("Export")), 1)
        whole.addWidget(self._progress_part())
        whole.addLayout(self._buttons())
        return whole

    def _fields(self) -> QFormLayout:
        self._form = form = QFormLayout()
        form.setVerticalSpacing(8)
        self.paper = _choice(PAPERS)
        self.slides = _choice({name: name.replace(":", "∶") for name in SCREENS})
        self.theme = _choice(THEMES)
        self.language = _choice(self._languages)
        self.pixels = _choice({str(width): f"{width} × {width * 9 // 16}" for width in _WIDTHS})
        self.pixels.setCurrentIndex(1)
        self.marking = ChoiceField([*((each, tr(each)) for each in MARKINGS), *((each, each) for each in TLP)])
        self.marking.setEditable(True)
        self.marking.setMinimumContentsLength(_MARKING_LETTERS)
        line = self.marking.lineEdit()
        if line is not None:
            line.setMaxLength(_MOST_MARKING)
        self.notes = CheckBox(tr("With the speaker's notes"))
        self.table = CheckBox(tr("With a table of all terms"))
        self.days = DaysOfFilm([each.day for each in self._source.days])
        if len(self._languages) > 1:
            self.language.setAccessibleName(tr("Language"))
            form.addRow(plain_label(tr("Language")), self.language)
        self._rows: dict[str, QWidget] = {
            "paper": self.paper, "slides": self.slides, "theme": self.theme, "size": self.pixels, "days": self.days}
        for text, widget in ((tr("Paper"), self.paper), (tr("Slides"), self.slides), (tr("Colours"), self.theme),
                             (tr("Pixels"), self.pixels), (tr("Days"), self.days), (tr("Marking"), self.marking)):
            widget.setAccessibleName(text)
            form.addRow(plain_label(text), widget)
        for box in (self.paper, self.slides, self.theme, self.pixels, self.marking, self.language):
            box.currentTextChanged.connect(lambda _text: self._show_contents())
        self.days.changed.connect(self._show_contents)
        self.notes.toggled.connect(lambda _on: self._show_contents())
        return form

    @property
    def _languages(self) -> dict[str, str]:
        """The languages to export in: the window's first, then those of the briefing."""
        codes = (current.code(), *languages_of(self._source.opened.briefing))
        return {code: LANGUAGES.get(code, code) for code in dict.fromkeys(codes)}

    def _contents_part(self) -> QWidget:
        """What goes along, in words; below it the steps."""
        self.contents = plain_label(wrapped=True, quiet=True)
        self.steps = QListWidget()
        self.steps.setObjectName("itemList")
        self.steps.setAccessibleName(tr("Steps"))
        self.steps.setIconSize(_THUMBNAIL)
        self.steps.setWordWrap(True)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.itemChanged.connect(lambda _item: self._show_contents())
        for _step in self._steps:
            item = QListWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.steps.addItem(item)
        return self.contents

    def _name_steps(self, opened: OpenBriefing) -> None:
        """Writes the steps as the briefing says them in the chosen language."""
        self._steps = opened.sequence.steps
        with QSignalBlocker(self.steps):
            for row, step in enumerate(self._steps):
                by, words = step_words(opened, step)
                self.steps.item(row).setText(f"{step.number or '–'}   {words or by}"[:200])

    def _progress_part(self) -> QWidget:
        self.bar = QProgressBar()
        self.bar.setFixedHeight(8)
        self.bar.setTextVisible(False)
        self.bar.hide()
        return self.bar

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.said = plain_label(wrapped=True)
        row.addWidget(self.said, 1)
        self.export = QPushButton(tr("Export…"))
        self.export.setIcon(QIcon())
        self.export.setDefault(True)
        self.export.clicked.connect(lambda: self._act(self.form, self.settings()))
        self.close_it = QPushButton(tr("Close"))
        self.close_it.setIcon(QIcon())
        self.close_it.clicked.connect(self._leave)
        row.addWidget(self.export)
        row.addWidget(self.close_it)
        return row

    # Choices

    @property
    def form(self) -> Form:
        """The chosen form."""
        return FORMS[max(0, self.forms.currentRow())]

    @property
    def _offers_table(self) -> bool:
        return "table" in self.form.asks and bool(self._source.opened.briefing.terms)

    def settings(self) -> ExportSettings:
        """Returns what is chosen."""
        typed = " ".join(self.marking.currentText().split())
        chosen = tuple(step.index for row, step in enumerate(self._steps)
                       if self.steps.item(row).checkState() == Qt.CheckState.Checked)
        width = int(self.pixels.currentData())
        return ExportSettings(
            paper=self.paper.currentData(), slides=self.slides.currentData(), theme=self.theme.currentData(),
            with_notes=self.notes.isChecked() and "notes" in self.form.asks,
            with_table=self.table.isChecked() and self._offers_table,
            marking="" if typed == tr(MARKINGS[0]) else typed, language=self.language.currentData() or "",
            steps=None if "steps" not in self.form.asks or len(chosen) == len(self._steps) else chosen,
            width=width if self.slides.currentData() == "16:9" else width * 3 // 4,
            first=self.days.first.value(), last=self.days.last.value(), speed=int(self.days.speed.currentData()))

    def _form_chosen(self) -> None:
        form = self.form
        self.about.setText(tr(form.about))
        for name, widget in self._rows.items():
            self._form.setRowVisible(widget, name in form.asks)
        self.notes.setVisible("notes" in form.asks)
        self.table.setVisible(self._offers_table)
        self.steps.setVisible("steps" in form.asks or "step" in form.asks)
        with QSignalBlocker(self.steps):
            for row in range(self.steps.count()):
                item = self.steps.item(row)
                flags = item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable
                item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if "steps" in form.asks else flags)
        self._show_contents()

    def _show_contents(self) -> None:
        """Says what goes along and what does not, and asks for the pictures of the steps as they will be."""
        settings = self.settings()
        source = self._source.in_language(settings.language)
        opened = source.opened
        briefing = opened.briefing
        parts = [counted(len(briefing.statements), mark("statement"), mark("statements")),
                 counted(len(briefing.sources), mark("source"), mark("sources"))]
        lines = [" · ".join(parts), *self._length(settings), *left_out(self._source, settings, self.form)]
        self.contents.setText("\n".join(lines))
        self.export.setEnabled(settings.steps is None or bool(settings.steps))
        screen = QSize(*SCREENS[settings.slides])
        self._pictures.show_stage(screen)
        self._pictures.show_subject(Subject(opened, opened.sequence, source.control,
                                            STAGE_LOOKS[settings.theme], source.language, source.room))
        self._name_steps(opened)
        if not self.steps.isHidden():
            for step in self._steps:
                self._show_picture(step)

    def _length(self, settings: ExportSettings) -> list[str]:
        """Says how long a moving picture is, and about how large."""
        form = self.form
        if form.needs.days:
            return self.days.notes(form.needs.most_steps, DAY_MEGABYTES[form.name])
        if form.name not in ("film", "gif"):
            return []
        chosen = settings.steps
        words = [step_words(self._source.opened, step)[1] for step in self._steps
                 if chosen is None or step.index in chosen]
        return [length_text(length_of(words), len(words) * (FILM_MEGABYTES if form.name == "film" else GIF_MEGABYTES))]

    def _show_picture(self, step: PresentedStep) -> None:
        picture = self._pictures.glance(step)
        if picture is not None:
            with QSignalBlocker(self.steps):
                icon = QIcon()
                for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # no shade of blue on a chosen one
                    icon.addPixmap(thumbnail(picture, _THUMBNAIL, self.devicePixelRatioF()), mode)
                self.steps.item(step.index).setIcon(icon)

    def _picture_made(self, index: int) -> None:
        if index < len(self._steps):
            self._show_picture(self._steps[index])

    def choose_step(self, index: int) -> None:
        """Marks the step that a picture of one step is of."""
        self.steps.setCurrentRow(index)

    @property
    def step(self) -> int:
        """The step that a picture of one step is of."""
        return max(0, self.steps.currentRow())

    # Work

    def show_progress(self, done: int, of: int) -> None:
        """Shows how far the export is; nothing can be chosen meanwhile."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.bar.show()
        self.export.setEnabled(False)
        self.close_it.setText(tr("Cancel"))

    def show_end(self, sentence: str) -> None:
        """Shows how it ended."""
        self.bar.hide()
        self.said.setText(sentence)
        self.export.setEnabled(True)
        self.close_it.setText(tr("Close"))

    def _leave(self) -> None:
        """Cancels what is being made, or closes the dialog."""
        if self.bar.isVisible():
            if self._stop():
                self.show_end(tr("Cancelled; no file was written."))
        else:
            self.reject()

    def reject(self) -> None:
        """Closes the dialog, and ends what is being made."""
        self._stop()
        super().reject()


def _choice(texts: dict[str, str]) -> ChoiceField:
    return ChoiceField([(name, tr(text)) for name, text in texts.items()])


def with_suffix(path: Path, form: Form) -> Path:
    """Returns a path with the form's ending."""
    return path if path.name.lower().endswith(form.suffix) else path.with_name(path.name + form.suffix)

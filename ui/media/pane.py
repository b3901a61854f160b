# SPDX-License-Identifier: MIT
"""The pane beside the map with the pictures and videos of a statement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QHideEvent, QImage

from briefing.model import Briefing, Medium
from briefing.sentences import mark
from ui.kit.fields import ChoiceField
from ui.kit.forms import push_button, side_by_side
from ui.kit.labels import plain_label
from ui.kit.side_pane import SidePane
from ui.kit.texts import publisher_text, tr
from ui.media.media_reader import MediaReader
from ui.media.media_texts import credit_text, file_says_text, file_text, medium_name, place_text, taken_text
from ui.media.picture_view import Mode, PictureView
from ui.media.video_box import VideoBox

_WIDTH: Final = 560
_MODES: Final[tuple[tuple[Mode, str], ...]] = (
    ("one", mark("One picture")), ("two", mark("Two side by side")), ("swipe", mark("Before and after")))


class MediaPane(SidePane):
    """The pane. Two pictures are compared side by side, or one over the other up to a line that can be moved."""

    def __init__(self, reader: MediaReader) -> None:
        super().__init__(tr("Pictures and videos"), _WIDTH)
        self._reader = reader
        self._briefing: Briefing | None = None
        self._media: tuple[Medium, ...] = ()
        self._index = 0
        self._shown: tuple[object, ...] = ()
        self._images: dict[str, QImage] = {}
        """The pictures on show, by their SHA-256: another briefing may use an id for another one."""
        self.hint = plain_label(tr("Select a statement that has pictures or videos; add them in the editor."),
                                wrapped=True, quiet=True)
        self.earlier, self.later = push_button("‹", lambda: self.go(-1)), push_button("›", lambda: self.go(1))
        self.earlier.setAccessibleName(tr("The one before"))
        self.later.setAccessibleName(tr("The next one"))
        self.count = plain_label(quiet=True)
        self.mode = ChoiceField([(mode, tr(text)) for mode, text in _MODES])
        self.mode.setMinimumContentsLength(16)
        self.mode.setAccessibleName(tr("How pictures are compared"))
        self.mode.edited.connect(lambda _mode: self._show())
        self.other = ChoiceField([])
        self.other.setAccessibleName(tr("Compared with"))
        self.other.edited.connect(lambda _id: self._show())
        self.view = PictureView()
        self.view.detailWanted.connect(lambda _most: self._read())
        self.box = VideoBox(reader.background)
        self.box.failed.connect(self._say)
        self.trouble = plain_label(wrapped=True, note=True)
        self.name = plain_label(wrapped=True, strong=True)
        self.facts = plain_label(wrapped=True)
        self.said = plain_label(wrapped=True, quiet=True)
        self.file = plain_label(wrapped=True, quiet=True)
        self.body.addWidget(self.hint)
        self.body.addLayout(side_by_side(self.earlier, self.count, self.later))
        self.body.addLayout(side_by_side(self.mode, self.other, stretch=1))
        for widget, stretch in ((self.view, 1), (self.box, 1), (self.trouble, 0), (self.name, 0), (self.facts, 0),
                                (self.said, 0), (self.file, 0)):
            self.body.addWidget(widget, stretch)
        self.first_inside = self.view
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """A video stops where the pane is closed."""
        super().hideEvent(event)
        if not self.isVisibleTo(self.window()):
            self._shown = ()
            self.box.close_video()

    # What is shown

    def show_media(self, briefing: Briefing, media: Sequence[Medium]) -> None:
        """Shows these pictures and videos, the first one or the one that was shown before."""
        before = self.medium
        self._briefing, self._media = briefing, tuple(media)
        ids = [each.id for each in self._media]
        self._index = ids.index(before.id) if before is not None and before.id in ids else 0
        self._show()

    @property
    def medium(self) -> Medium | None:
        """The picture or video on show."""
        return self._media[self._index] if self._media else None

    def go(self, by: int) -> None:
        """Goes to another one."""
        if self._media:
            self._index = (self._index + by) % len(self._media)
            self._show()

    @property
    def _pictures(self) -> list[Medium]:
        return [each for each in self._media if not each.is_video]

    def _second(self) -> Medium | None:
        """The picture that the one on show is compared with."""
        medium, chosen = self.medium, self.other.currentData()
        if medium is None or medium.is_video or self.mode.currentData() == "one":
            return None
        others = [each for each in self._pictures if each.id != medium.id]
        return next((each for each in others if each.id == chosen), others[0] if others else None)

    def _show(self) -> None:
        medium = self.medium
        is_video = medium is not None and medium.is_video
        can_compare = medium is not None and not is_video and len(self._pictures) > 1
        self._show_others(can_compare=can_compare)
        self.hint.setVisible(medium is None)
        for widget in (self.earlier, self.later, self.count):
            widget.setVisible(len(self._media) > 1)
        self.view.setVisible(medium is not None and not is_video)
        self.box.setVisible(is_video)
        self.count.setText(tr("{number} of {count}").format(number=self._index + 1, count=len(self._media)))
        self._show_texts(medium)
        second = self._second()
        shown = (medium and medium.sha256, second and second.sha256, self.mode.currentData())
        if shown != self._shown:
            self._shown = shown
            self._say("")
            self._begin(medium)

    def _show_others(self, *, can_compare: bool) -> None:
        medium, chosen = self.medium, self.other.currentData()
        self.mode.setVisible(can_compare)
        self.other.setVisible(can_compare and self.mode.currentData() != "one")
        self.other.clear()
        for each in self._pictures:
            if medium is not None and each.id != medium.id:
                self.other.addItem(medium_name(each), each.id)
        index = self.other.findData(chosen)
        self.other.setCurrentIndex(max(index, 0))

    def _begin(self, medium: Medium | None) -> None:
        if medium is None or not medium.is_video:
            self.box.close_video()
            self._images = {}
            self._paint()
            self._read()
            return
        self.box.close_video()
        self._reader.file(medium, lambda path: self._show_video(medium, path), partial(self._fail, medium.sha256))

    def _show_video(self, medium: Medium, path: Path) -> None:
        if self.medium is not None and self.medium.sha256 == medium.sha256 and self.isVisible():
            self.box.show_file(medium_name(medium), path)

    def _read(self) -> None:
        """Has the pictures on show read, as large as the view can show them."""
        if self.medium is None or self.medium.is_video or not self.isVisible():
            return
        for each in filter(None, (self.medium, self._second())):
            self._reader.picture(each, self.view.wanted, partial(self._take, each.sha256),
                                 partial(self._fail, each.sha256))

    def _take(self, sha256: str, image: QImage) -> None:
        before = self._images.get(sha256)
        if before is None or before.width() < image.width():
            self._images[sha256] = image
            self._paint()

    def _fail(self, sha256: str, sentence: str) -> None:
        """Says why a picture or video cannot be shown, unless another one is on show by now."""
        if sha256 in [each.sha256 for each in (self.medium, self._second()) if each is not None]:
            self._say(sentence)

    def _paint(self) -> None:
        medium, second = self.medium, self._second()
        mode: Mode = self.mode.currentData() if second is not None else "one"
        first = self._images.get(medium.sha256, QImage()) if medium is not None else QImage()
        if medium is not None:
            shown = [medium, second] if mode != "one" and second is not None else [medium]
            self.view.setAccessibleName(" · ".join(medium_name(each) for each in shown))
        self.view.show_images(mode, first, self._images.get(second.sha256, QImage()) if second is not None else None)

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _show_texts(self, medium: Medium | None) -> None:
        texts = ("", "", "", "")
        if medium is not None:
            place = place_text(medium.lon, medium.lat, medium.direction) if (
                medium.lon is not None and medium.lat is not None) else ""
            source = tr("in {publisher}").format(publisher=publisher_text(self._briefing.source(medium.source))) if (
                self._briefing is not None and medium.source is not None) else ""
            facts = " · ".join(filter(None, (credit_text(medium), source, taken_text(medium), place)))
            texts = (medium_name(medium), facts, file_says_text(medium.file_says), file_text(medium))
        for label, text in zip((self.name, self.facts, self.said, self.file), texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))

# SPDX-License-Identifier: MIT
"""Creates, opens, saves and closes briefings, and asks before unsaved changes would be lost."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from briefing.errors import UnwritableFile
from briefing.files.beside import other_names
from briefing.files.parts import SUFFIX
from briefing.files.read_write import BriefingFile, stamps_of, unsaved
from briefing.model import Briefing
from briefing.sentences import mark
from maps.areas import AreaLayer
from maps.shipped import CONTROL_LAYER, default_briefing
from ui.files.beginnings import Beginnings
from ui.files.holding import Holding
from ui.files.media_folder import MediaFolder
from ui.files.open_briefing import OpenBriefing
from ui.files.opener import BriefingOpener
from ui.files.recent_files import RecentFiles
from ui.files.recovery import Recovery
from ui.files.saver import FileSaver, as_file, thumbnail_of
from ui.files.session import Session
from ui.kit.background import Background
from ui.kit.fields import commit_focused_field
from ui.kit.questions import ask
from ui.kit.texts import say, tr
from ui.window.main_window import MainWindow

KINDS: Final = mark("Briefings (*.briefing *.json);;All files (*)")


class FilesController(QObject):
    """Opens and saves the session's briefing. Opened, new, imported and recovered ones all pass through ``begin``.

    ``failed`` carries a sentence where a briefing cannot be opened. ``media`` holds the pictures and videos that are
    in no saved file.
    """

    failed = Signal(str)
    othersDropped = Signal(list)

    def __init__(self, window: MainWindow, session: Session, background: Background, resources: Path,
                 is_held: Callable[[], str], media: MediaFolder) -> None:
        super().__init__(session)
        self._window = window
        self._shipped = default_briefing(resources)
        self.session = session
        self.layer: AreaLayer = session.opened.shipped
        """The shipped control layer."""
        self.is_held = is_held
        """Why no other briefing may be shown now, as a sentence; "" where one may."""
        self._has_told_unsaved = False
        self._unwanted: Briefing | None = None
        """The state that the user chose not to save."""
        self.recovery_folder = window.settings.data_folder / "recovery"
        self.recovery = Recovery(session, background, self.recovery_folder)
        self.media = media
        self.recent = RecentFiles(window.settings, window.commands["open_recent"], self.open)
        self.opener = BriefingOpener(background)
        self.opener.opened.connect(self.show_in_place)
        self.opener.failed.connect(self.failed)
        self.opener.waiting.connect(lambda name: window.messages.note(
            tr("Opening {name} … Esc cancels.").format(name=name)))
        self.holding = Holding(window, session, lambda path: self.opener.open(path, self.layer), self._is_users)
        self.saver = FileSaver(background)
        for failing in (self.recovery, self.saver):
            failing.failed.connect(window.messages.problem)
        self.saver.failed.connect(self.holding.give_up)
        self.saver.overwriteAsked.connect(self._ask_to_overwrite)
        self._after_saving: Callable[[], object] | None = None
        self._other_names = 0  # hard links that the file being saved had beside its name
        session.refused.connect(window.messages.problem)
        session.marked.connect(self._show_marks)
        window.add_closing_check(self._may_close)
        self._told_of_change: object = None
        window.activated.connect(self._look_at_disk)
        window.filesDropped.connect(lambda names: self.open_dropped([Path(name) for name in names]))
        window.back_steps.add("opening", self._cancel_opening)
        window.commands.connect({
            "new": self.new, "new_from_default": self.new_from_default, "open_default": lambda: self.open(None),
            "open": self.ask_for_file, "save": self.save, "save_as": self.save_as, "save_copy": self.save_copy,
            "close": self.close, "take_over": self.holding.ask_to_take_over,
        })
        self.beginnings = Beginnings(
            window, session, background, self._shipped, self.open,
            lambda briefing: self.leave(lambda: self.show_new(briefing)))

    # Opening

    def open(self, path: Path | None) -> None:
        """Opens a briefing in place of the current one; None means the default one."""
        held = self.is_held()
        if held:
            self._window.messages.note(held)
        else:
            self.leave(lambda: self.opener.open(path or self._shipped, self.layer))

    def ask_for_file(self) -> None:
        """Asks the user for a file."""
        path = self._window.file_dialogs.open_file(self._window, tr("Open a briefing"), tr(KINDS))
        if path is not None:
            self.open(path)

    def open_dropped(self, paths: list[Path]) -> None:
        """Opens a dropped briefing; other files are left to the editor."""
        if len(paths) == 1 and (paths[0].is_dir() or paths[0].suffix.lower() in (SUFFIX, ".json")):
            self.open(paths[0])
        else:
            self.othersDropped.emit(paths)

    def _cancel_opening(self) -> bool:
        self.opener.cancel()
        return False

    def start(self) -> None:
        """Takes the lock of the session's first briefing, and remembers the briefing."""
        self.session.hold(self.holding.hold(self.session.opened))
        self.holding.show(self.session.read_only)
        self._remember(self.session.opened)

    def show_in_place(self, opened: OpenBriefing, *, is_saved: bool = True) -> None:
        """Replaces the session's briefing by one that took a while, unless it may not be or has work in it by now."""
        commit_focused_field()
        held = self.is_held()
        if held:
            self._window.messages.note(held)
        elif self.session.briefing is self._unwanted:
            self.begin(opened, is_saved=is_saved)
        else:
            self.leave(lambda: self.begin(opened, is_saved=is_saved))

    def begin(self, opened: OpenBriefing, *, is_saved: bool = True) -> None:
        """Replaces the session's briefing."""
        self._unwanted = None
        self.recovery.forget()
        read_only = self.holding.hold(opened)
        self.session.begin(opened, read_only=read_only, is_saved=is_saved)
        self.holding.show(read_only)
        self._remember(opened)

    def _remember(self, opened: OpenBriefing) -> None:
        """Remembers a briefing as the one to open at the next start and as a recent one."""
        if self._window.forgetful:
            return
        is_users = self._is_users(opened.path)
        if is_users:
            self.recent.add(opened.path)
        settings = self._window.settings
        settings.last_briefing = opened.path if is_users else None
        sentence = settings.save()
        if sentence and not self._has_told_unsaved:
            self._has_told_unsaved = True
            self._window.messages.note(sentence)

    # New

    def new(self) -> None:
        """Shows an empty briefing."""
        self.leave(lambda: self.show_new(_empty()))

    def new_from_default(self) -> None:
        """Shows a new briefing with the default one's statements."""
        from ui.files.open_briefing import open_briefing

        self.leave(lambda: self.show_new(open_briefing(self._shipped, self.layer).briefing))

    def show_new(self, briefing: Briefing) -> None:
        """Shows a briefing that has no file yet."""
        opened = OpenBriefing(unsaved(briefing, tr("Untitled")), self.layer)
        self.begin(opened, is_saved=not briefing.statements)

    def show_unsaved(self, opened: OpenBriefing) -> None:
        """Shows a state that differs from what its file holds."""
        self.begin(opened, is_saved=False)

    def close(self) -> None:
        """Shows an empty briefing in place of the open one, under the start page."""
        def begin_again() -> None:
            self.show_new(_empty())
            self.beginnings.show()

        self.leave(begin_again)

    # Saving

    @property
    def has_file(self) -> bool:
        """Whether Save has a file to write to."""
        opened = self.session.opened
        return self._is_users(opened.path) and not self.session.read_only

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Writes the open briefing to its file, or asks for a name; then goes on with ``then``."""
        commit_focused_field()
        opened = self.session.opened
        if self.saver.is_busy or self.holding.is_taken_away():
            return
        file = opened.file
        if not self.has_file:
            self.save_as(then)
        elif file.form == "document" and _needs_package(file.briefing):
            self._window.messages.note(tr(
                "A plain document has no room for snapshots, pictures and videos: save it as a package."))
            self.save_as(then)
        else:
            self._write(file, then)

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        """Asks for a name and saves under it; the new file becomes the open one."""
        commit_focused_field()
        path = self._ask_for_name(tr("Save the briefing"))
        if path is not None:
            self._if_it_holds_all(path, lambda: self.save_under(path, then), lambda: self.save_as(then))

    def save_under(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Saves under a name, replacing what is there; that file becomes the open one."""
        file = as_file(self.session.opened.file, path)
        held = self.holding.hold_next(file.path)
        if held:
            self.failed.emit(held)
        else:
            self._write(file, then, overwrite=True)

    def save_copy(self) -> None:
        """Asks for a name and writes a copy there; the open file stays the open one."""
        path = self._ask_for_name(tr("Save a copy"))
        if path is not None:
            self._if_it_holds_all(path, lambda: self._write_copy(path), self.save_copy)

    def _write_copy(self, path: Path) -> None:
        file, said = self.session.opened.file, tr("Copy saved as {name} in {folder}.")
        self.saver.save(as_file(file, path), lambda saved: self._window.messages.note(
            said.format(name=saved.path.name, folder=saved.path.parent)),
            thumbnail=thumbnail_of(self._window.map_frame), overwrite=True, aside=self._aside(file))

    def _if_it_holds_all(self, path: Path, write: Callable[[], object], again: Callable[[], object]) -> None:
        """Writes under a name, after asking where a plain document would leave something out."""
        file = as_file(self.session.opened.file, path)
        if file.form != "document" or not _needs_package(file.briefing):
            write()
            return
        ask(self._window, tr("{name} would hold no snapshots, pictures and videos.").format(name=path.name),
            tr("A plain document has no room for them. A package (.briefing) holds everything."),
            {tr("Choose another name…"): again, tr("Leave them out"): write, tr("Cancel"): lambda: None})

    def _ask_for_name(self, title: str) -> Path | None:
        opened = self.session.opened
        stem = opened.path.stem if opened.path.is_absolute() else _file_stem(opened.briefing.title)
        path, _kind = self._window.file_dialogs.save_file(
            self._window, title, f"{stem}{SUFFIX}",
            tr("Briefing packages (*.briefing);;Plain documents without snapshots and media (*.json)"),
            opened.path.parent if self._is_users(opened.path) else None)
        if path is None:
            return None
        return path if path.suffix in (SUFFIX, ".json") else path.with_name(path.name + SUFFIX)

    def _write(self, file: BriefingFile, then: Callable[[], object] | None, *, overwrite: bool = False) -> None:
        self._after_saving, self._other_names = then, other_names(file.path)
        self.saver.save(file, self._written, thumbnail=thumbnail_of(self._window.map_frame), overwrite=overwrite,
                        aside=self._aside(file))

    def _aside(self, file: BriefingFile) -> Path | None:
        """Returns where media are kept that undoing may bring back; None where there are none, or no room."""
        try:
            return self.media.path if file.media else None
        except UnwritableFile as error:
            self._window.messages.problem(say(error))
            return None

    def _written(self, file: BriefingFile) -> None:
        if not file.newer:
            self.session.read_only = ""
        self.holding.settle()
        self.session.saved(file)
        self.recent.add(file.path)
        self._window.settings.last_briefing = file.path
        self._window.header.show_saved(tr("Saved as {name}").format(name=file.path.name))
        if self._other_names:
            self._window.messages.note(tr("{name} had further names on this disk (hard links); they keep the version "
                                          "before.").format(name=file.path.name))
        then, self._after_saving = self._after_saving, None
        if then is not None:
            self.leave(then)  # what was edited during the writing is asked about

    def _ask_to_overwrite(self, file: BriefingFile) -> None:
        then = self._after_saving
        if not file.path.exists():
            ask(self._window, tr("{name} is no longer where it was.").format(name=file.path.name),
                tr("It was deleted, moved or renamed. Saving writes it in {folder} again.").format(
                    folder=file.path.parent),
                {tr("Save again"): lambda: self._write(file, then, overwrite=True),
                 tr("Save as…"): lambda: self.save_as(then), tr("Cancel"): lambda: None})
            return
        ask(self._window, tr("{name} was changed by another program since you opened it.").format(name=file.path.name),
            tr("Overwriting keeps that version as {backup} beside it.").format(backup=file.backup.name),
            {tr("Overwrite"): lambda: self._write(file, then, overwrite=True),
             tr("Save as…"): lambda: self.save_as(then), tr("Cancel"): lambda: None})

    # Leaving

    def leave(self, then: Callable[[], object]) -> None:
        """Calls ``then``, after asking what to do with unsaved changes if there are any."""
        commit_focused_field()
        if not self.session.is_changed:
            then()
            return
        name = self.session.opened.path.stem if self.has_file else self.session.briefing.title
        ask(self._window, tr("Save the changes to “{name}”?").format(name=" ".join(name.split())[:80]),
            tr("What is not saved is lost."),
            {tr("Save"): lambda: self.save(then), tr("Don't save"): lambda: self._let_go(then),
             tr("Cancel"): lambda: None})

    def _let_go(self, then: Callable[[], object]) -> None:
        self._unwanted = self.session.briefing
        then()

    def _may_close(self) -> bool:
        """Returns whether the window may close now; otherwise asks, and closes it later."""
        commit_focused_field()
        if self.session.is_changed:
            self.leave(self._close)
        return not self.session.is_changed

    def _close(self) -> None:
        """Closes the window with nothing kept of what the user does not want."""
        self.recovery.drop()
        self._window.close_now()

    def keep_work(self) -> None:
        """Keeps unsaved work before it returns, what is being typed too, whatever ends the program next."""
        commit_focused_field()
        self.recovery.keep_now()

    def shut_down(self) -> None:
        """Keeps what is not saved, removes the recovery copy where all is, and the lock, at the end of the program."""
        self.keep_work()
        if not self.session.is_changed:
            self.recovery.forget()
        self.media.close()
        self.holding.release()

    # Marks

    def _show_marks(self) -> None:
        title = " ".join(self.session.shown.briefing.title.split())[:120]
        self._window.setWindowTitle(f"{title}[*] – Line of Contact")
        self._window.setWindowModified(self.session.is_changed)
        self._window.header.show_state(changed=self.session.is_changed, read_only=self.session.read_only)

    def _look_at_disk(self) -> None:
        """Shows a note, once, when someone else wrote the open file."""
        opened = self.session.opened
        if not self.has_file or self.saver.is_busy or self.holding.is_taken_away():
            return
        now = stamps_of(opened.path)
        if now != opened.file.stamps and now != self._told_of_change:
            self._told_of_change = now
            self._window.messages.problem(tr(
                "{name} was changed by another program. Open it again to see that version; saving will ask first."
            ).format(name=opened.path.name) if now else tr(
                "{name} is no longer where it was; save it under a name to keep it.").format(name=opened.path.name))

    def _is_shipped(self, path: Path) -> bool:
        return path.parent == self._shipped.parent

    def _is_users(self, path: Path) -> bool:
        """Whether a file is the user's own, in a run that works on it and does not only take a picture."""
        return path.is_absolute() and not self._is_shipped(path) and not self._window.forgetful


def _empty() -> Briefing:
    return Briefing(title=tr("Untitled briefing"), date=datetime.date.today(), control_layer=CONTROL_LAYER,
                    sources=(), speakers=(), statements=())


def _needs_package(briefing: Briefing) -> bool:
    return bool(briefing.media) or any(source.snapshot for source in briefing.sources)


def _file_stem(title: str) -> str:
    """Returns a title as a file name."""
    kept = "".join(letter if letter.isalnum() or letter in " -_,." else " " for letter in title)
    return " ".join(kept.split())[:80].strip(" .") or tr("Briefing")

# SPDX-License-Identifier: MIT
"""The map's background: chosen in a menu, read from a file or asked from a provider, and remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.backgrounds.menu import BackgroundMenu
from ui.kit.texts import say, tr

if TYPE_CHECKING:
    from maps.backgrounds.catalogue import OnlineProvider
    from maps.backgrounds.online import OnlineTiles
    from maps.backgrounds.tiles import Tiles
    from maps.http.faults import FetchError
    from ui.files.session import Session
    from ui.kit.background import Background
    from ui.map.site_source import SiteSource
    from ui.readers.reading import Read
    from ui.window.main_window import MainWindow


class BackgroundsController(QObject):
    """``failed`` carries a sentence; ``shown`` says that the background is another one now."""

    failed = Signal(str)
    shown = Signal()
    _unreachable = Signal(str)

    def __init__(self, window: MainWindow, session: Session, site: SiteSource, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._session = session
        self._site = site
        self._background = background
        self.file: Path | None = None
        """The file whose tiles are shown."""
        self.online: OnlineTiles | None = None
        """The online tiles on show."""
        self.provider: OnlineProvider | None = None
        self._asked = 0
        self.menu = BackgroundMenu(window.commands["background"], self)
        self.menu.ownChosen.connect(self.show_own)
        self.menu.fileAsked.connect(self.ask_for_file)
        self.menu.onlineAsked.connect(self.choose_online)
        self._unreachable.connect(window.messages.note)
        window.commands.connect({"background_fetch": self.fetch_ahead})

    # At the start

    def begin(self, wanted: Path | None, done: Callable[[], object]) -> None:
        """Shows the file ``wanted``, else what was chosen last, then calls ``done``; online only if that was wished."""
        settings = self._settings
        last = settings.background_file if settings.background == "file" else None
        if wanted is not None:
            self.open_file(wanted, remember=False, done=done)
        elif last is not None and not last.is_file():
            settings.background = "own"
            self.failed.emit(tr("{name}, the background chosen last, is not there; the program's own map is shown.")
                             .format(name=last.name))
            done()
        elif last is not None:
            self.open_file(last, done=done)
        elif settings.background == "online" and settings.online_at_start:
            self.show_online(settings.background_provider, done)
        else:
            done()

    # Choosing

    def show_own(self) -> None:
        """Shows the program's own map."""
        self._asked += 1
        self._settings.background = "own"
        self._show(None, "")

    def ask_for_file(self) -> None:
        """Asks for a file, and shows it."""
        from maps.backgrounds.opening import FILES

        path = self._window.file_dialogs.open_file(
            self._window, tr("A background from a file"), tr("Backgrounds ({kinds})").format(kinds=" ".join(FILES)))
        if path is not None:
            self.open_file(path)
        else:
            self.menu.mark_choice()

    def open_file(self, path: Path, *, remember: bool = True, done: Callable[[], object] = lambda: None) -> None:
        """Has a reader check a file, and shows it."""
        self._asked += 1
        asked = self._asked

        def show(tiles: Tiles) -> None:
            if asked != self._asked:  # something else was chosen meanwhile
                tiles.close()
                return
            if remember:
                self._settings.background, self._settings.background_file = "file", path
            self._show(tiles, tiles.info.credit or tr("Background: {name}").format(name=tiles.info.name), file=path)
            done()

        def refuse(sentence: str) -> None:
            self.failed.emit(sentence)
            self.menu.mark_choice()
            done()

        self._background.read(path.name, lambda read: _opened(read, path), show, refuse)

    def choose_online(self) -> None:
        """Shows the providers with their credits and terms; nothing is asked of one before it is chosen there."""
        def show(offered: dict[str, OnlineProvider]) -> None:
            from ui.backgrounds.online_dialog import OnlineDialog

            shown = self.provider.id if self.provider is not None else ""
            dialog = OnlineDialog(self._window, self._settings, offered, shown)
            dialog.chosen.connect(self.show_online)
            dialog.finished.connect(lambda _result: self.menu.mark_choice())
            dialog.open()

        def refuse(sentence: str) -> None:
            self.failed.emit(sentence)
            self.menu.mark_choice()

        self._background.run(_offered, show, refuse)

    def show_online(self, provider_id: str, done: Callable[[], object] = lambda: None) -> None:
        """Shows a provider's tiles, whose terms were agreed to, then calls ``done``."""
        self._asked += 1
        asked = self._asked

        def show(offered: dict[str, OnlineProvider]) -> None:
            if asked == self._asked:  # nothing else was chosen meanwhile
                self._show_provider(offered.get(provider_id))
            done()

        def refuse(sentence: str) -> None:
            self.failed.emit(sentence)
            done()

        self._background.run(_offered, show, refuse)

    def _show_provider(self, found: OnlineProvider | None) -> None:
        from maps.backgrounds.online import OnlineTiles
        from maps.backgrounds.tile_cache import TileCache

        if found is None:
            self._settings.background = "own"
            self.failed.emit(tr("The online tiles chosen last are no longer offered; the program's own map is shown."))
        elif found.id in self._settings.accepted_tile_terms:
            self._settings.background, self._settings.background_provider = "online", found.id
            tiles = OnlineTiles(found, TileCache(self._settings.tiles_folder), self._cannot_reach)
            self._show(tiles, found.info.credit, provider=found)
            self.online = tiles

    def _show(self, tiles: Tiles | None, credit: str, *, file: Path | None = None,
              provider: OnlineProvider | None = None) -> None:
        self.file, self.provider, self.online = file, provider, None
        self._site.show_tiles(tiles, credit, is_online=provider is not None)
        self.menu.show_choice(file, tr(provider.name) if provider is not None else "")
        self.shown.emit()

    def _cannot_reach(self, error: FetchError) -> None:
        """Says it once, from the thread that asked."""
        self._unreachable.emit(tr("{reason} Tiles that are kept are shown.").format(reason=say(error)))

    # For a presentation

    def fetch_ahead(self) -> None:
        """Fetches what the steps of the open briefing show, where the provider's terms allow it."""
        from ui.backgrounds.fetching import begin_fetching

        if self.online is None or self.provider is None:
            self._window.messages.note(tr("Only online tiles are fetched; choose some under Background first."))
        elif not self.provider.terms.may_fetch_ahead:
            self._window.messages.note(tr("{name}: its terms do not allow fetching tiles beforehand; those that you "
                                          "look at are kept.").format(name=tr(self.provider.name)))
        else:
            begin_fetching(self._window, self._session.opened, self._background, self.online, self.provider)


def _opened(read: Read, path: Path) -> Tiles:
    """Has the file checked in a reader, then opens what was found in it."""
    from maps.backgrounds.opening import open_tiles
    from maps.backgrounds.tiles import PictureTiles

    found = read("background", path)
    if found.tiles:
        return PictureTiles(found.info, found.tiles)
    return open_tiles(path, found.form, found.info)


def _offered() -> dict[str, OnlineProvider]:
    """Returns the providers; loading the catalogue takes a tenth of a second."""
    from maps.backgrounds import catalogue

    return catalogue.providers()

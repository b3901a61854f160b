# SPDX-License-Identifier: MIT
"""The settings kept between starts: size, splitter, theme, last briefing, choices of the map."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

from ui.kit.texts import tr
from ui.languages import current
from ui.start.folders import PRIVATE_FILE, cache_folder, data_folder, make_private, settings_folder

if TYPE_CHECKING:
    from ui.window.key_choices import KeyChoices

LAYERS: Final = {"towns": "true", "rivers": "true", "oblasts": "true", "band": "true", "own_areas": "false"}
"""The layers of the map, and whether they are shown at first."""
TEXT_SIZES: Final = (100, 110, 125, 150, 175, 200)
"""Sizes of text in percent."""
CONTRASTS: Final = ("system", "high", "ordinary")
MOST_MINUTES: Final = 600
_SMALLEST_NOTES, _NOTES, _LARGEST_NOTES = 14, 24, 60
MOST_RECENT: Final = 10
MOST_TABLES: Final = 30


class Settings:
    """A settings file in the user's folder. A missing, broken or read-only one never stops a start."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or settings_folder() / "settings.ini"
        self.data_folder = data_folder() if path is None else path.parent / "data"
        """The folder for unsaved work."""
        self.days_folder = (cache_folder() if path is None else path.parent / "cache") / "days"
        """The folder for fetched days of control data."""
        self.tiles_folder = self.days_folder.with_name("tiles")
        """The folder for online tiles of backgrounds."""
        self.complained = False
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    def _text(self, key: str, allowed: tuple[str, ...], default: str) -> str:
        value = self._store.value(key, default)
        return value if value in allowed else default

    @property
    def theme(self) -> str:
        """"light" or "dark"."""
        return self._text("theme", ("light", "dark"), "light")

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("theme", name)

    @property
    def contrast(self) -> str:
        """"system", "high" or "ordinary"."""
        return self._text("contrast", CONTRASTS, CONTRASTS[0])

    @contrast.setter
    def contrast(self, choice: str) -> None:
        self._store.setValue("contrast", choice)

    @property
    def place_names(self) -> str:
        """The language of names on the map, "en" or "uk": the window's, until another is chosen."""
        return self._text("place_names", ("en", "uk"), "uk" if current.code() == "uk" else "en")

    @place_names.setter
    def place_names(self, language: str) -> None:
        self._store.setValue("place_names", language)

    @property
    def language(self) -> str:
        """The code of the window's language; "" for the system's."""
        return str(self._store.value("language") or "")

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)
        self._store.remove("place_names")  # they follow the window

    @property
    def room_language(self) -> str:
        """The code of the language in which the room is shown a briefing first; "" for the window's."""
        return str(self._store.value("room_language") or "")

    @room_language.setter
    def room_language(self, code: str) -> None:
        self._store.setValue("room_language", code)

    @property
    def keys(self) -> KeyChoices:
        """The keys that the user gave to commands, and whether single letters are keys."""
        from ui.window.key_choices import KeyChoices  # not before the first paint

        with suppress(ValueError):
            kept = json.loads(str(self._store.value("keys/chosen") or "{}"))
            chosen = {name: tuple(keys) for name, keys in kept.items() if isinstance(keys, list)
                      and all(isinstance(key, str) for key in keys)} if isinstance(kept, dict) else {}
            return KeyChoices(chosen, single=self._text("keys/single", ("true", "false"), "true") == "true")
        return KeyChoices()

    @keys.setter
    def keys(self, choices: KeyChoices) -> None:
        self._store.setValue("keys/chosen", json.dumps({name: list(keys) for name, keys in choices.chosen.items()}))
        self._keep_on("keys/single", choices.single)

    @property
    def motion(self) -> str:
        """"system", "on" or "off"."""
        return self._text("motion", ("system", "on", "off"), "system")

    @motion.setter
    def motion(self, choice: str) -> None:
        self._store.setValue("motion", choice)

    @property
    def text_size(self) -> int:
        """The size of the window's text in percent, one of ``TEXT_SIZES``."""
        return int(self._text("text_size", tuple(str(each) for each in TEXT_SIZES), str(TEXT_SIZES[0])))

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("text_size", str(percent))

    @property
    def layers(self) -> dict[str, bool]:
        """Which layers of the map are shown."""
        return {name: self._text(f"layers/{name}", ("true", "false"), first) == "true"
                for name, first in LAYERS.items()}

    @layers.setter
    def layers(self, layers: dict[str, bool]) -> None:
        for name, shown in layers.items():
            self._store.setValue(f"layers/{name}", "true" if shown else "false")

    @property
    def last_briefing(self) -> Path | None:
        """The briefing open last; None for the default one."""
        value = self._store.value("last_briefing")
        return Path(value) if isinstance(value, str) and value else None

    @last_briefing.setter
    def last_briefing(self, path: Path | None) -> None:
        self._store.setValue("last_briefing", str(path) if path else "")

    @property
    def last_folder(self) -> Path | None:
        """The folder of the file that was chosen last in a dialog."""
        value = self._store.value("last_folder")
        return Path(value) if isinstance(value, str) and value else None

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._store.setValue("last_folder", str(folder))

    @property
    def recent_briefings(self) -> list[Path]:
        """The briefings open last, the latest first."""
        return [Path(name) for name in self._texts("recent_briefings")][:MOST_RECENT]

    @recent_briefings.setter
    def recent_briefings(self, paths: list[Path]) -> None:
        self._store.setValue("recent_briefings", [str(path) for path in paths[:MOST_RECENT]])

    @property
    def table_columns(self) -> dict[str, dict[str, str]]:
        """What the columns of tables hold by their headings, for each header that the user chose it for."""
        try:
            kept = json.loads(str(self._store.value("tables/columns", "{}")))
        except (ValueError, RecursionError):
            return {}
        headers = kept.items() if isinstance(kept, dict) else ()
        return {str(header): {str(heading): str(meaning) for heading, meaning in columns.items()}
                for header, columns in headers if isinstance(columns, dict)}

    def remember_table(self, header: str, columns: dict[str, str]) -> None:
        """Remembers what the columns of a table with this header hold; the oldest header is forgotten."""
        kept = {**{each: known for each, known in self.table_columns.items() if each != header}, header: columns}
        latest = dict(list(kept.items())[-MOST_TABLES:])
        self._store.setValue("tables/columns", json.dumps(latest))

    @property
    def background(self) -> str:
        """What lies under the map's data: "own" for the program's own map, "file" or "online"."""
        return self._text("background/kind", ("own", "file", "online"), "own")

    @background.setter
    def background(self, kind: str) -> None:
        self._store.setValue("background/kind", kind)

    @property
    def background_file(self) -> Path | None:
        """The file that was the background last."""
        value = self._store.value("background/file")
        return Path(value) if isinstance(value, str) and value else None

    @background_file.setter
    def background_file(self, path: Path) -> None:
        self._store.setValue("background/file", str(path.absolute()))

    @property
    def background_provider(self) -> str:
        """The id of the online tiles that were the background last."""
        return str(self._store.value("background/provider") or "")

    @background_provider.setter
    def background_provider(self, provider: str) -> None:
        self._store.setValue("background/provider", provider)

    @property
    def online_at_start(self) -> bool:
        """Whether online tiles that were the background last are asked for at the start, too."""
        return self._is_on("background/online_at_start")

    @online_at_start.setter
    def online_at_start(self, on: bool) -> None:
        self._keep_on("background/online_at_start", on)

    @property
    def accepted_tile_terms(self) -> set[str]:
        """Ids of the providers of tiles whose terms the user agreed to."""
        return set(self._texts("background/accepted_terms"))

    @accepted_tile_terms.setter
    def accepted_tile_terms(self, providers: set[str]) -> None:
        self._store.setValue("background/accepted_terms", sorted(providers))

    @property
    def accepted_terms(self) -> set[str]:
        """Ids of the providers whose terms the user accepted."""
        return set(self._texts("control/accepted_terms"))

    @accepted_terms.setter
    def accepted_terms(self, providers: set[str]) -> None:
        self._store.setValue("control/accepted_terms", sorted(providers))

    @property
    def own_sources(self) -> list[str]:
        """The user's own sources of control data, as addresses and folders."""
        return self._texts("control/own_sources")

    @own_sources.setter
    def own_sources(self, sources: list[str]) -> None:
        self._store.setValue("control/own_sources", sources)

    def _texts(self, key: str) -> list[str]:
        value = self._store.value(key) or []
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [text for text in texts if isinstance(text, str) and text]

    @property
    def stage_theme(self) -> str:
        """The colours of the audience window: "dark" or "light"."""
        return self._text("presenting/theme", ("dark", "light"), "dark")

    @stage_theme.setter
    def stage_theme(self, name: str) -> None:
        self._store.setValue("presenting/theme", name)

    @property
    def audience_screen(self) -> str | None:
        """The name of the screen that showed the audience window last."""
        value = self._store.value("presenting/screen")
        return value if isinstance(value, str) and value else None

    @audience_screen.setter
    def audience_screen(self, name: str | None) -> None:
        self._store.setValue("presenting/screen", name or "")

    @property
    def presenting_minutes(self) -> int:
        """How long a briefing may take, in minutes; 0 for no target."""
        value = str(self._store.value("presenting/minutes", "0"))
        return min(int(value), MOST_MINUTES) if value.isascii() and value.isdigit() and len(value) < 5 else 0

    @presenting_minutes.setter
    def presenting_minutes(self, minutes: int) -> None:
        self._store.setValue("presenting/minutes", str(minutes))

    @property
    def notes_pixels(self) -> int:
        """The size of the notes in the presenter view."""
        value = str(self._store.value("presenting/notes_pixels", _NOTES))
        known = value.isascii() and value.isdigit() and len(value) < 4
        return max(_SMALLEST_NOTES, min(int(value), _LARGEST_NOTES)) if known else _NOTES

    @notes_pixels.setter
    def notes_pixels(self, pixels: int) -> None:
        self._store.setValue("presenting/notes_pixels", str(max(_SMALLEST_NOTES, min(pixels, _LARGEST_NOTES))))

    @property
    def keep_brief_log(self) -> bool:
        """Whether each presentation's log is kept with its briefing."""
        return self._is_on("presenting/keep_log")

    @keep_brief_log.setter
    def keep_brief_log(self, on: bool) -> None:
        self._keep_on("presenting/keep_log", on)

    @property
    def roomy_cards(self) -> bool:
        """Whether cards show the kind as a word and all their areas."""
        return self._is_on("roomy_cards")

    @roomy_cards.setter
    def roomy_cards(self, on: bool) -> None:
        self._keep_on("roomy_cards", on)

    def _is_on(self, key: str) -> bool:
        return self._text(key, ("true", "false"), "false") == "true"

    def _keep_on(self, key: str, on: bool) -> None:
        self._store.setValue(key, "true" if on else "false")

    def bytes_of(self, key: str) -> QByteArray | None:
        """Returns a window's or splitter's saved state."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def keep_bytes(self, key: str, value: QByteArray) -> None:
        """Keeps a window's or splitter's state."""
        self._store.setValue(key, value)

    def save(self) -> str | None:
        """Writes the file, for this user only. Returns a sentence where that is not possible, else None."""
        with suppress(OSError):
            make_private(self.path.parent)
            self.path.touch(PRIVATE_FILE)
            self.path.chmod(PRIVATE_FILE)
        self._store.sync()
        if self._store.status() == QSettings.Status.NoError:
            return None
        return tr("Settings cannot be saved in {folder}: it is not writable; the window will open "
                  "with its old settings next time.").format(folder=self.path.parent)

# SPDX-License-Identifier: MIT
"""Briefing files on disk: reads them, writes them whole or not at all, notices changes by others.

Three forms open and save alike: a package, the same as a folder, and a plain document
(one JSON file, which has no room for snapshots).
"""

from __future__ import annotations

import stat
from collections.abc import Container, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec

from briefing import limits
from briefing.errors import ChangedOnDisk, NewerVersion, UnreadableFile, UnwritableFile, cannot_be_read
from briefing.files.atomic_write import write_durably
from briefing.files.beside import backup_of, target_of
from briefing.files.document import (
    document_version,
    geojson_file,
    package_parts,
    parse_briefing,
    parse_newer,
    snapshots_in_use,
    too_large,
    write_briefing,
)
from briefing.files.folder_form import stamped_files, write_folder
from briefing.files.media_places import MEDIA, MediaPlace, place_at, used_media, write_medium
from briefing.files.package import is_package, read_package, write_package
from briefing.files.parts import AREAS, CONTROL, DOCUMENT, SNAPSHOTS, SUFFIX, THUMBNAIL, Package
from briefing.files.regular import open_regular
from briefing.model import Briefing, Medium
from briefing.sentences import sentence
from briefing.structs import changed, is_whole, whole_text

Form = Literal["package", "folder", "document"]
Stamp = tuple[str, int, int, int]
"""A file's name, time of change in nanoseconds, size in bytes, and number on its disk."""


class BriefingFile(msgspec.Struct, frozen=True, kw_only=True):
    """A briefing as it was read from or written to a path.

    ``stamps`` show whether anyone else has written the file since. ``newer`` is the version of a
    newer program's file, 0 otherwise; ``kept`` are parts that are passed on unchanged: all of
    them for a newer version, else those this program does not know. ``media`` are the places of pictures and videos
    by their names, also of those that undoing may bring back; ``kept_media`` those that no medium names.
    """

    path: Path
    form: Form
    briefing: Briefing
    stamps: tuple[Stamp, ...]
    newer: int = 0
    kept: dict[str, bytes] = {}
    media: dict[str, MediaPlace] = {}
    kept_media: dict[str, MediaPlace] = {}

    @property
    def backup(self) -> Path:
        """The path at which the previous version is kept."""
        return backup_of(target_of(self.path))


def unsaved(briefing: Briefing, name: str = "Untitled") -> BriefingFile:
    """Returns a briefing that is in no file yet; its path is a bare name."""
    return BriefingFile(path=Path(f"{name}{SUFFIX}"), form="package", briefing=briefing, stamps=())


def load(path: Path, known_areas: Container[str]) -> BriefingFile:
    """Reads a file, package or folder; BriefingError if it cannot be shown.

    ``known_areas`` holds the built-in layer's area ids.
    """
    stamps = stamps_of(path)
    if is_package(path):
        form: Form = "folder" if path.is_dir() else "package"
        package = read_package(path)
    else:
        form, package = "document", Package({DOCUMENT: _bytes_of(path)})
    try:
        briefing = parse_briefing(package.document, path.name, known_areas, package)
        newer, kept = 0, _unknown(package.parts)
    except NewerVersion:
        briefing = parse_newer(package.document, path.name, known_areas, package)
        newer, kept = document_version(package.document, path.name), package.parts
    if package.snapshots:
        briefing = msgspec.structs.replace(briefing, snapshots=package.snapshots)
        briefing = msgspec.structs.replace(briefing, snapshots=dict(snapshots_in_use(briefing)))
    named = {} if newer else used_media(briefing)
    media = {name: place for name, place in package.media.items() if name in named or newer}
    kept_media = {name: place for name, place in package.media.items() if name not in named}
    return BriefingFile(path=path, form=form, briefing=briefing, stamps=stamps, newer=newer, kept=kept,
                        media=media, kept_media=kept_media)


def save(file: BriefingFile, *, thumbnail: bytes = b"", overwrite: bool = False,
         aside: Path | None = None) -> BriefingFile:
    """Writes the file's briefing to its path; the previous version is kept as ``backup``, except for a folder.

    Media of the old file that the briefing no longer names are kept in the folder ``aside`` first, for undoing.

    Raises ChangedOnDisk if someone else has written it since ``stamps`` were taken, unless ``overwrite``;
    UnwritableFile if it cannot be written. The old file is unchanged then.
    """
    if not overwrite and stamps_of(file.path) != file.stamps:
        raise ChangedOnDisk(file.path.name, sentence("the file was changed by another program since it was opened"),
                            remedy=sentence("save under another name, or open it again"))
    try:
        if file.path.exists() and not (file.path.is_dir() or file.path.is_file()):
            raise UnwritableFile(file.path.name, sentence("this is not a file"), remedy=sentence("choose another name"))
        put_aside = _put_aside(file, aside)
        _write(file, thumbnail)
    except UnicodeEncodeError:
        raise UnwritableFile(file.path.name, sentence("a text holds half of a character, which no file can hold"),
            where=_place_of_half_text(file.briefing), remedy=sentence("write that text again")) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnwritableFile(file.path.name, sentence("the file cannot be written in {folder} ({reason})",
            folder=file.path.parent, reason=reason), remedy=sentence("choose another folder or free some room")
            ) from None
    return msgspec.structs.replace(file, stamps=stamps_of(file.path), **_places_after_saving(file, put_aside))


def stamps_of(path: Path) -> tuple[Stamp, ...]:
    """Returns the stamps that identify a file's present state; empty if nothing is there."""
    paths = stamped_files(path) if path.is_dir() else [path]
    found = []
    for each in paths:
        try:
            status = each.stat()
        except (OSError, ValueError):
            continue
        found.append((each.name, status.st_mtime_ns, status.st_size, status.st_ino))
    return tuple(found)


def parts_of_file(file: BriefingFile, thumbnail: bytes = b"") -> dict[str, bytes]:
    """Returns all parts of the package that the file is or would be."""
    if file.newer:
        return dict(file.kept)
    parts = package_parts(file.briefing)
    if thumbnail:
        parts[THUMBNAIL] = thumbnail
    return {**parts, **{name: data for name, data in file.kept.items() if name not in parts}}


def stored_media(file: BriefingFile) -> dict[str, tuple[MediaPlace, Medium | None]]:
    """Returns the media that go into the file: those that the briefing names and that are there, and unknown ones."""
    stored: dict[str, tuple[MediaPlace, Medium | None]] = {
        name: (file.media[name], medium) for name, medium in used_media(file.briefing).items()
        if name in file.media and not file.newer}
    return {**stored, **{name: (place, None) for name, place in file.kept_media.items() if name not in stored}}


def with_own_names(file: BriefingFile, other: BriefingFile) -> BriefingFile:
    """Returns the file with names of their own for media whose name another picture or video of ``other`` has.

    Those that undoing may bring back there count, and those that no medium names: which ones they are is not known.
    """
    taken = {**dict.fromkeys((*other.media, *other.kept_media), ""),
             **{name: medium.sha256 for name, medium in used_media(other.briefing).items()}}
    names = {each.name: f"{each.sha256[:32]}.{each.name.rsplit('.', 1)[-1]}" for each in file.briefing.media
             if taken.get(each.name, each.sha256) != each.sha256}
    if not names:
        return file
    media = tuple(changed(each, name=names.get(each.name, each.name)) for each in file.briefing.media)
    return msgspec.structs.replace(
        file, briefing=msgspec.structs.replace(file.briefing, media=media),
        media={names.get(name, name): place for name, place in file.media.items()})


def _put_aside(file: BriefingFile, folder: Path | None) -> dict[str, MediaPlace]:
    """Copies what would go with the old file, or with the version before it, and may be wanted again.

    What cannot be read any more goes: it would keep the briefing without it from being saved.
    """
    stored = stored_media(file) if file.form != "document" else {}
    lost = {name: place for name, place in file.media.items()
            if name not in stored and (place.path in (file.path, file.backup) or file.path in place.path.parents)}
    if folder is None:
        return {}
    kept = {}
    for name, place in lost.items():
        with suppress(UnreadableFile):
            write_durably(folder / name, partial(write_medium, place, None))
            kept[name] = place_at(folder / name)
    return kept


def _places_after_saving(file: BriefingFile, put_aside: dict[str, MediaPlace]) -> dict[str, dict[str, MediaPlace]]:
    """Returns the places of media after saving: in the new file, or where they were put."""
    if file.form == "document":
        return {"media": {**file.media, **put_aside}}

    def now(name: str, place: MediaPlace) -> MediaPlace:
        if file.form == "folder":
            return place_at(file.path / MEDIA / name)
        return place_at(file.path, f"{MEDIA}{name}", place.size)

    written = {name: now(name, place) for name, (place, _medium) in stored_media(file).items()}
    named = {name: each for name, each in written.items() if name in file.media}
    return {"media": {**file.media, **put_aside, **named},
            "kept_media": {name: each for name, each in written.items() if name in file.kept_media}}


def _write(file: BriefingFile, thumbnail: bytes) -> None:
    if file.form == "folder":
        parts = parts_of_file(file, thumbnail)
        for part in (AREAS, CONTROL):
            if (file.path / part).exists() and part not in parts and not file.newer:
                parts[part] = geojson_file(())
        media = stored_media(file)
        write_folder(file.path, parts, (*_left_over(file, parts), *(
            f"{MEDIA}{name}" for name in file.media if name not in media)), media)
    elif file.form == "package":
        parts, media = parts_of_file(file, thumbnail), stored_media(file)
        write_durably(file.path, lambda to: write_package(to, parts, media), backup=file.backup)
    else:
        data = file.kept[DOCUMENT] if file.newer else write_briefing(
            msgspec.structs.replace(file.briefing, snapshots={}))
        write_durably(file.path, data, backup=file.backup)


def _place_of_half_text(briefing: Briefing) -> str:
    """Returns the place of the first text that no file can hold, such as “statements[3] (no-nato)”; "" for none."""
    for name in briefing.__struct_fields__:
        value = getattr(briefing, name)
        if name == "snapshots" or is_whole(value):
            continue
        if not isinstance(value, tuple):
            return name
        for index, each in enumerate(value):
            if not is_whole(each):
                item = getattr(each, "id", "") or (each.get("id", "") if isinstance(each, dict) else "")
                shown = whole_text(str(item))
                return f"{name}[{index}] ({shown})" if shown else f"{name}[{index}]"
    return ""


def _left_over(file: BriefingFile, parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Returns the snapshots in the folder that the briefing no longer names."""
    return tuple(f"{SNAPSHOTS}{name}" for name in file.briefing.snapshots if f"{SNAPSHOTS}{name}" not in parts)


def _unknown(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in parts.items()
            if name not in (DOCUMENT, AREAS, CONTROL, THUMBNAIL) and not name.startswith(SNAPSHOTS)}


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(path.name, sentence("this is not a file"), remedy=sentence("choose a briefing file"))
        if status.st_size > limits.MAX_FILE_BYTES:
            raise too_large(path.name, status.st_size)
        with open_regular(path) as file:
            return file.read(limits.MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise cannot_be_read(path.name, error) from None

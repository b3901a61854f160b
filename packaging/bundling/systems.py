# SPDX-License-Identifier: MIT
"""The metadata of the program for each system: version block, document type, identity, icon."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import Final

APP_ID: Final = "org.line_of_contact.LineOfContact"
PROGRAM: Final = "Line of Contact"
COMMENT: Final = "Sourced statements, each linked to the ground it is about"
MIME_TYPE: Final = "application/vnd.line-of-contact.briefing+zip"

Data = tuple[str, str]
"""A file and its folder in the bundle."""


def leaflet_files() -> list[Data]:
    """Returns the two files of Leaflet that the map page uses."""
    folder = _package("xstatic.pkg.leaflet") / "data"
    return [(str(folder / name), "xstatic/pkg/leaflet/data") for name in ("leaflet.js", "leaflet.css")]


def folium_files() -> list[Data]:
    """Returns folium's sources that are hashed for the name of the cached page, and its templates."""
    folder = _package("folium")
    sources = [(str(folder / name), "folium") for name in ("_version.py", "folium.py")]
    return [*sources, (str(folder / "templates"), "folium/templates")]


def document_icon(root: Path, system: str = sys.platform) -> list[Data]:
    """Returns the icon of briefing files, for macOS; Windows' installer and Linux packages have their own."""
    return [(str(root / "packaging" / "icons" / "briefing.icns"), ".")] if system == "darwin" else []


def licence_file(built: Path) -> list[Data]:
    """Returns the licences of everything inside, if ``make bundle`` has collected them."""
    file = built / "licences.json"
    return [(str(file), ".")] if file.exists() else []


def icon(root: Path, system: str = sys.platform) -> str | None:
    """Returns the program's icon in this system's format; on Linux icons are in the desktop's folders."""
    form = {"win32": "ico", "darwin": "icns"}.get(system)
    return str(root / "packaging" / "icons" / f"line-of-contact.{form}") if form else None


def windows_version(version: str, system: str = sys.platform) -> object:
    """Returns the version block of the Windows program; None elsewhere."""
    if system != "win32":
        return None
    from PyInstaller.utils.win32.versioninfo import (
        FixedFileInfo,
        StringFileInfo,
        StringStruct,
        StringTable,
        VarFileInfo,
        VarStruct,
        VSVersionInfo,
    )

    texts = version_texts(version)
    numbers = version_numbers(version)
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            StringFileInfo([StringTable("040904B0", [StringStruct(name, text) for name, text in texts.items()])]),
            VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
        ])


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """Returns a version as Windows' four numbers."""
    numbers = [int(part) for part in version.split(".")]
    major, minor, patch = (*numbers, 0, 0)[:3]
    return major, minor, patch, 0


def version_texts(version: str) -> dict[str, str]:
    """Returns the texts in the properties of the Windows program."""
    return {
        "CompanyName": PROGRAM, "FileDescription": PROGRAM, "FileVersion": version, "InternalName": "line-of-contact",
        "LegalCopyright": "MIT License", "OriginalFilename": "line-of-contact.exe", "ProductName": PROGRAM,
        "ProductVersion": version, "Comments": COMMENT,
    }


def signing_identity() -> str | None:
    """Returns the identity that signs the macOS program; without one it has PyInstaller's ad-hoc signature."""
    return os.environ.get("CODESIGN_IDENTITY") if sys.platform == "darwin" else None


def entitlements(root: Path) -> str | None:
    """Returns the file of permissions that Chromium's processes need under macOS' hardened runtime."""
    return str(root / "packaging" / "macos" / "entitlements.plist") if sys.platform == "darwin" else None


def info_plist(version: str) -> dict[str, object]:
    """Returns the macOS program's Info.plist: its identity, and that it opens briefings."""
    return {
        "CFBundleDisplayName": PROGRAM,
        "CFBundleShortVersionString": version,
        "LSMinimumSystemVersion": "13.0",
        "LSApplicationCategoryType": "public.app-category.education",
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "CFBundleDocumentTypes": [{
            "CFBundleTypeName": "Briefing",
            "CFBundleTypeRole": "Editor",
            "CFBundleTypeIconFile": "briefing.icns",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [f"{APP_ID}.briefing"],
        }],
        "UTExportedTypeDeclarations": [{
            "UTTypeIdentifier": f"{APP_ID}.briefing",
            "UTTypeDescription": "Line of Contact briefing",
            "UTTypeConformsTo": ["public.data", "public.archive"],
            "UTTypeTagSpecification": {
                "public.filename-extension": ["briefing"],
                "public.mime-type": [MIME_TYPE],
            },
        }],
    }


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The package {name} is not installed; run make bundle, which installs the requirements.")
    return Path(spec.origin).parent

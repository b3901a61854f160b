# SPDX-License-Identifier: MIT
"""The forms of export: what each is called, which file it makes, which pictures it needs, what writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.sentences import mark
from ui.exporting.needs import NO_PICTURES, Needs

if TYPE_CHECKING:
    from maps.exporting.handout import ExportSettings, Handout

Write = Callable[["Handout", "ExportSettings"], bytes]


@dataclass(frozen=True)
class Form:
    """A form of export. ``module`` is in ``maps.exporting``; "" for what the window itself makes (PDF,
    film).

    ``asks`` names the choices it takes: "paper", "slides", "theme", "notes", "steps", "step" (one of them), "size",
    "days", "table" (a slide of all terms), "marking". ``holds`` names what it has that not every form has: "control"
    for outlines and sizes of control data, "days" for days to play, "parts" for ground as it would be under a term,
    "hashes" for those of saved copies, "terms" for those of a ceasefire and questions.
    """

    name: str
    title: str
    about: str
    suffix: str
    module: str
    function: str = "write"
    needs: Needs = NO_PICTURES
    asks: tuple[str, ...] = ("marking",)
    holds: tuple[str, ...] = ()

    def writer(self) -> Write:
        """Returns what writes the form, whose libraries are imported now."""
        made: Write = getattr(import_module(f"maps.exporting.{self.module}"), self.function)
        return made


FORMS: Final = (
    Form("pptx", mark("PowerPoint"), mark("One slide a step; texts and areas can be edited."), ".pptx",
         "powerpoint.slides", needs=Needs(grounds=True, ratio=1.5),
         asks=("slides", "theme", "steps", "notes", "table", "marking"), holds=("control", "hashes", "terms")),
    Form("pdf", mark("PDF handout"), mark("To print and to read: statements, maps, numbered sources."), ".pdf", "",
         needs=Needs(statements=True, overview=True, terms=True), asks=("paper", "notes", "marking"),
         holds=("control", "hashes", "terms")),
    Form("html", mark("One HTML file"), mark("The map and the statements for any browser, without a network."), ".html",
         "web_page", asks=("notes", "marking"), holds=("control", "days", "hashes", "terms")),
    Form("view", mark("Picture of the map"), mark("The map as it is seen now, up to 7680 × 4320."), ".png", "pictures",
         needs=Needs(view=True), asks=("slides", "theme", "size", "marking")),
    Form("png", mark("Picture of the step"), mark("The chosen step as the room sees it, up to 7680 × 4320."), ".png",
         "pictures", needs=Needs(wholes=True), asks=("slides", "theme", "step", "size", "marking")),
    Form("pngs", mark("Pictures of all steps"), mark("A zip with a picture of each step."), ".zip", "pictures",
         "write_all", needs=Needs(wholes=True), asks=("slides", "theme", "steps", "size", "marking")),
    Form("svg", mark("Map as SVG"), mark("The whole region as lines and areas, to edit further."), ".svg", "svg_map",
         asks=("theme", "marking"), holds=("control",)),
    Form("svg-step", mark("Step as SVG"),
         mark("The chosen step with its caption and sources, to edit further."), ".svg",
         "svg_steps", asks=("theme", "step", "marking"), holds=("control", "parts", "terms")),
    Form("svgs", mark("Steps as SVG"), mark("A zip with the map of each step, to edit further."), ".svg.zip",
         "svg_steps", "write_all", asks=("theme", "steps", "marking"), holds=("control", "parts", "terms")),
    Form("film", mark("Film (WebM)"),
         mark("The steps with their transitions, 1080 lines high, for players and pages."),
         ".webm", "", needs=Needs(wholes=True, ratio=1.0, most_steps=400),
         asks=("slides", "theme", "steps", "marking")),
    Form("days-film", mark("Film of the days (WebM)"),
         mark("The map as it is seen now, on each day of the observer on show."), ".days.webm", "",
         needs=Needs(days=True, ratio=1.0, most_steps=1_000), asks=("slides", "theme", "days", "marking")),
    Form("gif", mark("Moving picture (GIF)"), mark("The steps one after the other, for chats and pages."), ".gif",
         "film.gif", needs=Needs(wholes=True, ratio=0.5, most_steps=150), asks=("slides", "theme", "steps", "marking")),
    Form("days-gif", mark("Moving days (GIF)"),
         mark("The map on each day of the observer on show, for chats and pages."), ".days.gif",
         "film.gif", "write_days", needs=Needs(days=True, ratio=0.5, most_steps=150),
         asks=("slides", "theme", "days", "marking")),
    Form("xlsx", mark("Table (XLSX)"), mark("The statements for a spreadsheet; can be read back."), ".xlsx", "tables",
         "write_xlsx", asks=("notes", "marking"), holds=("hashes",)),
    Form("csv", mark("Table (CSV)"), mark("The statements as text; can be read back."), ".csv", "tables", "write_csv",
         asks=("notes",)),
    Form("sizes", mark("Sizes (CSV)"),
         mark("Sizes of control by day and observer, as far as terms allow."), ".sizes.csv",
         "tables", "write_sizes", asks=(), holds=("control",)),
    Form("geojson", mark("Areas (GeoJSON)"), mark("The areas with their names, sizes and statements."), ".geojson",
         "geo", "write_geojson", holds=("control",)),
    Form("gpkg", mark("Areas (GeoPackage)"), mark("The same for QGIS and other map programs."), ".gpkg", "geopackage",
         holds=("control",)),
    Form("kml", mark("Areas and tour (KML)"), mark("For Google Earth: statements in balloons, a tour of the steps."),
         ".kml", "kml", holds=("control",)),
    Form("csl", mark("Sources (CSL-JSON)"), mark("For Zotero and other programs that cite."), ".json", "citations",
         "write_csl", asks=(), holds=("hashes",)),
    Form("bib", mark("Sources (BibTeX)"), mark("For LaTeX and programs that cite."), ".bib", "citations",
         "write_bibtex", holds=("hashes",)),
    Form("claims", mark("Claims (schema.org)"), mark("Statements and checks for search engines and archives."),
         ".jsonld", "claims", "write_claims", holds=("control", "hashes")),
    Form("annotations", mark("Cited passages (Web Annotations)"), mark("Where in each source a statement comes from."),
         ".annotations.jsonld", "claims", "write_annotations"),
)
"""In the order in which they are offered."""


def form_of(name: str) -> Form:
    """Returns a form by its name."""
    return next(form for form in FORMS if form.name == name)


def form_for(path: Path) -> Form | None:
    """Returns the form of a file's ending, the longest that fits; None for an unknown one."""
    lower = path.name.lower()
    fitting = [form for form in FORMS if lower.endswith(form.suffix)]  # of two with one ending, the first
    return max(fitting, key=lambda form: len(form.suffix), default=None)

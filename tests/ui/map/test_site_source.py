# SPDX-License-Identifier: MIT
"""The source of the map's page: the cache, else a child that is making it already, else folium in the background."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from maps.page.folium_page import make_page
from maps.page.page_cache import MapPage, cached_page, keep_page
from maps.page.site_file import Served, Site
from tests.corpora import PROJECT
from tests.operations import wait_for_operations
from ui.kit.background import Background
from ui.map import site_source
from ui.map.site_source import SiteSource

CHILDS = MapPage(html="the child's", script="")


class View(QObject):
    """Asks for a site, as a map does."""

    siteWanted = Signal()  # noqa: N815 (Qt's style for signals)
    shown = Signal(str)

    def show_site(self, site: Site) -> None:
        page = site["/"]
        assert isinstance(page, Served)
        self.shown.emit(page.read().decode())

    def set_background(self, _background: object) -> None:
        pass

    def refuse(self, sentence: str) -> None:
        raise AssertionError(sentence)


class Child:
    """Gives a page, or fails to."""

    def __init__(self, page: MapPage | None) -> None:
        self._page = page
        self.asked = 0
        self.ended = 0

    def page(self) -> MapPage | None:
        self.asked += 1
        return self._page

    def end(self) -> None:
        self.ended += 1


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(site_source, "cache_folder", lambda: tmp_path)
    yield tmp_path
    wait_for_operations()


def source(child: Child | None) -> tuple[SiteSource, View]:
    view = View()
    made = SiteSource(PROJECT / "resources", Background(view), child)  # type: ignore[arg-type]
    made.serve(view)  # type: ignore[arg-type]
    return made, view


def shown(qtbot: QtBot, view: View) -> str:
    with qtbot.waitSignal(view.shown) as shown:
        view.siteWanted.emit()
    html: str = shown.args[0]
    return html


def test_without_a_kept_page_the_childs_is_shown(qtbot: QtBot, cache: Path) -> None:
    child = Child(CHILDS)
    _source, view = source(child)
    assert shown(qtbot, view) == CHILDS.html


@pytest.mark.parametrize("child", [None, Child(None)], ids=["none", "failed"])
def test_without_the_childs_page_folium_makes_it_here_and_it_is_kept(
    qtbot: QtBot, cache: Path, child: Child | None
) -> None:
    _source, view = source(child)
    assert shown(qtbot, view) == make_page().html
    assert cached_page(cache) == make_page()


def test_a_kept_page_is_shown_and_the_child_is_ended(qtbot: QtBot, cache: Path) -> None:
    assert keep_page(cache, make_page())
    child = Child(CHILDS)
    _source, view = source(child)
    assert shown(qtbot, view) == make_page().html
    assert (child.asked, child.ended) == (0, 1)


def test_the_child_is_asked_once(qtbot: QtBot, cache: Path) -> None:
    child = Child(CHILDS)
    _source, view = source(child)
    shown(qtbot, view)
    assert shown(qtbot, view) == make_page().html
    assert (child.asked, child.ended) == (1, 0)

# SPDX-License-Identifier: MIT
"""Backgrounds in the real window: tiles on the screen, credits in window and room, no network before it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from maps.backgrounds import catalogue
from maps.backgrounds.catalogue import OnlineProvider, TileTerms
from maps.backgrounds.tiles import WORLD, TileInfo, TilePlace
from tests.end2end.driver import Driver, received, settings_in, wait_until
from tests.end2end.room import Room
from tests.made_backgrounds import LIME, MAGENTA, Colour, coloured, geotiff, places, pmtiles, png, vector_tile
from tests.maps.http.serving import Server, giving, serving
from tests.operations import wait_for_operations
from ui.backgrounds.controller import BackgroundsController
from ui.backgrounds.online_dialog import OnlineDialog
from ui.kit.questions import Question
from ui.start.options import Options

SEA, LAND = (33.0, 43.6), (25.5, 49.9)
"""Points without a name or a line near them."""
BOX = (24.0, 49.0, 27.0, 51.0)


@pytest.fixture
def backgrounds(window: Driver) -> Iterator[BackgroundsController]:
    """The shared window's backgrounds; the program's own map afterwards."""
    controller = window.controllers.backgrounds
    yield controller
    controller.show_own()
    assert wait_for_operations()
    window.window.messages.dismiss()
    window.settle()


def shown(window: Driver, path: Path) -> None:
    """Opens a file as the background, and waits until its tiles are on the screen."""
    controller = window.controllers.backgrounds
    with received(controller.shown) as changes:
        controller.open_file(path)
        wait_until(lambda: changes, "the background is there")
    window.settle()


def colour_at(driver: Driver, place: tuple[float, float]) -> QColor:
    """The colour on the screen at a point of the ground."""
    return driver.map.grab().toImage().pixelColor(driver.pixel_of(*place))


def is_like(found: QColor, wanted: Colour) -> bool:
    return all(abs(a - b) < 12 for a, b in zip((found.red(), found.green(), found.blue()), wanted, strict=True))


def wait_for_colour(driver: Driver, place: tuple[float, float], wanted: Colour) -> None:
    wait_until(lambda: is_like(colour_at(driver, place), wanted), f"{place} has the colour {wanted}")


def own_sea(driver: Driver) -> QColor:
    """Returns the colour of the own map's sea, once it is on the screen."""
    colour = QColor(driver.evaluate("lineOfContact.theme.sea"))
    wait_until(lambda: colour_at(driver, SEA) == colour, "the own map is on the screen")
    return colour


def test_tiles_of_a_file_are_on_the_map_with_their_credit(
    window: Driver, backgrounds: BackgroundsController, tmp_path: Path
) -> None:
    before = own_sea(window)
    shown(window, coloured(tmp_path / "made.mbtiles"))
    for place in (SEA, LAND):
        wait_for_colour(window, place, MAGENTA)
    report = window.report()
    assert report["background"]["there"] == report["background"]["wanted"] > 3
    assert report["credits"].startswith("© Tile makers · Control: ")
    assert report["towns"], "the program's own names stay"
    backgrounds.menu.own.trigger()
    window.settle()
    wait_until(lambda: colour_at(window, SEA) == before, "the own map is back")
    assert "Tile makers" not in window.report()["credits"] and window.report()["background"] is None


def test_data_stay_above_the_tiles(window: Driver, backgrounds: BackgroundsController, tmp_path: Path) -> None:
    shown(window, coloured(tmp_path / "made.mbtiles"))
    wait_for_colour(window, LAND, MAGENTA)
    occupied = colour_at(window, (38.9, 49.2))
    assert not is_like(occupied, MAGENTA) and occupied.blue() < MAGENTA[2] - 40


def test_the_maps_colours_stand_out_on_dark_and_on_light_tiles(
    window: Driver, backgrounds: BackgroundsController, tmp_path: Path
) -> None:
    own = window.evaluate("lineOfContact.theme.label")
    shown(window, coloured(tmp_path / "dark.mbtiles", (20, 45, 30)))
    assert window.evaluate("lineOfContact.theme.label") == "#E9EEF0"
    assert window.evaluate("document.documentElement.dataset.theme") == "light", "the furniture is the window's"
    shown(window, coloured(tmp_path / "light.mbtiles", (235, 230, 220)))
    assert window.evaluate("lineOfContact.theme.label") == own
    window.window.set_theme("dark")
    window.settle()
    assert window.evaluate("lineOfContact.theme.label") == own, "the tiles are as light as before"
    backgrounds.show_own()
    window.settle()
    assert window.evaluate("lineOfContact.theme.label") == "#E9EEF0"


def test_a_picture_on_the_ground_covers_its_part(
    window: Driver, backgrounds: BackgroundsController, tmp_path: Path
) -> None:
    before = own_sea(window)
    shown(window, geotiff(tmp_path / "town.tif", LIME, BOX))
    wait_for_colour(window, LAND, LIME)
    assert colour_at(window, SEA) == before
    assert window.report()["credits"].startswith("Background: town · ")
    assert backgrounds.menu.file.isChecked() and "town.tif" in backgrounds.menu.file.text()


def test_vector_tiles_are_drawn_in_the_maps_own_colours(
    window: Driver, backgrounds: BackgroundsController, tmp_path: Path
) -> None:
    tiles = {place: vector_tile(f"Nova {place.x}") for place in places(most=7)}
    shown(window, pmtiles(tmp_path / "made.pmtiles", tiles, 1, most=7))
    window.look_at(*LAND, 8.6)
    kind = window.report()["background"]
    assert kind["kind"] == "vector" and kind["there"] == kind["wanted"]

    def colours() -> set[str]:
        return {colour_at(window, (LAND[0] + step * 0.05, LAND[1])).name() for step in range(-20, 20)}

    wait_until(lambda: {"#cfdde3", "#f8f6f1"} <= colours(), "water and land")
    wait_until(lambda: any(name.startswith("Nova") for name in window.report()["towns"]), "its places are named")


def test_a_vector_tile_that_lies_is_left_out(
    window: Driver, backgrounds: BackgroundsController, tmp_path: Path
) -> None:
    good = vector_tile()
    bad = dict.fromkeys(places(most=5), b"\x1a\xff\xff\xff\xff\x0f" + b"\x00" * 40)
    shown(window, pmtiles(tmp_path / "bad.pmtiles", {**bad, TilePlace(0, 0, 0): good}, 1))
    assert window.report()["background"]["there"] == 0
    assert window.message == ""


def test_the_room_has_the_background_and_its_credit(
    window: Driver, backgrounds: BackgroundsController, tmp_path: Path
) -> None:
    shown(window, coloured(tmp_path / "made.mbtiles"))
    room = Room(window).begin()
    report = room.report()
    assert report["background"]["kind"] == "raster" and "© Tile makers" in report["credits"]
    assert room.page.evaluate("document.querySelector('.credits').getClientRects().length") == 1
    wait_until(lambda: room.report()["background"]["there"] > 0, "the room has tiles")
    backgrounds.show_own()
    wait_until(lambda: room.report()["background"] is None, "the room follows")
    room.presentation.do("end")
    wait_until(lambda: room.is_over, "the presentation ends")


@pytest.mark.parametrize("make", [
    lambda folder: folder / "gone.mbtiles",
    lambda folder: _written(folder / "text.mbtiles", b"no tiles at all"),
    lambda folder: _written(folder / "cut.pmtiles", b"PMTiles\x03" + b"\0" * 50)])
def test_a_file_that_is_no_background_is_one_sentence(
    window: Driver, backgrounds: BackgroundsController, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    path = make(tmp_path)
    backgrounds.open_file(path)
    wait_until(lambda: path.name in window.message, "it is said")
    assert backgrounds.menu.own.isChecked() and window.report()["background"] is None


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


# At the start


def test_the_chosen_file_is_there_at_the_next_start(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    first = Driver(settings_in(tmp_path)).start()
    shown(first, coloured(tmp_path / "made.mbtiles"))
    first.close()
    again = new_window(settings=settings_in(tmp_path))
    wait_for_colour(again, SEA, MAGENTA)


def test_a_file_that_is_gone_is_one_sentence_and_the_own_map(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.background, settings.background_file = "file", tmp_path / "gone.mbtiles"
    driver = new_window(settings=settings)
    assert "gone.mbtiles, the background chosen last, is not there" in driver.message
    assert driver.report()["background"] is None and settings.background == "own"


def test_a_file_can_be_named_on_the_command_line(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    driver = new_window(settings=settings, options=Options(
        size=(1280, 800), background=coloured(tmp_path / "made.mbtiles")))
    wait_for_colour(driver, SEA, MAGENTA)
    assert settings.background == "own", "this time only"


# Online


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A provider of green tiles on the loopback, in place of the catalogue's."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "*")
    with serving() as made:
        for zoom, x, y in places(most=7):
            made.routes[f"/{zoom}/{x}/{y}.png"] = giving(png(LIME), Cache_Control="max-age=600")
        info = TileInfo("Green tiles", "raster", "© Green tiles", 0, 7, WORLD)
        green = OnlineProvider("green", "Green tiles", info, TileTerms("Free for all.", "https://green.example"),
                               lambda place: f"{made.base}/{place.zoom}/{place.x}/{place.y}.png")
        monkeypatch.setattr(catalogue, "providers", lambda: {"green": green})
        yield made


def show_online(window: Driver) -> None:
    """Shows the provider's tiles, and waits until the map has them."""
    controller = window.controllers.backgrounds
    with received(controller.shown) as changes:
        controller.show_online("green")
        wait_until(lambda: changes, "the provider is shown")
    window.settle()


def question(dialog: OnlineDialog) -> Question:
    return next(each for each in dialog.findChildren(Question) if each.isVisible())


def words(asked: Question) -> str:
    return "\n".join(label.text() for label in asked.findChildren(QLabel))


def test_online_tiles_come_after_terms_were_agreed_to(
    window: Driver, backgrounds: BackgroundsController, server: Server
) -> None:
    window.window.settings.accepted_tile_terms = set()
    backgrounds.menu.online.trigger()
    wait_until(lambda: window.window.findChildren(OnlineDialog), "the dialog is there")
    dialog = window.window.findChildren(OnlineDialog)[-1]
    assert not dialog.agree.isEnabled()
    dialog.buttons_of["green"].click()
    dialog.agree.click()
    assert "Free for all." in words(question(dialog)) and "© Green tiles" in words(question(dialog))
    question(dialog).buttons["Cancel"].click()
    assert wait_for_operations()
    window.settle()
    assert server.asked == [] and backgrounds.provider is None
    dialog.agree.click()
    question(dialog).buttons["Agree and show"].click()
    wait_until(lambda: backgrounds.provider is not None, "the provider is shown")
    window.settle()
    wait_for_colour(window, SEA, LIME)
    assert window.report()["credits"].startswith("© Green tiles · ")
    assert server.asked and all("LineOfContact/" in headers["user-agent"] for _path, headers in server.asked)
    assert "Green tiles" in backgrounds.menu.online.text() and backgrounds.menu.online.isChecked()


def test_kept_tiles_are_shown_without_a_network(
    window: Driver, backgrounds: BackgroundsController, server: Server
) -> None:
    window.window.settings.accepted_tile_terms = {"green"}
    show_online(window)
    wait_for_colour(window, SEA, LIME)
    asked = len(server.asked)
    backgrounds.show_own()
    server.routes.clear()
    show_online(window)
    wait_for_colour(window, SEA, LIME)
    assert len(server.asked) == asked, "fresh tiles are not asked for"


def test_the_check_before_presenting_names_tiles_from_a_network(
    window: Driver, backgrounds: BackgroundsController, server: Server
) -> None:
    presenting = window.controllers.presenting
    assert not [each for each in presenting._findings() if each.subject == "Map background"]
    window.window.settings.accepted_tile_terms = {"green"}
    show_online(window)
    (finding,) = [each for each in presenting._findings() if each.subject == "Map background"]
    assert finding.level == "advice" and "network" in str(finding.sentence)


def test_terms_that_forbid_it_keep_tiles_from_being_fetched_beforehand(
    window: Driver, backgrounds: BackgroundsController, server: Server
) -> None:
    window.window.settings.accepted_tile_terms = {"green"}
    window.window.commands["background_fetch"].trigger()
    assert "Only online tiles are fetched" in window.message
    show_online(window)
    asked = len(server.asked)
    window.window.commands["background_fetch"].trigger()
    assert "do not allow fetching" in window.message
    assert wait_for_operations()
    window.settle()
    assert len(server.asked) == asked


def show_free_tiles(window: Driver, backgrounds: BackgroundsController, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shows online tiles whose terms allow fetching beforehand."""
    window.window.settings.accepted_tile_terms = {"green"}
    free = catalogue.providers()["green"]
    free = free._replace(terms=free.terms._replace(may_fetch_ahead=True))
    monkeypatch.setattr(catalogue, "providers", lambda: {"green": free})
    show_online(window)


def test_what_a_presentation_shows_is_fetched_beforehand(
    window: Driver, backgrounds: BackgroundsController, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_free_tiles(window, backgrounds, monkeypatch)
    asked = len(server.asked)
    window.window.commands["background_fetch"].trigger()
    wait_until(lambda: any(each.isVisible() for each in window.window.findChildren(Question)), "it is asked first")
    (shown_question,) = [each for each in window.window.findChildren(Question) if each.isVisible()]
    assert len(server.asked) == asked, "nothing is fetched before"
    count = int(words(shown_question).split()[1].replace(",", ""))
    assert count > 20
    shown_question.buttons["Fetch"].click()
    wait_until(lambda: "fetched" in window.message, "it is said")
    assert f"{count} tiles fetched" in window.message
    assert len(server.asked) == asked + count
    window.window.messages.dismiss()
    window.window.commands["background_fetch"].trigger()
    wait_until(lambda: "kept already" in window.message, "nothing is left to fetch")


def test_online_tiles_are_asked_for_at_the_start_only_if_that_was_wished(
    new_window: Callable[..., Driver], tmp_path: Path, server: Server
) -> None:
    settings = settings_in(tmp_path)
    settings.accepted_tile_terms = {"green"}
    settings.background, settings.background_provider = "online", "green"
    driver = Driver(settings).start()
    assert wait_for_operations()
    driver.settle()
    assert server.asked == [] and driver.report()["background"] is None
    driver.close()
    settings.online_at_start = True
    wait_for_colour(new_window(settings=settings), SEA, LIME)
    assert server.asked


def test_fetching_beforehand_that_fails_says_so(
    window: Driver, backgrounds: BackgroundsController, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_free_tiles(window, backgrounds, monkeypatch)

    def fail(*_anything: object) -> None:
        raise RuntimeError("words")

    monkeypatch.setattr("maps.backgrounds.views.tiles_of", fail)
    window.window.commands["background_fetch"].trigger()
    wait_until(lambda: "unexpected error (RuntimeError)" in window.message, "it is said")


def test_a_catalogue_that_cannot_be_read_is_one_sentence(
    window: Driver, backgrounds: BackgroundsController, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError("words")

    monkeypatch.setattr(catalogue, "providers", fail)
    for choose in (backgrounds.menu.online.trigger, lambda: backgrounds.show_online("green")):
        choose()
        wait_until(lambda: "unexpected error (RuntimeError)" in window.message, "it is said")
        window.window.messages.dismiss()
        assert backgrounds.menu.own.isChecked() and not window.window.findChildren(OnlineDialog)


def test_what_is_chosen_last_is_shown_whatever_is_found_first(
    window: Driver, backgrounds: BackgroundsController, server: Server
) -> None:
    window.window.settings.accepted_tile_terms = {"green"}
    backgrounds.show_online("green")
    backgrounds.show_own()
    assert wait_for_operations()
    window.settle()
    assert backgrounds.provider is None and server.asked == []

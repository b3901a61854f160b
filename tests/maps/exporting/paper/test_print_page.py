# SPDX-License-Identifier: MIT
"""The handout as pages to print: blocks, numbers, links, margins."""

from __future__ import annotations

import re

import msgspec
import pytest

from maps.areas import AreaLayer
from maps.exporting.handout import ExportSettings, Terms
from maps.exporting.paper.print_page import by_theme, css_text, page
from maps.exporting.passing_on import bounded
from tests.exporting_examples import SETTINGS, handout, png, small_handout, with_disputes
from tests.hostile import MARKUP, hostile_document
from tests.maps.exporting.test_web_page import Read


def unescaped(css: str) -> str:
    return re.sub(r"\\([0-9a-f]{6}) ", lambda found: chr(int(found[1], 16)), css[1:-1])


@pytest.mark.parametrize("text", [
    MARKUP, '"; } body { display: none', "</style><script>", "Для службового", "a\\b", "🗺"])
def test_a_text_in_a_margin_stays_a_text(text: str) -> None:
    written = css_text(text)
    assert re.fullmatch(r'"([A-Za-z0-9 ]|\\[0-9a-f]{6} )*"', written)
    assert unescaped(written) == text


def test_every_statement_and_source_is_there_and_linked() -> None:
    made = handout(marking="For internal use")
    html = page(made, ExportSettings()).html
    read = Read(html)
    ids = {each["id"] for _, each in read.elements if each.get("id")}
    assert {f"statement-{each.number}" for each in made.statements} <= ids
    links = {str(each["href"])[1:] for each in read.of("a") if str(each["href"]).startswith("#")}
    assert links <= ids
    for source in made.sources:
        assert f"source-{source.number}" in links
    assert "https://kyivindependent.com/putin-trump-ceasefire/" in {each["href"] for each in read.of("a")}
    assert not read.of("script")


@pytest.mark.parametrize(("paper", "size"), [("a4", "size:A4 portrait"), ("letter", "size:letter portrait")])
def test_the_paper_is_the_chosen_one(paper: str, size: str) -> None:
    assert size in page(handout(), ExportSettings(paper=paper)).html


def test_pictures_are_files_with_words_in_their_place() -> None:
    made = page(handout(), ExportSettings())
    assert made.files["/picture-1.png"] == ("image/png", png())
    images = Read(made.html).of("img")
    assert {each["src"] for each in images} <= set(made.files) and all(each["alt"] for each in images)


def test_notes_stand_there_only_when_they_are_wanted() -> None:
    noted = handout()
    noted = msgspec.structs.replace(noted, statements=tuple(
        msgspec.structs.replace(each, note="A secret") for each in noted.statements))
    assert "A secret" not in page(noted, ExportSettings()).html
    assert "A secret" in page(msgspec.structs.replace(noted, with_notes=True), ExportSettings()).html


def test_themes_are_headings_where_statements_of_one_stand_together() -> None:
    made = handout()
    assert [theme for theme, _ in by_theme(made)] == [""], "its themes alternate"
    sorted_ = msgspec.structs.replace(made, statements=tuple(sorted(made.statements, key=lambda each: each.theme)))
    assert len(by_theme(sorted_)) > 3 and all(theme for theme, _ in by_theme(sorted_))
    assert "<h2 dir=\"auto\">Guarantees</h2>" in page(sorted_, ExportSettings()).html


def test_a_map_whose_ground_may_not_be_passed_on_is_a_picture() -> None:
    made = handout(overview=png())
    layer = type(made.layer)(list(made.layer), "Some Observer")
    closed = msgspec.structs.replace(made, layer=layer, terms=(
        Terms(observer="Some Observer", credit="", terms="No.", may_go=False),))
    html = page(closed, ExportSettings()).html
    assert 'src="/overview.png"' in html and "<svg" not in html
    assert "<svg" in page(made, ExportSettings()).html


def test_no_text_becomes_markup() -> None:
    made = handout(document=hostile_document(), marking=MARKUP, as_of=MARKUP, left_out=(MARKUP,), with_notes=True)
    read = Read(page(made, ExportSettings()).html)
    assert not read.of("script") and len(read.of("style")) == 1
    assert not [attributes for _, attributes in read.elements if any(each.startswith("on") for each in attributes)]
    assert not [each for each in read.of("a") if not str(each["href"]).startswith(("#", "http"))]


def test_statements_that_show_the_same_ground_share_one_picture() -> None:
    made = small_handout()
    statements = tuple(msgspec.structs.replace(each, picture=b"\x89PNG same") for each in made.statements)
    printed = page(msgspec.structs.replace(made, statements=statements), SETTINGS)
    pictures = [name for name in printed.files if name.startswith("/picture")]
    assert len(pictures) == 1 and printed.html.count(f'src="{pictures[0]}"') == len(statements) > 1


def test_terms_and_questions_follow_the_statements_and_lead_to_them() -> None:
    made = with_disputes(handout())
    printed = page(made, ExportSettings())
    read = Read(printed.html)
    ids = {each["id"] for _, each in read.elements if each.get("id")}
    links = [str(each["href"])[1:] for each in read.of("a") if str(each["href"]).startswith("#")]
    assert {"term-1", "question-1"} <= ids and {"term-1", "question-1", "statement-1", "statement-2"} <= set(links)
    assert printed.files["/term-1.png"] == ("image/png", png(shade=90))
    for text in ("Russia would leave what it holds of Kharkiv Oblast.", "Russia would give: 946 km².",
                 "Can it be frozen?", "Left open: the division", "Statement 1: Two officials", "Contradicts 2"):
        assert text in printed.html
    noted = page(with_disputes(handout(with_notes=True)), ExportSettings()).html
    assert "Ask again" not in printed.html and "Ask again" in noted


def test_an_assessment_stands_at_its_statement() -> None:
    made = handout()
    assert "Assessment" not in page(made, ExportSettings()).html
    assessed = msgspec.structs.replace(made, statements=tuple(
        msgspec.structs.replace(each, assessment="B3: usually reliable" if each.number == 2 else "")
        for each in made.statements))
    assert page(assessed, ExportSettings()).html.count("Assessment: B3: usually reliable") == 1


def test_what_terms_of_use_forbid_is_in_no_term() -> None:
    made = with_disputes(handout())
    layer = AreaLayer(made.layer, "Somebody")
    forbidden = bounded(msgspec.structs.replace(made, layer=layer, terms=(
        Terms(observer="Somebody", credit="", terms="", may_go=False),)))
    html = page(forbidden, ExportSettings()).html
    assert "Russia would leave what it holds of Kharkiv Oblast." in html and "/term-1.png" in html
    assert "946 km²" not in html and "27,000 km²" not in html and "On the ground of" not in html

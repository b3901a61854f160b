# SPDX-License-Identifier: MIT
"""Independent origins on made graphs: shared origins, circles, supports, second-hand chains."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.disputes.independence import count_origins, origins
from briefing.editing import put_source, put_statement
from briefing.model import Briefing, Source
from briefing.structs import changed
from tests.briefing.examples import example


@pytest.mark.parametrize(("chains", "wanted"), [
    ([["reuters"]], 1), ([["reuters", "up"]], 1), ([["reuters", "up"], ["reuters", "bbc"], ["reuters"]], 1),
    ([["reuters"], ["afp"]], 2), ([["reuters", "up"], ["afp", "up"]], 2),
    ([["reuters", "up"], ["up", "ki"]], 1), ([["a", "b"], ["b", "a"]], 1), ([["a", "b"], ["b", "a"], ["c", "a"]], 1),
    ([["a", "b"], ["b", "c"], ["c", "a"], ["d"]], 2), ([["a", "a", "b"]], 1), ([[]], 0),
    ([["a", "c"], ["b", "c"], ["c"]], 2),
])
def test_origins_of_chains(chains: list[list[str]], wanted: int) -> None:
    assert count_origins(chains) == wanted


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=4), max_size=8))
def test_there_is_an_origin_where_there_is_an_outlet_and_never_more(chains: list[list[str]]) -> None:
    outlets = {outlet for chain in chains for outlet in chain}
    count = count_origins(chains)
    assert (count > 0) == bool(outlets) and count <= len(outlets)
    assert count_origins(chains[::-1]) == count == count_origins(chains + chains)
    assert count_origins([*chains, ["new"]]) == count + 1
    repeated = [*chains, *([chain[0], "repeats"] for chain in chains if chain)]
    assert count_origins(repeated) == count, "who repeats is no witness"


def with_chains(*chains: tuple[str, ...], supports: bool = True) -> Briefing:
    made = changed(example(), statements=example().statements[:1], sequence=())
    first = made.statements[0]
    for outlet in sorted({outlet for chain in chains for outlet in chain}):
        made = put_source(made, Source(id=outlet, publisher=outlet.upper()))
    made = changed(made, statements=())
    for number, chain in enumerate(chains):
        made = put_statement(made, changed(first, id=f"s{number}", via=chain, contradicts=(), passage=None, supports=(
            f"s{number - 1}",) if number and supports else ()))
    return made


def test_statements_that_support_each_other_are_counted_together() -> None:
    found = origins(with_chains(("reuters", "up"), ("reuters", "ki"), ("afp",)))
    assert {(each.outlets, each.origins) for each in found.values()} == {(4, 2)}
    assert found["s0"].statements == ("s0", "s1", "s2")
    apart = origins(with_chains(("reuters", "up"), ("reuters", "ki"), supports=False))
    assert [(apart[each].outlets, apart[each].origins) for each in ("s0", "s1")] == [(2, 1), (2, 1)]


def test_two_sources_of_one_publisher_are_one_outlet() -> None:
    made = with_chains(("a",), ("b",))
    made = put_source(made, changed(made.source("b"), publisher="A"))
    assert (origins(made)["s0"].outlets, origins(made)["s0"].origins) == (1, 1)


def test_a_circle_of_supports_ends() -> None:
    made = with_chains(("a",), ("b",))
    made = put_statement(made, changed(made.statement("s0"), supports=("s1",)))
    assert origins(made)["s0"].origins == 2

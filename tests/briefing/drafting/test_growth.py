# SPDX-License-Identifier: MIT
"""The work that a text costs grows with its length, whatever is in it: counted in calls, not in time.

Work inside of patterns is no call: runs without a blank, in which a pattern could begin anywhere, are drafted by a
process that is given up only when it hangs.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import FrameType

import pytest

from briefing.drafting.draft import draft_article
from tests.briefing.drafting.examples import ARTICLES, NAMES
from tests.patience import GIVE_UP_SECONDS

PIECES = (
    "Reuters said, ", "He said that ", "according to Reuters, ", '" said he ', "citing the ministry, ",
    "Peskov, the aide, ", "за словами Reuters, ", "як повідомили в Reuters, ", "«он, — сказал он. — ", "1,000 ",
    "and ", "Source: ", "a\n", "of the ", "the officials who ", "“", "between 2 and ", "Kyiv, ", "із них ",
    "he said. ", "Mr. ", "у Генштабі ", "за його словами, ")
SMALL = 6_000
RUNS = ("1,1,", "1'1’", "3-2-", "20", "m-C3-2", "A-", "Ааа-")
LONG = 400_000
DRAFT = """
import sys
from briefing.drafting.draft import draft_article
draft_article("Title\\n\\n" + sys.argv[1] * (int(sys.argv[2]) // len(sys.argv[1])))
"""


def work(text: str) -> int:
    """Returns how many functions are called to draft a text, built-in ones among them."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        draft_article(text, NAMES)
    finally:
        sys.setprofile(None)
    return calls


def grown(piece: str, size: int) -> str:
    return "Title\n\n" + piece * (size // len(piece))


@pytest.mark.parametrize("piece", [*PIECES, *ARTICLES])
def test_work_grows_with_the_length(piece: str) -> None:
    work(grown(piece, SMALL))  # the lists are read and prepared once
    small, large = work(grown(piece, SMALL)), work(grown(piece, 4 * SMALL))
    assert large <= 5 * small + 1_000


@pytest.mark.parametrize("run", RUNS)
def test_a_run_without_an_end_is_read(run: str) -> None:
    command = [sys.executable, "-c", DRAFT, run, str(LONG)]
    subprocess.run(command, check=True, timeout=GIVE_UP_SECONDS, cwd=Path(__file__).parents[3])

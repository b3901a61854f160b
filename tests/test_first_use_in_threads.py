# SPDX-License-Identifier: MIT
"""Two threads may read the first file of a kind at once: msgspec 0.22 crashes if its types are new then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.patience import GIVE_UP_SECONDS

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = """
import sys, threading
from pathlib import Path

def read() -> None:
    from briefing.files.read_write import load
    from maps.areas import read_control_layer

    layer = read_control_layer(Path("resources/control/2024-11-20/areas.geojson"))
    load(Path("resources/briefings/ceasefire-terms-2024-11-20.json"), layer)

sys.setswitchinterval(1e-5)
threads = [threading.Thread(target=read) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_files_can_be_read_by_several_threads_at_once() -> None:
    for _ in range(10):  # a third of the runs ended in a crash
        subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, check=True, timeout=GIVE_UP_SECONDS)

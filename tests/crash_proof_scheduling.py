# SPDX-License-Identifier: MIT
"""How many workers there are, and which runs which file of tests: as pytest-xdist says, and to the end if one dies.

After a death pytest-xdist 3.8 gives out again what the dead one had already done. A worker that gets such a file
has nothing to do and asks for nothing more, and the run never ends (its issues 1323, 1327 and 1378).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadFileScheduling

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.workermanage import WorkerController

# A worker starts a test when it knows the next one, so it gets more where it has no more than these.
FEW = 2
MOST_WORKERS = 4


class CrashProofScheduling(LoadFileScheduling):  # type: ignore[misc] # it has no types
    """Gives out whole files, and of a dead worker's only what is left."""

    def remove_node(self, node: WorkerController) -> str | None:
        """Takes a worker away. Gives the test that it died in, which is not tried again; None where it had no work."""
        files = self.assigned_work.pop(node)
        died_in = next((test for file in files.values() for test, is_done in file.items() if not is_done), None)
        for file in files.values():
            if died_in in file:
                file[died_in] = True
        self.workqueue.update({name: file for name, file in files.items() if not all(file.values())})
        for other in self.assigned_work:
            self._reschedule(other)
        return died_in

    def _reschedule(self, node: WorkerController) -> None:
        """Gives a worker enough to go on with; where nothing is left it ends after what it has."""
        is_ready = node in self.registered_collections
        while is_ready and not node.shutting_down and (
            not self.workqueue or self._pending_of(self.assigned_work[node]) <= FEW
        ):
            try:
                super()._reschedule(node)
            except OSError:  # it has just died; what it was given goes back to the others when that is noticed
                return


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One worker more than cores: a fifth of the time a test with a window waits, for a page or a flight."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores + 1, MOST_WORKERS)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> CrashProofScheduling | None:
    """The order of a run in which files stay whole; other orders are left to pytest-xdist."""
    return CrashProofScheduling(config, log) if config.getvalue("dist") == "loadfile" else None

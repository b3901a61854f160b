# SPDX-License-Identifier: MIT
"""Runs operations off the window's thread and hands their results back to it.

The rules: an operation runs in its own thread and neither touches a widget nor imports a module that makes Qt
classes; its result or failure is handed over in the window's thread. Errors that carry a sentence for the user
(BriefingError, MapError) are handed over with it; any other is a mistake of the program: a general sentence is handed
over, and the error goes to the log without its message. Each operation is handed over exactly once, whatever becomes
of it, so what marks itself busy until then is never busy for ever. Python would collect garbage in whichever thread
allocates, and destroy Qt objects there, so the window's thread collects in its stead (``Collector``). Files from
outside are read by processes of their own (``ui/readers``): ``read`` gives an operation what it asks them with.
"""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

from briefing.sentences import Text, mark
from ui.kit.texts import say, tr

if TYPE_CHECKING:
    from ui.readers.readers import Readers
    from ui.readers.reading import Read, Reading

T = TypeVar("T")

log = logging.getLogger("unexpected")

THREAD_NAME: Final = "operation"
SEE_DIAGNOSTICS: Final = mark("Save your work, then see Help > Copy diagnostics in the menu.")
"""The end of every sentence about an unexpected error."""
_SWITCH_SECONDS: Final = 0.0003
_LOOK_MILLISECONDS: Final = 250
_COLLECT_MILLISECONDS: Final = 1000
_WORTH: Final = 1.25
"""How many times as many old objects as before make a collection of everything worth its time."""


class Collector(QObject):
    """Collects Python's garbage in the window's thread only, by Python's own thresholds, for the whole process."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._old = 0
        """Objects that outlived the last collection of everything."""
        self._timer = QTimer(self, interval=_COLLECT_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @staticmethod
    def begin() -> None:
        """Makes the one of this process, unless it is there."""
        application = QCoreApplication.instance()
        if application is not None and application.findChild(Collector) is None:
            Collector(application)

    def collect(self) -> None:
        """Collects the youngest objects, and older ones where so many are new that it is worth it."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, threshold) in enumerate(counts) if count > threshold]
        if 2 in due and len(gc.get_objects(2)) > _WORTH * self._old:
            gc.collect(2)
            self._old = len(gc.get_objects(2))
        elif due:
            gc.collect(min(1, due[-1]))


class Background(QObject):
    """Runs operations; the result of one that outlives this object is dropped."""

    slow = Signal(object)
    """Carries a ``Reading`` that has gone on for long; whoever receives it lets it go on or stops it."""
    _arrived = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Python's threads take turns of 5 ms; the window's would wait that long for every event.
        sys.setswitchinterval(_SWITCH_SECONDS)
        Collector.begin()
        self._readers: list[Readers] = []
        """One, once there is a file to read."""
        self._readers_lock = threading.Lock()
        self._readings: dict[Reading, float] = {}
        """What is being read, and after how many seconds the user is asked."""
        self._looking = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._look)
        self._arrived.connect(self._take)
        readers = self._readers
        self.destroyed.connect(lambda: _end(readers))

    def run(self, operation: Callable[[], T], success: Callable[[T], object],
            failure: Callable[[str], object]) -> None:
        """Runs an operation, then calls ``success`` with its result or ``failure`` with a sentence."""
        thread = threading.Thread(
            target=self._work, args=(operation, success, failure), name=THREAD_NAME, daemon=True)
        try:
            thread.start()
        except RuntimeError as error:  # the system gives no further thread
            log.exception("an operation cannot begin")
            self._hand_over(failure, unexpected(error))

    def read(self, name: Text, operation: Callable[[Read], T], success: Callable[[T], object],
             failure: Callable[[str], object]) -> Reading:
        """Runs an operation that has the file ``name`` read, by what it is given; otherwise as ``run`` does."""
        from ui.readers.reading import LIMIT_SECONDS, Read, Reading

        reading = Reading(name)

        def asking() -> T:
            try:
                return operation(Read(reading, self._ask))
            finally:
                reading.is_over = True

        self._readings[reading] = LIMIT_SECONDS
        self._looking.start()
        self.run(asking, success, failure)
        return reading

    def _ask(self, reading: Reading, job: str, *arguments: Any, heard: Callable[..., object]) -> Any:
        return self.readers.ask(reading, job, *arguments, heard=heard)

    @property
    def readers(self) -> Readers:
        """What reads files from outside; made when it is first needed, from any thread."""
        with self._readers_lock:
            if not self._readers:
                from ui.readers.readers import Readers

                self._readers.append(Readers())
            return self._readers[0]

    def _look(self) -> None:
        """Emits ``slow`` for each reading that goes on for long: at first, and each time it has taken twice as long."""
        for reading, limit in list(self._readings.items()):
            if reading.is_over:
                del self._readings[reading]
            elif reading.seconds > limit:
                self._readings[reading] = 2 * limit
                self.slow.emit(reading)
        if not self._readings:
            self._looking.stop()

    def _work(self, operation: Callable[[], T], success: Callable[[T], object],
              failure: Callable[[str], object]) -> None:
        """Runs the operation, in its own thread, and hands over once, whatever becomes of it."""
        act: Callable[[Any], object] = failure
        value: object = ""
        try:
            act, value = _outcome(operation, success, failure)
        except BaseException as error:
            log.exception("an unexpected error in an operation")
            value = unexpected(error)
        finally:
            self._hand_over(act, value)

    def _hand_over(self, act: Callable[[Any], object], value: object) -> None:
        if isValid(self):
            self._arrived.emit(act, value)

    def _take(self, act: Callable[[object], object], value: object) -> None:
        """Calls what handles the result, in the window's thread."""
        act(value)


def _end(readers: list[Readers]) -> None:
    for each in readers:
        each.end()


def unexpected(error: BaseException) -> str:
    """Returns the sentence for an error that the program did not expect."""
    return tr("The program could not do this because of an unexpected error ({kind}). {remedy}").format(
        kind=getattr(error, "kind", type(error).__name__), remedy=tr(SEE_DIAGNOSTICS))


def _outcome(operation: Callable[[], T], success: Callable[[T], object],
             failure: Callable[[str], object]) -> tuple[Callable[[Any], object], object]:
    """Runs an operation. Returns what handles its outcome, and the outcome: its result or a sentence."""
    from briefing.errors import BriefingError
    from maps.errors import MapError

    try:
        return success, operation()
    except (BriefingError, MapError) as error:
        return failure, say(error)

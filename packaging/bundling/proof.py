# SPDX-License-Identifier: MIT
"""Starts the bundle off-screen and checks what it does: ``python -m bundling.proof``, or ``make prove``.

Its picture has to equal the one from source; it must not try to use a network, and may write only in the user's
folders. What cannot be checked on a machine is reported as not proved.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bundling.build import BUNDLE, ROOT
from bundling.traces import CALLS, outside, spoken_to, written

PROGRAM: Final = BUNDLE / "line-of-contact"
_VIEW: Final = ("--size", "1280x720", "--select", "sold-as-victory")
_PATIENCE_SECONDS: Final = 180
_SEEN_DIFFERENCE: Final = 16
"""Levels (of 255) by which a colour may differ before a pixel counts as different."""
MOST_DIFFERENT: Final = 0.001
"""The share of pixels that may differ: another font library may draw the text."""


class NotProved(Exception):
    """The bundle did something it must not do; the message says what."""


def environment(home: Path) -> dict[str, str]:
    """Returns the environment of a user's session: without Python's variables or this project's."""
    temporary = home / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": str(temporary)}


def run(command: Sequence[str], home: Path) -> str:
    """Runs a command to its end and returns its output."""
    done = subprocess.run(command, cwd=ROOT, env=environment(home), capture_output=True, text=True,
                          timeout=_PATIENCE_SECONDS, check=False)
    if done.returncode != 0:
        raise NotProved(f"{Path(command[0]).name} ended with status {done.returncode}: {done.stderr.strip()[-600:]}")
    return done.stdout


def same_picture(folder: Path, pictures: Path) -> str:
    """Compares the bundle's picture with the one from source."""
    ours, theirs = pictures / "bundle.png", pictures / "source.png"
    run([str(PROGRAM), "--screenshot", str(ours), *_VIEW], folder / "bundle")
    run([sys.executable, str(ROOT / "main.py"), "--screenshot", str(theirs), *_VIEW], folder / "source")
    part = difference(ours, theirs)
    if part > MOST_DIFFERENT:
        raise NotProved(f"the bundle's picture differs from the one from source in {part:.2%} of the pixels: "
                        f"see {ours.parent}")
    return f"picture: the one from source ({part:.3%} of the pixels differ)"


def difference(one: Path, other: Path) -> float:
    """Returns the share of pixels, 0 to 1, that differ visibly; 1 for pictures of different sizes."""
    import numpy
    from PySide6.QtGui import QImage

    def pixels(path: Path) -> numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.int16]]:
        image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        flat = numpy.frombuffer(image.constBits(), dtype=numpy.uint8).astype(numpy.int16)
        return flat.reshape(image.height(), image.width(), 4)[:, :, :3]

    first, second = pixels(one), pixels(other)
    if first.shape != second.shape:
        return 1.0
    return float((abs(first - second).max(axis=2) > _SEEN_DIFFERENCE).mean())


def quiet_and_tidy(folder: Path) -> list[str]:
    """Checks that the bundle neither uses a network nor writes elsewhere, by the best means on this machine."""
    home = folder / "traced"
    command = [str(PROGRAM), "--screenshot", str(home / "traced.png"), *_VIEW]
    if can_trace():
        return _traced(command, home, folder / "trace.txt")
    if can_isolate():
        return [_isolated(command, home), "files: NOT PROVED, because strace is not there or not allowed"]
    return ["network: NOT PROVED, because neither strace nor a network of its own is to be had here",
            "files: NOT PROVED, because strace is not there or not allowed"]


def _traced(command: Sequence[str], home: Path, trace: Path) -> list[str]:
    options = ["-f", "-qq", "-y", "-s", "512", "-e", f"trace={CALLS}", "-o", str(trace)]
    run(["strace", *options, *command], home)
    lines = trace.read_text("utf-8", "replace").splitlines()
    spoken = spoken_to(lines)
    if spoken:
        raise NotProved("the bundle tried to reach a network: " + "; ".join(spoken[:5]))
    paths = written(lines, ROOT)
    strange = outside(paths, home)
    if strange:
        raise NotProved("the bundle wrote outside the user's folders: " + ", ".join(strange[:5]))
    if str(home / "traced.png") not in paths:
        raise NotProved("strace saw nothing of what the bundle wrote")
    return [f"network: nobody was spoken to ({len(lines)} calls looked at)",
            f"files: {len(paths)} paths written to, all in the user's folders"]


def _isolated(command: Sequence[str], home: Path) -> str:
    """Runs the command in an empty network namespace, in which the kernel counts the attempts."""
    then_count = ["sh", "-c", '"$@" && cat /proc/net/snmp', "sh"]
    tried = counts(run(["unshare", "--map-root-user", "--net", *then_count, *command], home))
    if any(tried.values()):
        raise NotProved(f"the bundle tried to reach a network: {tried}")
    return "network: nobody was spoken to (the kernel counted in a network of its own)"


def counts(snmp: str) -> dict[str, int]:
    """Returns the attempted connections and packets counted in /proc/net/snmp."""
    wanted = {"Ip": ("OutRequests", "OutNoRoutes"), "Tcp": ("ActiveOpens",), "Udp": ("OutDatagrams",)}
    found: dict[str, int] = {}
    rows = [line.split() for line in snmp.splitlines() if ":" in line]
    for names, numbers in zip(rows[::2], rows[1::2], strict=False):
        protocol = names[0].rstrip(":")
        values = dict(zip(names[1:], numbers[1:], strict=False))
        found |= {f"{protocol} {name}": int(values[name]) for name in wanted.get(protocol, ())}
    return found


def can_trace() -> bool:
    """Checks whether strace is installed and may trace a program."""
    return shutil.which("strace") is not None and _works(["strace", "-f", "-qq", "-o", os.devnull, "true"])


def can_isolate() -> bool:
    """Checks whether a program can be started in its own network namespace."""
    return shutil.which("unshare") is not None and _works(["unshare", "--map-root-user", "--net", "true"])


def _works(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main() -> int:
    """Proves what it can; returns 1 if the bundle does what it must not."""
    pictures = ROOT / "build" / "proof"
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="proof-") as name:
        try:
            print(same_picture(Path(name), pictures))
            for line in quiet_and_tidy(Path(name)):
                print(line)
        except NotProved as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

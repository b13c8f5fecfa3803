"""Kills a rebuild at each of its steps on disk in turn: `python -m tests.killed_rebuild CORPUS INDEX`.

Prints, a line for each kill, how many reviews are served after it. Ends with the first rebuild that had fewer steps.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from index.build import build_index
from index.corpus import Corpus, load_corpus
from index.published import open_index
from tests.fake_embedders import LetterEmbedder

ZONE = "Europe/Helsinki"
STEPS = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir"})


def main() -> None:
    corpus, root = load_corpus(Path(sys.argv[1]), ZoneInfo(ZONE)), Path(sys.argv[2])
    for step in count(1):
        rebuild = os.fork()
        if rebuild == 0:
            _rebuild(corpus, root, step)
        _, status = os.waitpid(rebuild, 0)
        sys.stdout.write(f"{open_index(root).manifest.counts['reviews']}\n")
        if status == 0:
            return


def _rebuild(corpus: Corpus, root: Path, last_step: int) -> None:
    """Rebuilds in this process, which is killed when it sets about that step."""
    steps = 0

    def follow(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal steps
        if _writes(event, arguments) and str(arguments[0]).startswith(str(root)):
            steps += 1
            if steps == last_step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(follow)
    build_index(corpus, LetterEmbedder, root, ZONE)
    os._exit(0)


def _writes(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR) != 0
    return event in STEPS


if __name__ == "__main__":
    main()

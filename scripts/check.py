"""Says what is missing or wrong in the corpus: `python -m scripts.check [--corpus DIR]`.

Prints every finding as `file:line: level: what, and what to do`, then the counts; exits with 2 when one of
the findings is an error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.reporting import reported

if TYPE_CHECKING:
    from index.corpus import Corpus


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the corpus that the arguments or the settings name; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.check", description="Say what is wrong in the corpus.")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="corpus folder (default: CORPUS_DIR or corpus)")
    options = parser.parse_args(arguments)
    return reported(lambda: _run(options))


def _run(options: argparse.Namespace) -> int:
    from datetime import datetime

    from bot.settings import read_settings
    from index.corpus import load_corpus
    from index.settings import IndexSettings

    settings = read_settings(IndexSettings)
    today = datetime.now(settings.zone).date()
    corpus = load_corpus(options.corpus or settings.corpus_dir, settings.zone, today)
    for finding in corpus.findings:
        print(finding)
    print(summary(corpus))
    return 2 if corpus.errors else 0


def summary(corpus: Corpus) -> str:
    """The counts in one line: `44 reviews, 34 FAQ entries, 72 screenings: 0 errors, 2 warnings`."""
    errors = len(corpus.errors)
    texts = [
        _count(len(corpus.films), "review", "reviews"),
        _count(len(corpus.faqs), "FAQ entry", "FAQ entries"),
        _count(len(corpus.screenings), "screening", "screenings"),
    ]
    found = [
        _count(errors, "error", "errors"),
        _count(len(corpus.findings) - errors, "warning", "warnings"),
    ]
    return f"{', '.join(texts)}: {', '.join(found)}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


if __name__ == "__main__":
    sys.exit(main())

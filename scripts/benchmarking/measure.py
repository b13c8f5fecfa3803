"""Takes one measurement in a process of its own and writes its figures as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.reporting import reported


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.benchmarking.measure", description=__doc__)
    parser.add_argument("name", help="of the measurement")
    parser.add_argument("out", type=Path, help="file to write")
    parser.add_argument("--tiny", action="store_true", help="measure next to nothing")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="another corpus, indexed privately")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="for what a large measurement builds")
    return reported(lambda: _run(parser.parse_args(arguments)))


def _run(options: argparse.Namespace) -> int:
    from bot.settings import BotSettings, read_settings
    from scripts.benchmarking.measurements import named

    settings = read_settings(BotSettings)
    if options.corpus:
        settings = settings.with_private_index(options.corpus)
    measured = named(options.name).run(settings, options.tiny, options.keep)
    options.out.write_text(measured.model_dump_json(indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Measures how fast and how small the project is, by ratios within one run, and judges them by their targets."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.reporting import reported


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints the table, writes JSON and a picture; gives 1 if a target is missed."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.benchmark",
        description=__doc__,
        epilog="Writes benchmark.json and benchmark.svg; exits 1 if a figure misses its target.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="measurements (all that are not large)")
    parser.add_argument("--large", action="store_true", help="those that take long, instead")
    parser.add_argument("--list", action="store_true", help="only say which measurements there are")
    parser.add_argument("--tiny", action="store_true", help="measure next to nothing, to see that it works")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="of --large: keep archives, use those that are there")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="another corpus, indexed privately")
    parser.add_argument("--out", type=Path, default=Path("benchmark"), metavar="DIR", help="for the reports")
    return reported(lambda: _run(parser.parse_args(arguments)))


def _run(options: argparse.Namespace) -> int:
    from scripts.benchmarking.figures import table_of
    from scripts.benchmarking.measurements import MEASUREMENTS, chosen
    from scripts.benchmarking.running import run_all, write_reports

    if options.list:
        print("\n".join(one.name + (" (large)" if one.large else "") for one in MEASUREMENTS))
        return 0
    benchmark = run_all(chosen(options.names, options.large), options.corpus, options.tiny, options.keep)
    print(table_of(benchmark), flush=True)
    paths = write_reports(benchmark, options.out)
    print(f"Written: {', '.join(map(str, paths))}", file=sys.stderr)
    for one in benchmark.missed:
        print(f"missed: {one.figure.what}: {one.words}, {one.target}", file=sys.stderr)
    return 1 if benchmark.missed else 0


if __name__ == "__main__":
    sys.exit(main())

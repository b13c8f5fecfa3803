"""Measures how well questions are answered: the project's judged ones, and sets in BEIR's form."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.reporting import reported

if TYPE_CHECKING:
    from bot.settings import BotSettings
    from scripts.evaluation.figures import SetResult


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints, writes JSON and a page with charts; gives 1 if a figure is under its threshold."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.evaluate",
        description=__doc__,
        epilog="Writes evaluation.json and evaluation.html; exits 1 if a figure is under its threshold.",
    )
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="corpus folder with judged/*.jsonl")
    parser.add_argument("--bench", type=Path, metavar="DIR", help="a set in BEIR's form, or a folder of sets")
    parser.add_argument("--only-bench", action="store_true", help="leave out the judged questions")
    parser.add_argument("--split", choices=("dev", "test", "all"), default="all", help="which half (all)")
    parser.add_argument("--failures", action="store_true", help="list every question answered wrongly")
    parser.add_argument("--backends", action="store_true", help="only compare the answers on openvino and on torch")
    parser.add_argument("--compare", action="store_true", help="on sets, other libraries too: `make compare`")
    parser.add_argument("--out", type=Path, default=Path("evaluation"), metavar="DIR", help="for the reports")
    options = parser.parse_args(arguments)
    if options.only_bench and not options.bench:
        parser.error("--only-bench needs --bench")
    return reported(lambda: _run(options))


def _run(options: argparse.Namespace) -> int:
    from bot.settings import BotSettings, read_settings
    from scripts.evaluation.report import failures_list, judged_table, sets_table
    from scripts.evaluation.running import evaluation_of, run_judged, run_sets, write_reports

    settings = read_settings(BotSettings)
    if options.corpus:
        settings = settings.with_private_index(options.corpus)
    if options.backends:
        return _compare_backends(settings, options.split)
    judged = None
    if not options.only_bench:
        judged = run_judged(settings, options.split, progress=sys.stderr.isatty())
        print(judged_table(judged) + (failures_list(judged) if options.failures else ""))
    sets: list[SetResult] = []
    if options.bench:
        for results in run_sets(settings, options.bench, options.compare):
            print("\n" + sets_table(results), flush=True)
            sets += results
    evaluation = evaluation_of(settings, judged, sets)
    paths = write_reports(evaluation, options.out)
    print(f"\nWritten: {', '.join(map(str, paths))}", file=sys.stderr)
    for one in evaluation.missed:
        print(f"under its threshold: {one}", file=sys.stderr)
    return 1 if evaluation.missed else 0


def _compare_backends(settings: BotSettings, split: str) -> int:
    from scripts.evaluation.backends import WITHIN, agreement_table, backends_compared

    agreement = backends_compared(settings, split, progress=sys.stderr.isatty())
    print(agreement_table(agreement))
    if not agreement.is_close:
        print(f"the backends' figures are more than {WITHIN} apart", file=sys.stderr)
    return 0 if agreement.is_close else 1


if __name__ == "__main__":
    sys.exit(main())

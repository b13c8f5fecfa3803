"""Builds the index of the corpus and publishes it; a running bot takes it up by itself."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.reporting import reported


def main(arguments: Sequence[str] | None = None) -> int:
    """Rebuilds, or rolls back, says so in one line and gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.rebuild",
        description=__doc__,
        epilog="A corpus with errors is refused, and the served index stays as it is.",
    )
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="corpus folder (default: CORPUS_DIR or corpus)")
    parser.add_argument("--index", type=Path, metavar="DIR", help="index folder (default: INDEX_DIR or .index)")
    parser.add_argument("--if-stale", action="store_true", help="do nothing while corpus and model are unchanged")
    parser.add_argument("--roll-back", action="store_true", help="publish the version before the current one")
    return reported(lambda: _run(parser.parse_args(arguments)))


def _run(options: argparse.Namespace) -> int:
    from bot.settings import read_settings
    from index.build import ensure_index, rebuild_index
    from index.settings import IndexSettings
    from index.versions import roll_back, rolled_back_from

    settings = read_settings(IndexSettings).with_folders(options.corpus, options.index)
    if options.roll_back:
        print(f"Rolled back to {roll_back(settings.index_dir)}; --if-stale leaves it so until the corpus changes.")
        return 0
    in_terminal = sys.stderr.isatty()
    if not in_terminal and not options.if_stale:
        print("Building the index...", flush=True)
    rebuild = ensure_index if options.if_stale else rebuild_index
    manifest = rebuild(settings, progress=in_terminal)
    if manifest is None and rolled_back_from(settings.index_dir):
        print("The index was rolled back and stays so until the corpus changes.", file=sys.stderr)
    if manifest:
        counts = ", ".join(f"{count} {name}" for name, count in manifest.counts.items())
        print(f"Index built: {counts}.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Fits the weights by which sentences tell what a film is like to the labels in the corpus, and stores them as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.reporting import reported


def main(arguments: Sequence[str] | None = None) -> int:
    """Fits, prints how often the best sentence of a review left out of the fit is right, and writes the file."""
    parser = argparse.ArgumentParser(prog="python -m scripts.aspects", description=__doc__)
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write (bot/assistant/quoting/aspects.json)")
    options = parser.parse_args(arguments)
    return reported(lambda: _run(options))


def _run(options: argparse.Namespace) -> int:
    from bot.assistant.quoting.aspects import FITTED
    from index.corpus import load_corpus
    from index.embedding import load_embedder
    from index.settings import IndexSettings
    from scripts.evaluation.aspects import fit_aspects, read_labelled

    settings = IndexSettings()
    corpus = load_corpus(settings.corpus_dir, settings.zone)
    invented, labelled = read_labelled(settings.corpus_dir / "judged", corpus.documents)
    fitted = fit_aspects(invented, labelled, load_embedder(settings, settings.models_dir))
    for aspect, figures in fitted.trained.items():
        print(f"{aspect:12}" + "  ".join(f"{name} {value:g}" for name, value in figures.items()))
    path: Path = options.out or FITTED
    path.write_text(fitted.model_dump_json() + "\n", encoding="utf-8")
    print(f"Written: {path}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Fits the weights that turn evidence into the chance that a passage answers, and stores them as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.reporting import reported


def main(arguments: Sequence[str] | None = None) -> int:
    """Fits, prints what each set gains by fit and when left out of it, and writes the file."""
    parser = argparse.ArgumentParser(prog="python -m scripts.calibrate", description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, metavar="DIR", help="a folder of sets in BEIR's form")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write (index/calibration.json)")
    parser.add_argument("--leave-one-out", action="store_true", help="also fit without each set, to see it transfer")
    options = parser.parse_args(arguments)
    return reported(lambda: _run(options))


def _run(options: argparse.Namespace) -> int:
    from bot.assistant.talk.language import LanguageDetector
    from index.corpus import load_corpus
    from index.embedders.caching import CachingEmbedder
    from index.embedding import load_embedder
    from index.searching.calibration import FITTED, Calibration
    from index.settings import IndexSettings
    from scripts.evaluation.beir import read_sets
    from scripts.evaluation.fitting import fit_calibration, left_out
    from scripts.evaluation.judged import read_judged
    from scripts.evaluation.samples import Sampler
    from scripts.evaluation.searchers import QUESTIONS

    settings = IndexSettings()
    embedder = CachingEmbedder(load_embedder(settings, settings.models_dir), size=QUESTIONS)
    sampler = Sampler(read_sets(options.bench), embedder, LanguageDetector())
    corpus = load_corpus(settings.corpus_dir, settings.zone)
    questions = read_judged(settings.corpus_dir, "dev")
    found = [sampler.judged(corpus.documents, questions)]
    for samples in sampler.samples():
        found.append(samples)
        print(f"Searched: {samples.plain.name}", file=sys.stderr, flush=True)
    fits: list[Calibration] = []
    for pieced, side in enumerate(zip(*found, strict=True)):
        fits.append(fit_calibration(side, embedder.name, embedder.fingerprint, bool(pieced)))
        title = "word pieces compared" if pieced else "word pieces not compared"
        print(_table(f"{title}, fitted on all", fits[-1].trained))
        if options.leave_one_out:
            print(_table(f"{title}, each set left out of its fit", left_out(side, bool(pieced))))
    plain, compared = fits
    fitted = plain.model_copy(update={"pieced": compared})
    path: Path = options.out or FITTED
    path.write_text(fitted.model_dump_json(indent=1) + "\n", encoding="utf-8")
    print(f"Written: {path}", file=sys.stderr)
    return 0


def _table(title: str, figures: Mapping[str, Mapping[str, float]]) -> str:
    lines = [title]
    for name, of_set in figures.items():
        lines.append(f"  {name:28}" + "  ".join(f"{measure} {value:.3f}" for measure, value in of_set.items()))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

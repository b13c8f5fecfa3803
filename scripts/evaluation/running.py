"""Runs an evaluation: loads what is measured, gathers the figures, writes the reports."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby
from pathlib import Path

from bot.assistant.talk.language import LanguageDetector
from bot.settings import BotSettings
from index.build import ensure_index
from index.embedders.caching import CachingEmbedder
from index.embedding import load_embedder
from index.published import open_index
from scripts.evaluation.asking import Outcome, ask_all, judged_result
from scripts.evaluation.beir import read_sets
from scripts.evaluation.bench import Bench
from scripts.evaluation.figures import Evaluation, JudgedResult, SetResult
from scripts.evaluation.judged import first_moment, read_judged
from scripts.evaluation.page import page_of
from scripts.evaluation.rivals import PACKAGES
from scripts.evaluation.searchers import QUESTIONS, DenseSearch, Searcher, Units, WordSearch
from scripts.evaluation.thresholds import OF_SETS, judged_figures, missed, read_thresholds, set_figures


def run_judged(settings: BotSettings, split: str, progress: bool) -> JudgedResult:
    """Gives the figures of the judged questions of the settings' corpus."""
    return judged_result(outcomes_of(settings, split, progress), split)


def outcomes_of(settings: BotSettings, split: str, progress: bool) -> list[Outcome]:
    """Asks the judged questions of the settings' corpus, whose index is built first if it is not fresh."""
    from bot.assembly import load_assistant

    questions = read_judged(settings.corpus_dir, split)
    ensure_index(settings, progress=progress)
    units = Units(open_index(settings.index_dir).search.documents.values())
    embedder = load_embedder(settings, settings.models_dir)
    baselines: list[Searcher] = [DenseSearch(units, embedder), WordSearch(units)]
    return ask_all(load_assistant(settings), questions, baselines, first_moment(settings))


def run_sets(settings: BotSettings, folder: Path, rivals: bool) -> Iterator[list[SetResult]]:
    """Gives the figures of each set as soon as it is measured."""
    sets = read_sets(folder)
    embedder = CachingEmbedder(load_embedder(settings, settings.models_dir), size=QUESTIONS)
    for _, results in groupby(Bench(sets, embedder, LanguageDetector()).results(rivals), lambda one: one.name):
        yield list(results)


def evaluation_of(settings: BotSettings, judged: JudgedResult | None, sets: Sequence[SetResult]) -> Evaluation:
    """Gives all that was measured, with the thresholds that were missed."""
    shortfalls: list[str] = []
    if judged:
        beside = settings.corpus_dir / "judged" / OF_SETS.name
        shortfalls += missed(read_thresholds(beside), judged_figures(judged))
    if sets:
        shortfalls += missed(read_thresholds(OF_SETS), set_figures(sets))
    return Evaluation(
        created=datetime.now(UTC),
        machine=f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        versions=_versions(),
        model=settings.embedding_model,
        judged=judged,
        sets=tuple(sets),
        missed=tuple(shortfalls),
    )


def write_reports(evaluation: Evaluation, out: Path) -> tuple[Path, Path]:
    """Writes `evaluation.json` and `evaluation.html` into `out` and gives their paths."""
    out.mkdir(parents=True, exist_ok=True)
    figures, page = out / "evaluation.json", out / "evaluation.html"
    figures.write_text(evaluation.model_dump_json(indent=1) + "\n", encoding="utf-8")
    page.write_text(page_of(evaluation), encoding="utf-8")
    return figures, page


def _versions() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in ("bm25s", "faiss-cpu", "numpy", "openvino", "sentence-transformers", "torch", *PACKAGES):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found

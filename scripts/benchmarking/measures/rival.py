"""Answering one question, against another library's hybrid search with the same model on the same corpus."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from bot.settings import BotSettings
from index.build import ensure_index
from index.embedders.model_files import model_folder
from index.published import open_index
from scripts.benchmarking.asking import WARMING, questions_of
from scripts.benchmarking.figures import Measured, ratio
from scripts.benchmarking.measures.question import answering
from scripts.benchmarking.sides import Side, Work
from scripts.benchmarking.timing import interleaved, percentile
from scripts.evaluation.judged import first_moment
from scripts.evaluation.searchers import Units


def measure(settings: BotSettings, tiny: bool) -> Measured:
    """Asks both the same questions, each once and in turn."""
    ensure_index(settings)
    start = first_moment(settings)
    questions = questions_of(settings)[:: 40 if tiny else 2]
    with Side(answering, settings, start) as ours, Side(txtai, settings) as theirs:
        for text in WARMING:
            theirs.done(text)
        found = interleaved([ours.seconds, lambda question: theirs.seconds(question[0])], questions)
    replies, searches = (percentile(side, 0.5) for side in found)
    return Measured(
        figures=(
            ratio(
                "rival.p50",
                "answering one question, p50",
                "txtai's hybrid search alone, same model and corpus, p50",
                ours=replies,
                theirs=searches,
                unit="ms",
                scale=1000,
            ),
        )
    )


def txtai(settings: BotSettings) -> Work:
    """Indexes the corpus's passages with txtai as its documentation says; an item is a query."""
    library: Any = import_module("txtai")
    units = Units(open_index(settings.index_dir).search.documents.values())
    model = str(model_folder(settings.embedding_model) or settings.embedding_model)
    embeddings = library.Embeddings(path=model, hybrid=True, content=False)
    embeddings.index((number, text, None) for number, text in enumerate(units.texts))
    return lambda query: embeddings.search(query, 10)

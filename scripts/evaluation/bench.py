"""Measures searches on sets in BEIR's form."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from tqdm import tqdm

from bot.assistant.quoting.sureness import ANSWERED_FROM
from index.embedding import Embedder
from index.metrics import (
    auroc,
    hit_at_k,
    holds_answer,
    mean,
    mean_over,
    ndcg_at_k,
    recall_at_k,
    reciprocal_rank_at_k,
    refusals,
    risk_coverage,
)
from index.searching.search_index import SearchIndex
from scripts.evaluation.beir import BenchSet, Query
from scripts.evaluation.figures import Curve, SetResult, curve_of
from scripts.evaluation.searchers import DenseSearch, Found, OwnSearch, Searcher, Units, WordSearch

if TYPE_CHECKING:
    from bot.assistant.talk.language import LanguageDetector

SAMPLE = 50
"""How many texts tell the language of a whole file."""
UNANSWERABLE = "unanswerable"


class Bench:
    """Runs searches over sets, which may borrow one another's questions to tell theirs from."""

    def __init__(self, sets: Sequence[BenchSet], embedder: Embedder, detector: LanguageDetector) -> None:
        self._sets = [one for one in sets if one.entries]
        self._foreign = {one.name: one.variants[one.plain] for one in sets if not one.entries}
        self._embedder = embedder
        self._detector = detector

    def results(self, rivals: bool) -> Iterator[SetResult]:
        """Gives the figures of every set, variant and search; with `rivals`, of other libraries as well."""
        for one in self._sets:
            yield from self._results(one, rivals)

    def _results(self, one: BenchSet, rivals: bool) -> list[SetResult]:
        language = self._language([entry.whole for entry in one.entries])
        documents = one.documents(language)
        index = SearchIndex.from_documents(documents, self._embedder, progress=sys.stderr.isatty())
        units = Units(documents)
        searchers: list[Searcher] = [
            OwnSearch(index, self._embedder),
            DenseSearch(units, self._embedder),
            WordSearch(units),
        ]
        others: list[Searcher] = []
        if rivals:
            from scripts.evaluation.rivals import rivals_on

            others = rivals_on(one.entries, self._embedder)
        groups = self._questions(one)
        results = [self._judged(one, searcher, groups, language) for searcher in searchers]
        results += [self._judged(one, other, {one.plain: groups[one.plain]}, language) for other in others]
        order = list(one.variants)
        together = (result for of_searcher in results for result in of_searcher)
        return sorted(together, key=lambda result: order.index(result.variant))

    def _questions(self, one: BenchSet) -> Mapping[str, Sequence[Query]]:
        """Gives every question that is asked of a set, by variant or, after a `-`, by where it is from."""
        others = {UNANSWERABLE: one.unanswerable, **self._foreign}
        return {**one.variants, **{f"-{name}": queries for name, queries in others.items() if queries}}

    def _judged(
        self, one: BenchSet, searcher: Searcher, groups: Mapping[str, Sequence[Query]], language: str
    ) -> list[SetResult]:
        found: dict[str, list[Found]] = {}
        for group, queries in groups.items():
            asked = self._language([query.text for query in queries]) if queries else language
            bar = tqdm(queries, f"{one.name} {group} {searcher.name}", disable=None, leave=False)
            found[group] = [searcher.search(query.text, asked) for query in bar]
        least = ANSWERED_FROM if isinstance(searcher, OwnSearch) else None
        variants = [variant for variant in one.variants if variant in found]
        return [result_of(one, variant, searcher.name, found, least) for variant in variants]

    def _language(self, texts: Sequence[str]) -> str:
        """Gives the language that most of a file's texts are in; one short question alone may not tell."""
        told = Counter(self._detector.language_of(text, (), "en") for text in islice(texts, SAMPLE))
        return told.most_common(1)[0][0]


def result_of(
    one: BenchSet,
    variant: str,
    system: str,
    found: Mapping[str, Sequence[Found]],
    answered_from: float | None = None,
) -> SetResult:
    """Gives the figures of one variant; what is about refusing is of the plain questions.

    Args:
        one: the set.
        variant: whose questions.
        system: what searched.
        found: what it found, by variant or, after a `-`, by where questions that none answers are from.
        answered_from: the score under which it would refuse.
    """
    queries, answers = one.variants[variant], found[variant]
    scores = [answer.score for answer in answers]
    others = {group[1:]: [f.score for f in of] for group, of in found.items() if group.startswith("-")}
    right = [bool(a.ids) and a.ids[0] in one.relevant[query.id] for a, query in zip(answers, queries, strict=True)]
    figures, plain = _ranking(one, queries, answers), variant == one.plain
    if UNANSWERABLE in others and plain and answered_from is not None:
        figures |= _refusing(scores, others[UNANSWERABLE], answered_from)
    return SetResult(
        name=one.name,
        variant=variant,
        system=system,
        questions=len(queries),
        figures=figures,
        auroc={name: auroc(scores, below) for name, below in others.items()} if plain else {},
        curve=_curve(scores, right, others.get(UNANSWERABLE, ())) if plain else None,
    )


def _ranking(one: BenchSet, queries: Sequence[Query], answers: Sequence[Found]) -> dict[str, float | None]:
    """Gives how high the relevant entries come, and how many of the first ones' quotations hold the answer."""
    relevant = [one.relevant[query.id] for query in queries]
    ids = [answer.ids for answer in answers]
    told = [(a.quotation, one.answers.get(query.id)) for query, a in zip(queries, answers, strict=True)]
    return {
        "hit@1": mean_over(hit_at_k, ids, relevant, 1),
        "recall@5": mean_over(recall_at_k, ids, relevant, 5),
        "MRR@10": mean_over(reciprocal_rank_at_k, ids, relevant, 10),
        "nDCG@10": mean_over(ndcg_at_k, ids, relevant, 10),
        "answer in quote": mean([holds_answer(quoted, wanted) for quoted, wanted in told if quoted and wanted]),
    }


def _refusing(scores: Sequence[float], unanswerable: Sequence[float], least: float) -> dict[str, float | None]:
    """Gives how well questions are refused whose best score is under the least."""
    refused = refusals([score < least for score in scores], [score < least for score in unanswerable])
    return {
        "refusal precision": refused.precision,
        "refusal recall": refused.recall,
        "answered": refused.answered,
    }


def _curve(scores: Sequence[float], right: Sequence[bool], unanswerable: Sequence[float]) -> Curve:
    return curve_of(risk_coverage([*scores, *unanswerable], [*right, *[False] * len(unanswerable)]))

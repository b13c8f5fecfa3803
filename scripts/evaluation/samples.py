"""What a calibration is fitted on: the evidence of the passages found for questions whose answers are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.assistant.talk.language import LanguageDetector
from index.embedding import Embedder
from index.models import Document
from index.retrieval import Retriever
from index.searching.calibration import FALLBACK
from index.searching.close_reading import Reading
from index.searching.evidence import PassageEvidence
from index.searching.search_index import SearchIndex
from scripts.evaluation.beir import BenchSet, Query
from scripts.evaluation.judged import Judged

CANDIDATES = 30
"""So many passages of each kind, one a document, compete for each question."""
SAMPLE = 50
"""So many texts, and so many questions, tell a set's languages."""
ASKED = 250
"""About so many questions of each kind are asked of a set: no kind of more than 300 weighs more in the fit."""

JUDGED = "judged, dev"

Floats = NDArray[np.float64]
EVIDENCE = tuple(field.name for field in fields(PassageEvidence))


@dataclass(frozen=True)
class Candidates:
    """What was found for one question: (n, len(EVIDENCE)) values, and which of the passages are relevant."""

    values: Floats
    relevant: NDArray[np.bool_]


@dataclass(frozen=True)
class Sample:
    """The questions of one set.

    Attributes:
        asked: candidates by variant; those after a `-` have no answer in the set.
        faq: whether the set is a FAQ; None for a corpus of both.
        parts: names of the sets that it mixes.
    """

    name: str
    faq: bool | None
    asked: dict[str, list[Candidates]]
    parts: tuple[str, ...] = ()


class Both(NamedTuple):
    """The same without word pieces compared, and with."""

    plain: Candidates
    pieced: Candidates


class BothSamples(NamedTuple):
    """The same questions without word pieces compared, and with."""

    plain: Sample
    pieced: Sample

    @classmethod
    def of(cls, name: str, faq: bool | None, asked: dict[str, list[Both]], parts: tuple[str, ...] = ()) -> BothSamples:
        """Gives both samples of a set, of the variants that have questions."""
        asked = {variant: found for variant, found in asked.items() if found}
        plain = {variant: [both.plain for both in found] for variant, found in asked.items()}
        pieced = {variant: [both.pieced for both in found] for variant, found in asked.items()}
        return cls(Sample(name, faq, plain, parts), Sample(name, faq, pieced, parts))


class Sampler:
    """Searches the English sets for their own questions, and mixtures of prose and FAQ for those of both.

    Every question is searched for once, and what is found is read without and with word pieces compared.
    """

    def __init__(self, sets: Sequence[BenchSet], embedder: Embedder, detector: LanguageDetector) -> None:
        self._sets = [one for one in sets if one.entries and languages_of(one, detector) == {"en"}]
        self._foreign = {one.name: one.variants.get("", ()) for one in sets if not one.entries}
        self._embedder = embedder
        self._detector = detector

    def samples(self) -> Iterator[BothSamples]:
        """Gives the samples of all sets, then those of mixtures."""
        yield from (self._own(one) for one in self._sets)
        yield from self._mixtures([one for one in self._sets if not _is_faq(one)])

    def judged(self, documents: Iterable[Document], questions: Iterable[Judged]) -> BothSamples:
        """Gives the sample of a festival's own questions: those that a quotation answers, and those to decline."""
        retriever = self._retriever(documents)
        asked: dict[str, list[Both]] = {"": [], "-declined": []}
        for one in questions:
            if one.question is not None and (one.quotable or one.answerable is False):
                language = self._detector.language_of(one.question, (), "en")
                found = _candidates(retriever, one.question, one.documents if one.quotable else (), language)
                asked["" if one.quotable else "-declined"].append(found)
        return BothSamples.of(JUDGED, None, asked)

    def _own(self, one: BenchSet) -> BothSamples:
        retriever = self._retriever(one.documents("en"))
        asked = {
            name: [_candidates(retriever, q.text, one.relevant[q.id]) for q in _some(queries)]
            for name, queries in one.variants.items()
        }
        others = {"unanswerable": one.unanswerable, **self._foreign}
        for name, queries in others.items():
            if queries:
                asked[f"-{name}"] = [_candidates(retriever, q.text, ()) for q in _some(queries)]
        return BothSamples.of(one.name, _is_faq(one), asked)

    def _mixtures(self, prose: Sequence[BenchSet]) -> Iterator[BothSamples]:
        faqs = [one for one in self._sets if _is_faq(one)]
        for one in prose:
            pair = [one, *faqs]
            documents = [
                document.model_copy(update={"path": f"{part.name}/{document.path}"})
                for part in pair
                for document in part.documents("en")
            ]
            retriever = self._retriever(documents)
            asked = [
                _candidates(retriever, q.text, [f"{part.name}/{entry}" for entry in part.relevant[q.id]])
                for part in pair
                for q in _some(part.variants[""])
            ]
            yield BothSamples.of(f"{one.name} among FAQs", None, {"": asked}, tuple(part.name for part in pair))

    def _retriever(self, documents: Iterable[Document]) -> Retriever:
        """Gives what searches documents; chances are not asked for, so that its weights do not matter."""
        index = SearchIndex.from_documents(documents, self._embedder)
        return Retriever(index, self._embedder, FALLBACK.model_copy(update={"pieced": FALLBACK}))


def languages_of(one: BenchSet, detector: LanguageDetector) -> set[str]:
    """Gives the languages that most of a set's texts, and most of its questions, are in."""
    parts = [entry.whole for entry in one.entries[:SAMPLE]], [q.text for q in one.variants[""][:SAMPLE]]
    told = (Counter(detector.language_of(text, (), "en") for text in part) for part in parts)
    return {counts.most_common(1)[0][0] for counts in told}


def _is_faq(one: BenchSet) -> bool:
    return any(document.faq for document in one.documents("en")[:1])


def _some(queries: Sequence[Query]) -> Sequence[Query]:
    return queries[:: max(1, len(queries) // ASKED)]


def _candidates(retriever: Retriever, question: str, relevant: Iterable[str], language: str = "en") -> Both:
    scored, wanted = retriever.scored(question, language), frozenset(relevant)
    return Both(*(_best(of.read(), wanted) for of in (scored.unpieced(), scored)))


def _best(read: Reading | None, relevant: frozenset[str]) -> Candidates:
    """Gives the best passage of each document, at most `CANDIDATES` of prose and as many of FAQ entries."""
    if read is None:
        return Candidates(np.empty((0, len(EVIDENCE))), np.empty(0, bool))
    kept: list[int] = []
    for entry in (False, True):
        places = np.flatnonzero((read.evidence.entry > 0) == entry)
        best = places[np.argsort(-read.evidence.fused[places], kind="stable")]
        first = {read.paths[place]: int(place) for place in reversed(best)}
        kept += [place for place in best if first[read.paths[place]] == place][:CANDIDATES]
    values = np.stack([getattr(read.evidence, name)[kept] for name in EVIDENCE], axis=1)
    return Candidates(values.astype(np.float64), np.array([read.paths[place] in relevant for place in kept], bool))

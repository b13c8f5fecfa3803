"""Query in, ranked passages out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.models import Document, Passage, Span
from index.searching.calibration import Calibration, calibration_for
from index.searching.close_reading import CloseReader, Reading
from index.searching.evidence import Numbers
from index.searching.query import Queries, Query
from index.searching.search_index import SearchIndex
from index.searching.twins import each_once, in_language, stretched

POOL = 100
"""How many passages each way of searching proposes."""
CLOSELY_READ = 200
"""Of about this many passages every sentence is scored."""


@dataclass(frozen=True)
class Hit:
    """A passage that may answer the query.

    Attributes:
        score: the chance in [0, 1] that the passage answers.
        sentence: the span of its best sentence.
        scores: for each of the passage's sentences, how well it answers.
        evidence: what the chance was reckoned from.
        pieced: whether word pieces were compared for it.
        next_tells: whether rather the sentence after the best one tells what is asked.
    """

    document: Document
    passage: Passage
    score: float
    sentence: Span
    scores: tuple[float, ...]
    evidence: Mapping[str, float]
    pieced: bool = False
    next_tells: bool = False

    @property
    def text(self) -> str:
        """The passage as it stands in the document."""
        return self.document.text[self.passage.start : self.passage.end]


class Retriever:
    """Searches a `SearchIndex` by meaning and by words.

    Its `calibration` gives the chances; without one it is that of the embedder's model, with `leniency`.
    With a `multilingual` model, texts in another language than the question are judged by their meaning alone.
    """

    def __init__(
        self,
        index: SearchIndex,
        embedder: Embedder,
        calibration: Calibration | None = None,
        *,
        multilingual: bool = False,
        leniency: float = 0.0,
    ) -> None:
        self._index = index
        self.leniency = leniency
        self.calibration = calibration or calibration_for(embedder.fingerprint, embedder.name).lenient(leniency)
        self._queries = Queries(index, embedder, self._pieces_in(multilingual))
        self._reader = CloseReader(index, multilingual=multilingual)

    def search(
        self,
        query: str,
        top_k: int = 10,
        documents: Collection[str] | None = None,
        language: str = "en",
        meaning: str = "",
    ) -> list[Hit]:
        """Gives the best passages, best first; only those of `documents` (paths) when it is given.

        A `meaning` is another wording of the query that is compared by meaning instead, as one without names that say
        only which documents are asked about.
        Of a FAQ entry in several languages it gives one, in the language asked in if there is one.
        """
        read = self.read(query, documents, language, meaning)
        if read is None:
            return []
        calibration = self.calibration.where(read.pieced)
        odds = calibration.odds(read.evidence)
        chances = calibration.chances(odds, read.evidence)
        order = np.lexsort((read.numbers, -odds)).tolist()
        found = each_once(((n, read.paths[n]) for n in order), language, self._index.documents, top_k)
        best = np.array([place for place, _ in found], np.int64)
        ranked = zip(found, chances[best].tolist(), read.evidence.of(best), strict=True)
        return [self._hit(read, place, path, chance, evidence) for (place, path), chance, evidence in ranked]

    def parts(self, document: str, language: str | None = None) -> list[Hit]:
        """Gives the passages of a document in order, as hits that are sure; their first sentences are marked.

        With a language they are those of the same FAQ entry in this language, if there is one.
        """
        document = in_language(document, language, self._index.documents) if language else document
        passages = [self._index.passages[number] for number in self._index.passages.of(document)]
        return [
            Hit(
                document=self._index.documents[document],
                passage=passage,
                score=1.0,
                sentence=passage.sentences[0],
                scores=tuple(0.0 for _ in passage.sentences),
                evidence={},
            )
            for passage in passages
        ]

    def read(
        self, query: str, documents: Collection[str] | None = None, language: str = "en", meaning: str = ""
    ) -> Reading | None:
        """Reads closely the passages that may answer; None when there are none."""
        asked = replace(self._queries.of(query, language, meaning or query), named=documents is not None)
        numbers = self._candidates(asked, documents)
        return self._reader.read(asked, numbers) if len(numbers) else None

    def _pieces_in(self, multilingual: bool) -> Collection[str] | None:
        """Gives the languages whose word pieces are compared: those that the model knows, if there are weights."""
        if self.calibration.pieced is None:
            return ()
        return None if multilingual else ("en",)

    def _candidates(self, asked: Query, documents: Collection[str] | None) -> Numbers:
        """Gives the passages to read closely: those of the documents that the proposed passages belong to."""
        index, passages = self._index, self._index.passages
        if documents is None:
            numbers = self._proposed(asked)
        else:
            within = (passages.of(path) for path in documents if path in index.documents)
            numbers = np.array(sorted(number for of_one in within for number in of_one), np.int64)
            if len(numbers) <= CLOSELY_READ:
                return numbers
        rough = index.spaces.passages.cosines(asked.vector, numbers) + np.add(*asked.worded.parts(numbers))
        best = numbers[np.argsort(-rough, kind="stable")]
        found: list[int] = []
        for document in dict.fromkeys(passages.document_of[best].tolist()):
            if len(found) >= CLOSELY_READ:
                break
            found.extend(passages.of(passages.paths[document]))
        return np.array(sorted(found), np.int64)

    def _proposed(self, asked: Query) -> Numbers:
        """Gives the passages that each way of searching everywhere proposes."""
        index, passages = self._index, self._index.passages
        proposed: list[NDArray[np.integer[Any]]] = [
            index.spaces.passages.nearest(asked.vector, POOL),
            passages.passage_of[index.spaces.sentences.nearest(asked.vector, POOL)],
            index.asked_of[index.spaces.wordings.nearest(asked.vector, POOL)],
            asked.worded.best(POOL),
        ]
        if asked.clause_vector is not asked.vector:
            nearest = index.spaces.sentences.nearest(asked.clause_vector, POOL)
            proposed.append(passages.passage_of[nearest])
        return np.unique(np.concatenate(proposed)).astype(np.int64)

    def _hit(self, read: Reading, place: int, path: str, chance: float, evidence: Mapping[str, float]) -> Hit:
        """Gives a hit on the passage at a place; on its twin, if `path` is another entry."""
        number, at = int(read.numbers[place]), place
        if path != read.paths[place]:
            number = self._index.passages.of(path)[0]
            at = int(np.searchsorted(read.numbers, number))
        was_read = at < len(read.numbers) and read.numbers[at] == number
        at = at if was_read else place
        passage = self._index.passages[number]
        rows = slice(int(read.starts[at]), int(read.starts[at + 1]))
        scores = read.by_sentence[rows].tolist()
        scores = tuple(scores) if was_read else stretched(scores, len(passage.sentences))
        best = scores.index(max(scores))
        two = read.telling[rows][best : best + 2].tolist() if was_read else []
        return Hit(
            document=self._index.documents[passage.document],
            passage=passage,
            score=chance,
            sentence=passage.sentences[best],
            scores=scores,
            evidence=evidence,
            pieced=read.pieced,
            next_tells=len(two) == 2 and two[1] > two[0],
        )


def best_of_each_document(hits: Sequence[Hit]) -> list[Hit]:
    """Keeps the best hit of each document: one film, one answer."""
    best: dict[str, Hit] = {}
    for hit in hits:
        best.setdefault(hit.document.path, hit)
    return list(best.values())

"""A question as it is searched for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from index.embedding import Embedder
from index.language.analysis import grams_of
from index.searching.answer_types import answer_type, asking_clause
from index.searching.evidence import Floats, denies, names_in
from index.searching.search_index import SearchIndex
from index.searching.worded import Worded


@dataclass(frozen=True)
class Query:
    """A question as it is searched for: corrected text, its asking clause, their vectors and weighted terms."""

    vector: Floats
    clause_vector: Floats
    terms: dict[str, float]
    clause_terms: dict[str, float]
    worded: Worded
    names: frozenset[str]
    wanted: int | None
    denies: bool
    named: bool
    language: str


class Queries:
    """Makes queries of questions for one index; the last one is remembered, for it is often searched for twice."""

    def __init__(self, index: SearchIndex, embedder: Embedder) -> None:
        self._index = index
        self._embedder = embedder
        self._last: tuple[tuple[str, str, str], Query] | None = None

    def of(self, question: str, language: str, meaning: str) -> Query:
        """Gives the query, the same for both searches when one question is searched for everywhere and in documents.

        `meaning` is the wording that is compared by meaning.
        """
        if self._last is None or self._last[0] != (question, language, meaning):
            self._last = (question, language, meaning), self._made(question, language, meaning)
        return self._last[1]

    def _made(self, question: str, language: str, meaning: str) -> Query:
        speller = self._index.speller
        meant, meaning = (speller.rewritten(text) if language == "en" else text for text in (question, meaning))
        clause = asking_clause(meant)
        whole = clause == meant
        vectors = self._vectors(meaning, meaning if whole else asking_clause(meaning))
        terms = speller.weighted_terms(question, language)
        grams = dict(Counter(grams_of(meant, language)))
        wanted = answer_type(clause)
        return Query(
            vector=vectors[0],
            clause_vector=vectors[-1],
            terms=terms,
            clause_terms=terms if whole else speller.weighted_terms(clause, language),
            worded=Worded(self._index.words.passages, terms, self._index.words.grams, grams),
            names=names_in(question, language),
            wanted=answer_type(meant) if wanted is None else wanted,
            denies=denies(question),
            named=False,
            language=language,
        )

    def _vectors(self, meaning: str, clause: str) -> list[Floats]:
        """Gives the vectors of a question and of its asking clause; one vector if they are the same."""
        return list(self._embedder.embed_queries([meaning] if clause == meaning else [meaning, clause]))

"""Which film a description means that is told in English: Finnish reviews are told word by word, too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.assistant.quoting.odds import best_first, rated, times
from index.embedding import Embedder
from index.language.glosses import glossed
from index.models import Document, Span
from index.retrieval import Hit, Retriever
from index.searching.search_index import SearchIndex

LESS = 0.1
"""How many times likelier than by its own chance a Finnish review is meant: told word by word, all are much alike.

Of 20 descriptions of a festival's films, 7 of them with Finnish reviews, 17 reach .15 with the right film and 1 with a
wrong one, from .06 to .12 alike, and 2 of 5 descriptions of other films; with 1 instead, 16, 4 and 4.
"""
FITTING = 5.0
"""The same for the films of a country, year or category that is said: "se ruotsalainen ..."."""

MOST = 200
"""So many Finnish reviews are told at most: a hundred take some ten seconds, once."""


@dataclass(frozen=True)
class ToldReviews:
    """Compares descriptions with reviews as wholes.

    Attributes:
        retriever: searches the corpus.
        embedder: embeds what `retriever` has not: Finnish reviews told in English.
        paths: the reviews'.
    """

    retriever: Retriever
    embedder: Embedder
    paths: Sequence[str]

    def meant(self, english: str, stated: Collection[str] = ()) -> list[Hit]:
        """Gives each film's best passage with the chance that a text means it, best first; a Finnish review's first.

        `stated` are the paths of those that are as the text states.
        """
        finnish = {document.path for document in self._finnish}
        own = [path for path in self.paths if path not in finnish]
        hits = [hit for hit in self.retriever.scored(english).wholes(own) if hit.document.film] if own else []
        for hit in self._told.scored(english).wholes() if self._told else ():
            hits.append(replace(self.retriever.parts(hit.document.path)[0], score=times(LESS, hit.score)))
        return best_first(rated(hit, FITTING) if hit.document.path in stated else hit for hit in hits)

    @cached_property
    def _finnish(self) -> Sequence[Document]:
        documents = (parts[0].document for parts in map(self.retriever.parts, self.paths) if parts)
        return [document for document in documents if document.language == "fi"]

    @cached_property
    def _told(self) -> Retriever | None:
        """Searches the Finnish reviews, told in English; None where there are none, or too many."""
        if not 0 < len(self._finnish) <= MOST:
            return None
        index = SearchIndex.from_documents(map(self._in_english, self._finnish), self.embedder)
        return Retriever(index, self.embedder, self.retriever.calibration)

    def _in_english(self, document: Document) -> Document:
        """Gives a review told word by word: to be searched, never to be shown."""
        text = told_in_english(self.retriever.parts(document.path)) or document.title
        return document.model_copy(update={"text": text, "language": "en", "paragraphs": (Span(0, len(text)),)})


def told_in_english(parts: Iterable[Hit]) -> str:
    """Gives passages with every sentence told word by word."""
    sentences = (part.document.text[slice(*span)] for part in parts for span in part.passage.sentences)
    return ". ".join(filter(None, map(glossed, sentences)))

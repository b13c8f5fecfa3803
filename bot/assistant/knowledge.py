"""All that the assistant knows: what an index holds, opened for answering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from index.catalogue import Catalogue
from index.embedding import Embedder
from index.models import Film
from index.names import Names
from index.programme import Programme
from index.published import PublishedIndex
from index.reranking import Reranker
from index.retrieval import Retriever
from index.spelling import Speller


@dataclass(frozen=True)
class Knowledge:
    """What can be asked of a festival's texts. `films` are by document path; `faqs` counts the FAQ entries."""

    festival: str
    films: Mapping[str, Film]
    faqs: int
    retriever: Retriever
    names: Names
    catalogue: Catalogue
    programme: Programme
    speller: Speller
    reranker: Reranker | None = None

    @classmethod
    def from_index(
        cls,
        index: PublishedIndex,
        embedder: Embedder,
        festival: str,
        zone: ZoneInfo,
        day_starts: time,
        reranker: Reranker | None = None,
    ) -> Knowledge:
        """Assembles the knowledge of a published index."""
        documents = list(index.search.documents.values())
        films = [document.film for document in documents if document.film]
        return cls(
            festival=festival,
            films={film.document: film for film in films},
            faqs=sum(document.faq is not None for document in documents),
            retriever=Retriever(index.search, embedder),
            names=Names.from_corpus(films, documents, index.venues),
            catalogue=Catalogue(films),
            programme=Programme(index.screenings, films, index.venues, zone, day_starts),
            speller=index.search.speller,
            reranker=reranker,
        )

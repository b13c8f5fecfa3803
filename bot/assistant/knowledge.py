"""All that the assistant knows: what an index holds, opened for answering."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta
from functools import cached_property, lru_cache, partial
from zoneinfo import ZoneInfo

from bot.assistant.answers import Language
from bot.assistant.facts.questions import FactReader
from bot.assistant.following.titles import Titles
from bot.assistant.lettered import Lettered, wordings
from bot.assistant.lists.filters import FilterReader
from bot.assistant.meanings import Meanings
from bot.assistant.mentions import mentions_in
from bot.assistant.showings.notes import Notes
from bot.assistant.showings.notes_said import subtitles_of
from bot.assistant.showings.walking import Walking
from bot.assistant.told_reviews import ToldReviews
from index.catalogue import Catalogue
from index.embedding import Embedder
from index.language.analysis import WORD
from index.language.glosses import glossed
from index.language.spelling import Speller
from index.language.spoken import SpokenFinnish, places_in
from index.models import Faq, Film
from index.names import Mention, Names
from index.programme import Programme
from index.published import PublishedIndex
from index.retrieval import Hit, Retriever
from index.searching.letters import STRANGENESS, EntryLetters
from index.searching.reranking import Reranker
from index.venue_names import called_in

_LATELY = 64
"""So many questions' names are kept."""


@dataclass(frozen=True)
class Knowledge:
    """What can be asked of a festival's texts. `films` are by document path; `faqs` counts the FAQ entries, twins once.

    `entries` are the FAQ entries themselves, `memory` is how long a chat is remembered after its last answer;
    `multilingual` says whether the model finds English passages for Finnish questions, `strangeness` how near by their
    letters strangers' questions come to the Finnish FAQ.
    """

    festival: str
    films: Mapping[str, Film]
    faqs: int
    retriever: Retriever
    embedder: Embedder
    names: Names
    catalogue: Catalogue
    programme: Programme
    speller: Speller
    reranker: Reranker | None = None
    memory: timedelta = timedelta(minutes=30)
    walking: Walking = field(default_factory=lambda: Walking(()))
    entries: tuple[Faq, ...] = ()
    multilingual: bool = False
    strangeness: float = STRANGENESS

    def understands(self, language: Language) -> bool:
        """Whether the model knows the meaning of words in a language, not their letters alone."""
        return language == "en" or self.multilingual

    def search(
        self,
        query: str,
        top_k: int = 10,
        documents: Collection[str] | None = None,
        language: Language = "en",
        meaning: str = "",
        telling: str = "",
        *,
        entries: bool = False,
    ) -> list[Hit]:
        """Gives what `Retriever.search` does; what is in a language that the model does not know by letters, too.

        See `Lettered`; to wordings of FAQ entries `telling` is compared, what of the query tells. By meaning it is
        compared in English, word by word; only with reviews in its own language as it stands.
        """
        if self.understands(language):
            return self._meanings.search(query, top_k, documents, language, meaning, entries=entries)
        english = glossed(meaning or query)
        compared = meaning if self._has_finnish_reviews else english
        hits = self.retriever.search(query, top_k, documents, language, compared, entries=entries)
        meant = {} if documents else self._meanings.chances(english, language)
        found = {hit.document.path for hit in hits}
        more = [self.retriever.parts(path)[0] for path in meant if path not in found]
        return self._lettered.judged([*hits, *more], language, telling or query, meant)[:top_k]

    @cached_property
    def _has_finnish_reviews(self) -> bool:
        """Whether a review is written in Finnish: more documents are than entries of the FAQ."""
        return self.retriever.documents_in("fi") > sum(entry.language == "fi" for entry in self.entries)

    @cached_property
    def _meanings(self) -> Meanings:
        return Meanings(self.retriever, self.embedder, self.entries, self.festival)

    @cached_property
    def told_reviews(self) -> ToldReviews:
        """What finds the film that a description told in English means."""
        return ToldReviews(self.retriever, self.embedder, tuple(self.films))

    @cached_property
    def _lettered(self) -> Lettered:
        asked = {entry.document: wordings(entry) for entry in self.entries}
        twins = {entry.document: "\n".join(asked[twin] for twin in entry.twins) for entry in self.entries}
        return Lettered(EntryLetters(self.entries, "fi", self.retriever.rarity), self.strangeness, twins)

    @cached_property
    def by_title(self) -> Sequence[Film]:
        """All films in the order of their titles."""
        return sorted(self.films.values(), key=lambda film: film.title)

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The paths of all documents that can be linked to: films and entries of the FAQ."""
        return (*self.films, *(entry.document for entry in self.entries))

    @cached_property
    def finnish(self) -> SpokenFinnish:
        """Spoken Finnish written out, by the words of the FAQ's Finnish questions and the places in its venues."""
        entries = (entry for entry in self.entries if entry.language == "fi")
        asked = (text for entry in entries for text in (entry.question, *entry.also_asked))
        venues = (name for venue in self.programme.venues.values() for name in (venue.name, *venue.also))
        words = (word for text in asked for word in WORD.findall(text.lower()))
        return SpokenFinnish([*words, *(place for name in venues for place in places_in(name))], self.names.has_word)

    @cached_property
    def titles(self) -> Titles:
        """The titles of all films."""
        return Titles(self.films.values())

    @cached_property
    def notes(self) -> Notes:
        """What the programme notes of its screenings, as questions ask for it."""
        return Notes(self.programme)

    @cached_property
    def filter_reader(self) -> FilterReader:
        """What reads conditions on films out of a question, the corpus's own categories among them."""
        return FilterReader(self.catalogue.categories, self.catalogue.own_languages)

    @cached_property
    def fact_reader(self) -> FactReader:
        """What reads which fact of a header a question asks for."""
        return FactReader()

    def mentions(self, question: str) -> list[Mention]:
        """The names in a question, see `mentions_in`; those of late questions are kept."""
        return list(self._lately(question))

    @cached_property
    def _lately(self) -> Callable[[str], list[Mention]]:
        """Keeps the names of late questions, which are looked at from several sides."""
        directors = frozenset(name for film in self.films.values() for name in film.directors)
        return lru_cache(_LATELY)(partial(mentions_in, names=self.names, programme=self.programme, directors=directors))

    @classmethod
    def from_index(
        cls,
        index: PublishedIndex,
        embedder: Embedder,
        festival: str,
        zone: ZoneInfo,
        day_starts: time,
        reranker: Reranker | None = None,
        *,
        pause: timedelta = timedelta(0),
        memory: timedelta = timedelta(minutes=30),
        walking: Walking | None = None,
    ) -> Knowledge:
        """Assembles the knowledge of a published index."""
        called = called_in(index.venues, index.search.documents.values())
        return cls(
            festival=festival,
            films={film.document: film for film in index.films},
            faqs=len({min((entry.document, *entry.twins)) for entry in index.faqs}),
            retriever=Retriever(
                index.search,
                embedder,
                multilingual=index.manifest.multilingual,
                leniency=index.manifest.leniency,
            ),
            embedder=embedder,
            names=index.names(),
            catalogue=Catalogue(index.films, subtitles_of(index.screenings)),
            programme=Programme(index.screenings, index.films, index.venues, zone, day_starts, pause, called),
            speller=index.search.speller,
            reranker=reranker,
            memory=memory,
            walking=walking or Walking(index.venues),
            entries=index.faqs,
            multilingual=index.manifest.multilingual,
            strangeness=index.manifest.strangeness,
        )

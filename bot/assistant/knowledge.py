"""All that the assistant knows: what an index holds, opened for answering."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time, timedelta
from functools import cached_property, lru_cache, partial
from zoneinfo import ZoneInfo

from bot.assistant.answers import Language
from bot.assistant.facts.questions import FactReader
from bot.assistant.following.titles import Titles
from bot.assistant.lists.filters import FilterReader
from bot.assistant.mentions import mentions_in
from bot.assistant.showings.walking import Walking
from index.catalogue import Catalogue
from index.embedding import Embedder
from index.language.analysis import WORD
from index.language.spelling import Speller
from index.language.spoken import SpokenFinnish, places_in
from index.models import Faq, Film
from index.names import Mention, Names
from index.programme import Programme
from index.published import PublishedIndex
from index.retrieval import Hit, Retriever
from index.searching.letters import STRANGENESS, EntryLetters, chance, nearness
from index.searching.reranking import Reranker
from index.venue_names import called_in

_LATELY = 64
"""So many questions' names are kept."""
QUOTED = 2
"""So many entries of the FAQ are quoted at most."""


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

        The score of a FAQ entry is then the chance of what comes so near to it by the letters of the query, and by
        those of `telling`, what of the query tells, to one of its wordings; the sentence that has most of them is
        marked. That of a passage is mostly how much of its words it has.
        """
        hits = self.retriever.search(query, top_k, documents, language, meaning, entries=entries)
        if self.understands(language):
            return hits
        own = [hit.document for hit in hits if hit.document.language == language]
        told = telling or query
        alike = self._letters.likeness(told) if any(document.faq for document in own) else {}
        lettered = (self._by_letters(hit, alike) if hit.document.language == language else hit for hit in hits)
        best = sorted(lettered, key=lambda hit: -hit.score)
        return [
            *(self._marked(hit, told) if hit.document.path in alike else hit for hit in best[:QUOTED]),
            *best[QUOTED:],
        ]

    def _by_letters(self, hit: Hit, alike: Mapping[str, float]) -> Hit:
        words, grams = hit.evidence["words"], hit.evidence["grams"]
        if hit.document.faq:
            like = alike.get(hit.document.path, 0.0)
            score = chance(nearness(grams, like), self.strangeness)
        else:
            like = (words + 2 * grams) / 3
            score = (hit.score + 3 * like) / 4
        return replace(hit, score=score, evidence={**hit.evidence, "letters": like})

    def _marked(self, hit: Hit, question: str) -> Hit:
        """Marks the sentence of an entry that has most of a question's letters."""
        sentences = hit.passage.sentences
        told = self._letters.telling(question, [hit.document.text[slice(*sentence)] for sentence in sentences])
        return hit if told is None else replace(hit, sentence=sentences[told], next_tells=False)

    @cached_property
    def _letters(self) -> EntryLetters:
        return EntryLetters(self.entries, "fi")

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
        return SpokenFinnish([*words, *(place for name in venues for place in places_in(name))])

    @cached_property
    def titles(self) -> Titles:
        """The titles of all films."""
        return Titles(self.films.values())

    @cached_property
    def filter_reader(self) -> FilterReader:
        """What reads conditions on films out of a question, the corpus's own categories among them."""
        return FilterReader(self.catalogue.categories)

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
            catalogue=Catalogue(index.films),
            programme=Programme(index.screenings, index.films, index.venues, zone, day_starts, pause, called),
            speller=index.search.speller,
            reranker=reranker,
            memory=memory,
            walking=walking or Walking(index.venues),
            entries=index.faqs,
            multilingual=index.manifest.multilingual,
            strangeness=index.manifest.strangeness,
        )

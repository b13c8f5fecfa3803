"""All that the assistant knows: what an index holds, opened for answering."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache, cached_property, lru_cache, partial

from bot.assistant.answers import Language
from bot.assistant.facts.questions import FactReader
from bot.assistant.lists.filters import FilterReader, Stated
from bot.assistant.meanings import Meanings
from bot.assistant.mentions import mentions_in
from bot.assistant.search import Search
from bot.assistant.showings.notes import Notes
from bot.assistant.showings.walking import Walking
from bot.assistant.titles import Titles
from bot.assistant.told_reviews import ToldReviews
from bot.assistant.word_for_word import WordForWord
from index.catalogue import Catalogue
from index.embedding import Embedder
from index.language.analysis import WORD
from index.language.spelling import Speller
from index.language.spoken import SpokenFinnish, places_in
from index.models import Faq, Film
from index.names import Mention, Names
from index.naming.forms import Named
from index.programme import Programme
from index.retrieval import Retriever
from index.searching.letters import STRANGENESS
from index.searching.reranking import Reranker

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

    @cached_property
    def search(self) -> Search:
        """What searches reviews and FAQ."""
        meanings = Meanings(self.retriever, self.embedder, self.entries, self.festival)
        return Search(self.retriever, meanings, self.entries, self.strangeness, multilingual=self.multilingual)

    @cached_property
    def told_reviews(self) -> ToldReviews:
        """What finds the film that a description told in English means."""
        return ToldReviews(self.retriever, self.embedder, tuple(self.films))

    @cached_property
    def by_title(self) -> Sequence[Film]:
        """All films in the order of their titles."""
        return sorted(self.films.values(), key=lambda film: film.title)

    def films_among(self, documents: Iterable[str]) -> tuple[Film, ...]:
        """The films that some documents, by their paths, are reviews of, in their order."""
        return tuple(self.films[path] for path in documents if path in self.films)

    @property
    def example(self) -> str:
        """A film's title, to show how something is written."""
        return self.by_title[0].title if self.films else "…"

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The paths of all documents that can be linked to: films and entries of the FAQ."""
        return (*self.films, *(entry.document for entry in self.entries))

    @cached_property
    def finnish(self) -> SpokenFinnish:
        """Spoken Finnish written out, by the words of the FAQ's Finnish questions and the places in its venues."""
        entries = (entry for entry in self.entries if entry.language == "fi")
        asked = (text for entry in entries for text in entry.wordings)
        venues = (name for venue in self.programme.venues.values() for name in (venue.name, *venue.also))
        words = (word for text in asked for word in WORD.findall(text.lower()))
        return SpokenFinnish([*words, *(place for name in venues for place in places_in(name))], self.names.has_word)

    @cached_property
    def word_for_word(self) -> WordForWord:
        """What tells which entries a question is a wording of."""
        return WordForWord(self.entries, lambda asked: self.finnish.written(asked))

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

    def stated_in(self, text: str) -> Stated:
        """What a text states of films, by the names in it and by its words."""
        return self.filter_reader.read(text, self.mentions(text))

    def people_in(self, text: str) -> list[Named]:
        """The people whom a text may name, all those of a surname."""
        return [one for mention in self.mentions(text) if mention.kind == "person" for one in mention.candidates]

    def films_told(self, entry: str) -> tuple[Film, ...]:
        """The films that an entry of the FAQ, by its document, names; each entry is looked at once."""
        return self._told(entry)

    @cached_property
    def _told(self) -> Callable[[str], tuple[Film, ...]]:
        def told(entry: str) -> tuple[Film, ...]:
            names = self.mentions(" ".join(hit.text for hit in self.retriever.parts(entry)))
            paths = dict.fromkeys(path for one in names if one.kind == "film" for path in one.documents[:1])
            return self.films_among(paths)

        return cache(told)

    @cached_property
    def _lately(self) -> Callable[[str], list[Mention]]:
        """Keeps the names of late questions, which are looked at from several sides."""
        directors = frozenset(name for film in self.films.values() for name in film.directors)
        return lru_cache(_LATELY)(partial(mentions_in, names=self.names, programme=self.programme, directors=directors))

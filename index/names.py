"""Names in any spelling: the films, people and venues that a question means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from index.models import Document, Film, Span, Venue
from index.naming.confidence import confidence, order_of, prominent, resembles_given_name, resembles_word_before
from index.naming.forms import Named, NameKind
from index.naming.frames import Question
from index.naming.gathered import GatheredNames
from index.naming.matching import FormIndex, Occurrence
from index.naming.stored import StoredNames
from index.naming.storing import names_in_memory
from index.naming.unknown import nearest_titles, unknown_names, unknown_title
from index.naming.words import ARTICLES, Word, keys_of, words_in
from index.naming.written import without_endings, written_in

MEANT = 0.5
"""From this score on a name counts as meant."""
MAYBE_MEANT = 0.1
"""From this score on a title may be meant, if all else that is said asks for a film's fact: "white reindeer genre"."""
_LATELY = 64
"""So many questions' names are kept."""


@dataclass(frozen=True)
class Mention:
    """A name in a question.

    Attributes:
        kind: what is named.
        candidates: what it may mean, most prominent first; several for a shared surname or title.
        span: where it stands in the question.
        score: chance in [0, 1] that it is meant.
        exact: whether it is written as in the corpus, case, accents and endings aside.
    """

    kind: NameKind
    candidates: tuple[Named, ...]
    span: Span
    score: float
    exact: bool

    @property
    def documents(self) -> tuple[str, ...]:
        """Paths of the reviews that the candidates are about."""
        return tuple(dict.fromkeys(path for named in self.candidates for path in named.documents))


class Names:
    """All names of a corpus."""

    def __init__(self, known: StoredNames) -> None:
        self._known = known
        self._index = FormIndex(known.forms)
        self._lately = lru_cache(_LATELY)(self._scored)  # one question is looked at from several sides

    @classmethod
    def from_corpus(cls, films: Sequence[Film], documents: Sequence[Document], venues: Sequence[Venue]) -> Names:
        """Gathers the names in headers and prose."""
        gathered = GatheredNames.from_corpus(films, documents, venues)
        return cls(StoredNames(names_in_memory(gathered), {document.path: document for document in documents}))

    @classmethod
    def read(cls, path: Path, documents: Mapping[str, Document]) -> Names:
        """Opens names that were gathered before; `documents` are the corpus's, by path."""
        return cls(StoredNames.read(path, documents))

    def mentions(self, question: str) -> list[Mention]:
        """The names in a question, in order, without overlaps; where two compete the longer one wins."""
        return self._mentions(question, MEANT)

    def title(self, text: str) -> Mention | None:
        """The films that a text means which is known to be a title, or some words of one: "samurai"; None for none."""
        named = [mention for mention in self.mentions(text) if mention.kind == "film" and mention.documents]
        if named:
            return named[0]
        keys = frozenset(keys_of(text))
        films = self._known.films_with(keys) if keys else ()
        return Mention("film", tuple(films), Span(0, len(text)), score=1, exact=False) if films else None

    def doubtful_films(self, question: str) -> list[Mention]:
        """The titles in a question that hardly stand out from the words of the language, longest first."""
        found = [
            m for m in self._mentions(question, MAYBE_MEANT) if m.kind == "film" and m.documents and m.score < MEANT
        ]
        return sorted(found, key=lambda mention: mention.span.start - mention.span.end)

    def _scored(self, question: str) -> tuple[Question, list[tuple[Occurrence, float]]]:
        """All that may be a name in a question, with the chance that it is meant."""
        asked = Question(question, words_in(question))
        words = self._known.words
        occurrences = self._index.occurrences(asked.words, words.is_word, words.is_common)
        return asked, [
            (_with_words_before(one, asked.words), round(confidence(asked, one, words), 3)) for one in occurrences
        ]

    def _mentions(self, question: str, least: float) -> list[Mention]:
        asked, scored = self._lately(question)
        groups: defaultdict[tuple[int, int], list[tuple[Occurrence, float]]] = defaultdict(list)
        for found, score in scored:
            if score >= least:
                groups[found.first, found.last].append((found, score))
        taken: set[int] = set()
        mentions: list[Mention] = []
        for (first, last), group in sorted(groups.items(), key=lambda item: _rank(item[0], item[1])):
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                span = Span(asked.words[first].start, asked.words[last - 1].end)
                mentions.append(_mention(group, span))
        return sorted(mentions, key=lambda mention: mention.span)

    def nearest(self, text: str, limit: int = 3) -> list[str]:
        """Titles of reviewed films that are spelt most like the text, best first; maybe none."""
        return nearest_titles(text, self._known.titles, limit)

    def family(self, surname: str) -> Sequence[str]:
        """Full names of the people of a surname."""
        return self._known.family(surname)

    def unknown_names(self, question: str) -> list[str]:
        """Names, quoted titles and years of the question that occur nowhere in the corpus."""
        return unknown_names(question, [mention.span for mention in self.mentions(question)], self._known.words)

    def unknown_title(self, question: str) -> str | None:
        """What stands where a question for a film's makers names it, if that is no name of the corpus."""
        return None if self.mentions(question) else unknown_title(question)

    def without_endings(self, question: str) -> str:
        """A Finnish question with the names that the prose writes in their basic form."""
        return without_endings(question, self._known.words)

    def written_in(self, question: str, language: str = "en") -> str | None:
        """The one document that alone writes a name of the question, a character's or a place's; None if several do."""
        return written_in(question, self._known.words, language)

    def has_word(self, key: str) -> bool:
        """Whether some name has a word, in lower case without accents."""
        return self._known.forms.has_word(key)


def _with_words_before(found: Occurrence, words: Sequence[Word]) -> Occurrence:
    """A part of a name with the nearly right word before it: "Freddie" for Frederick, "Jean" for Jeanne."""
    if found.form.whole or not found.first:
        return found
    before, named = words[found.first - 1].key, found.form.named
    if named.kind == "person":
        known = before not in ARTICLES and resembles_given_name(before, named.name)
    else:
        known = resembles_word_before(before, found.form.keys, keys_of(named.name))
    return replace(found, first=found.first - 1) if known else found


def _rank(place: tuple[int, int], group: list[tuple[Occurrence, float]]) -> tuple[float, float]:
    """Longer first, a slip weighing more than half a word; then the surer."""
    slips = min(found.slips for found, _ in group)
    return (0.6 * slips - (place[1] - place[0]), -max(score for _, score in group))


def _mention(group: list[tuple[Occurrence, float]], span: Span) -> Mention:
    """One mention of all that is meant equally well by the same words."""
    best = min(order_of(found) for found, _ in group)
    chosen = [(found, score) for found, score in group if order_of(found) == best]
    candidates = dict.fromkeys(found.form.named for found, _ in chosen)
    return Mention(
        kind=chosen[0][0].form.named.kind,
        candidates=prominent(list(candidates)),
        span=span,
        score=max(score for _, score in chosen),
        exact=not best[0],
    )

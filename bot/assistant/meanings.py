"""Search by meaning for entries of the FAQ: without the festival's name, too, and in English for those in Finnish."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from bot.assistant.answers import Language
from bot.assistant.festival_name import between, without_festival
from bot.assistant.quoting.odds import best_first
from bot.assistant.told_reviews import told_in_english
from index.embedding import Embedder
from index.language.glosses import glossed
from index.models import Document, Faq, Span
from index.retrieval import Hit, Retriever
from index.searching.calibration import calibration_for
from index.searching.search_index import SearchIndex

_LENIENCY = 1.5
"""What the log-odds of entries told word by word are moved by, see `index.strangers`.

Of 95 Finnish questions that three small FAQs answer, and 195 that they do not, 42 are surely answered rightly, 5
wrongly and 10 for nothing if these FAQs are in Finnish alone (by letters 14, 3 and 8); with 2.5, as much as strangers
ask for, 51, 8 and 26.
"""


class Sought(NamedTuple):
    """What is searched for.

    Attributes:
        text: the question, or what of it is searched for.
        language: that of the question.
        meaning: another wording, which is compared by meaning instead.
        telling: what of it tells, to which wordings of FAQ entries are compared by letters; empty for all of it.
    """

    text: str
    language: Language = "en"
    meaning: str = ""
    telling: str = ""


@dataclass(frozen=True)
class Meanings:
    """Searches for what is asked in a language that the model knows.

    Attributes:
        retriever: searches the corpus.
        embedder: embeds what `retriever` has not: entries told in English.
        entries: the FAQ's.
        festival: its name.
    """

    retriever: Retriever
    embedder: Embedder
    entries: Sequence[Faq]
    festival: str

    def search(
        self, sought: Sought, top_k: int, documents: Collection[str] | None = None, *, apart: bool = False
    ) -> list[Hit]:
        """Gives what `Search.of` does; entries are looked for without the festival's name, too."""
        asked = sought.meaning or sought.text
        bare = "" if documents is not None else without_festival(asked, self.festival)
        if bare:
            self.retriever.foresee((asked, bare), sought.language)
        scored = self.retriever.scored(sought.text, sought.language, sought.meaning)
        hits = scored.hits(top_k, documents, apart=apart)
        if documents is not None:
            return hits
        hits = self._with_told(hits, asked)
        if not bare:
            return hits
        named = {hit.document.path: hit.score for hit in hits if hit.document.faq}
        halved = between(named, self._chances(bare, sought.language))
        return best_first(replace(hit, score=halved.get(hit.document.path, hit.score)) for hit in hits)

    def _with_told(self, hits: Sequence[Hit], english: str) -> list[Hit]:
        """Gives hits, likeliest first, Finnish entries without an English twin as they are found told in English."""
        found = self._told.search(english, len(self.entries)) if self._told else []
        if not found:
            return list(hits)
        told = {hit.document.path: hit for hit in found}
        own = [
            replace(self.retriever.parts(path)[0], score=hit.score, evidence=hit.evidence) for path, hit in told.items()
        ]
        return best_first([*own, *(hit for hit in hits if hit.document.path not in told)])

    def chances(self, english: str, language: str) -> Mapping[str, float]:
        """Gives the chances that entries answer a question told in English, by document; of twins those in a language.

        They are those of their English twins, or of themselves told in English word by word.
        """
        if bare := without_festival(english, self.festival):
            self.retriever.foresee((english, bare))
        found = self._chances(english)
        found = between(found, self._chances(bare)) if bare else found
        return {self.retriever.twin(path, language): chance for path, chance in found.items()}

    def _chances(self, english: str, language: str = "en") -> dict[str, float]:
        """Gives those of entries in a language, or told in English."""
        told = self._told.entries(english, len(self.entries)) if self._told else {}
        return {**self.retriever.entries(english, len(self.entries), language), **told}

    @cached_property
    def _told(self) -> Retriever | None:
        """Searches the Finnish entries without an English twin, told in English; None where there are none."""
        lonely = [e for e in self.entries if e.language == "fi" and self.retriever.twin(e.document, "en") == e.document]
        if not lonely:
            return None
        index = SearchIndex.from_documents(map(self._told_in_english, lonely), self.embedder)
        calibration = calibration_for(self.embedder.fingerprint, self.embedder.name)
        return Retriever(index, self.embedder, calibration.lenient(_LENIENCY))

    def _told_in_english(self, entry: Faq) -> Document:
        """Gives an entry with every sentence told word by word: to be searched, never to be shown."""
        text = told_in_english(self.retriever.parts(entry.document)) or entry.question
        asked, *also = [told for told in map(glossed, entry.wordings) if told] or [entry.question]
        faq = entry.model_copy(
            update={"question": asked, "also_asked": tuple(also), "usually_asked": (), "language": "en", "twins": ()}
        )
        paragraphs = (Span(0, len(text)),)
        return Document(path=entry.document, kind="faq", title=entry.topic, text=text, paragraphs=paragraphs, faq=faq)

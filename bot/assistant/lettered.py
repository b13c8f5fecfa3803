"""Hits in a language whose meanings the model does not know, judged by their letters."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from index.models import Faq
from index.retrieval import Hit
from index.searching.letters import EntryLetters, chance, nearness

QUOTED = 2
"""So many entries of the FAQ are quoted at most."""


@dataclass(frozen=True)
class Lettered:
    """Judges hits by letters.

    Attributes:
        entries: the FAQ's in the language.
        strangeness: how near strangers' questions come to them.
        twins: the wordings of the same entries in other languages, by document, for a question may be in one of these.
    """

    entries: EntryLetters
    strangeness: float
    twins: Mapping[str, str] = field(default_factory=dict)

    def judged(self, hits: Sequence[Hit], language: str, told: str) -> list[Hit]:
        """Gives hits, those in a language by how near `told` comes to them, best first.

        Of the entries that come first the sentence is marked that has most of its letters.
        """
        own = [hit for hit in hits if hit.document.language == language]
        entries = [hit for hit in own if hit.document.faq]
        alike = self.entries.likeness(told) if entries else {}
        near = {hit.document.path: nearness(hit.evidence["grams"], alike[hit.document.path]) for hit in entries}
        if near:
            best = max(entries, key=lambda hit: near[hit.document.path])
            share = self.entries.held(told, self._whole(best))
            near = {path: share * value for path, value in near.items()}
        judged = [self._entry(hit, near, alike) if hit.document.path in near else hit for hit in hits]
        judged = [_prose(hit) if hit.document.film and hit.document.language == language else hit for hit in judged]
        judged.sort(key=lambda hit: -hit.score)
        first = [self._marked(hit, told) if hit.document.path in near else hit for hit in judged[:QUOTED]]
        return first + judged[QUOTED:]

    def _whole(self, hit: Hit) -> str:
        """Gives all that an entry says: its question in every wording, in every language, and the answer."""
        asked = wordings(hit.document.faq) if hit.document.faq else ""
        return f"{asked}\n{self.twins.get(hit.document.path, '')}\n{hit.text}"

    def _entry(self, hit: Hit, near: Mapping[str, float], alike: Mapping[str, float]) -> Hit:
        path = hit.document.path
        return _told_by_letters(hit, chance(near[path], self.strangeness), alike[path])

    def _marked(self, hit: Hit, told: str) -> Hit:
        sentences = hit.passage.sentences
        place = self.entries.telling(told, [hit.document.text[slice(*sentence)] for sentence in sentences])
        return hit if place is None else replace(hit, sentence=sentences[place], next_tells=False)


def wordings(entry: Faq) -> str:
    """Gives an entry's question in every wording."""
    return "\n".join((entry.question, *entry.also_asked))


def _prose(hit: Hit) -> Hit:
    """Judges a passage mostly by how much of the question's words it has."""
    like = (hit.evidence["words"] + 2 * hit.evidence["grams"]) / 3
    return _told_by_letters(hit, (hit.score + 3 * like) / 4, like)


def _told_by_letters(hit: Hit, score: float, letters: float) -> Hit:
    evidence = ChainMap({"letters": letters}, hit.evidence)  # type: ignore[arg-type]  # which is only read
    return replace(hit, score=score, evidence=evidence)

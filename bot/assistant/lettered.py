"""Hits in a language whose meanings the model does not know, judged by their letters, and by what its words mean."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import exp

from bot.assistant.quoting.odds import times
from index.models import Faq
from index.retrieval import Hit
from index.searching.letters import EntryLetters, chance, nearness

_LETTERED = 3.0
"""How much the chance by letters adds to the log-odds that an entry's twin has, found by the English for each word.

Of 276 Finnish questions that five FAQs answer the right entry comes first for 62 % by letters, 81 % by meaning, 86 % by
both (84 % with 2, 86 % with 4; each FAQ counts as much): see docs/measurements.md.
"""
_LESS = 0.3
"""What the sum is too high by as log-odds of a right answer, of four of these FAQs, each as much as another."""
_ALONE = 0.6
"""How many times as likely as by its letters an entry without a twin answers, on the same scale."""
_SAME = 0.9
"""From this likeness on a question is a wording of the entry, whatever its words mean one by one."""
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

    def judged(self, hits: Sequence[Hit], language: str, told: str, meant: Mapping[str, float]) -> list[Hit]:
        """Gives hits, those in a language by how near `told` comes to them, best first.

        `meant` are the chances of entries, by document, that their twins have in a language that the model knows. Of
        those that come first the sentence is marked that has most of the letters.
        """
        own = [hit for hit in hits if hit.document.language == language]
        entries = [hit for hit in own if hit.document.faq]
        alike = self.entries.likeness(told) if entries else {}
        near = {
            hit.document.path: nearness(hit.evidence.get("grams", 0.0), alike[hit.document.path]) for hit in entries
        }
        if near:
            best = max(entries, key=lambda hit: near[hit.document.path])
            share = self.entries.held(told, self._whole(best))
            near = {path: share * value for path, value in near.items()}
        judged = [self._entry(hit, near, alike, meant) if hit.document.faq else hit for hit in hits]
        judged = [_prose(hit) if hit.document.film and hit.document.language == language else hit for hit in judged]
        judged.sort(key=lambda hit: -hit.score)
        entries_first = [hit for hit in judged if hit.document.faq][:QUOTED]
        quoted = [hit for hit in judged[:QUOTED] + entries_first if hit.document.language == language]
        marked = {id(hit): self._marked(hit, told) for hit in quoted}
        return [marked.get(id(hit), hit) for hit in judged]

    def _whole(self, hit: Hit) -> str:
        """Gives all that an entry says: its question in every wording, in every language, and the answer."""
        asked = wordings(hit.document.faq) if hit.document.faq else ""
        return f"{asked}\n{self.twins.get(hit.document.path, '')}\n{hit.text}"

    def _entry(
        self, hit: Hit, near: Mapping[str, float], alike: Mapping[str, float], meant: Mapping[str, float]
    ) -> Hit:
        path = hit.document.path
        if path not in near:  # it is in another language alone
            return _told_by_letters(hit, times(exp(-_LESS), meant.get(path, hit.score)), 0.0)
        lettered = chance(near[path], self.strangeness)
        far = min(meant.values(), default=None) if self.twins.get(path) else None
        told = meant.get(path, far)  # a twin that is not among those found by meaning is no nearer than these
        score = times(_ALONE, lettered) if told is None else times(exp(_LETTERED * lettered - _LESS), told)
        if alike[path] >= _SAME:
            score = max(score, lettered)
        return _told_by_letters(hit, score, alike[path])

    def _marked(self, hit: Hit, told: str) -> Hit:
        sentences = hit.passage.sentences
        place = self.entries.telling(told, [hit.document.text[slice(*sentence)] for sentence in sentences])
        return hit if place is None else replace(hit, sentence=sentences[place], next_tells=False)


def wordings(entry: Faq) -> str:
    """Gives an entry's question in every wording."""
    return "\n".join(entry.wordings)


def _prose(hit: Hit) -> Hit:
    """Judges a passage mostly by how much of the question's words it has."""
    like = (hit.evidence["words"] + 2 * hit.evidence["grams"]) / 3
    return _told_by_letters(hit, (hit.score + 3 * like) / 4, like)


def _told_by_letters(hit: Hit, score: float, letters: float) -> Hit:
    evidence = ChainMap({"letters": letters}, hit.evidence)  # type: ignore[arg-type]  # which is only read
    return replace(hit, score=score, evidence=evidence)

"""What a film is about, what its critic thinks, and what it is like: sad, funny, scary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.answers import Run
from bot.assistant.asked import Asked
from bot.assistant.guide import Guide
from bot.assistant.quoting.aspect_words import TONES
from bot.assistant.quoting.aspects import STORY, WORTH
from bot.assistant.quoting.doubting import SURE_OF_NAMED
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.nearest import declined_with
from bot.assistant.quoting.telling_sentences import (
    aspects_asked,
    best_telling,
    prose_of,
    says_no_more,
    without_names,
)
from index.facts import Fact
from index.models import Film, Span
from index.retrieval import Hit

TONE_FROM = 0.08
"""From this chance on a sentence is quoted as telling what a film is like; below, as what comes nearest."""
TOLD_FROM = 0.35
"""From this chance on one is quoted as telling of prizes, of where it is set, ...; below, the question is searched."""
SURE_TOLD = 0.5
"""Below this chance it is said that it may not answer."""
WARNED_OF = frozenset({"scary", "violent"})
"""What content notes tell of."""
MOST = 2
"""So many are quoted where several qualities are asked after."""
SHORT = 15
"""An end of so few words is quoted with what stands before it."""

_STORY = re.compile(
    r"\b(?<!like )(?<!hate )about\b(?!\s+(?!really|exactly|actually|anyway|then|again|please)\w)"
    r"|\b(?:plot|story|synopsis|summary)\b|\btell me (?:more )?about\b|"
    r"\bdescribe\b|\b(?:mistä|kenestä)\b.*\bkerto(?:o|vat)\b|\bmistä (?:- )?on kyse\b|\bjuoni\b|\bkerro\b",
    re.IGNORECASE,
)
_OF_STORY = re.compile(r"\W*(?:where|when|whose)\b|\W*who (?:wrote|came up|invented|thought)\b", re.IGNORECASE)
"""Asks something about the story, and not to be told it: "where does the story come from?"."""
_LIKES = (
    r"(?:say(?:ing)?|said|think(?:ing)?|thought|like|love|hate|enjoy|recommend|praise|feel|felt|make|made)(?:d|s)?"
    r"(?: (?:of|about))?"
)
_VERDICT = re.compile(
    r"\b(?:is|was) .*\b(?:good|great|worth|recommended)\b|\bany good\b|\bworth (?:seeing|watching|it|a visit)\b"
    r"|^(?!.*\bwho\b).*\breviews? of\b|\bverdict\b|\bopinions?\b|\brecommend(?:s|ed|able|ation)?\b"
    r"|\bhow (?:good )?(?:is|was) -\W*$|\bwhat(?:'s|s| is| was) (?:the )?- like\b"
    rf"|^(?!.*\b(?:who|which)\b).*\b(?:critics?|review(?:er)?s?) {_LIKES}\b|\b(?:did|does|do) - {_LIKES} -"
    r"|\bwhy (?:should|would) (?:i|we|one) (?:see|watch)\b"
    r"|\bkannattaako\b|\bonko .*\bhyvä\b|\bmitä .*\b(?:arvio|kriitikko)\b"
    r"|\bmitä - (?:sanotaan|kirjoitetaan|ajatellaan)|\bmitä mieltä\b|\bpitikö\b|\bsuositt?el\w+\b",
    re.IGNORECASE,
)


def told(asked: Asked, guide: Guide) -> Found | None:
    """Quotes the review of the one film that a question wants to hear about; None when it asks for more."""
    if len(asked.films) != 1 or asked.programme or asked.when:
        return None
    [film] = asked.films
    text = without_names(asked)
    return _of_aspects(text, film, asked, guide) or _as_a_whole(text, film, asked, guide)


def _as_a_whole(text: str, film: Film, asked: Asked, guide: Guide) -> Found | None:
    """Quotes what tells a film's story, or what its critic thinks of it."""
    if asked.fact not in (None, Fact.CRITIC):
        return None
    verdict = _VERDICT.search(text)
    asks = verdict or (None if asked.fact or _OF_STORY.match(text) else _STORY.search(text))
    if not asks or not _of_critic(asked, film, bool(verdict)) or not says_no_more(text, [Span(*asks.span())]):
        return None
    hit = best_telling(WORTH if verdict else STORY, film, guide)
    if hit:
        return found_in([replace(hit, score=1.0)], guide)
    parts = prose_of(guide.knowledge.retriever.parts(film.document), guide)
    return found_in(_end(parts) if verdict else parts[:1], guide)


def _of_aspects(text: str, film: Film, asked: Asked, guide: Guide) -> Found | None:
    """Quotes what tells the aspects asked for: "is it scary?", "will it make me cry?", "has it won any prizes?".

    What its content notes warn of is left to them, and so is a kind that its header states where the review is silent.
    """
    asks = aspects_asked(text)
    if not asks or (film.content_notes and not WARNED_OF.isdisjoint(asks)):
        return None
    hits = _best_of_each_passage([hit for name in asks if (hit := best_telling(name, film, guide))])
    toned = TONES.issuperset(asks)
    least, sure = (TONE_FROM, SURE_OF_NAMED) if toned else (TOLD_FROM, SURE_TOLD)
    if hits and hits[0].score >= least:
        told = found_in([hit for hit in hits if hit.score >= least][:MOST], guide)
        unsure = guide.wording.runs("perhaps-not-this") if hits[0].score < sure else ()
        return replace(told, answer=told.answer.begun_with(*unsure, Run(text="\n"))) if unsure else told
    stated = asked.fact is Fact.CATEGORIES and asked.filters.conditions()
    return Found(declined_with(hits[:1], asked, guide), hits=tuple(hits)) if hits and toned and not stated else None


def _best_of_each_passage(hits: Sequence[Hit]) -> list[Hit]:
    """Gives each passage once, likeliest first: one sentence of it is marked."""
    best = {hit.passage.start: hit for hit in sorted(hits, key=lambda hit: hit.score)}
    return [*reversed(best.values())]


def _of_critic(asked: Asked, film: Film, verdict: bool) -> bool:
    """Whether nobody is named but, in a question for a verdict, the film's critic: "did NAME like it?"."""
    critics = [any(person.name == film.critic for person in mention.candidates) for mention in asked.people]
    return not critics or (verdict and all(critics))


def _end(parts: list[Hit]) -> list[Hit]:
    """Gives the last passage, its last sentence marked; with the one before, if it is short."""
    few = 2 if len(parts[-1].text.split()) <= SHORT else 1
    return [replace(hit, sentence=hit.passage.sentences[-1]) for hit in parts[-few:]]

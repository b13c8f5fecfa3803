"""What a film is about, what its critic thinks, and what it is like: sad, funny, scary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.answers import Run
from bot.assistant.asked import Asked
from bot.assistant.facts.questions import says_only_small_words
from bot.assistant.guide import Guide
from bot.assistant.quoting.aspect_words import ASPECT_WORDS, TONES
from bot.assistant.quoting.aspects import STORY, WORTH, aspects_for
from bot.assistant.quoting.doubting import SURE_OF_NAMED
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.nearest import declined_with
from bot.assistant.stretches import plain_of, put_in
from index.facts import Fact
from index.language.analysis import language_written
from index.models import Film
from index.retrieval import Hit

TONE_FROM = 0.08
"""From this chance on a sentence is quoted as telling what a film is like; below, as what comes nearest."""
TOLD_FROM = 0.35
"""From this chance on one is quoted as telling of prizes, of where it is set, ...; below, the question is searched."""
SURE_TOLD = 0.5
"""Below this chance it is said that it may not answer."""
MOST = 2
"""So many are quoted where several qualities are asked after."""
SHORT = 15
"""An end of so few words is quoted with what stands before it."""

_BESIDES = re.compile(
    r"\b(?:briefly|shortly|quickly|without|spoil\w*|short|nutshell|sentence|words?|overall|basically|generally|lyhyesti"
    r"|lauseella|critics?|reviewers?|arvostelija\w*|kriitik\w+)\b"
)
"""How a story or a verdict is wanted to be told, and by whom."""
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

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*\d]*\Z")  # noqa: RUF001
_BESIDES_PROSE = re.compile(
    r"[•●▪*†¹²³\u2074-\u2079\u2013-]|\[?\d{1,2}[.)\]]\s|(?:[^.!?\n]{1,40}\n+)?[^.!?,]{3,40}\((?:b\.|born|s\.|synt\.)"
)
"""How a list, a footnote, or who somebody is (under a heading or none) begins."""


def told(asked: Asked, guide: Guide) -> Found | None:
    """Quotes the review of the one film that a question wants to hear about; None when it asks for more."""
    if len(asked.films) != 1 or asked.programme or asked.when:
        return None
    [film] = asked.films
    text = _without_names(asked)
    return _of_aspects(text, film, asked, guide) or _as_a_whole(text, film, asked, guide)


def _as_a_whole(text: str, film: Film, asked: Asked, guide: Guide) -> Found | None:
    """Quotes what tells a film's story, or what its critic thinks of it."""
    if asked.fact not in (None, Fact.CRITIC):
        return None
    verdict = _VERDICT.search(text)
    asks = verdict or (None if asked.fact or _OF_STORY.match(text) else _STORY.search(text))
    if not asks or not _of_critic(asked, film, bool(verdict)) or not _says_no_more(text, [asks.span()]):
        return None
    hit = best_telling(WORTH if verdict else STORY, film, guide)
    if hit:
        return found_in([replace(hit, score=1.0)], guide)
    parts = _telling(guide.knowledge.retriever.parts(film.document), guide)
    return found_in(_end(parts) if verdict else parts[:1], guide)


def _of_aspects(text: str, film: Film, asked: Asked, guide: Guide) -> Found | None:
    """Quotes what tells the aspects asked for: "is it scary?", "will it make me cry?", "has it won any prizes?".

    What its content notes warn of is left to them, and so is a kind that its header states where the review is silent.
    """
    matches = ((name, words.asked.search(text)) for name, words in ASPECT_WORDS.items() if words.opening.match(text))
    asks = {name: match.span() for name, match in matches if match}
    if not asks or not _says_no_more(text, [*asks.values()]):
        return None
    if film.content_notes and asks.keys() & {"scary", "violent"}:
        return None
    found = (best_telling(name, film, guide) for name in asks)
    best = {hit.passage.start: hit for hit in sorted((hit for hit in found if hit), key=lambda hit: hit.score)}
    hits = [*reversed(best.values())]
    toned, least = asks.keys() <= TONES, TONE_FROM if asks.keys() <= TONES else TOLD_FROM
    if not hits or hits[0].score < least:
        stated = asked.fact is Fact.CATEGORIES and asked.filters.conditions()
        toned = bool(hits) and not stated and toned
        return Found(declined_with(hits[:1], asked, guide), hits=tuple(hits)) if toned else None
    told = found_in([hit for hit in hits if hit.score >= least][:MOST], guide)
    unsure = guide.wording.runs("perhaps-not-this") if hits[0].score < (SURE_OF_NAMED if toned else SURE_TOLD) else ()
    return replace(told, answer=told.answer.begun_with(*unsure, Run(text="\n"))) if unsure else told


def _says_no_more(text: str, asked: Sequence[tuple[int, int]]) -> bool:
    """Tells whether a question, without what it asks, has small words alone."""
    return says_only_small_words(_BESIDES.sub(" ", plain_of(put_in(text, asked, " "))))


def best_telling(aspect: str, film: Film, guide: Guide) -> Hit | None:
    """Gives the passage with the sentence of a film's review that best tells an aspect, which is marked.

    None where the model does not know the review's language, or no weights are fitted for the model.
    """
    retriever = guide.knowledge.retriever
    parts = retriever.parts(film.document)
    prose, aspects = _telling(parts, guide), aspects_for(guide.knowledge.embedder.fingerprint)
    if aspects is None or language_written(prose[0].text) != "en":
        return None
    places = [(part, span) for part in parts for span in part.passage.sentences]
    rows = [row for row, (part, _) in enumerate(places) if part in prose]
    sentences = [parts[0].document.text[slice(*places[row][1])] for row in rows]
    odds = aspects.odds(aspect, sentences, retriever.sentence_vectors(film.document)[rows])
    part, span = places[rows[int(odds.argmax())]]
    best = float(odds.max())
    return replace(part, sentence=span, score=aspects.chance(aspect, best), evidence={aspect: best})


def _telling(parts: list[Hit], guide: Guide) -> list[Hit]:
    """Gives the passages that speak of the film, in the language of whoever asks if some are in it.

    Lists, credits, footnotes, and who the director is, tell neither the story nor a verdict.
    """
    prose = [hit for hit in parts if _SENTENCE_END.search(hit.text) and not _BESIDES_PROSE.match(_line_of(hit))]
    own = [hit for hit in prose if language_written(hit.text) == guide.wording.language]
    return own or prose or parts


def _line_of(hit: Hit) -> str:
    """The passage with all that stands before it in its line."""
    text = hit.document.text[: hit.passage.end]
    return text[text.rfind("\n", 0, hit.passage.start) + 1 :].lstrip()


def _of_critic(asked: Asked, film: Film, verdict: bool) -> bool:
    """Whether nobody is named but, in a question for a verdict, the film's critic: "did NAME like it?"."""
    critics = [any(person.name == film.critic for person in mention.candidates) for mention in asked.people]
    return not critics or (verdict and all(critics))


def _end(parts: list[Hit]) -> list[Hit]:
    """Gives the last passage, its last sentence marked; with the one before, if it is short."""
    few = 2 if len(parts[-1].text.split()) <= SHORT else 1
    return [replace(hit, sentence=hit.passage.sentences[-1]) for hit in parts[-few:]]


def _without_names(asked: Asked) -> str:
    """Gives the question with a dash for each name: the title "Tokyo Story" does not ask for a story."""
    return put_in(asked.text, [mention.span for mention in asked.mentions], "-")

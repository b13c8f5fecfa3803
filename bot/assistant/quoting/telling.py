"""What a film is about, and what its critic thinks: the opening or the end of its review."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.asked import Asked
from bot.assistant.facts.questions import says_only_small_words
from bot.assistant.guide import Guide
from bot.assistant.quoting.declining import declined
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.stretches import plain_of, put_in
from index.facts import Fact
from index.language.analysis import language_written
from index.models import Film
from index.retrieval import Hit

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
    if len(asked.films) != 1 or asked.fact not in (None, Fact.CRITIC) or asked.programme or asked.when:
        return None
    [film] = asked.films
    text = _without_names(asked)
    verdict = _VERDICT.search(text)
    asks = verdict or (None if asked.fact or _OF_STORY.match(text) else _STORY.search(text))
    if not asks or not _of_critic(asked, film, bool(verdict)):
        return None
    besides = _BESIDES.sub(" ", plain_of(put_in(text, [asks.span()], " ")))
    if not says_only_small_words(besides):
        return None
    parts = _telling(guide.knowledge.retriever.parts(film.document), guide)
    if not parts:
        return Found(declined(asked, (), (), guide))
    return found_in(_end(parts) if verdict else parts[:1], guide)


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

"""Two questions in one: "who directed it and when is it shown?"."""

from __future__ import annotations

import re

from bot.assistant.answers import STATING, Answer
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.pronouns import FILM
from bot.assistant.showings.notes import films_noted

_SECOND = re.compile(
    r"^(?P<first>.+?)(?:[,;]?\s+(?:and(?: also)?|ja(?: myös)?|sekä)|[?!](?:\s+(?:if (?:so|not)|jos (?:on|ei)),?)?)\s+"
    r"(?P<second>(?:when|where|who|what|which|how|whose"
    r"|(?:is|was|does|did|has) (?:it|he|she|they)|(?:can|could) (?:i|we)"
    r"|milloin|missä|koska|kuka|ketkä|kenen|mikä|minä|minkä|mistä|mitä"
    r"|kauanko|kuinka|miten|montako|onko|voiko|saako|pääseekö|paljonko|monelta|moneltako|mihin)\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
_SECOND_FACT = re.compile(
    r"^(?P<first>.+?)[,;]?\s+(?:and|ja|sekä)\s+(?P<second>(?:the )?\w+(?: \w+)?)\W*$", re.IGNORECASE
)
"""Two facts of one film: "what are the age limit of TITLE and its length"."""
_THEN = re.compile(
    r"^(?P<first>.+?)[,;]?\s+(?:and (?:then|after that)|then|ja sitten|sitten"
    r"|(?:and|ja)(?=\s+(?:something|anything|what|jotain|jotakin|mitä)\b))\s+(?P<second>.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""Two wishes for two times: "what is on before 2 and then something about 8"."""


def in_two(spoken: SpokenOf) -> tuple[str, str] | None:
    """Gives the two questions that a question is made of, the first about one film; None when it is one.

    The film is named in it, or is the one spoken of: "who directed it and what year is it from?"; or the first asks
    which film the programme notes as something: "what closes the festival, and are there tickets?".
    """
    if wishes := _two_wishes(spoken):
        return wishes
    match = _SECOND.match(spoken.question) or _second_fact(spoken)
    if match is None or spoken.page is not None:
        return None
    named = [mention for mention in spoken.named("film") if mention.documents]
    in_first = [m for m in named if m.span.end <= match.end("first")]
    meant = not spoken.mentions and (
        (spoken.about is not None and (FILM.search(match["first"]) or _asks_alone(match["first"], spoken)))
        or _is_noted_alone(match["first"], spoken)
    )
    if not meant and (len(in_first) != 1 or len(named) != 1):
        return None
    return match["first"], match["second"]


def _second_fact(spoken: SpokenOf) -> re.Match[str] | None:
    """Gives a question's halves of which the second is the name of a fact, and no part of a title."""
    match = _SECOND_FACT.match(spoken.question)
    if match is None or any(mention.span.end > match.end("first") for mention in spoken.mentions):
        return None
    facts = spoken.knowledge.fact_reader
    told = [mention.span for mention in spoken.mentions]
    both_asked = facts.fact_asked(match["first"], told) and facts.fact_left_unsaid(match["second"])
    return match if both_asked else None


def _is_noted_alone(question: str, spoken: SpokenOf) -> bool:
    """Whether a question asks for notes that one film's screenings alone have."""
    noted = spoken.knowledge.notes.asked(question)
    return bool(noted) and len(films_noted(noted, spoken.knowledge.programme)) == 1


def _asks_alone(question: str, spoken: SpokenOf) -> bool:
    """Whether a half asks for a fact without saying of what: "how long and who's in it?"."""
    return spoken.knowledge.fact_reader.fact_left_unsaid(question) is not None


def _two_wishes(spoken: SpokenOf) -> tuple[str, str] | None:
    """Gives the halves of a question that asks for showings at two times; None where it does not."""
    match = None if spoken.names_film else _THEN.match(spoken.question)
    if match is None:
        return None
    halves = match["first"], match["second"]
    return halves if all(spoken.times_in(half) for half in halves) else None


def told_by_corpus(answer: Answer) -> bool:
    """Whether headers or the programme answered, or are known not to say."""
    return answer.kind in STATING or (answer.kind == "decline" and answer.score == 1 and bool(answer.films))


def are_of_one(first: Answer, second: Answer) -> bool:
    """Whether two questions are answered for sure, or one of them by a passage of the film that both are about."""
    answers = [first, second]
    told = [answer for answer in answers if told_by_corpus(answer)]
    quoted = [answer for answer in answers if answer.kind == "passage"]
    return len(told) == 2 or (len(told) == len(quoted) == 1 and first.films == second.films)

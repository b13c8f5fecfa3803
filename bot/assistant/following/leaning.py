"""What is said in so few words that it leans on the answer before: "won any Oscars?", "must I book?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.assistant.answers import Answer, AnswerKind
from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.topics import MOST_WORDS, has_to_do_with
from bot.assistant.forms import OPENING
from index.language.analysis import content_words_of, word_set

TOPIC_FROM = 0.02
"""From this chance on a question that nothing answers is asked of the FAQ entry last quoted.

Of 13 short questions about entries of the sample's FAQ 8 reach it there; of 8 that have nothing to do with it none
comes near (.005).
"""
HARDLY = 0.2
"""A passage less likely than this gives way to the film or entry spoken of."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\w)")
_WHOLE = re.compile(
    rf"{OPENING}(?:what|which|who|whose|when|where|why|how|is|are|am|do|does|did|can"
    r"|could|will|would|should|was|were|has|have|i|i'm|we|you|my|our|there|the|an?|tell|show|give|list|find|films?"
    r"|movies?|mi\w+|ku\w+|ke\w+|on|onko|\w+k[oö]|elokuv\w*|leff\w*)\b",
    re.IGNORECASE,
)
"""How questions begin that have a subject or a verb of their own."""
_MAKERS = re.compile(
    rf"{OPENING}who (?:else )?(?:made|wrote|writes|composed|shot|filmed|edited|cut|plays|played|sings|sang"
    r"|produced|designed|did) the (?!film\b|movie\b)",
    re.IGNORECASE,
)
"""Asks who made something of a film that it does not name."""
_ADDS = re.compile(
    r"\W*(?:in|on|at|for|with|without|from|to|by|during|before|after|inside|outside|near)\b"
    r"|.*\b(?:too|also|as well|myös)\W*$",
    re.IGNORECASE,
)
"""What adds to the question before without a verb: "in the tents, too?"."""
_GENERAL = re.compile(
    r"\b(?:an?y?|other|some)\b.*\b(?:films?|movies?)\b|\b(?:films|movies|anything|something|festival\w*|elokuv\w*|leff\w*"
    r"|festari\w*|mitään|jotain)\b",
    re.IGNORECASE,
)
"""What asks for films, not about one."""
_FILMS = re.compile(r"\W*(?:(?:any|some|what|which|the) )?(?:films|movies|elokuv\w*|leff\w*)\b", re.IGNORECASE)
"""What is asked about films, and not about an entry."""
_POINTING = word_set(
    "ok no yes first second third last next other one same again then eka toka toinen viimeinen seuraava"
)
"""Words that point at something without saying what is asked."""
LEANT: frozenset[AnswerKind] = frozenset({"passage", "faq"})
"""What a question that leans on a film or an entry is answered with: by their texts."""


def leaning(spoken: SpokenOf, completed: Completed, answer: Answer) -> Iterator[SpokenOf | Completed]:
    """Gives other readings of a question that was taken as it stands and not answered, most likely first.

    They are the question before with what is added to it, if the FAQ answered that, the last sentence alone, the
    question asked of the film spoken of, or of the FAQ entry last quoted. A few words without a verb are asked of the
    film spoken of even where another review would answer them.
    """
    if completed != Completed(spoken.question, about=spoken.about):
        return
    film, topic = spoken.about, spoken.conversation.topic
    if topic and answer.kind != "faq" and _adds(spoken):
        yield Completed(joined(spoken.asked_before, AND.sub("", spoken.question, count=1)))
    if spoken.mentions:
        return
    hardly = answer.kind == "passage" and answer.score < HARDLY
    declined = hardly or (answer.kind == "decline" and answer.score < 1)
    *_, last = _SENTENCE.split(spoken.question)
    if declined and last != spoken.question:
        yield spoken.asking(last)
    elliptic = answer.kind == "passage" and bool(_is_elliptic(spoken.question) or _MAKERS.match(spoken.question))
    told = set(content_words_of(spoken.question, spoken.language)) - _POINTING
    if film and told and not topic and (declined or elliptic) and not _GENERAL.search(spoken.question):
        yield Completed(f"{spoken.question.rstrip(' ?.!')} ({spoken.called(film)})", (film,))
    if declined and topic and not _FILMS.match(spoken.question) and has_to_do_with(topic, spoken, TOPIC_FROM):
        yield Completed(f"{spoken.question} ({topic})")


def _adds(spoken: SpokenOf) -> bool:
    """Whether a few words without a verb add to the question before: no film, and no day that "and" may go on to."""
    named = [mention for mention in spoken.mentions if mention.kind != "venue"]
    opening = AND.match(spoken.question) if not (spoken.times or spoken.mentions) else None
    return not named and bool(opening or _ADDS.match(spoken.question)) and _is_elliptic(spoken.question)


def _is_elliptic(question: str) -> bool:
    return len(question.split()) <= MOST_WORDS and not _WHOLE.match(question)

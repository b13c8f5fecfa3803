"""What is said in so few words that it leans on the answer before: "won any Oscars?", "must I book?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple, get_args

from bot.assistant.answers import QUOTING, Answer, AnswerKind
from bot.assistant.following.again import AND
from bot.assistant.following.complete import complete
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.topics import MOST_WORDS, entries_asked_for, has_to_do_with
from bot.assistant.forms import OPENING
from bot.assistant.search import SURE
from bot.assistant.showings.words import asks_for_programme, asks_for_service
from index.language.analysis import content_words_of, word_set

TOPIC_FROM = 0.02
"""From this chance on a question that nothing answers is asked of the FAQ entry last quoted.

Of 13 short questions about entries of the sample's FAQ 8 reach it there; of 8 that have nothing to do with it none
comes near (.005).
"""
FILM_FROM = 0.003
"""From this chance on that its review tells it as it stands, such a question is asked of the film spoken of.

After each of 50 films something was asked in few words, in 32 ways: 564 of the 797 that were declined when asked of the
film, too, had less, and 73 of the 403 that were answered, all beside the matter.
"""
HARDLY = 0.2
"""A passage less likely than this gives way to the film or entry spoken of."""
_SENTENCE = re.compile(
    r"(?<=[.!?])\s+(?=\w)|(?<=,)\s+(?=(?:where|when|how|what|which|is (?:there|that)|are there|can|do"
    r"|an(?:y )?other (?:time|day)|missä|milloin|mistä|mihin|onko|voiko|saako)\b)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"{OPENING}(?:what|which|who|whose|when|where|why|how|is|are|am|do|does|did|can"
    r"|could|will|would|should|was|were|has|have|i|i'm|we|you|my|our|there|the|an?|tell|show|give|list|find|films?"
    r"|movies?|mi\w+|ku\w+|ke\w+|on|onko|\w+k[oö]|elokuv\w*|leff\w*)\b",
    re.IGNORECASE,
)
"""How questions begin that have a subject or a verb of their own."""
_MAKERS = re.compile(
    rf"{OPENING}who (?:else )?(?:made|does|did|wrote|writes|composed|shot|filmed|edited|cut|plays|played|sings|sang"
    r"|produced|designed) the (?!film\b|movie\b)",
    re.IGNORECASE,
)
"""Asks who made something of a film that it does not name."""
_ADDS = re.compile(
    r"\W*(?:even )?(?:in|on|at|for|with|without|from|to|by|during|before|after|inside|outside|near)\b"
    r"|.*\b(?:too|also|as well|myös)\W*$",
    re.IGNORECASE,
)
"""What adds to the question before without a verb: "in the tents, too?"."""
_ARTICLE = re.compile(r"(?:an?|the|my|our) ", re.IGNORECASE)
_GENERAL = re.compile(
    r"\b(?:an?y?|other|some)\b.*\b(?:films?|movies?)\b|\b(?:films|movies|anything|something|festival\w*|elokuv\w*|leff\w*"
    r"|festari\w*|mitään|jotain)\b",
    re.IGNORECASE,
)
"""What asks for films, not about one."""
_POINTING = word_set(
    "ok no yes first second third last next other one same again then eka toka toinen viimeinen seuraava"
)
"""Words that point at something without saying what is asked."""
_ANYTHING: frozenset[AnswerKind] = frozenset(get_args(AnswerKind)) - {"decline"}
_CAST: frozenset[AnswerKind] = QUOTING | {"fact"}


class Reading(NamedTuple):
    """Another reading of a question, and the kinds of answers that show it to be the right one."""

    completed: Completed
    kinds: frozenset[AnswerKind]


def leaning(spoken: SpokenOf, completed: Completed, answer: Answer) -> Iterator[Reading]:
    """Gives other readings of a question that was taken as it stands and not answered, most likely first.

    A few words without a verb are read as being about the film spoken of even where another review answers them, and
    as an addition to the question before unless the FAQ answers them. What leans so is answered by texts, who plays a
    part by a header's cast, too; a sentence read alone, by anything.
    """
    kinds = _CAST if _MAKERS.match(spoken.question) else QUOTING
    if completed not in (Completed(spoken.question), Completed(spoken.question, about=spoken.about)):
        unclear = completed.unclear == "which-film" or (answer.kind == "decline" and answer.score < 1)
        if unclear and entries_asked_for(spoken.question, spoken):
            yield Reading(Completed(spoken.question), kinds)  # "how much is it?", of what no film's review tells
        return
    quoted, named = answer.kind == "passage", bool(spoken.mentions)
    perhaps = not named and answer.kind == "faq" and answer.score < SURE
    unanswered = not named and ((quoted and answer.score < HARDLY) or (answer.kind == "decline" and answer.score < 1))
    elliptic = (
        not named and (quoted or perhaps) and bool(_is_elliptic(spoken.question) or _MAKERS.match(spoken.question))
    )
    for applies, read in (
        (answer.kind != "faq" or answer.score < SURE, _added_before),
        (answer.kind in QUOTING and not named, _last_wish),
        (unanswered, _last_sentence),
        (named and answer.kind == "decline", _last_of_its_own),
        (unanswered or elliptic, _of_film),
        (perhaps and not elliptic, partial(_of_film, least=answer.score)),
        (unanswered, _of_entry),
    ):
        if applies and (meant := read(spoken)):
            yield Reading(complete(meant), _ANYTHING) if isinstance(meant, SpokenOf) else Reading(meant, kinds)


def _added_before(spoken: SpokenOf) -> Completed | None:
    """Adds a few words to the question before, which the FAQ answered: "in the tents, too?", "and by train?".

    None where they name a film or a person, or a day that "and" may go on to.
    """
    named = [mention for mention in spoken.mentions if mention.kind != "venue"]
    opening = AND.match(spoken.question) if not (spoken.times or spoken.mentions) else None
    added = AND.sub("", spoken.question, count=1)
    adds = bool(opening or _ADDS.match(spoken.question)) and _is_elliptic(_ARTICLE.sub("", added) if opening else added)
    if named or not adds or not spoken.conversation.topic:
        return None
    return Completed(joined(spoken.asked_before, added))


def _last_sentence(spoken: SpokenOf) -> SpokenOf | None:
    """Reads the last sentence alone: "I came by train. Is there a shuttle?"."""
    *_, last = _SENTENCE.split(spoken.question)
    return spoken.asking(last) if last != spoken.question else None


def _last_of_its_own(spoken: SpokenOf) -> SpokenOf | None:
    """Reads the last sentence alone that names something itself: "Ok, TITLE it is. Where is the School Hall?"."""
    last = _last_sentence(spoken)
    return last if last and (last.mentions or entries_asked_for(last.question, last)) else None


def _last_wish(spoken: SpokenOf) -> SpokenOf | None:
    """Reads the last sentence alone that asks for films: "My husband is tired. What's in English on Sunday?"."""
    last = _last_sentence(spoken)
    if last is None or asks_for_service(last.question):
        return None
    times = [phrase.span for phrase in last.times]
    wishes = last.knowledge.filter_reader.read(last.question, last.mentions, times).request
    return last if wishes or (times and asks_for_programme(last.question)) else None


def _of_film(spoken: SpokenOf, least: float = FILM_FROM) -> Completed | None:
    """Asks it of the film spoken of, if its review tells so from a chance on, and no entry was quoted since."""
    film, told = spoken.about, set(content_words_of(spoken.question, spoken.language)) - _POINTING
    if film is None or not told or spoken.conversation.topic or _GENERAL.search(spoken.question):
        return None
    hits = spoken.knowledge.search(spoken.question, 1, (film.document,), spoken.language)
    if not hits or hits[0].score < least:
        return None
    return spoken.asked_beside(film)


def _of_entry(spoken: SpokenOf) -> Completed | None:
    """Asks it of the entry last quoted, if that has to do with it: "must I book?"."""
    topic = spoken.conversation.topic
    if not topic or not has_to_do_with(topic, spoken, TOPIC_FROM):
        return None
    return Completed(f"{spoken.question} ({topic})")


def _is_elliptic(question: str) -> bool:
    return len(question.split()) <= MOST_WORDS and not _WHOLE.match(question)

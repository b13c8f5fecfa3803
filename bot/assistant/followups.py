"""Completes a question by what the chat has been about: "and when is it on?", "her other films", "the second one"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.assistant.conversation import Conversation
from bot.assistant.knowledge import Knowledge
from bot.assistant.when import read_when
from index.models import Film, Span
from index.names import Mention

_AND = re.compile(r"\s*(?:and|but|also|what about|how about|entäs?|ja|mites|miten olisi)\b[\s,]*", re.IGNORECASE)
_SMALL = re.compile(
    r"\W+|\b(?:in|at|on|for|the|with|by|of|a|then|please|film|movie|one|day|is|are|there|there's|entä|se|on|sitten)\b",
    re.IGNORECASE,
)
_FILM = re.compile(
    r"\b(?:(?:this|that|the) (?:one|film|movie|picture)(?:'s)?|its|it(?:'s)?|this|that|se|sen|sitä|siitä|siinä|siihen|"
    r"sille|tämä|tämän|tuo|tuon|(?:tämä |se )?elokuva(?:n|a|ssa|sta)?|leffa(?:n|a|ssa|sta)?)\b",
    re.IGNORECASE,
)
_FILMS = re.compile(
    r"\b(?:they|them|their|these|those|(?:of )?(?:all|any) of (?:them|these)|ne|niitä|niiden|niissä)\b", re.I
)
_PERSON = re.compile(r"\b(?:he|she|him|his|hers|her|hän|hänen|hänet|häntä|häneltä|hänellä)\b", re.IGNORECASE)
_WORKS = re.compile(
    r"\b(?:other|else|more|another|earlier|later|previous|muita|muut|muuta|toinen|lisää)\b", re.IGNORECASE
)
_ORDINALS = (
    r"first|1st|number one|eka|ensimmäi\w+", r"second|2nd|number two|toka|toinen|toise\w+",
    r"third|3rd|number three|kolmas|kolman\w+", r"fourth|4th|number four|neljä[sn]\w*",
    r"fifth|5th|number five|viides|viiden\w+", r"sixth|6th|kuudes|kuuden\w+", r"seventh|7th|seitsemä[sn]\w*",
)  # fmt: skip
_ORDINAL = re.compile(
    r"\b(?:the )?(?:"
    + "|".join(f"(?P<n{i}>{words})" for i, words in enumerate(_ORDINALS))
    + r"|(?P<last>last|viimei\w+))"
    r"(?: (?:one|film|movie|of (?:them|these|those)|elokuva\w*))?\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\W*(?:(?:and |ok(?:ay)? )?(?:(?:tell|show|give) me )?(?:some )?more"
    r"(?: (?:about|of|on) (?:it|that|this))?(?: please)?|"
    r"next(?: one)?|another(?: one)?|what else|go on|continue|anything else|lisää|kerro lisää|jatka|seuraava|"
    r"entä muuta|muuta)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Completed:
    """A question with what it leaves unsaid filled in.

    Attributes:
        films: the films it means without naming them.
        person: the person it means without a name.
        others: it asks for other films than these.
        more: it asks for further passages.
    """

    text: str
    films: tuple[Film, ...] = ()
    person: str | None = None
    others: tuple[Film, ...] = ()
    more: bool = False


def complete(question: str, conversation: Conversation, knowledge: Knowledge, now: datetime) -> Completed:
    """Completes a question from the conversation; gives it back unchanged when nothing is left unsaid."""
    if conversation.question and _MORE.fullmatch(question):
        return Completed(question, more=True)
    mentions = knowledge.names.mentions(question)
    if conversation.question and (again := _asked_again(question, mentions, conversation.question, knowledge, now)):
        return Completed(again)
    films = tuple(knowledge.films[path] for path in conversation.films if path in knowledge.films)
    if any(mention.kind == "film" for mention in mentions):
        return Completed(question)
    if conversation.topic and (_AND.match(question) or _FILM.search(question)):
        return Completed(f"{question} ({conversation.topic})")
    return (
        _by_ordinal(question, films)
        or _by_person(question, conversation, films, mentions, knowledge)
        or _by_pronoun(question, films)
        or Completed(question)
    )


def _asked_again(
    question: str, mentions: Sequence[Mention], previous: str, knowledge: Knowledge, now: datetime
) -> str | None:
    """Puts "and tomorrow?", "and Victoria?" into the previous question, in place of what it said of that kind."""
    opening = _AND.match(question)
    if not opening:
        return None
    when = read_when(question, now, knowledge.programme, [m.span for m in mentions])
    spans = [*(m.span for m in mentions), *(when.matched if when else ())]
    if not spans or _SMALL.sub("", _without(question[opening.end() :], spans, opening.end())):
        return None
    before = knowledge.names.mentions(previous)
    then = read_when(previous, now, knowledge.programme, [m.span for m in before])
    for mention in mentions:
        old = [m.span for m in before if m.kind == mention.kind]
        previous = _replaced(previous, old, question[slice(*mention.span)], "at" if mention.kind == "venue" else "")
        before = knowledge.names.mentions(previous)
    if when:
        then = read_when(previous, now, knowledge.programme, [m.span for m in before]) if mentions else then
        said = " ".join(question[slice(*span)] for span in when.matched)
        previous = _replaced(previous, list(then.matched) if then else [], said, "")
    return previous


def _replaced(text: str, old: Sequence[Span], new: str, joint: str) -> str:
    """Puts `new` in place of the stretches `old` of a text, or at its end when there are none."""
    if not old:
        return f"{text.rstrip(' ?.!')} {joint} {new}".replace("  ", " ")
    first = min(span.start for span in old)
    kept = _without(text, old, 0)
    return " ".join(f"{kept[:first]} {new} {kept[first:]}".split())


def _without(text: str, spans: Sequence[Span], offset: int) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[: max(start - offset, 0)] + text[max(end - offset, 0) :]
    return text


def _by_ordinal(question: str, films: Sequence[Film]) -> Completed | None:
    match = _ORDINAL.search(question) if len(films) > 1 else None
    if not match:
        return None
    number = -1 if match["last"] else next(i for i in range(len(_ORDINALS)) if match[f"n{i}"])
    if number >= len(films):
        return None
    film = films[number]
    rest = _SMALL.sub("", question[: match.start()] + question[match.end() :])
    text = question[: match.start()] + film.title + question[match.end() :] if rest else f"/film {film.title}"
    return Completed(text, (film,))


def _by_person(
    question: str,
    conversation: Conversation,
    films: Sequence[Film],
    mentions: Sequence[Mention],
    knowledge: Knowledge,
) -> Completed | None:
    """Replaces "he" or "her" by the person last named, or by the director whose works are asked for."""
    match = _PERSON.search(question)
    if not match or any(mention.kind == "person" for mention in mentions):
        return None
    directors = films[0].directors if films else ()
    person = conversation.person or (directors[0] if _WORKS.search(question) and directors else None)
    if person and _fits(match.group(), person, knowledge):
        ending = "'s" if match.group().lower() in ("his", "hers") or _possessive(question, match) else ""
        text = question[: match.start()] + person + ending + question[match.end() :]
        return Completed(text, person=person, others=tuple(films) if _WORKS.search(question) else ())
    return Completed(f"{question} ({films[0].title})", (films[0],)) if films else None


def _possessive(question: str, match: re.Match[str]) -> bool:
    return match.group().lower() == "her" and bool(re.match(r"\s+\w", question[match.end() :]))


def _fits(pronoun: str, person: str, knowledge: Knowledge) -> bool:
    """Tells whether the corpus speaks of the person with such a pronoun, or does not tell."""
    told = knowledge.names.pronouns(person)
    said = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}.get(pronoun.lower())
    return told is None or said is None or told == said


def _by_pronoun(question: str, films: Sequence[Film]) -> Completed | None:
    if not films:
        return None
    if len(films) > 1 and (match := _FILMS.search(question)):
        titles = ", ".join(film.title for film in films)
        return Completed(question[: match.start()] + titles + question[match.end() :], tuple(films))
    if match := _FILM.search(question):
        return Completed(question[: match.start()] + films[0].title + question[match.end() :], (films[0],))
    return None

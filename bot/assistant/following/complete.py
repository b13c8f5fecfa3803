"""Completes a question by what the chat has been about: "and when is it on?", "her other films", "the second one"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answers import Choice
from bot.assistant.facts.questions import FactReader
from bot.assistant.following.again import AND, asked_again, narrowed
from bot.assistant.following.comparatives import compared, of_two
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.described import by_description
from bot.assistant.following.ordinals import by_number, by_ordinal
from bot.assistant.following.people import by_person, same_person
from bot.assistant.following.there_and_then import by_place_or_time
from bot.assistant.following.titles import labelled
from bot.assistant.lists.filters import FilterReader
from bot.assistant.lists.plain import plain_of
from bot.assistant.lists.words import sorts, superlative, unsorted
from bot.assistant.showings.notes import notes_asked
from index.models import Film

_AFTER_THAT = (
    r"(?=\W*$|\s+(?:is|was|are|has|have|does|do|did|on|about|again|take|run|last|start|end|play|get|win|and)\b)"
)
_FILM = re.compile(
    r"\b(?:(?:this|that|the) (?:one|film|movie|picture)(?:'s)?|its|it(?:'s)?"
    r"|(?<!before )(?<!after )(?<!until )(?:this|that)(?:'s)?"
    + _AFTER_THAT
    + r"|se|sen|sitä|siitä|siinä|siihen|sille|tämä|tämän|tuo|tuon|(?:tämä |se |tuo )(?:elokuva|leffa)"
    r"|(?:tämän |sen |tuon )?(?:elokuva|leffa)n|(?:tässä |siinä |tuossa )(?:elokuva|leffa)ssa)\b",
    re.IGNORECASE,
)
_FILMS = re.compile(
    r"\b(?:they|them|their|these|those|(?:of )?(?:all|any) of (?:them|these)|ne|niitä|niiden|niissä)\b", re.IGNORECASE
)
_AMONG = re.compile(
    r"\b(?:which|what|mikä|kumpi)(?: one)?(?: of (?:them|these|those))?(?: is| are)? (?:the )?\w+est"
    r"(?=\W*$| of (?:them|these|those))"
    r"|\b(?:out )?of (?:them|these|those)\b|\b(?:niistä|näistä|noista)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:\W+|\b(?:and|what about|how about|what|which|is|was|s|the|one|ones|show|me|please|then|list|them|it|can|could"
    r"|you|put|in|order|first|ensin|ja|enta|mika|on|se|ne|kiitos|jarjesta|nayta)\b)*"
)
_ALL = {"en": "films", "fi": "elokuvat"}
_OUT_OF = re.compile(r"\b(?:out )?of (?:them|these|those)\b|\b(?:niistä|näistä|noista)\b", re.IGNORECASE)
_SHOWN = re.compile(
    r"\b(?:it|that) (?:still |also |again )?(?:on|shown|showing|playing|screened)\b"
    r"|\b(?:is|when's) (?:it|that) on\b|\bse (?:menee|tulee|näytetään|esitetään|pyörii)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:how|what time|when|where|who|why|is|are|can|do|does|did|was|will|paljonko|paljon|milloin|missä|mistä|mihin"
    r"|miten|kuinka|kuka|miksi|onko|saako|voiko|pitääkö|monelta|mitä)\b(?! about)",
    re.IGNORECASE,
)
_ASKS_ALONE = re.compile(
    r"\W*(?:(?:and|so|ok|ja|entä|no) )*(?:(?:until|till|since|from) when|how (?:much|long|late|far|many|early|old)"
    r"|what time|where exactly|where|when|why|for (?:free|everyone|how long)|is (?:it|that) free|mihin asti"
    r"|mistä alkaen|kuinka (?:kauan|paljon|myöhään|kaukana)|paljonko|mihin aikaan|missä|milloin|miksi|mistä)"
    r"(?: (?:exactly|then|sitten))?\W*",
    re.IGNORECASE,
)
_WEATHER = re.compile(
    r"\bit(?:['\u2019]s)? (?:going to |often |ever )?(?:rain|snow|cold|warm|dark|light)\w*", re.IGNORECASE
)
"""The "it" of the weather means nothing that was spoken of."""
_ONE_OF_IT = re.compile(r"\b(?:when|where|what|who)\b.* the (?:first|last|next|other) one\b", re.IGNORECASE)
_MORE = re.compile(
    r"\W*(?:(?:and |ok(?:ay)? )?(?:(?:tell|show|give) me )?(?:some )?more"
    r"(?: (?:about|of|on) (?:it|that|this))?(?: please)?|"
    r"next(?: one)?|another(?: one)?|what else|go on|continue|anything else|lisää|kerro lisää|jatka|seuraava|"
    r"entä muuta|muuta|toinen|vielä)\W*",
    re.IGNORECASE,
)


def complete(spoken: SpokenOf, filters: FilterReader, facts: FactReader) -> Completed:
    """Completes a question from the conversation; gives it back unchanged when nothing is left unsaid."""
    if spoken.conversation.question and _MORE.fullmatch(spoken.question):
        return _more(spoken)
    found = (
        by_place_or_time(spoken)
        or of_two(spoken)
        or compared(spoken)
        or narrowed(spoken, filters)
        or by_number(spoken)
        or by_description(spoken, filters)
        or asked_again(spoken)
    )
    if found or spoken.names_film:
        return found or same_person(spoken) or Completed(spoken.question)
    return (
        _by_topic(spoken, facts)
        or _ordered(spoken, filters)
        or by_ordinal(spoken)
        or by_person(spoken)
        or _among(spoken)
        or _by_pronoun(spoken)
        or Completed(spoken.question, about=spoken.about)
    )


def whole(spoken: SpokenOf, page: int) -> Completed:
    """Gives a question that leaves nothing unsaid, being a command's; a long list is given by pages."""
    return Completed(spoken.question, page=page)


def _more(spoken: SpokenOf) -> Completed:
    """Pages on: further passages of a question, a film's card after a fact, then what its review says."""
    conversation, film = spoken.conversation, spoken.about
    if conversation.page is not None:
        return Completed(conversation.question or "", page=conversation.page)
    if conversation.kind in ("fact", "programme") and film and not conversation.shown:
        return Completed(f"/film {spoken.called(film)}", (film,))
    if conversation.kind == "fact" and film:
        return Completed(spoken.called(film), (film,), more=True)
    if conversation.kind in ("list", "programme"):
        return Completed(conversation.question or "", unclear="that-was-all")
    if conversation.kind in ("passage", "faq"):
        return Completed(conversation.question or "", spoken.films[:1], more=True)
    return Completed(conversation.question or "", unclear="no-more")


def _by_topic(spoken: SpokenOf, facts: FactReader) -> Completed | None:
    """Asks on about the FAQ entry last quoted, unless only a film can be meant: "when is it on", "who directed it"."""
    topic, question = spoken.conversation.topic, spoken.question
    if not topic or (spoken.films and (_SHOWN.search(question) or facts.fact_asked(question, ()))):
        return None
    if _WEATHER.search(question):
        return None
    asks_on = _ASKS_ALONE.fullmatch(question) or (AND.match(question) and _ASKING.search(question))
    if not (_FILM.search(question) or _ONE_OF_IT.search(question) or asks_on):
        return None
    return Completed(f"{question} ({topic})")


def _among(spoken: SpokenOf) -> Completed | None:
    """Reads "which of those is the longest?" as a question about the films last listed."""
    pool = spoken.films if len(spoken.films) > 1 else spoken.listed
    if len(pool) < 2 or not _AMONG.search(spoken.question):
        return None
    films = " elokuva " if spoken.language == "fi" else " film "
    text = _OUT_OF.sub(films, spoken.question)
    return Completed(" ".join(text.split()), among=pool)


def _ordered(spoken: SpokenOf, filters: FilterReader) -> Completed | None:
    """Reads "the longest" and "sort by year", with nothing else said, as meaning the films last listed."""
    question, listing = spoken.question, spoken.conversation.listing
    pool = spoken.films if len(spoken.films) > 1 else spoken.listed
    asked_before = spoken.conversation.question or ""
    of_programme = spoken.conversation.kind == "programme" and superlative(asked_before)
    if of_programme and superlative(question) and _BARE.fullmatch(plain_of(unsorted(question))):
        return Completed(joined(unsorted(asked_before), AND.sub("", question)))
    if not pool or not listing or not _BARE.fullmatch(plain_of(unsorted(question))):
        return None
    if sorts(question):
        listed = spoken.conversation.kind == "list" and len(pool) == len(listing.films)
        asked = unsorted(listing.question) if listed else _ALL[spoken.language]
        text = joined(asked, question)
        whole = filters.request(text, spoken.knowledge.mentions(text))
        return Completed(text if whole else joined(_ALL[spoken.language], question), among=pool)
    if superlative(question):
        return Completed(joined(question, "elokuva" if spoken.language == "fi" else "film"), among=pool)
    return None


def _by_pronoun(spoken: SpokenOf) -> Completed | None:
    """Replaces "it" by the film spoken of; after several films, asks which one is meant."""
    question, films = spoken.question, spoken.films
    if not films:
        return None
    if len(films) > 1 and (match := _FILMS.search(question)):
        titles = ", ".join(spoken.called(film) for film in films)
        return Completed(question[: match.start()] + titles + question[match.end() :], tuple(films))
    match = next((m for m in _FILM.finditer(question) if not _is_time(m, spoken)), None)
    noted = notes_asked(question, spoken.knowledge.programme)
    if match is None or any(note.span.end <= match.start() for note in noted):
        return None  # "which is the closing film and when does it begin": it is that one
    if len(films) > 1:
        return Completed(question, choices=_choices(match, films, spoken), unclear="which-film")
    return Completed(_with_title(question, match, spoken.called(films[0])), (films[0],))


def _is_time(match: re.Match[str], spoken: SpokenOf) -> bool:
    return any(start <= match.start() < end for start, end in (phrase.span for phrase in spoken.times))


def _with_title(question: str, match: re.Match[str], title: str) -> str:
    return f"{question[: match.start()]}{title}{question[match.end() :]}"


def _choices(match: re.Match[str], films: Sequence[Film], spoken: SpokenOf) -> tuple[Choice, ...]:
    every = spoken.knowledge.films.values()
    return tuple(
        Choice(label=labelled(film, every), question=_with_title(spoken.question, match, spoken.called(film)))
        for film in films
    )

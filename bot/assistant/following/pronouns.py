"""The film that "it", "that film" or "they" means."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.forms import OPENING, asks_whether
from bot.assistant.lists.words import superlative
from bot.assistant.quoting.telling_sentences import aspects_asked
from bot.assistant.showings.words import asks_for_programme, asks_for_weather
from bot.assistant.stretches import put_in
from index.models import Span

_AFTER_THAT = (
    r"(?=\W*$|\s+(?:is|was|are|has|have|does|do|did|on|about|again|take|run|last|start|end|play|get|win|and"
    r"|still|already|playing|shown|showing|worth)\b)"
)
FILM = re.compile(
    r"\b(?:(?:this|that|the) (?:one|film|movie|picture)(?:'s)?"
    r"|its|it(?:'s)?|(?<=is )that(?= (?:mon|tue|wed|thu|fri|sat|sun)\w*\b)"
    r"|(?<!before )(?<!after )(?<!until )(?<!films )(?<!movies )(?<!thing )(?<!things )(?<!ones )(?:this|that)(?:'s)?"
    + _AFTER_THAT
    + r"|se|sen|sitä|siitä|siinä(?! välissä)|siihen|sille|tämä|tämän|tuo|tuon|(?:tämä |se |tuo )(?:elokuva|leffa)"
    r"|(?:tämän |sen |tuon )?(?:elokuva|leffa)n|(?:tässä |siinä |tuossa )(?:elokuva|leffa)ssa)\b",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r" (?:about|with|where|in which|who|set) (?!it\b|that\b|this\b)", re.IGNORECASE)
_IS_IT = re.compile(
    rf"{OPENING}(?:is|was|isn['\u2019]?t|wasn['\u2019]?t) (?:it|that|this) the (?:one|film|movie) "
    r"(?=(?:with|about|where|in which|who|set)\b)",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"{OPENING}(?:what|how) about (?!(?:it|this|that|the (?:film|movie|one))\b)[^,?.]+[,?.]",
    re.IGNORECASE,
)
"""Something that an "it" behind it means: "what about popcorn, is it allowed?"."""
_WITH_IN = re.compile(
    r"\b(?:any\w*|some\w*|films?|movies?|ones?|which|what)\b.*\b(?:with|has|have|having|got)\b.* in $", re.IGNORECASE
)
"""What films are asked for that have something "in it", which is none of those spoken of."""
_THAT_ONE = re.compile(
    r"\b(?:which|what|mikä)\b.*\b(?:films|movies|elokuvista|leffoista)\b.*\b(?:and|ja)\b", re.IGNORECASE
)
"""What stands before an "it" that means the one found: "which of the films is the shortest, and when is it on?"."""
_MAY = re.compile(
    rf"{OPENING}(?:can|could|may|is|are|will|(?:saa|voi|pääsee|sopii|saan|voin)k[oö])\b(?!.*\b(?:films|movies|any\w*)\b)",
    re.IGNORECASE,
)
_AND = re.compile(r",|\b(?:and|ja)\b")
_THOSE = re.compile(r"\b(?:those|these|them|they)\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:\w+thing|films?|movies?|ones?|which|more|most|less|\w+est|too|it|elokuv\w*|leff\w*|jota\w*|mitään|joku|se)\b",
    re.IGNORECASE,
)
"""What asks for films, or of one that is called so."""
_FILMS = re.compile(
    r"\b(?:they|them|their|these|those|(?:of )?(?:all|any) of (?:them|these)|ne|niitä|niiden|niissä)\b", re.IGNORECASE
)
_PART = re.compile(
    rf"{OPENING}(?P<asked>(?:what|how)(?: about|['\u2019]?s| is| was| are| were)? |millainen |miten |mites )?"
    r"(?:(?:the|its|sen|siinä)\W+)?"
    r"(?P<part>music|soundtrack|score|acting|performances?|ending|plot|story|script|screenplay|dialogues?|camera(?:work)?"
    r"|photography|cinematography|editing|pace|pacing|humou?r|jokes|characters|colou?rs|costumes|songs|budget|musiikki"
    r"|loppu|juoni|tarina|käsikirjoitus|dialogi|kuvaus|leikkaus|huumori|hahmot|puvut|värit|budjetti)(?: like)?\W*",
    re.IGNORECASE,
)


def by_viewer(spoken: SpokenOf) -> Completed | None:
    """Asks of the film spoken of whether somebody of an age may see it: "can I bring my 12-year-old?"."""
    film, question = spoken.about, spoken.question
    if film is None or film.age_limit is None or spoken.mentions or spoken.conversation.topic:
        return None
    read = spoken.knowledge.filter_reader.read(question)
    if read.filters.age is None or not re.search(r"\d", question) or FILM.search(question):
        return None
    if not read.says_more and not asks_whether(question):  # "my daughter is 14"
        return Completed(spoken.wording.text("put-allowed", film=spoken.called(film)), (film,))
    return spoken.asked_beside(film) if _MAY.match(question) else None


def by_identity(spoken: SpokenOf) -> Completed | None:
    """Asks of the film spoken of what is told to make sure of it: "is that the one with the dog?"."""
    match = _IS_IT.match(spoken.question)
    if match is None or spoken.about is None:
        return None
    return spoken.asked_beside(spoken.about, question=spoken.question[match.end() :])


def by_pronoun(spoken: SpokenOf) -> Completed | None:
    """Replaces "it" by the film spoken of; after several films, asks which one is meant."""
    question, films = spoken.question, spoken.films
    if not films or asks_for_weather(question):  # "it" rains
        return None
    if spoken.about in spoken.view.listed and _THOSE.search(question):
        films = spoken.view.listed  # of which one was quoted
    if len(films) > 1 and (match := _FILMS.search(question)):
        named = [Span(*match.span())]
        if not (spoken.knowledge.fact_reader.fact_asked(question, named) or asks_for_programme(question, named)):
            return None  # "do they have to pay" is about nobody whom a list shows
        return Completed(put_in(question, named, spoken.all_called(films)), films)
    match = next((m for m in FILM.finditer(question) if not _is_another(m, spoken)), None)
    own = _OWN.match(question)
    if match and ((own and own.end() <= match.start()) or _WITH_IN.search(question[: match.start()])):
        return None
    if match is None or any(_AND.search(question, note.span.end, match.start()) for note in spoken.noted):
        return None  # "which is the closing film and when does it begin": it is that one
    if (before := question[: match.start()]) and superlative(before) and _THAT_ONE.search(before):
        return None
    if len(films) > 1:
        return spoken.which_of(films, lambda film: put_in(question, [match.span()], spoken.called(film)))
    return Completed(put_in(question, [match.span()], spoken.called(films[0])), (films[0],))


def _is_another(match: re.Match[str], spoken: SpokenOf) -> bool:
    """Whether "the film about ..." tells of another film than the one spoken of; of several it may be one."""
    pointing = match.group().casefold().startswith(("the ", "that "))
    return len(spoken.films) == 1 and pointing and bool(_DESCRIBED.match(spoken.question, match.end()))


def by_part(spoken: SpokenOf) -> Completed | None:
    """Asks of the film last spoken of what is asked of some film's part, where the FAQ was not quoted since."""
    film, match = spoken.about, _PART.fullmatch(spoken.question)
    if film is None or match is None or spoken.conversation.topic:
        return None
    asked = spoken.question if match["asked"] else spoken.wording.text("put-about-part", part=match["part"])
    return spoken.asked_beside(film, question=asked)


def by_aspect(spoken: SpokenOf) -> Completed | None:
    """Asks of the film spoken of what a few words ask of none: "true story?", "how scary, though?", "any prizes?"."""
    film, question = spoken.about, spoken.question
    if film is None or spoken.mentions or spoken.conversation.topic or _SOME.search(question):
        return None
    return spoken.asked_beside(film) if aspects_asked(question) else None

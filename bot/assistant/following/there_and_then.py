"""The place and the time of what was spoken of: "and where?", "how do I get there", "what else is on then?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.showings.lines import is_over
from bot.assistant.showings.moments import iso_minute
from bot.assistant.showings.notes import Note, holds, notes_asked
from index.models import Film
from index.names import Mention
from index.programme import Programme, Showing

_BARE = re.compile(
    r"\W*(?:(?:and|so|ok|but|entä|ja|no) )*(?:when|where|what time|at what time|which venue|milloin|missä|koska|monelta"
    r"|moneltako|mihin aikaan)(?:['\u2019]s)?(?: (?:and|ja) (?:when|where|milloin|missä))?"
    r"(?: (?:then|exactly|sitten|se|ne|on|is|are|(?P<it>that|it)|menee|näytetään|tulee|alkaa|loppuu|päättyy))*\W*",
    re.IGNORECASE,
)
_OTHER_TIMES = re.compile(
    r"\W*(?:(?:and|or|are|is|there|ja|tai|onko) )*(?:any |muita |jokin )?(?:other|another|toinen|muita|muu)"
    r" (?:times?|screenings?|showings?|days?|chances?|aika|aikoja|näytös\w*|näytöksiä|päivä\w*)"
    r"(?: to (?:see|catch|watch) (?:it|that))?\W*",
    re.IGNORECASE,
)
_ASKED_WHERE = {"en": "when and where is {} shown", "fi": "milloin ja missä {} näytetään"}
_AT = {"en": "at", "fi": "paikassa"}
_THERE = re.compile(
    r"\b(?:get|go|walk|find|come) (?:to )?(?:there|that place|that venue)\b|\bpääse\w* (?:sinne|perille)\b"
    r"|\bwhere (?:is|'s) (?:that venue|that place)\b|\bmissä se paikka on\b",
    re.IGNORECASE,
)
_AT_THERE = re.compile(
    r"(?<!is )(?<!are )(?<!was )\b(?:in |at |over )?there\b"
    r"(?=\W*$|\s+(?:now|next|tonight|today|tomorrow|then|later|after|before|on|at|this)\b)|\bsiellä\b",
    re.IGNORECASE,
)
_ASKED_THERE = {"en": "how do I get to {}", "fi": "missä on {}"}
_THEN = re.compile(
    r"\W*(?:and )?(?:what else|anything else|what|mitä muuta|mikä muu|mitä)\b.*\b(?:then|(?:at|around) the same time"
    r"|at that time|silloin|samaan aikaan|siihen aikaan)\W*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\W*(?:(?:and|what|what's|what is|is|on|comes|anything|something|entä|ja|mitä|tulee|menee|on) )*"
    r"(?:after (?:that|this|it)|then what|and then|sen jälkeen|sitten)(?: (?P<there>there|in there|siellä))?\W*",
    re.IGNORECASE,
)
_NEXT_ONE = re.compile(r"\W*(?:and )?the (?:next )?(?:one|film|movie) after(?: that| this| it)?\W*", re.IGNORECASE)
_EARLIER = re.compile(
    r"\W*(?:(?:and|or|is|there|what|what's|is on|have you got|do you have|show me|onko|ja|tai|entä) )*"
    r"(?:anything|something|jotain|jotakin|mitään)?(?: else)?(?: on)? ?(?P<side>earlier|before (?:that|it|this)|later"
    r"|aiemmin"
    r"|aikaisemmin|sitä ennen|myöhemmin)(?: (?:on )?(?:that|the same|samana) (?:night|day|evening|iltana|päivänä"
    r"|yönä))?\W*",
    re.IGNORECASE,
)
_ASKED_EARLIER = {"en": "what is on {} before {}", "fi": "mitä näytetään {} ennen klo {}"}
_FIRST = {"en": "the first film", "fi": "ensimmäinen elokuva"}
_ASKED_AFTER = {"en": "what is on {} after {}", "fi": "mitä näytetään {} klo {} jälkeen"}
_WHETHER = re.compile(
    r"\W*(?:(?:and|so|entä|ja) )?(?:is|are|will|does|do|has|have|was|onko|tule\w*ko"
    r"|näyt\w+kö)\b",
    re.I,
)
_ASKED_THEN = {"en": "what is on {} around {}", "fi": "mitä näytetään {} noin klo {}"}


def by_place_or_time(spoken: SpokenOf) -> Completed | None:
    """Asks when and where the films spoken of are shown, how to get there, or what else is on at their time."""
    if there := _at_the_venue(spoken):
        return there
    if not spoken.films:
        return None
    bare = _BARE.fullmatch(spoken.question)
    bare = bare if bare and (spoken.about or not bare["it"]) else None  # "when is it on" after several asks which
    if (bare or _OTHER_TIMES.fullmatch(spoken.question)) and spoken.conversation.topic is None:
        titles = ", ".join(spoken.called(film) for film in spoken.films)
        return Completed(_ASKED_WHERE[spoken.language].format(titles), spoken.films)
    noted = notes_asked(spoken.question, spoken.knowledge.programme) if _WHETHER.match(spoken.question) else []
    if spoken.about and noted and not _is_another(spoken.about, noted, spoken.knowledge.programme):
        film = spoken.about
        return None if spoken.mentions else Completed(f"{spoken.question.rstrip(' ?.!')}: {film.title}", (film,))
    showing = _showing(spoken)
    if showing is None:
        return None
    return _by_order(showing, spoken) or _by_place(showing, spoken)


def _by_order(showing: Showing, spoken: SpokenOf) -> Completed | None:
    """Asks what is on before or after a screening: at its venue if that was asked for, or is meant by "there"."""
    language = spoken.language
    after, next_one = _AFTER.fullmatch(spoken.question), _NEXT_ONE.fullmatch(spoken.question)
    before = _EARLIER.fullmatch(spoken.question)
    there = f"{_AT[language]} {showing.venue} " if _venues_before(spoken) or (after and after["there"]) else ""
    if showing.end and (after or next_one):
        day, clock = iso_minute(showing.end).split()
        first = f"{_FIRST[language]} {there}" if next_one else there
        return Completed(f"{first}{_ASKED_AFTER[language].format(day, clock)}")
    if before:
        late = before["side"].casefold() in ("later", "myöhemmin")
        day, clock = iso_minute(showing.end if late and showing.end else showing.start).split()
        return Completed(there + (_ASKED_AFTER if late else _ASKED_EARLIER)[language].format(day, clock))
    return None


def _at_the_venue(spoken: SpokenOf) -> Completed | None:
    """Puts the one venue of the question before in place of "there"."""
    question, language = spoken.question, spoken.language
    venues = _venues_before(spoken)
    if len(venues) != 1 or len(venues[0].candidates) != 1 or spoken.mentions or _AFTER.fullmatch(question):
        return None
    venue = venues[0].candidates[0].name
    if _THERE.search(question):
        return Completed(_ASKED_THERE[language].format(venue))
    at, found = f"{_AT[language]} {venue}", _AT_THERE.search(question)
    return Completed(_AT_THERE.sub(at, question, count=1)) if found else None


def _venues_before(spoken: SpokenOf) -> list[Mention]:
    """Gives the mentions of venues in the question before."""
    asked = spoken.knowledge.mentions(spoken.conversation.question or "")
    return [mention for mention in asked if mention.kind == "venue"]


def _by_place(showing: Showing, spoken: SpokenOf) -> Completed | None:
    if _THERE.search(spoken.question):
        return Completed(_ASKED_THERE[spoken.language].format(showing.venue))
    if _THEN.fullmatch(spoken.question):
        return _at_the_time_of(showing, spoken)
    return None


def _is_another(film: Film, noted: Sequence[Note], programme: Programme) -> bool:
    """Whether notes are those of one other film: the one that opens the festival, say."""
    films = {s.film.document for s in programme.showings if all(holds(s.notes, note.texts) for note in noted)}
    return len(films) == 1 and film.document not in films


def _showing(spoken: SpokenOf) -> Showing | None:
    """Gives the screening of the one film spoken of that goes on now, or is next, or was the last."""
    if spoken.about is None:
        return None
    programme = spoken.knowledge.programme
    shown = programme.of_film(spoken.about.document)
    going_on = (one for one in shown if one.past(spoken.now) and not is_over(one, spoken.now))
    following = programme.next_of(spoken.about.document, spoken.now)
    return next(going_on, None) or following or (shown[-1] if shown else None)


def _at_the_time_of(showing: Showing, spoken: SpokenOf) -> Completed:
    day, clock = iso_minute(showing.start).split()
    films = tuple(film for film in spoken.knowledge.films.values() if film != showing.film)
    return Completed(_ASKED_THEN[spoken.language].format(day, clock), among=films)

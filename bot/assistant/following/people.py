"""The person whom "he", "her" or "hänen" means."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.pronouns import FILM
from bot.assistant.forms import OPENING
from bot.assistant.lists.words import FILM as FILM_SAID
from bot.assistant.lists.words import superlative
from bot.assistant.stretches import plain_of, put_in, without
from index.models import Span

_PERSON = re.compile(
    r"\b(?:he|she|him|his|hers|her|the same (?:guy|man|woman|person|director|filmmaker|actor|actress)"
    r"|that (?:guy|man|woman|director|filmmaker|actor|actress)|hän|hänen|hänet|häntä|häneltä|hänellä"
    r"|samal(?:ta|la) (?:ohjaajal(?:ta|la)|tyypil(?:tä|lä)))\b",
    re.IGNORECASE,
)
_THEIR_FILMS = re.compile(
    r"\b(?:his|her|hänen) (?:(?:\d\w+|first|second|early|last) )?(?:films?|movies?|work|elokuv\w+|leff\w+)\b",
    re.IGNORECASE,
)
_SE = re.compile(
    r"\bse(?= (?:on |oli )?(?:\w+ )?(?:ohjannut|ohjasi|tehnyt|teki)\b)|\bsen(?= (?:muut|muita|toinen|toiset)\b)",
    re.IGNORECASE,
)
"""Spoken Finnish says "it" of people: "mitä muuta se on tehnyt"."""
_THEY = re.compile(r"\bthey\b(?= (?:\w+ )?(?:done|made|make|directed|direct)\b)", re.IGNORECASE)
_WORKS = re.compile(
    r"\b(?:other|else|more|another|earlier|later|previous|mu[iu](?:t|ta|ssa|sta)|toinen|lisää)\b", re.IGNORECASE
)
_OTHERS = re.compile(r"\b(?:other|else|another|mu[iu](?:t|ta|ssa|sta)|toinen)\b", re.IGNORECASE)
_NOT_DIRECTING = re.compile(
    r"\b(?:shoot|shot|photograph\w*|writ\w+|wrote|compos\w+|play\w*|act\w*|edit\w*|kuva(?:si|nnut)|kirjoit\w+|näyt\w+)\b",
    re.I,
)
_GIVEN = re.compile(r"\W*(?:and|what about|how about|entä|entäs|ja)\s+(?P<given>[^\W\d_]{2,})\W*", re.IGNORECASE)
_REVIEWED = re.compile(
    r"(?!.*\bwho else\b)(?=.*\b(?:else|other|more|another|same|mu[iu]\w*|lisää|samal(?:ta|la))\b)"
    r".*\b(?:review\w*|wr(?:ite|ote|itten)|critics?|arvio\w*|arvostel\w*|kirjoit\w*|kriitiko\w*)\b",
    re.IGNORECASE,
)
_WROTE = re.compile(
    rf"{OPENING}(?:who (?:wrote|writes|said|says|is saying|thinks) (?:this|that|so)"
    r"|who(?:'s| is) (?:the )?(?:author|writer)(?: of (?:this|that))?|(?:says|said) who|whose words are (?:these|those)"
    r"|kuka (?:tämän|tuon|näin|noin) (?:kirjoitti|sanoo|sanoi))\W*",
    re.IGNORECASE,
)
"""Who wrote what was just quoted."""
_OTHER_ONE = re.compile(
    rf"{OPENING}(?:(?:what|how) about )?(?:the other (?:one|guy|brother|person|director)(?:'?s)?"
    r"|(?:se|sen) toi(?:nen|sen))(?: (?:films?|movies?|elokuvat?|leffat?))?\W*",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;.!?]+\s+(?:(?:and|but|so) )?")
_WITH = re.compile(r"\b(?:with|starring|featuring)\s+$", re.IGNORECASE)
_ACTS = re.compile(r" (?:(?:act|play|star|appear)\w*|in (?:any|an|other|some|more)\w*)\b", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?:my|our)(?: \w+)? (?:husband|wife|partner|boyfriend|girlfriend|friends?|mate|mum|mom|mother|dad|father"
    r"|brother|sister|sons?|daughters?|kids?|child(?:ren)?|grand\w+|aunt|uncle|neighbour|old|carer|assistant)\b"
    r"|\b(?:mun|minun|meidän) \w+",
    re.IGNORECASE,
)
"""Somebody of the user's own, whom a "he" behind it means: "my husband left his scarf"."""
_FILMS = re.compile(r"\b(?:films|movies)\b", re.IGNORECASE)
_MAKER = re.compile(
    r"\b(?:the |same )*(?:directors?|film-?makers?|makers?|people|one|guy|man|woman)"
    r" (?:of|who (?:made|directed|did)|behind)(?: the (?:film|movie))? $",
    re.IGNORECASE,
)


def points(question: str) -> bool:
    """Whether a question points at a film or at somebody that it does not name: "when is it on", "her others"."""
    return bool(FILM.search(question) or _PERSON.search(question))


def by_person(spoken: SpokenOf) -> Completed | None:
    """Replaces "he" or "her" by the person last named, or by the director whose works are asked for."""
    question = spoken.question
    if critic := _critic(spoken):
        return Completed(critic)
    if namesake := _namesake(spoken):
        return Completed(namesake)
    if clause := _of_one_named_before(spoken):
        return clause
    match = _PERSON.search(question) or (_WORKS.search(question) and (_SE.search(question) or _THEY.search(question)))
    if not match or _OWN.search(question[: match.start()]) or spoken.named("person"):
        return None
    others = bool(_WORKS.search(question)) and not _NOT_DIRECTING.search(question)
    superlatively = superlative(question) and FILM_SAID.search(plain_of(question)) is not None
    works = others or superlatively or _THEIR_FILMS.search(question) is not None
    film = spoken.films[0] if spoken.films and works else None
    acting = _WITH.search(question[: match.start()]) or _ACTS.match(question[match.end() :])
    makers = (film.cast if acting else film.directors) if film else ()
    person = next(filter(None, (spoken.conversation.person, *makers)), None)
    if person:
        text = put_in(question, [match.span()], person)
        return Completed(text, person=person, others=spoken.films if others else ())
    if works and not spoken.films:
        return Completed(question, unclear="which-person")
    return spoken.asked_beside(spoken.about) if spoken.about else None


def _of_one_named_before(spoken: SpokenOf) -> Completed | None:
    """Puts somebody named in an earlier clause in place of "his": "I adore NAME, is there anything of his?"."""
    people = spoken.named("person")
    match = _PERSON.search(spoken.question, people[0].span.end) if len(people) == 1 == len(spoken.mentions) else None
    stops = list(_STOP.finditer(spoken.question, people[0].span.end, match.start())) if match else []
    if not match or not stops:
        return None
    person = spoken.question[slice(*people[0].span)]
    before, after = spoken.question[stops[-1].end() : match.start()], spoken.question[match.end() :]
    return Completed(f"{before}{person}{after}")


def _critic(spoken: SpokenOf) -> str | None:
    """Gives the question for who wrote the review just quoted, or for that critic's other reviews."""
    film = None if spoken.mentions else spoken.about
    if film is None or not film.critic:
        return None
    if spoken.conversation.kind == "passage" and _WROTE.fullmatch(spoken.question):
        return spoken.wording.text("put-critic", film=spoken.called(film))
    return spoken.wording.text("put-reviewed", critic=film.critic) if _REVIEWED.match(spoken.question) else None


def other_films(spoken: SpokenOf) -> Completed | None:
    """Leaves out the film spoken of where others of somebody who made it are asked for: "which other NAME film?"."""
    people = {one.name for mention in spoken.named("person") for one in mention.candidates}
    film = spoken.about
    if film is None or spoken.names_film or not _OTHERS.search(spoken.question):
        return None
    return Completed(spoken.question, others=(film,)) if {*film.directors, *film.cast} & people else None


def by_maker(spoken: SpokenOf) -> Completed | None:
    """Names who made a film that is named, where films by that one are asked for: "others by the maker of X"."""
    films = spoken.named("film")
    found = _MAKER.search(spoken.question[: films[0].span.start]) if len(films) == 1 else None
    film = spoken.film_named
    said = without(spoken.question, [mention.span for mention in films])  # a title may hold such words, too
    others = _OTHERS.search(said)
    if found is None or film is None or not film.directors or not (others or _FILMS.search(said)):
        return None
    text = put_in(spoken.question, [Span(found.start(), films[0].span.end)], film.directors[0])
    return Completed(text, person=film.directors[0], others=(film,) if others else ())


def _namesake(spoken: SpokenOf) -> str | None:
    """Gives the full name of the one meant by "and Mika?" after somebody of the same surname."""
    said, other = _GIVEN.fullmatch(spoken.question), _OTHER_ONE.fullmatch(spoken.question)
    if not (said or other) or spoken.mentions or not spoken.conversation.person:
        return None
    surname, given = spoken.conversation.person.split()[-1], said["given"].casefold() if said else ""
    family = spoken.knowledge.names.family(surname)
    fitting = [name for name in family if name.casefold().startswith(f"{given} ")]
    if other:
        fitting = [name for name in family if name != spoken.conversation.person]
    return fitting[0] if len(fitting) == 1 else None

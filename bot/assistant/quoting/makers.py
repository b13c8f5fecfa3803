"""Who did what for a film: the sentences of its review that name its players, its camera, its music, its script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from bot.assistant.asked import Asked
from bot.assistant.facts.questions import says_only_small_words
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.declining import declined
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.stretches import plain_of, without
from index.facts import Fact
from index.models import Film
from index.retrieval import Hit

MOST = 2
"""So many passages are quoted."""


@dataclass(frozen=True)
class Craft:
    """A part of making a film.

    Attributes:
        asked: how a question calls it, in plain letters.
        told: how a sentence says that somebody did it, the surest words first.
    """

    asked: re.Pattern[str]
    told: tuple[re.Pattern[str], ...]


def _craft(asked: str, *told: str) -> Craft:
    said = tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (asked, *told))
    return Craft(said[0], said[1:])


PLAYERS = _craft(
    r"plays?|played|acts?|acted|stars?|starred|nayttel\w+",
    r"plays?|played|playing|stars?|starr(?:ed|ing)|acts|acted|acting|actors?|actress(?:es)?|roles?|performances?"
    r"|portray\w*|voiced?|voices|speaks|spoke|cast (?:as|in)|hero(?:ine)?|every scene|näyttel\w+|esittä\w+|roolis\w+",
)
MUSIC = _craft(
    r"composed|composers?|(?:(?:wrote|did|does|made) )?(?:the )?(?:score|music|soundtrack|songs?)|scored"
    r"|savel(?:si|tanyt|taja\w*)|musiik\w+",
    r"compos(?:ed|ers?|es)|scored?|soundtrack|music|songs?|säve\w+|musiik\w+",
    r"quintet|waltz\w*|piano|tunes?|melod\w+|theme",
)
CRAFTS = (
    _craft(
        r"shot|shoot|photographed|lensed|(?:did |behind |held )?the camera(?:work)?|camera ?(?:man|woman|work)"
        r"|cinematograph\w+|(?:director of )?photography|kuvasi|kuvannut|kuvaaja\w*|kuvaus",
        r"cinematograph\w*|photograph(?:ed|er|y)|lensed|shot by|camera(?:man|woman|work)|behind the camera"
        r"|(?<=['’]s) camera|kuvaaja\w*|kuvasi",  # noqa: RUF001
        r"camera",
        r"(?<!was )(?<!were )shot (?:it|this|the|on|everything)"
        r"|filmed|lens(?:es)?|exposed|film stock|16 ?mm|35 ?mm|lit|lamps|light|images?|kuva\w*",
    ),
    MUSIC,
    _craft(
        r"wrote|written|writers?|screenwriters?|(?:the )?(?:screenplay|script)|scripted|penned|kasikirjoit\w+"
        r"|kirjoitti",
        r"screenplay|script\w*|screenwriters?|co-?wr\w+"
        r"|(?:wrote|written)(?! (?:\w+ ){0,2}(?:score|music|songs?|theme|review))"
        r"|käsikirjoit\w+",
        r"adapt\w+|novel|story|play|book|kirja\w*",
    ),
    _craft(
        r"edited|editors?|(?:the )?editing|cut|leikkasi|leikannut|leikkaaja\w*",
        r"edit(?:ed|ors?)|cut (?:it|by|the (?:film|picture))|cutting (?:table|room)|leikka\w+",
    ),
    _craft(r"produced|producers?|tuotti|tuottanut|tuottaja\w*", r"produc(?:ed|ers?)|tuott\w+"),
    _craft(
        r"designed|(?:production |set |costume )?design(?:ers?)?|(?:the )?(?:sets?|costumes?)|lavast\w+|puvust\w+",
        r"design(?:ed|ers?)|sets?|costumes?|decor|lavast\w+|puvust\w+",
        r"built|dressed|sewed|architect\w*",
    ),
)
_WHO = re.compile(
    rf"{OPENING}(?:who(?:'s|s| is| was| has| had| did| made| wrote)?|whose|by whom|kuka(?: on| oli)?"
    r"|ketka|kenen|(?:the )?(?:composer|editor|producer|cinematographer|writer|screenwriter|cameraman))\b"
)
_OWNER = r"\b(?P<owner>[A-ZÀ-Þ][\w.-]+)['’]s (?:own )?"  # noqa: RUF001
"""Whose something is: "Goblin's music", of whom it need not be known that they are people."""
_ALONE = re.compile(r"\b(?:himself|herself|themselves|own|alone|too|also|itse)\b", re.IGNORECASE)


def craft_asked(asked: Asked) -> Craft | None:
    """Gives the craft whose maker a question about one film asks for, saying no more: "who shot TITLE?"."""
    if len(asked.films) != 1 or asked.fact is Fact.CRITIC or asked.when or asked.programme:
        return None
    [film] = asked.films
    if any(film.document not in mention.documents for mention in asked.people):
        return None
    plain = plain_of(without(asked.text, asked.names))
    if not _WHO.match(plain):
        return None
    rest = _WHO.sub(" ", plain)
    return next((c for c in CRAFTS if c.asked.search(plain) and says_only_small_words(c.asked.sub(" ", rest))), None)


def made_by(asked: Asked, guide: Guide) -> Found | None:
    """Quotes who did what is asked for, or declines where the review names nobody; None for other questions."""
    craft = craft_asked(asked)
    if craft is None:
        return None
    hits = naming(craft, asked.films[0], guide.knowledge)
    if not hits:
        return Found(declined(asked, (), (), guide))
    return found_in(hits, guide)


def naming(craft: Craft, film: Film, knowledge: Knowledge) -> list[Hit]:
    """Gives the passages of a film's review that say who did it, or else may; each with its first such sentence.

    Only where nobody else is named beside the surest words is a player taken for whoever did it, then whatever has a
    name ("The band Goblin recorded the music"), or the director unnamed ("The director wrote the music, too").
    """
    players = set() if craft is PLAYERS else set(film.cast)
    if craft is not PLAYERS and (hits := telling_sentences(film, knowledge, partial(_is_somebodys, craft, film))):
        return hits
    for words, others in (*((words, players) for words in craft.told), (craft.told[0], set[str]())):
        tells = partial(_says, words, others, craft, film, knowledge)
        if hits := telling_sentences(film, knowledge, tells):
            return hits
    return []


def telling_sentences(film: Film, knowledge: Knowledge, tells: Callable[[str], bool]) -> list[Hit]:
    """Gives the first passages of a review with a telling sentence, each with its first such sentence marked."""
    told = marked(knowledge.retriever.parts(film.document), tells)
    return [next(group) for _, group in groupby(told, key=lambda hit: hit.passage)][:MOST]


def marked(hits: Iterable[Hit], tells: Callable[[str], bool]) -> Iterator[Hit]:
    """Gives hits on each telling sentence of their passages, in the order of the hits."""
    for hit in hits:
        for sentence in hit.passage.sentences:
            if tells(hit.document.text[slice(*sentence)]):
                yield replace(hit, sentence=sentence)


def _is_somebodys(craft: Craft, film: Film, sentence: str) -> bool:
    """Whether a sentence says whose the work is, and that it is not the director's."""
    owned = re.search(f"{_OWNER}(?:{craft.told[0].pattern})", sentence)
    return owned is not None and not any(
        owned["owner"] in name.split() for name in (*film.directors, film.critic or "")
    )


def _says(
    words: re.Pattern[str], others: Set[str], craft: Craft, film: Film, knowledge: Knowledge, sentence: str
) -> bool:
    """Whether a sentence has such words and names somebody who may have done it, none of `others`.

    A director may have only where it says that it was by himself.
    """
    if not words.search(sentence) or (craft is PLAYERS and any(music.search(sentence) for music in MUSIC.told)):
        return False  # who plays a quintet plays no part
    people = {one.name for one in knowledge.people_in(sentence) if not one.directs or film.document in one.documents}
    barred = {film.critic, *film.directors, *others}
    alone = craft is not PLAYERS and people & set(film.directors) and _ALONE.search(sentence)
    return bool(people - barred or alone)

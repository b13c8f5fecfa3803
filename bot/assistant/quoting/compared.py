"""What of a question is compared with passages: by words, and by meaning, where names tell only where to look."""

from __future__ import annotations

import re
from functools import reduce

from bot.assistant.asked import Asked
from bot.assistant.knowledge import Knowledge
from bot.assistant.stretches import put_in, without
from index.language.analysis import content_words_of

FEWEST_TELLING = 2
"""So many words besides names tell what is asked about them; fewer are compared with the names."""
_OF_TITLE = re.compile(
    r"\b(does|called|named|meaning of) the film\b(?: (?:\w+ )?(?=(?:mean|stand for)\b(?! to\b))|(?<!does the film))",
    re.IGNORECASE,
)
"""Asks about a title: "what does TITLE even mean", "why is it called TITLE"."""
_EVERYWHERE = re.compile(
    r"\b(?:elokuv\w*|leff\w*|kerto\w*)\b(?=.*\w)|\b(?:osaat(?:ko|teko)? (?:sanoa|kertoa)|(?:tiedät|tiedätte)kö"
    r"|voit(?:ko|teko)? (?:sanoa|kertoa)|haluaisin tietää|varmaan|sitten|siis|nyt|minun|mun"
    r"|minulla|minä|tuota|lähi(?:n|mmä[nt]|mpä[nä]|mmä(?:llä|ssä|stä|ltä|lle)))\b(?=.*\w)",
    re.IGNORECASE,
)
"""Finnish words that tell nothing where the words alone tell: entries about all sorts of things hold them."""


def words_of(asked: Asked, knowledge: Knowledge) -> tuple[str, str]:
    """Gives the text that is searched for, and what of it tells, which is both where no name says where to look."""
    text = asked.text if knowledge.understands(asked.language) else telling_words(asked)
    return (asked.text if asked.scope else text), text


def telling_words(asked: Asked) -> str:
    """Gives a Finnish question without what entries of all sorts hold: words for films, days, names if it says more."""
    days = asked.when.matched if asked.when and asked.when.name != "today" else ()  # "at night" may tell
    names = [mention.span for mention in asked.mentions]
    for untold, fewest in (((*names, *days), FEWEST_TELLING), (days, 1)):
        elsewhere = _EVERYWHERE.sub(" ", without(asked.text, untold))
        if len(content_words_of(elsewhere, asked.language)) >= fewest:
            return elsewhere
    return _EVERYWHERE.sub(" ", asked.text)


def meaning_of(asked: Asked, knowledge: Knowledge) -> str:
    """Gives the wording that is compared by meaning where a film or its director is named; nothing where it is all.

    The name tells in which review to look, and the rest what for: "when did the director die?".
    """
    if not knowledge.understands(asked.language):
        return without(asked.text, asked.names)
    if asked.language != "en":
        return ""
    if asked.films:
        return _undirected(asked) if asked.untitled != asked.text else ""
    director = asked.people[0] if len(asked.people) == len(asked.mentions) == 1 else None
    if director is None or len(director.candidates) > 1 or not director.candidates[0].directs:
        return ""
    return put_in(asked.text, [director.span], "the director")


def _undirected(asked: Asked) -> str:
    """Gives a question without its films' titles, with "the title" where that is asked about, and "the director"."""
    own = {film.document for film in asked.films}
    directors = [mention for mention in asked.people if own & {*mention.documents} and mention.candidates[0].directs]
    names = [asked.text[slice(*mention.span)] for mention in directors]
    untitled = _OF_TITLE.sub(r"\1 the title ", asked.untitled)
    return reduce(lambda text, name: text.replace(name, "the director", 1), names, untitled)

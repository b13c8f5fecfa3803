"""What is good: "recommend something", "what is the best film here?", which no text tells of all films."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.words import FILM
from bot.assistant.showings.answer import showings_at
from bot.assistant.showings.going_on import next_answer
from bot.assistant.showings.ways import wanted_of
from bot.assistant.stretches import plain_of
from index.models import Span

_GOOD = re.compile(
    r"\b(?:recommend\w*|suggest\w*|must[- ]see)\b|\b(?:good|great) (?:film|movie)s?\b"
    r"|\b(?:best|greatest|coolest|most (?:popular|loved|beautiful))\b(?=(?: [\w-]+){0,2} (?:films?|movies?|ones?"
    r"|documentar\w+|comed\w+|dramas?|thrillers?)\b)(?: (?:films?|movies?|ones?))?"
    r"|\bwhat (?:should|shall|do|would) (?:i|we|you) (?:see|watch|pick|choose|go (?:to|for))\b"
    r"|\b(?:should|must|can|do|shall)(?:n['\u2019]?t| ?not)? (?:i |we |one )?(?:not )?(?:afford to )?miss\b"
    r"|\bnot to (?:be missed|miss)\b|\bunmissable\b"
    r"|\bworth (?:seeing|watching)\b|\bwhat(?:'s| is) (?:good|worth it|popular)\b"
    r"|\bsurprise (?:me|us)\b|\b(?:any|got any|some) (?:good )?tips\b"
    r"|\b(?:suosit|suosik)\w+|\bkannatta\w+ (?:nähdä|katsoa|mennä katsomaan)\b|\bhyvää katsottavaa\b"
    r"|\b(?:paras|parhaa\w*|parhai\w*|hyvä|hyvää|hyviä)(?: [\w-]+){0,2} (?:elokuv|leff|dokument|komed)\w*"
    r"|\b(?:elokuv|leff)\w*\b.*\bon (?:kaikkein )?(?:paras|\w{3,}in)\W*$"
    r"|\bmitä (?:\w+ ){0,2}(?:pitäisi|katsoisi\w*|menisi\w*)(?: (?:katsoa|nähdä|katsomaan))?\W*$|^\W*vinkkejä\W*$"
    r"|^\W*mikä (?:siellä |täällä )?on (?:hyvä|hyvää|paras)\W*$",
    re.IGNORECASE,
)


def favourites(asked: Asked, guide: Guide) -> Answer | None:
    """Says that it has no favourites, and lists what is ahead as the question states it, else what comes next."""
    named = asked.films or asked.people or asked.unreviewed
    if (
        named
        or not _GOOD.search(asked.text)
        or not guide.programme.next_after(guide.now)
        or (_says_more(asked, guide.knowledge) and not _of_films(asked))
    ):
        return None
    stated = asked.placed or asked.filters.conditions()
    wanted = replace(wanted_of(asked, guide), ahead=True)
    shown = showings_at(wanted, guide, asked.page) if stated else next_answer(guide)
    return shown.begun_with(*guide.wording.runs("no-favourites"), Run(text="\n\n"))


def taste_aside(asked: Asked) -> Asked:
    """Gives a question without the words that ask what is good: of these the answer takes account."""
    read = {word for found in _GOOD.finditer(asked.text.casefold()) for word in re.findall(r"\w+", found[0])}
    return replace(asked, unread=tuple(word for word in asked.unread if word.casefold() not in read))


def _of_films(asked: Asked) -> bool:
    """Whether a film is asked for and one more word tells what it is like: "recommend me a sad film"."""
    return FILM.search(plain_of(asked.text)) is not None and len(asked.unread) <= 1


def _says_more(asked: Asked, knowledge: Knowledge) -> bool:
    """Whether something else is asked for: "recommend a pizzeria"."""
    said = [Span(*match.span()) for match in _GOOD.finditer(asked.text)]
    said += [*(asked.when.matched if asked.when else ()), *(mention.span for mention in asked.mentions)]
    return knowledge.filter_reader.read(asked.text, asked.mentions, said).says_more

"""When somebody was born and died: the sentence of a review that tells, as "Maren Tuovila (b. 1950)" does."""

from __future__ import annotations

import re
from functools import partial

from bot.assistant.asked import Asked
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.letters import plain_of, put_in
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.makers import marked
from index.language.analysis import folded

_WHEN = r"(?:when|(?:in )?(?:what|which) year|milloin|koska|mina vuonna)"
_BORN = re.compile(
    rf"{OPENING}(?:{_WHEN} (?:was|is|were) _ born|{_WHEN} (?:on |oli )?_ (?:on )?(?:syntynyt|syntyi)"
    r"|how old is _(?: now| today)?|(?:age|birth year) of _"
    r"|(?:minka ikainen|kuinka vanha) (?:on )?_(?: on)?(?: nyt)?)\W*"
)
_DIED = re.compile(
    rf"{OPENING}(?:{_WHEN} did _ (?:die|pass away)|(?:is|was) _ (?:still )?(?:alive|dead)"
    rf"|{_WHEN} (?:on )?_ (?:on )?(?:kuollut|kuoli)|onko _ (?:viela |jo )?(?:elossa|kuollut)|elaako _ (?:viela)?)\W*"
)
_DASH = r"[-\u2013]"


def lifetime(asked: Asked, guide: Guide) -> Found | None:
    """Quotes when the only person named was born or died; None for other questions, and where no review tells."""
    if len(asked.mentions) != 1 or len(asked.people) != 1:
        return None
    plain = plain_of(put_in(asked.text, [asked.people[0].span], "_"))
    born, died = _BORN.fullmatch(plain), _DIED.fullmatch(plain)
    if not (born or died):
        return None
    person = asked.people[0].candidates[0]
    surname = rf"\b{re.escape(folded(person.name).split()[-1])}\b"
    words = "born|syntyi|syntynyt" if born else "died|dies|death|kuoli|kuollut|kuolema"
    bracket = rf"{surname} \((?:{'(?:b|s)[.] ?|born |' if born else ''}\d{{4}} ?{_DASH} ?)\d{{4}}"
    hits = [
        hit
        for path in dict.fromkeys((*person.documents, *person.spoken_of))
        for hit in guide.knowledge.retriever.parts(path)
    ]
    for told in (re.compile(bracket), re.compile(rf"{surname}.*\b(?:{words})\b")):
        if hit := next(marked(hits, partial(_tells, told)), None):
            return found_in([hit], guide)
    return None


def _tells(told: re.Pattern[str], sentence: str) -> bool:
    return bool(told.search(folded(sentence)))

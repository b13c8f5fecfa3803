"""What a question asks for by a word, the wine of "what wine do they drink?", and whether a text speaks of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.quoting.demanded import demands
from index.language.analysis import is_stop_word, term_of, terms_of, word_set

_IS = r"(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|may|might|must)"
_ENDS = (
    r"(?:in|of|for|to|by|from|at|on|with|about|into|after|before|during|that|which|who|there|it|he|she|they|we|you|i|and"
    r"|or|the|an?|not|never|ever|then|when|while|if|so|behind|get|gets|got|made|used?|inspired|happen\w*|became|becomes?)"
)
_WORD = rf"(?!{_IS}\b|{_ENDS}\b)[^\W_][\w-]*(?:['’](?!s\b)\w+)?"  # noqa: RUF001
_NAMED = rf"({_WORD}(?: (?!\w+ed\b){_WORD}){{0,2}})"
_ASKED_FOR = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:what|which)(?: (?:sort|kind|type)s? of)? {_NAMED}",
        rf"\bhow many {_NAMED}",
        rf"\bnames? of (?:the|his|her|their|its) {_NAMED}",
        rf"\b(?:win|won|got|get|receive[sd]?|nominated for|up for) (?:an?|any|the) {_NAMED}",
        rf"\bwhat(?:['’]s| is| was| are| were) (?:the|his|her|their|its|[\w-]+['’]s) {_NAMED}",  # noqa: RUF001
        rf"\bwho(?:['’]s| is| was| are| were| did| made) (?:the|an?|his|her|their|its) {_NAMED}",  # noqa: RUF001
    )
)
_ANYTHING = frozenset(
    map(
        term_of,
        word_set(
            "film movie picture thing one name title year time day part scene kind sort else more way story plot reason"
            " meaning point true real difference problem"
        ),
    )
)
_ALIKE = 5
"""Words that begin with so many letters alike speak of the same: "photographer" of "photographs"."""


def asked_for(question: str) -> Sequence[str]:
    """Gives the words by which a question names what it asks for; none where any answer may be meant by them."""
    found = next(filter(None, (pattern.search(question) for pattern in _ASKED_FOR)), None)
    words = found.group(1).lower().split() if found else ()
    return [word for word in words if not is_stop_word(word) and term_of(word) not in _ANYTHING]


def unsaid(question: str, text: str) -> Sequence[str]:
    """Gives the words by which a question names what it asks for, if a text has none of them.

    None where what shows an answer is known: a prize is told of without the word.
    """
    words = () if demands(question) else asked_for(question)
    told = {_alike(term) for term in terms_of(text)} if words else set()
    return () if any(_alike(term_of(word)) in told for word in words) else words


def _alike(term: str) -> str:
    """Gives how a term begins, the same in every country's spelling: "colour", "color"."""
    return term.replace("our", "or")[:_ALIKE]

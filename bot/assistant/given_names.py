"""Directors meant by their given names: "Aki's films", "Akin leffoja"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.language.analysis import folded
from index.language.inflection import bases_of
from index.models import Span
from index.names import Mention, Names

_FILMS_OF = re.compile(
    r"(?<![\w'-])(?P<given>[^\W\d_]{3,})(?P<s>'s?)? (?:other |latest |muut |muita |uusin )?"
    r"(?:films?|movies?|elokuv\w+|leff\w+)\b",
    re.IGNORECASE,
)
_SURE = 0.9


def directors_meant(question: str, named: Sequence[Mention], directors: Iterable[str], names: Names) -> list[Mention]:
    """Gives the directors whose films a question asks for by a given name that no other director has."""
    match = _FILMS_OF.search(question)
    if not match or any(m.span.start < match.end("given") and match.start("given") < m.span.end for m in named):
        return []
    said = folded(match["given"])
    meant = {said} if match["s"] else bases_of(said)  # who owns the films: a genitive
    called = sorted({name for name in directors if " " in name and folded(name).split()[0] in meant})
    if len(called) != 1:
        return []
    span = Span(*match.span("given"))
    people = [mention for mention in names.mentions(called[0]) if mention.kind == "person"]
    return [replace(person, span=span, score=_SURE, exact=False) for person in people[:1]]

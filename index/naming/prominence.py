"""Which of several names that are spelt alike is meant first, and which are not asked about."""

from __future__ import annotations

from index.naming.forms import Named
from index.naming.matching import Occurrence

_LESSER = 4
"""A namesake this many times less prominent is not asked about."""


def order_of(found: Occurrence) -> tuple[int, int]:
    """What comes first among names spelt alike: fewer slips, then titles, then people of the headers."""
    named, whole = found.form.named, found.form.whole
    if named.kind == "film":
        rank = 3 if not whole else 0 if named.documents else 2
    elif named.kind == "person":
        rank = 5 if not whole else 1 if named.documents else 4
    else:
        rank = 2 if whole else 6
    return (found.slips, rank)


def prominent(candidates: list[Named]) -> tuple[Named, ...]:
    """Most prominent first, without namesakes who are far less so."""

    def weight(named: Named) -> int:
        return 6 * named.directs + 2 * len(named.documents) + len(named.spoken_of) + 1

    ordered = sorted(candidates, key=weight, reverse=True)
    if ordered[0].kind != "person":
        return tuple(ordered)
    return tuple(named for named in ordered if weight(named) * _LESSER > weight(ordered[0]))

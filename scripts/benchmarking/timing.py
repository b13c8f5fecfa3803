"""Numbers from repeated measurements on a machine that others use, too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median
from typing import TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


def percentile(values: Sequence[float], share: float) -> float:
    """Gives the value under which a share in [0, 1] of the values lies, between two neighbours as the share does.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("nothing was measured")
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def medians(rounds: Sequence[Sequence[float]]) -> list[float]:
    """Gives, for each place, the median over the rounds: what one neighbour's burst of work disturbs falls out."""
    return [median(values) for values in zip(*rounds, strict=True)]


def interleaved(sides: Sequence[Callable[[ItemT], ResultT]], items: Sequence[ItemT]) -> list[list[ResultT]]:
    """Lets every side do every item, turn by turn, each side first as often as the others.

    Returns:
        For each side, what it gave for each item.
    """
    found: list[list[ResultT]] = [[] for _ in sides]
    for turn, item in enumerate(items):
        for place in range(len(sides)):
            number = (turn + place) % len(sides)
            found[number].append(sides[number](item))
    return found

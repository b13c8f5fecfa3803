"""Chances as odds, in which evidence multiplies: from .5 to .75 is as far as from .75 to .9."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from index.retrieval import Hit

_SUREST = 1 - 1e-6


def odds_of(chance: float) -> float:
    """Gives chance : 1 - chance; of what is sure, a million."""
    chance = min(chance, _SUREST)
    return chance / (1 - chance)


def times(factor: float, chance: float) -> float:
    """Gives the chance whose odds are `factor` times as high."""
    return factor * chance / (1 + (factor - 1) * chance)


def rated(hit: Hit, factor: float) -> Hit:
    """Gives a hit whose odds are `factor` times as high."""
    return replace(hit, score=times(factor, hit.score))


def best_first(hits: Iterable[Hit]) -> list[Hit]:
    """Gives hits in the order of their chances."""
    return sorted(hits, key=lambda hit: -hit.score)

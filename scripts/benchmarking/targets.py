"""What figures have to reach: read from a file, and held against them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

from pydantic import TypeAdapter, ValidationError, model_validator

from index.errors import SettingsError
from index.models import Frozen
from scripts.benchmarking.figures import Figure, Verdict, amount

TARGETS = Path(__file__).with_name("targets.json")


class Target(Frozen):
    """The most or the least that a figure may be; more than 0."""

    at_most: float | None = None
    at_least: float | None = None

    @model_validator(mode="after")
    def _one_bound(self) -> Self:
        bounds = [bound for bound in (self.at_most, self.at_least) if bound is not None]
        if len(bounds) != 1 or bounds[0] <= 0:
            raise ValueError("give either 'at_most' or 'at_least', above 0")
        return self

    def used(self, value: float) -> float:
        """Gives how much of what is allowed a value of at least 0 uses: up to 1 the target is met."""
        if self.at_most is not None:
            return value / self.at_most
        return (self.at_least or 0) / value if value else float("inf")


def read_targets(path: Path = TARGETS) -> dict[str, Target]:
    """Reads targets by the keys of figures.

    Raises:
        SettingsError: the file is not what it should be.
    """
    try:
        return TypeAdapter(dict[str, Target]).validate_json(path.read_bytes())
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(map(str, fault["loc"])) or "the file"
        raise SettingsError(f"{path}: {place}: {fault['msg'].removeprefix('Value error, ')}") from error


def judged(figures: Iterable[Figure], targets: Mapping[str, Target]) -> tuple[Verdict, ...]:
    """Sets each figure against its target, if it has one."""
    return tuple(_verdict(figure, targets.get(figure.key)) for figure in figures)


def _verdict(figure: Figure, target: Target | None) -> Verdict:
    if target is None:
        return Verdict(figure=figure)
    used = target.used(figure.value)
    return Verdict(figure=figure, target=_words(target, figure.unit), met=used <= 1, used=used)


def _words(target: Target, unit: str) -> str:
    side, bound = ("at most", target.at_most) if target.at_most is not None else ("at least", target.at_least)
    return f"{side} {amount(bound or 0, unit)}"

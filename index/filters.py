"""Conditions that films are asked for by."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple


class Between(NamedTuple):
    """A range of whole numbers, both ends included; None leaves an end open."""

    least: int | None = None
    most: int | None = None

    def holds(self, number: int | None) -> bool:
        """Whether a number is stated and in the range."""
        if number is None:
            return False
        return (self.least is None or self.least <= number) and (self.most is None or number <= self.most)


@dataclass(frozen=True)
class Filters:
    """What films are asked for. All conditions hold at once; None or () is no condition.

    Attributes:
        countries: codes of `index.language.places`; the film comes from one of them.
        languages: codes of `index.language.places`; one of them is spoken; "" asks for a film without words.
        directors: full names, of whom one directed.
        cast: full names, of whom one acts.
        people: full names, of whom one directed or acts.
        critics: full names, of whom one wrote the review.
        categories: groups of categories in lower case; the film has one of each group.
        subtitles: codes of languages, of which one is subtitled.
        year: range of years.
        minutes: range of lengths.
        several: names of lists in a header, `directors`, `countries` or `languages`; each holds more than one.
        age: a viewer's age in years; the age limit is stated and is not above it.
        limit: the age limit itself.
        films: document paths; only these films.
        unless: conditions that the film must not meet; what they are about has to be stated.
    """

    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    critics: tuple[str, ...] = ()
    categories: tuple[tuple[str, ...], ...] = ()
    subtitles: tuple[str, ...] = ()
    year: Between | None = None
    minutes: Between | None = None
    several: tuple[str, ...] = ()
    age: int | None = None
    limit: int | None = None
    films: frozenset[str] | None = None
    unless: tuple[Condition, ...] = ()

    def conditions(self) -> tuple[Condition, ...]:
        """The conditions set, each under the name of its field; one for each group of categories."""
        found: list[Condition] = []
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in ("categories", "unless"):
                found += [Condition(field.name, one) for one in value]
            elif value is not None and value != ():
                found.append(Condition(field.name, value))
        return tuple(found)

    @property
    def about(self) -> set[str]:
        """The names of the fields in which conditions are set."""
        return {condition.name for condition in self.conditions()}

    def adding(self, name: str, *values: object) -> Filters:
        """The same filters with more values of one condition, of which any will do."""
        changed: dict[str, Any] = {name: tuple(dict.fromkeys((*getattr(self, name), *values)))}
        return replace(self, **changed)

    def without(self, condition: Condition) -> Filters:
        """The same filters with one condition less."""
        left: dict[str, Any] = {condition.name: getattr(EVERY, condition.name)}
        if condition.name in ("categories", "unless"):
            left[condition.name] = tuple(one for one in getattr(self, condition.name) if one != condition.value)
        return replace(self, **left)


class Condition(NamedTuple):
    """One condition of `Filters`: the field's name, for wording, and its value."""

    name: str
    value: object


EVERY = Filters()
"""No condition at all."""

"""Filters said back to the reader, so that a misunderstanding shows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from bot.assistant.answers import Run
from bot.assistant.formats import category_name, language_name, length, listed, place_name, with_article
from bot.assistant.wording import Wording
from index.filters import Between, Condition, Filters

_SHAPES = ("exactly", "between", "least", "most")
MESSAGES = (
    *(f"condition-{field}" for field in ("countries", "languages", "directors", "cast")),
    *(f"condition-{field}" for field in ("people", "critics", "subtitles")),
    *(f"condition-several-{field}" for field in ("directors", "countries", "languages")),
    *(f"condition-{field}-{shape}" for field, shape in product(("year", "minutes"), _SHAPES)),
    *("condition-minutes-over", "condition-minutes-under"),
    *(f"condition-{field}" for field in ("age", "limit")),
)  # fmt: skip


def described(filters: Filters, wording: Wording) -> list[str]:
    """Gives each condition in words: "documentary", "from Finland", "under 90 min"."""
    return [described_one(c, wording) for c in filters.conditions() if c.name != "films"]


def described_one(condition: Condition, wording: Wording) -> str:
    """Gives one condition in words."""
    value = condition.value
    if condition.name == "minutes" and isinstance(value, Between):
        return _lengths(value, wording)
    if isinstance(value, Between):
        return _years(value, wording)
    if condition.name == "unless" and isinstance(value, Condition):
        return wording.text("condition-not", condition=described_one(value, wording))
    if condition.name == "several" and isinstance(value, tuple):
        return listed([wording.text(f"condition-several-{name}") for name in value], wording)
    if condition.name in ("age", "limit"):
        return wording.text(f"condition-{condition.name}", age=int(str(value)))
    if condition.name == "languages" and value == ("",):
        return wording.text("condition-wordless")
    names = [_named(condition.name, str(item), wording) for item in value] if isinstance(value, tuple) else []
    if condition.name == "categories":
        return listed(names, wording, "or")
    return wording.text(f"condition-{condition.name}", value=listed(names, wording, "or"))


def nothing(filters: Filters, rest: Sequence[str], wording: Wording) -> Run:
    """Gives the sentence that no film fits: its conditions, and in `rest` those of place and time.

    "No documentary film from Finland under 90 min on Wed 9 June."
    """
    if not [*described(filters, wording), *rest]:
        return Run(text=wording.text("nothing-at-all"))
    return Run(text=wording.text("nothing", said=phrase(filters.conditions(), rest, wording)))


def phrase(conditions: Sequence[Condition], rest: Sequence[str], wording: Wording) -> str:
    """Gives conditions as one phrase with the word for films: "documentary film from Finland"; Finnish lists them."""
    kinds = [described_one(c, wording) for c in conditions if c.name == "categories"]
    others = [described_one(c, wording) for c in conditions if c.name not in ("categories", "films")]
    if wording.language == "fi":
        return ", ".join([*kinds, *others, *rest])
    return " ".join([*kinds, wording.text("film"), *others, *rest])


def capital(text: str) -> str:
    """Gives a text with its first letter as at the beginning of a line."""
    return text[:1].upper() + text[1:]


def _years(value: Between, wording: Wording) -> str:
    least, most = value
    if least is not None and least == most:
        return wording.text("condition-year-exactly", value=str(least))
    if least is not None and most is not None:
        return wording.text("condition-year-between", least=str(least), most=str(most))
    shape, said = ("most", most) if least is None else ("least", least)
    return wording.text(f"condition-year-{shape}", value=str(said))


def _lengths(value: Between, wording: Wording) -> str:
    """Gives a range of lengths as it was most likely asked: up to 89 minutes is "under 90 min"."""
    least, most = value
    if least is not None and least == most:
        return wording.text("condition-minutes-exactly", value=_bound(least, wording))
    if least is not None and most is not None:
        bounds = {"least": _bound(least, wording), "most": _bound(most, wording)}
        return wording.text("condition-minutes-between", **bounds)
    shape, said = ("most", most or 0) if least is None else ("least", least)
    open_end = said + 1 if shape == "most" else said - 1
    if said % 5:  # nobody asks for "at most 89 minutes"
        shape, said = ("under" if shape == "most" else "over"), open_end
    return wording.text(f"condition-minutes-{shape}", value=_bound(said, wording))


def _bound(minutes: int, wording: Wording) -> str:
    """Gives a length as people say bounds: whole hours in hours, all others in minutes."""
    return length(minutes, wording) if minutes % 60 == 0 else wording.text("minutes", minutes=minutes)


def _named(kind: str, value: str, wording: Wording) -> str:
    if kind == "countries":
        return with_article(place_name(value, wording) or value, wording)
    if kind in ("languages", "subtitles"):
        return language_name(value, wording) or value.title()
    return category_name(value, wording) if kind == "categories" else value

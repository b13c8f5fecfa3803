"""Filters said back to the reader, so that a misunderstanding shows."""

from __future__ import annotations

from babel import Locale

from bot.assistant.formats import length, listed
from bot.assistant.wording import Wording
from index.catalogue import Between, Condition, Filters

_PLACES = {"DE-W": "West Germany", "DE-E": "East Germany", "SU": "the Soviet Union"}


def described(filters: Filters, wording: Wording) -> list[str]:
    """Gives each condition in words: "from Finland", "under 90 min"."""
    return [described_one(c, wording) for c in filters.conditions() if c.name != "films"]


def described_one(condition: Condition, wording: Wording) -> str:
    """Gives one condition in words."""
    value = condition.value
    if isinstance(value, Between):
        return _range(condition.name, value, wording)
    if condition.name == "age":
        return wording.text("condition-age", age=int(str(value)))
    if condition.name == "languages" and value == ("",):
        return wording.text("condition-wordless")
    names = [_named(condition.name, str(item), wording) for item in value] if isinstance(value, tuple) else []
    if condition.name == "categories":
        return names[0]
    return wording.text(f"condition-{condition.name}", value=listed(names, wording, "or"))


def _range(name: str, value: Between, wording: Wording) -> str:
    """Gives a range of years or lengths; "under 90 min" is the range up to 89, as it was asked."""
    least, most = value
    if name == "minutes":
        said = {
            "least": length(least - 1, wording) if least else "",
            "most": length(most + 1, wording) if most is not None else "",
        }
    else:
        said = {"least": str(least or ""), "most": str(most or "")}
    if least is not None and least == most:
        return wording.text(
            f"condition-{name}-exactly", value=length(least, wording) if name == "minutes" else str(least)
        )
    if least is not None and most is not None:
        bounds = (length(least, wording), length(most, wording)) if name == "minutes" else (str(least), str(most))
        return wording.text(f"condition-{name}-between", least=bounds[0], most=bounds[1])
    form = "most" if least is None else "least"
    return wording.text(f"condition-{name}-{form}", value=said[form])


def _named(kind: str, value: str, wording: Wording) -> str:
    locale = Locale.parse(wording.locale)
    names = {"countries": locale.territories, "languages": locale.languages, "subtitles": locale.languages}
    known: dict[str, str] = {**_PLACES, **names.get(kind, {})}
    return known.get(value, value)

"""Lengths, lists and film facts in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

from babel.lists import format_list

from bot.assistant.answers import Run
from bot.assistant.wording import Wording, Wordings
from index.language.places import countries_in, language_in
from index.language.regions import NORDIC
from index.models import Film

Named: TypeAlias = Callable[[str, Wording], str | None]
_WITH_ARTICLE = re.compile(
    r"(?!the ).*\b(?:States|Kingdom|Republic|Union|Islands|Emirates|Netherlands|Philippines|Bahamas|USA?|UK|USSR)\b"
)
"""Countries called after what they are, or by a plural."""

CATEGORIES = (
    *("action", "adventure", "animation", "biography", "black and white", "children", "comedy", "crime"),
    *("documentary", "drama", "experimental", "family", "fantasy", "history", "horror", "music", "musical", "mystery"),
    *("road movie", "romance", "science fiction", "short", "silent", "thriller", "war", "western"),
)
"""The categories that the bot has words for; others are said as the headers write them."""
UNNAMED = {
    "DE-W": "west-germany",
    "DE-E": "east-germany",
    "SU": "soviet-union",
    "CS": "czechoslovakia",
    "YU": "yugoslavia",
    NORDIC: "nordic",
}
"""Countries that are no more and parts of the world for which the library has no name."""
MESSAGES = (
    *(f"category-{name.replace(' ', '-')}" for name in CATEGORIES),
    *(f"country-{name}" for name in UNNAMED.values()),
)


def length(minutes: int, wording: Wording) -> str:
    """Gives a running time: "2 h 10 min"."""
    return wording.text("length", hours=minutes // 60, minutes=minutes % 60)


def listed(items: Sequence[str], wording: Wording, style: Literal["standard", "or"] = "standard") -> str:
    """Gives items as the language lists them: "A, B and C"; style "or" for a choice."""
    return format_list(list(items), style=style, locale=wording.locale)


def film_line(film: Film, wording: Wording) -> str:
    """Gives a film with its facts: "Title (Director, Country Year, 2 h 10 min)"; what is not known is left out."""
    made = " ".join(filter(None, ("/".join(countries_said(film.countries, wording)), str(film.year or ""))))
    runs = length(film.minutes, wording) if film.minutes else ""
    facts = ", ".join(filter(None, (" & ".join(film.directors), made, runs)))
    return wording.text("source", title=film.title, facts=facts) if facts else film.title


def film_told(film: Film, wording: Wording) -> tuple[Run, Run]:
    """Gives a film with its facts as a line of a list: the title, then the facts."""
    return Run.title(film.title), Run(text=film_line(film, wording).removeprefix(film.title))


def countries_said(countries: Sequence[str], wording: Wording) -> list[str]:
    """Gives the countries of a header in the reader's language; English names, and where unknown, as written."""
    codes = [countries_in(country) for country in countries]
    chosen = [next((code for code in found if code in UNNAMED), min(found)) for found in codes]
    return [_translated(said, code, place_name, wording) for said, code in zip(countries, chosen, strict=True)]


def countries_told(countries: Sequence[str], wording: Wording) -> list[str]:
    """Gives the countries of a header as they stand in a sentence."""
    return [with_article(country, wording) for country in countries_said(countries, wording)]


def with_article(country: str, wording: Wording) -> str:
    """Gives the name of a country as it stands in a sentence: "the United States", in English."""
    return f"the {country}" if wording.language == "en" and _WITH_ARTICLE.match(country) else country


def languages_said(languages: Sequence[str], wording: Wording) -> list[str]:
    """Gives the languages of a header in the reader's language; English names, and where unknown, as written."""
    return [_translated(said, language_in(said), language_name, wording) for said in languages]


def categories_said(categories: Sequence[str], wording: Wording) -> list[str]:
    """Gives the categories of a header in the reader's language; in English, and where unknown, as written."""
    return list(categories) if wording.language == "en" else [category_name(name, wording) for name in categories]


def place_name(code: str, wording: Wording) -> str | None:
    """Gives the name of a country by its code."""
    if code in UNNAMED:
        return wording.text(f"country-{UNNAMED[code]}")
    name: str | None = wording.locale.territories.get(code)
    return name


def language_name(code: str, wording: Wording) -> str | None:
    """Gives the name of a language by its code; of no language, that the film is without words."""
    if not code:
        return wording.text("condition-wordless")
    name: str | None = wording.locale.languages.get(code)
    return name


def category_name(category: str, wording: Wording) -> str:
    """Gives a category in the reader's language, as it stands in a sentence."""
    plain = category.casefold()
    return wording.text(f"category-{plain.replace(' ', '-')}") if plain in CATEGORIES else plain


def _translated(said: str, code: str, name_of: Named, wording: Wording) -> str:
    name = None if wording.language == "en" and not _is_finnish(said, code, name_of) else name_of(code, wording)
    more = said.find(" (")  # "None (English intertitles)"
    return said if name is None else name + (said[more:] if more > 0 else "")


@lru_cache(maxsize=1024)
def _is_finnish(said: str, code: str, name_of: Named) -> bool:
    """Whether a header says it in Finnish: "Suomi", "ranska (tekstitetty)"."""
    return said.partition(" (")[0].casefold() == (name_of(code, Wordings().of("fi")) or "").casefold()

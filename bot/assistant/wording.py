"""Every sentence that the bot says itself and every question that it puts itself, from `texts/`, a file a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

from bot.assistant.answers import Language, Run, Style

TEXTS = Path(__file__).parent / "texts"
LANGUAGES: tuple[Language, ...] = ("en", "fi")

_LOCALES: dict[Language, str] = {"en": "en_GB", "fi": "fi"}
_LONG = 100
_LATELY = 512
_MARK = re.compile("\ue000(\\d+)\ue001")

Value = str | int | float | Run


class Wordings:
    """The bot's own words in all its languages, each read when it is first spoken, once for all."""

    def of(self, *languages: str | None) -> Wording:
        """Gives the words in the first language that the bot speaks, English if it speaks none of them.

        Languages are codes, with a region or without ("fi", "fi-FI"), or None where one is not known.
        """
        return _in(next(filter(None, map(spoken, languages)), "en"))


def spoken(code: str | None) -> Language | None:
    """Gives the bot's language that a language code means: "fi-FI" is Finnish; None when it has no such one."""
    return next((language for language in LANGUAGES if code and re.match(rf"{language}\b", code, re.IGNORECASE)), None)


class Wording:
    """The bot's own words in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = Locale.parse(_LOCALES[language])  # by its name it would be sought for each time that is said
        self._bundle = FluentBundle([language], use_isolating=False)
        source = (TEXTS / f"{language}.ftl").read_text(encoding="utf-8")
        self._bundle.add_resource(FluentResource(source))
        self._lately = lru_cache(_LATELY)(self._runs)  # a film's length and the like are said again and again

    def text(self, message: str, **values: Value) -> str:
        """Gives a message with its values filled in, as plain text."""
        return "".join(run.text for run in self.runs(message, **values))

    def runs(self, message: str, **values: Value) -> tuple[Run, ...]:
        """Gives a message as runs; a value that is a `Run` keeps its style.

        Raises:
            KeyError: no such message, or a value that it needs was not given.
        """
        return self._lately(message, tuple((name, type(value), value) for name, value in values.items()))

    def _runs(self, message: str, given: tuple[tuple[str, type, Value], ...]) -> tuple[Run, ...]:
        values = {name: value for name, _, value in given}
        names = list(values)
        plain = {name: self._marked(names.index(name), value) for name, value in values.items()}
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise KeyError(f"{message} has no text in {self.language}.ftl")
        text, errors = self._bundle.format_pattern(pattern, plain)
        if errors:
            raise KeyError(f"{message} in {self.language}.ftl: {errors[0]}")
        return _filled(str(text), values)

    @staticmethod
    def _marked(number: int, value: Value) -> str | int | float:
        long = isinstance(value, str) and len(value) > _LONG  # the library gives up on very long values
        return f"\ue000{number}\ue001" if long or isinstance(value, Run) else value


@cache
def _in(language: Language) -> Wording:
    return Wording(language)


def _filled(text: str, values: Mapping[str, Value]) -> tuple[Run, ...]:
    """Puts the styled runs where their marks are."""
    given = list(values.values())
    runs: list[Run] = []
    end = 0
    for mark in _MARK.finditer(text):
        runs.append(Run(text=text[end : mark.start()]))
        styled = given[int(mark.group(1))]
        runs.append(styled if isinstance(styled, Run) else Run(text=str(styled)))
        end = mark.end()
    runs.append(Run(text=text[end:], style=Style.PLAIN))
    return tuple(run for run in runs if run.text)

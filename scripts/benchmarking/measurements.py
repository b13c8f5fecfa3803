"""The measurements by name: what each is about, and what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from bot.settings import BotSettings
from index.errors import SettingsError
from scripts.benchmarking.figures import Measured


class Measurement(NamedTuple):
    """A module of `scripts.benchmarking.measures` that has `measure(settings, tiny) -> Measured`.

    `large` ones take long and are measured only when asked for, by `measure(settings, tiny, keep)`; `package` must be
    installed.
    """

    name: str
    large: bool = False
    package: str = ""

    def run(self, settings: BotSettings, tiny: bool, keep: Path | None = None) -> Measured:
        """Measures; `tiny`: only to see that it works; `keep`: where a large one keeps what it builds."""
        options = (tiny, keep) if self.large else (tiny,)
        measured: Measured = import_module(f"{__package__}.measures.{self.name}").measure(settings, *options)
        return measured

    @property
    def hindrance(self) -> str:
        """Why this cannot be measured here; empty when it can."""
        if self.package and find_spec(self.package) is None:
            return f"{self.package} is not installed"
        return ""


MEASUREMENTS = (
    Measurement("question"),
    Measurement("rival", package="txtai"),
    Measurement("embedding"),
    Measurement("start"),
    Measurement("memory"),
    Measurement("crowd"),
    Measurement("rebuild"),
    Measurement("archive", large=True),
)


def named(name: str) -> Measurement:
    """Gives the measurement of a name.

    Raises:
        SettingsError: there is none.
    """
    for measurement in MEASUREMENTS:
        if measurement.name == name:
            return measurement
    names = ", ".join(measurement.name for measurement in MEASUREMENTS)
    raise SettingsError(f"there is no measurement {name}; choose from {names}")


def chosen(names: Sequence[str], large: bool) -> list[Measurement]:
    """Gives the measurements named; without names, all small ones or all large ones."""
    if names:
        return [named(name) for name in names]
    return [measurement for measurement in MEASUREMENTS if measurement.large is large]

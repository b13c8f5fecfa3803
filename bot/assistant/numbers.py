"""Numbers in words, English and Finnish: hours, lengths, places, and how many of something."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TO_TEN = (
    "yksi yhden yhtä yhdeltä yhteen yhdestä",
    "kaksi kahden kahta kahdelta kahteen kahdesta",
    "kolme kolmen kolmea kolmelta kolmeen kolmesta",
    "neljä neljän neljää neljältä neljään neljästä",
    "viisi viiden viittä viideltä viiteen viidestä",
    "kuusi kuuden kuutta kuudelta kuuteen kuudesta",
    "seitsemän seitsemän seitsemää seitsemältä seitsemään seitsemästä",
    "kahdeksan kahdeksan kahdeksaa kahdeksalta kahdeksaan kahdeksasta",
    "yhdeksän yhdeksän yhdeksää yhdeksältä yhdeksään yhdeksästä",
    "kymmenen kymmenen kymmentä kymmeneltä kymmeneen kymmenestä",
)
FINNISH = (
    *_TO_TEN,
    *(" ".join(f"{form}toista" for form in forms.split()) for forms in _TO_TEN[:9]),
    "kaksikymmentä kahdenkymmenen kahtakymmentä kahdeltakymmeneltä kahteenkymmeneen kahdestakymmenestä",
)
"""Up to 20, each in its forms: kaksi, kahden, kahta, kahdelta, kahteen, kahdesta."""


@cache
def number_words() -> Mapping[str, int]:
    """Every form of the numbers' names with the number: 1 to 12 in English, to 20 in Finnish."""
    words = {word: number for number, word in enumerate(ENGLISH, 1)}
    for number, forms in enumerate(FINNISH, 1):
        words.update(dict.fromkeys(forms.split(), number))
    return words


def counting(first: int, last: int) -> dict[str, int]:
    """The numbers from one to another, at most 12, as one counts in either language: "two", "kaksi"."""
    return {
        word: number
        for number in range(first, last + 1)
        for word in (ENGLISH[number - 1], FINNISH[number - 1].split()[0])
    }

"""What speech drops and joins at the ends of Finnish words and inside them: "teltas", "tehny", "viimenen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

VOWEL = "aeiouy"
"""Vowels without dots."""
_ENDS = (
    ("ks", "ko"), ("ks", "ksi"),  # onks, suomeks
    *((f"{vowel}s", f"{vowel}ssa") for vowel in VOWEL),  # teltas
    ("st", "sta"), ("lt", "lta"), *((f"{vowel}l", f"{vowel}lla") for vowel in VOWEL),  # rovaniemelt, illal
    ("s", "si"),  # viis
    *((2 * vowel, f"{2 * vowel}n") for vowel in VOWEL),  # tänää
    *((f"{end}{vowel}", f"{end}{vowel}t") for end in "nlrs" for vowel in "uy"),  # tehny
    *((2 * vowel, f"{vowel}a") for vowel in VOWEL),  # suomee
    ("oi", "oja"), ("l", "la"),  # leffoi, viel
)  # fmt: skip
"""What speech makes of ends of words, and how they are written: it drops the end of a case or of a participle."""
_INSIDE = (("nen", "inen"), ("se", "ise"), ("si", "isi"))
"""It drops an i before n and s, too: viimenen, ensimmäsen."""


def written_forms(plain: str) -> Iterator[str]:
    """Gives what a word may be as it is written, likeliest first; without dots."""
    ended = [plain, *(f"{plain[: -len(said)]}{meant}" for said, meant in _ENDS if re.search(f"{said}$", plain))]
    yield from ended
    for form in ended:
        for said, meant in _INSIDE:
            for match in re.finditer(f"(?<=[{VOWEL}]){said}", form):
                yield f"{form[: match.start()]}{meant}{form[match.end() :]}"

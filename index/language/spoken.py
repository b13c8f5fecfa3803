"""Spoken Finnish, and Finnish typed without its dots, as it is written: "onks", "teltas", "tehny", "naytos"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from index.language.analysis import folded
from index.models import Span

WORDS = Path(__file__).parent / "finnish.txt"
"""Words of questions in the forms that rules look for, so that these are known whatever a corpus says."""
SPOKEN = {
    "mä": "minä", "mää": "minä", "mie": "minä", "sä": "sinä", "sie": "sinä",
    "toi": "tuo", "ton": "tuon", "tota": "tuota", "tost": "tuosta", "tos": "tuossa", "noi": "nuo", "tää": "tämä",
    "tän": "tämän", "tät": "tätä", "tähä": "tähän", "nää": "nämä", "mis": "missä", "mihi": "mihin", "mite": "miten",
    "millo": "milloin", "millon": "milloin", "kui": "kuinka", "miks": "miksi", "mitäs": "mitä", "mikäs": "mikä",
    "kukas": "kuka", "missäs": "missä", "oliks": "oliko", "tuliks": "tuliko", "meniks": "menikö", "ois": "olisi",
    "oisko": "olisiko", "voisko": "voisiko", "saisko": "saisiko", "tulis": "tulisi", "menis": "menisi", "oon": "olen",
    "oot": "olet", "ootko": "oletko", "oo": "ole", "nähä": "nähdä", "kattoo": "katsoa", "katon": "katson",
    "kattomaan": "katsomaan", "katella": "katsella", "haluun": "haluan", "haluisin": "haluaisin", "tiiä": "tiedä",
    "tiiän": "tiedän", "tiiätkö": "tiedätkö", "tarvii": "tarvitsee", "tarviiko": "tarvitseeko", "tarttee": "tarvitsee",
    "jonku": "jonkun", "jotai": "jotain", "sit": "sitten", "ku": "kun", "mut": "mutta", "kans": "kanssa",
    "huomen": "huomenna", "ylihuomen": "ylihuomenna", "eka": "ensimmäinen", "ekan": "ensimmäisen", "toka": "toinen",
    "tokan": "toisen", "musaa": "musiikkia", "musa": "musiikki",
}  # fmt: skip
"""Spoken words that no rule gives, in lower case."""
_ENGLISH = frozenset({"sit", "ton", "mut", "musa", "auto"})
"""Finnish words that are English ones, too."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WELL = re.compile(r"^\s*no,? +(?=\w)", re.IGNORECASE)
"""It begins what is said, and denies nothing."""
_IS_IT = re.compile(
    r"^(?!(?:monta|paljon|kauan|mi|min)k)(?P<how>\w{3,})k[oö] (?P<what>\w+(?: \w+)?) on\b", re.IGNORECASE
)
"""Finnish asks whether by its first word: "kylmäkö siellä on" is "onko siellä kylmä"."""
_DOTS = re.compile("[äöÄÖ]")
_VOWEL = "aeiouy"
_LONG = re.compile(rf"(?:[{_VOWEL}]{{2}}|n)ks$")
_SHORTEST = 3
_REMEMBERED = 4096


class SpokenFinnish:
    """Writes out questions in spoken Finnish, by the words that a corpus and the rules know as written.

    Args:
        known: words in lower case, with their dots.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = _words() | {word for word in known if not word.endswith("ks")}
        self._by_letters: dict[str, str] = {}
        for word in sorted(self._known):
            self._by_letters.setdefault(folded(word), word)
        self._written = lru_cache(_REMEMBERED)(self._written_word)

    def written(self, question: str, names: Sequence[Span] = ()) -> str:
        """Gives a Finnish question as it is written; what lies in the spans of `names` is left as it is."""
        dotted = bool(_DOTS.search(question))

        def better(match: re.Match[str]) -> str:
            if any(start < match.end() and match.start() < end for start, end in names):
                return match.group()
            written = self._written(match.group().lower(), dotted)
            return written if written != match.group().lower() else match.group()

        return _IS_IT.sub(r"onko \g<what> \g<how>", _WORD.sub(better, _WELL.sub("", question)))

    def _written_word(self, word: str, dotted: bool) -> str:
        """Gives a word in lower case as it is written; `dotted` says that whoever wrote it writes dots."""
        if word in SPOKEN:
            return SPOKEN[word]
        if word in self._known or len(word) < _SHORTEST:
            return word
        plain = folded(word)
        forms = (form for form in _forms(plain) if form != plain or not dotted)
        found = next((self._by_letters[form] for form in forms if form in self._by_letters), None)
        if found is None and _LONG.search(plain):
            return f"{word[:-2]}{'ko' if re.search('[aou]', word) else 'kö'}"
        return found or word


def is_finnish(word: str) -> bool:
    """Whether a word in lower case is a Finnish one of questions, written or spoken, and no English one."""
    return (word in SPOKEN or (len(word) > _SHORTEST and word in _words())) and word not in _ENGLISH


@cache
def _words() -> frozenset[str]:
    return frozenset(word for line in WORDS.read_text(encoding="utf-8").splitlines() for word in line.split())


def _forms(plain: str) -> Iterator[str]:
    """Gives what a word may be as it is written, likeliest first; without dots.

    What speech drops: the end of a case, of a participle, an i before s or n; a vowel that it makes like the next.
    """
    yield plain
    if plain.endswith("ks"):
        yield from (f"{plain[:-2]}ko", f"{plain}i")
    if plain[-1] == "s" and plain[-2] in _VOWEL:
        yield f"{plain}sa"  # teltas
    if plain.endswith(("st", "lt")):
        yield f"{plain}a"  # teltast, rovaniemelt
    if plain[-1] == "l" and plain[-2] in _VOWEL:
        yield f"{plain}la"  # illal
    if plain[-1] in _VOWEL:
        yield f"{plain}n"  # tänää
        yield f"{plain}t"  # tehny
        yield f"{plain[:-1]}a"  # suomee
    for said, meant in (("nen", "inen"), ("se", "ise"), ("si", "isi")):
        for match in re.finditer(f"(?<=[{_VOWEL}]){said}", plain):
            yield f"{plain[: match.start()]}{meant}{plain[match.end() :]}"  # viimenen, ensimmäsen
    if plain.endswith("oi"):
        yield f"{plain[:-1]}ja"  # leffoi
    if plain[-1] == "l":
        yield f"{plain}a"  # viel

"""Spoken Finnish, and Finnish typed without its dots, as it is written: "onks", "teltas", "tehny", "naytos"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from index.language.analysis import folded, stop_words
from index.language.inflection import bases_of
from index.language.nearness import NearWords
from index.language.places import language_named
from index.language.spoken_words import HOURS, MINUTES, SPOKEN, VOWEL, written_forms
from index.models import Span

WORDS = Path(__file__).parent / "finnish.txt"
"""Words of questions in the forms that rules look for, so that these are known whatever a corpus says."""
_ENGLISH = frozenset({"sit", "ton", "mut", "musa", "auto", "cast"})
"""Finnish words that are English ones, too."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WELL = re.compile(r"^\s*no,? +(?=\w)", re.IGNORECASE)
"""It begins what is said, and denies nothing."""
_IS_IT = re.compile(r"^(?P<how>\w{3,})k[oö] (?P<what>\w+(?: \w+)?) on\b", re.IGNORECASE)
"""Finnish asks whether by its first word: "kylmäkö siellä on" is "onko siellä kylmä"."""
_TIME = re.compile(r"(?:maanan|tiis|tors|perjan|lauan|sunnun)tai|keskiviikko|huomenna$|viikonlop|\w+päivällä$")
_LONG_ENOUGH = 7
"""Of words of time so long a slip is mended."""
_PART_OF_DAY = re.compile("ilta|aamu|aamuyö|yö")
_MINUTES_OFF = re.compile(
    rf"\b(?P<minutes>{'|'.join(MINUTES)}) (?P<side>yli|vaille|vajaa) (?P<hour>{'|'.join(HOURS)})\b", re.IGNORECASE
)
_HOW = re.compile(r"^\W*kuin(?= (?:pitkä|kauan|paljon?|monta|vanha|iso|suuri)\b)", re.IGNORECASE)
"""How a question begins; within one, "kuin" compares."""
_INTO = re.compile(r"\b(?P<into>mihin aikaa)\b", re.IGNORECASE)
"""An illative that lacks its n; of other words than time it may be a partitive."""
_YEARS_OLD = re.compile(r"(?<=\w)vuotia\w*$")
_FILM_INSIDE = re.compile(r"(?<=\w{3})leff(a|oihin|ojen|oj(?=a)|o(?=i))")
_FILM_WRITTEN = {"a": "elokuva", "oihin": "elokuviin", "ojen": "elokuvien", "oj": "elokuvi", "o": "elokuv"}
"""A film in a compound, as programmes write it: "avajaisleffa", "kauhuleffoja"."""
_ARTICLE = re.compile(
    r"(?:^|(?<=\s))(?:se|sen|sitä|siinä|siitä|siihen|toi|tuo|ton|tuon|tota|tuota|tää|tämä|tän|tämän)\s+$", re.IGNORECASE
)
"""Speech sets a pronoun before a name: "kauanko se Vesuvia kestää"."""
_SHORT_CASE = re.compile(f"(?<=[{VOWEL}])[sl]t$")
"""No written Finnish word ends so: "kenest", "ovelt"."""
_CUT_CASE = re.compile(f"(?<=[{VOWEL}])[sl]$")
_SHORTEST_NAME = 5
_DOTS = re.compile("[äöÄÖ]")
_LONG = re.compile(rf"(?:[{VOWEL}]{{2}}|n|tte)ks$")
_WONDERING = re.compile(r"(?<=k[oö])h[aä]n?$")
"""A particle of questions: "onkohan", "saiskohan"."""
_SHORTEST = 3
_REMEMBERED = 4096


class SpokenFinnish:
    """Writes out questions in spoken Finnish, by the words that a corpus and the rules know as written.

    Args:
        known: words in lower case, with their dots.
        is_name: tells whether names have a word, in lower case without accents, in its basic form.
    """

    def __init__(self, known: Iterable[str], is_name: Callable[[str], bool] = lambda word: False) -> None:
        self._is_name = is_name
        self._known = _words() | {word for word in known if not word.endswith("ks")}
        self._by_letters: dict[str, str] = {}
        for word in sorted(self._known):
            self._by_letters.setdefault(folded(word), word)
        self._written = lru_cache(_REMEMBERED)(self._written_word)

    def written(self, question: str, names: Sequence[Span] = ()) -> str:
        """Gives a Finnish question as it is written; what lies in the spans of `names` is left as it is."""
        written = _IS_IT.sub(_whether, self._by_words(question, names))
        return _MINUTES_OFF.sub(_clock, _INTO.sub(r"\g<into>n", _HOW.sub("kuinka", written)))

    def _by_words(self, question: str, names: Sequence[Span]) -> str:
        dotted = bool(_DOTS.search(question))

        articles = [found.span() for start, _ in names if (found := _ARTICLE.search(question[:start]))]

        def better(match: re.Match[str]) -> str:
            if any(start <= match.start() < end for start, end in articles):
                return ""
            if any(start < match.end() and match.start() < end for start, end in names):
                return match.group()
            written = self._written(match.group().lower(), dotted)
            return written if written != match.group().lower() else match.group()

        return " ".join(_WELL.sub("", _WORD.sub(better, question)).split())

    def _written_word(self, word: str, dotted: bool) -> str:
        """Gives a word in lower case as it is written; `dotted` says that whoever wrote it writes dots."""
        word, part = _WONDERING.sub("", word), _PART_OF_DAY.match(word)
        bare = word[part.end() :] if part else word
        if spoken := SPOKEN.get(bare) or (None if dotted or bare in self._known else _spoken_without_dots().get(bare)):
            return word[: len(word) - len(bare)] + spoken
        if word in self._known or len(word) < _SHORTEST:
            return word
        if (age := _YEARS_OLD.search(word)) and (years := SPOKEN.get(word[: age.start()])):
            return f"{years}{age.group()}"
        word = _FILM_INSIDE.sub(lambda match: _FILM_WRITTEN[match[1]], word)
        plain = folded(word)
        forms = (form for form in written_forms(plain) if form != plain or not dotted)
        found = next((self._by_letters[form] for form in forms if form in self._by_letters), None)
        back = re.search("[aou]", word)
        if found is None and plain.endswith("ks") and language_named(f"{plain}i"):
            return f"{word}i"
        if found is None and _LONG.search(plain):
            return f"{word[:-2]}{'ko' if back else 'kö'}"
        if found is None and (_SHORT_CASE.search(plain) or self._is_short_name(plain)):
            return f"{word}{'' if _SHORT_CASE.search(plain) else word[-1]}{'a' if back else 'ä'}"
        return found or _time_meant(plain) or word

    def _is_short_name(self, plain: str) -> bool:
        """Whether a word is a name in a case that speech cuts short: "vesuvias" is said for "vesuviassa"."""
        if len(plain) < _SHORTEST_NAME or not _CUT_CASE.search(plain) or self._is_name(plain):
            return False
        return any(self._is_name(base) for base in bases_of(f"{plain}{plain[-1]}a"))


def places_in(name: str) -> Iterator[str]:
    """Gives what is said to be inside or at something of a name: "Kino Ruska" -> ruskassa, ruskalla."""
    for word in _WORD.findall(name.lower()):
        if word[-1] in VOWEL + "äö":
            yield from (f"{word}{case}{'a' if re.search('[aou]', word) else 'ä'}" for case in ("ss", "ll"))


def is_finnish(word: str) -> bool:
    """Whether a word in lower case is a Finnish one of questions, written or spoken, and no English one."""
    asks = word.endswith("ks") and any(form in _words() for form in written_forms(word))
    return (asks or word in SPOKEN or (len(word) > _SHORTEST and word in _words())) and word not in _ENGLISH


def _time_meant(plain: str) -> str | None:
    """Gives the word of time that a long word without dots is one slip away from: "launtaina"."""
    near = _times().within(plain, 1) if len(plain) >= _LONG_ENOUGH else []
    return near[0][0] if near else None


@cache
def _times() -> NearWords:
    return NearWords(word for word in _words() if _TIME.match(word))


@cache
def _words() -> frozenset[str]:
    return stop_words("fi") | frozenset(
        word for line in WORDS.read_text(encoding="utf-8").splitlines() for word in line.split()
    )


@cache
def _spoken_without_dots() -> dict[str, str]:
    return {plain: meant for said, meant in SPOKEN.items() if (plain := folded(said)) != said and plain not in SPOKEN}


@cache
def _words_without_dots() -> frozenset[str]:
    return frozenset(folded(word) for word in _words())


def is_question_word(plain: str) -> bool:
    """Whether a word, without accents, is a usual one of Finnish questions, which a corpus of English may not show."""
    return plain in _words_without_dots()


def _whether(match: re.Match[str]) -> str:
    """Gives "onko siellä kylmä" for "kylmäkö siellä on"; words that ask by themselves are left: "moneltako"."""
    how = match["how"].lower()
    asks = f"{how}ko" in _words() or f"{how}kö" in _words()
    return match.group() if asks else f"onko {match['what']} {match['how']}"


def _clock(match: re.Match[str]) -> str:
    """Gives a time of day in digits: "varttia vaille kuusi" is 5:45."""
    hour, minutes = HOURS[match["hour"].lower()], MINUTES[match["minutes"].lower()]
    if match["side"].lower() == "yli":
        return f"{hour}:{minutes:02}"
    return f"{hour - 1 or 12}:{60 - minutes}"

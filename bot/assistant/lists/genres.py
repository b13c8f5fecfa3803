"""Categories of films by the words for them: "documentaries", "mykkäelokuvia", "funny"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from index.language.analysis import folded
from index.models import Span

# English category -> beginnings of Finnish words and other English words that mean it, without accents.
_WORDS = {
    "documentary": r"documentar(?:y|ies)|docs?|docos?|docus?|dokument\w*|dokkar\w*",
    "silent": r"silents?|mykk\w*",
    "comedy": r"comed(?:y|ies)|comedic|funn(?:y|ier)|light-?hearted|(?<!\ba )(?<!\bmy )lighter|(?<=thing )light"
    r"|feel[ -]?good|cheerful|upbeat|uplifting|more fun|happier|less (?:bleak|sad|gloomy|grim|heavy|serious|depressing)"
    r"|komedi\w*|hausk\w*",
    "drama": r"dramas?|draama\w*|draamo\w*",
    "thriller": r"thrillers?|jannity\w*|trilleri\w*|triller\w*",
    "horror": r"horrors?|scary|spooky|creepy|kauhu\w*|pelottav\w*",
    "romance": r"romances?|romantic|love stor(?:y|ies)|romant+i\w*|rakkaus\w*",
    "fantasy": r"fantasy|fantasies|fantasia\w*",
    "science fiction": r"science[ -]fiction|sci[ -]?fi|scifi\w*|tieteis\w*",
    "adventure": r"adventures?|seikkailu\w*",
    "action": r"action|toiminta\w*",
    "crime": r"crime|gangster|rikos\w*|krimi\w*",
    "western": r"westerns?|lannen\w+|lankkar\w*",
    "war": r"(?<!world )war|sota\w*",
    "history": r"histor(?:y|ical)|period|histori\w*",
    "biography": r"biograph(?:y|ies|ical)|biopics?|elamakert\w*|elamankert\w*",
    "musical": r"musicals?|musikaali\w*",
    "music": r"(?<!\bthe )music|music(?= (?:films?\b|movies?\b|doc))|musiikki\w*|concert",
    "animation": r"animations?|animated|cartoons?|animaatio\w*|piirrett\w*|piirros\w*",
    "experimental": r"experimental|avant[ -]garde|kokeellis\w*|kokeileva\w*",
    "road movie": r"road[ -]movies?",
    "children": r"child(?:ren)?s|kids(?! (?:come|join|attend|enter|get)\b)|family|koko perheen"
    r"|lasten(?:(?:elokuv|leff|film)\w*)?",
    "short": r"shorts?|lyhyt\w*|lyhyita|lyhyet|lyhari\w*",
    "black and white": r"black[ -](?:and|&|n)[ -]white|b ?(?:&|and) ?w|bw|mustavalko\w*|mustavalkois\w*",
}
_FILM_INSIDE = re.compile(r"(?:elokuv|leff|filmi)\w*$")

_OR = re.compile(r"\s*(?:,|and|or|&|ja|tai|seka)\s*(?:any |some )?")
_EITHER = re.compile(r"\b(?:or|tai)\b")
_DESCRIBES = re.compile(
    r"funn(?:y|ier)|(?:more|less) \w+|happier|upbeat|uplifting|light(?:-?hearted|er)?|feel[ -]?good|cheerful|comedic"
    r"|scary|romantic|historical|animated|short|spooky|creepy|hausk\w*|pelottav\w*|lyhy\w*|jannittav\w*|romantti\w*"
    r"|mustavalkoi\w*|kokeelli\w*|kokeileva\w*"
)
"""What describes a film: "short and funny" is both, "comedies and dramas" are either."""


class Genres:
    """Recognises the categories of a corpus, and common ones that it lacks."""

    def __init__(self, categories: Iterable[str]) -> None:
        known = {folded(category) for category in categories}
        self._known = frozenset(known)
        called = {name: _called(name, pattern, known) for name, pattern in _WORDS.items()}
        own = {name: _plural_pattern(name) for name in known if name not in called.values()}
        patterns = sorted((_WORDS | own).items(), key=lambda item: -len(item[0]))
        alternatives = "|".join(f"(?P<g{n}>{pattern})" for n, (_, pattern) in enumerate(patterns))
        self._names = [called.get(name, name) for name, _ in patterns]
        self._pattern = re.compile(rf"(?<![\w'])(?:{alternatives})(?:-?aihei\w+)?(?![\w'])")

    def __contains__(self, category: str) -> bool:
        return category in self._known

    def found_in(self, plain: str) -> list[tuple[str, Span]]:
        """The categories that a text names and where; `plain` is folded, letter for letter."""
        return [
            (self._names[int(str(match.lastgroup)[1:])], Span(*match.span())) for match in self._pattern.finditer(plain)
        ]


def names_film(word: str) -> bool:
    """Whether a word for a category also says "film": "mykkäelokuvat"."""
    return bool(_FILM_INSIDE.search(word))


def _called(name: str, pattern: str, known: Collection[str]) -> str:
    """Gives what a corpus calls a kind of film: "family" where it has no "children"."""
    others = sorted(other for other in known if re.fullmatch(pattern, other))
    return name if name in known or not others else others[0]


def _plural_pattern(name: str) -> str:
    stem = re.escape(name)
    return rf"{stem[:-1]}(?:y|ies)" if name.endswith("y") else rf"{stem}(?:e?s)?"


def is_either(plain: str, before: Span, span: Span) -> bool:
    """Whether films of the one or the other kind are asked for, not such that are both."""
    between, describes = plain[before.end : span.start], _DESCRIBES.fullmatch(plain, *span)
    return bool(_OR.fullmatch(between) and (_EITHER.search(between) or not describes))

"""Which fact of a header a question asks for by its words alone, and by which it compares films."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.assistant.facts.names import BARE, COMPARED, KEYWORDS
from bot.assistant.facts.wordings import QUESTIONS
from bot.assistant.lists.words import is_filler
from bot.assistant.stretches import put_in
from index.facts import Fact
from index.language.analysis import folded
from index.language.places import is_place_word
from index.models import Span

_MARK = "§"
_IT = re.compile(
    r"\b(?:it|this|that|this one|that one|(?:the|this|that) (?:film|movie|picture|one)|sen|se|sita|sille|siina|siita"
    r"|tama|taman|tuo|tuon|siihen|(?:(?:se|tama|tuo|sen|taman) )?(?:elokuva|elokuvan|elokuvaa|elokuvassa"
    r"|leffa|leffan))\b"
)
_AFTER_MARK = re.compile(rf"{_MARK}\s*[:'](?:s|\w{{1,4}})?(?!\w)")
_GENITIVE = re.compile(r"'(?=s\b)")
_SIGNS = re.compile(rf"[^\w\s{_MARK},-]")
_COMMA_BETWEEN = re.compile(rf"(?<=[\w{_MARK}])\s*,\s*(?={_MARK})")
_SINGLE_SIGNS = re.compile(rf",(?! {_MARK})|(?<!\w)-|-(?!\w)")
_MARKS = re.compile(rf"{_MARK}(?: (?:(?:the )?(?:film|movie) ?)?{_MARK})*(?: (?:film|movie)\b)?")
_X = rf"{_MARK}(?:(?: ,| and| or| ja| tai| seka) {_MARK})*"
_LEAD = (
    r"(?:(?:and|so|ok|okay|hi|hello|hey|please|sorry|ja|no|hei|moi|enta|entas|i meant?)[ ,]+)*"
    r"(?:(?:can|could|do) you (?:please )?(?:tell me|know) |(?:please )?tell me |i(?: would|d)? (?:want|like) to know "
    r"|do you know |name |give me |tiedatko |kerro |kertoisitko |osaatko sanoa )?"
)
_TAIL = (
    r"(?: (?:please|pls|plz|thanks|thx|again|exactly|then|by the way|kiitos|oikein|muuten|siis|though"
    r"|actually|originally))*"
)
_IS = r"(?:is|was|are|were|s|will|on|oli|ovat)"
_QUESTION_WORDS = re.compile(
    r"\b(?:what|which|who|when|where|was|is|again|pls|plz|thx|exactly|actually|originally|anyway|then|please"
    r"|quick question|remind me|do you know|any idea|i wonder|i mean|or what|just|even|really|roughly|purely|dear"
    r"|work|they|came|come|in charge of|two|three|some|finish(?:ed)?|sit(?:ting)?|saw|main|making of|making-of|classic"
    r"|famous|whom|should|know about|be|suunnilleen|suurin piirtein|kuka|mika|mita|oli|oikein|muuten|tuo|sit|nyt)\b"
)
_HOW_OR_WHY = re.compile(
    rf"(?:{_MARK} )?{_LEAD}(?:why|how (?:come|do|did|does|was|were|is|are|can|could|has|had)(?!.* call)"
    r"|did .* want to (?!see|watch)|miksi|miten(?! (?:pitk|kau|vanh)))\b|.*\bennen kuin\b"
)
"""How a question asks for a reason, a manner, a wish, or how long until what, which no header has."""
_OF_THEIRS = re.compile(
    r"\b(?:directors?|actors?|actress(?:es)?|critics?|reviewers?|cast) (?:like[ds]?|loved?|hated?|thinks?|thought"
    r"|feel|felt|says?|said|want|wanted|know|knew|mean|meant)\b|(?:did|has|have) any (?:\w+ )?(?:directors?|act\w+)\b"
    r"|\b(?:did|does|do|has|had|can|could) the (?:\w+ )?(?:director|actor|actress|critic|reviewer)\b"
)
"""What somebody of the film does or thinks, or anybody of the trade: who that is, is not asked."""
_SHORTEST_LIKE = 4
_LIKE = 80
"""A word this much like one of the header's, of 100, is that one."""
_PLACES_ASKED = frozenset({Fact.LANGUAGES, Fact.SUBTITLES, Fact.COUNTRIES, Fact.ORIGINAL_TITLE})
"""A question for these may name countries and languages: "does it have English subtitles?"."""
_BARE_LEAD = rf"{_LEAD}(?:(?:what (?:{_IS}|about)|whats|its|mika on|enta|entas) )?(?:{_X} )?(?:the |its |sen )?"


class Comparison(NamedTuple):
    """Films are compared by a fact: `most` asks for the largest value, otherwise the smallest."""

    fact: Fact
    most: bool


class FactReader:
    """Reads questions for facts; compiles its patterns once."""

    def __init__(self) -> None:
        self._whole = [
            (fact, re.compile(_LEAD + pattern.replace("{x}", _X).replace("{is}", _IS) + _TAIL))
            for fact, patterns in QUESTIONS
            for pattern in patterns
        ]
        self._bare = [
            (fact, re.compile(rf"{_BARE_LEAD}(?:{words})(?: (?:of|for|in|on) {_X}| {_X})?{_TAIL}"))
            for fact, words in BARE
        ]
        self._keywords = [(fact, re.compile(rf"\b(?:{words})(?!\w)")) for fact, words in KEYWORDS]
        self._compared = [(Comparison(fact, most), re.compile(rf"\b(?:{words})\b")) for fact, most, words in COMPARED]

    def fact_asked(self, question: str, films: Sequence[Span], known: Collection[str] = ()) -> Fact | None:
        """The fact that is asked for; None when the question asks for more, or for something else.

        `films` are the places of the films' names; besides them "it", "the film" and the like may stand, and words
        that only say which film is meant: `known`, those of its header.
        """
        asked = _normal(question, films)
        if _HOW_OR_WHY.match(asked):
            return None
        barely = _without(asked, known)
        for text in dict.fromkeys((asked, barely)):
            for fact, pattern in [*self._whole, *self._bare]:
                if pattern.fullmatch(text):
                    return fact
        return self._by_keyword(asked) or self._by_keyword(barely)

    def fact_left_unsaid(self, question: str) -> Fact | None:
        """The fact that is asked for of a film that the question leaves out, as Finnish does: "kauanko kestää?"."""
        first, *others = question.split() or [""]
        bare = question.rstrip(" ?.!")
        said = (" ".join([first, "se", *others]), f"{bare} se", f"{bare} se on")
        return next((fact for text in said if (fact := self.fact_asked(text, ()))), None)

    def asks_how_or_why(self, question: str, films: Sequence[Span]) -> bool:
        """Whether a question asks for a reason, a manner or a wish; `films` are the places of the films' names."""
        return bool(_HOW_OR_WHY.match(_normal(question, films)))

    def _by_keyword(self, asked: str) -> Fact | None:
        """The fact that a word of the question names, if everything else it says is small words."""
        if "how old" in asked or _OF_THEIRS.search(asked):  # a film's age is known to whole questions
            return None
        for fact, pattern in self._keywords:
            rest, found = pattern.subn(" ", asked)
            if not found or _MARK not in asked:
                continue
            rest = rest.replace(_MARK, " ")
            if fact in _PLACES_ASKED:
                rest = " ".join(word for word in rest.split() if not is_place_word(word))
            if says_only_small_words(rest):
                return fact
        return None

    def comparison_asked(self, question: str, films: Sequence[Span], known: Collection[str] = ()) -> Comparison | None:
        """How a question compares the films that it names; it may say more only in words of `known`."""
        asked = _normal(question, films)
        for text in dict.fromkeys((asked, _without(asked, known))):
            rest = re.sub(rf"{_MARK}|\b(?:{_COMPARISON_WORDS})\b", " ", text)
            for comparison, pattern in self._compared:
                if pattern.search(rest) and not re.search(r"\w", pattern.sub(" ", rest)):
                    return comparison
        return None


def says_only_small_words(rest: str) -> bool:
    """Tells whether words, folded, say nothing that a question for any fact may not say."""
    return is_filler(_QUESTION_WORDS.sub(" ", rest))


def _without(asked: str, known: Collection[str]) -> str:
    """Leaves out known words, with the "s" of a genitive after them."""
    kept: list[str] = []
    before = False
    for word in asked.split():
        left_out = _is_like_one(word, known) or (word == "s" and before)
        kept += [] if left_out else [word]
        before = left_out
    return " ".join(kept)


def _is_like_one(word: str, known: Collection[str]) -> bool:
    """Tells whether a word is a known one, or nearly: part of a name with slips in it."""
    if word in known or len(word) < _SHORTEST_LIKE:
        return word in known
    return process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_LIKE) is not None


def with_film(question: str, films: Sequence[Span], said: str) -> str:
    """The question with "the film" (`said`) where it names one: "how long is the film?"; itself if nowhere."""
    if not films:
        return question
    return re.sub(r"\bthe (?=the film\b)", "", put_in(question, films, said), flags=re.IGNORECASE)


_COMPARISON_WORDS = (
    r"by|how much|how many (?:minutes|years)|new|old|original|remake|than"
    r"|which|what|one|film|movie|of|is|was|the|a|or|and|than|s|kumpi|kumpikohan|mika|on|oli|vai|tai|ja"
    r"|kuin|naista|elokuva"
    r"|elokuvista|these|two|three|between|made|as|onko|did|does|do|take|takes|run|runs|last|lasts|time|whats|your|lot"
    r"|come|comes|came|out|kestaa|tehtiin|tehty|valmistui|pituudeltaan|naista|elokuvaa|ones?|films|movies|been|has|more"
)


def _normal(question: str, films: Sequence[Span]) -> str:
    """The question in small letters without accents and punctuation, every film's name as one mark."""
    text = folded(put_in(question, films, f" {_MARK} ")).replace("\u2019", "'")
    text = _AFTER_MARK.sub(f"{_MARK} ", text)
    text = _SIGNS.sub(" ", _GENITIVE.sub(" ", text).replace("'", ""))
    text = " ".join(_SINGLE_SIGNS.sub(" ", _COMMA_BETWEEN.sub(" , ", text)).split())
    return " ".join(_MARKS.sub(_MARK, _IT.sub(_MARK, text)).split())

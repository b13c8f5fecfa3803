"""Names in a question that the corpus does not know, and the titles nearest to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from index.language.analysis import content_words_of, word_set
from index.language.glosses import gloss_of
from index.language.inflection import bases_of
from index.language.places import is_place_word
from index.models import Span
from index.naming.stored import StoredWords
from index.naming.words import ARTICLES, Word, capitals_tell, words_in

LONGEST = 40
"""So many letters of a name are said back."""
_LIKE = 60.0
_SHORTEST = 6
"""A title of so many letters may be like a part of a text."""
_SPARE = 4
"""So many times as many titles are looked at as are given."""
_QUOTED = re.compile("[\"“„«]([^\"”“»]{2,60})[\"”“»]|(?<!\\w)['\u2018]([^'\u2019]{2,60})['\u2019](?!\\w)")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d|s\b|-l)")
_SLOT = re.compile(
    r"\b(?:(?:how long is|what year (?:is|was))(?! (?:the|an?|it|this|that|my|your|our)\b)"
    r"|who (?:directed|stars in|starred in|acted in|reviewed)|director of|cast of|runtime of|films? by|movies? by"
    r"|(?:do you have|are you showing|is there|is|tell me about|have you got) the (?:film|movie)"
    r"|(?:film|movie) (?:called|titled|named)|directed by|kuka ohjasi|kuka on ohjannut|kauanko kestaa"
    r"|onko teilla elokuvaa)\s+(.+)$"
    r"|^is (?!the |a |an |there |it )(\w+(?: \w+)?) (?:playing|showing|in the programme)$"
)
_MAKERS = re.compile(
    r"(?:and |so |hey |hi )?(?:who(?:'s| is| was)? (?:directed|starred in|stars in|starring in|acted in|acts in"
    r"|reviewed|in the cast of|the director of)|who all (?:acted|starred) in|kuka ohjasi|kuka on ohjannut"
    r"|ketkä näyttelevät)\s+(.+?)(?:,\s+(?:the|an?|that)\b.*)?\W*",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"^(?:an?|any|some|this|that|these|those|your|my|most|all|both|it|them|him|her|one|each|every|many|more|front)\b"
    r"|\b(?:films?|movies?|documentar\w+|comed\w+|ones?|(?:open|clos)ing|elokuv\w+|leff\w+|se|sen|siinä|tuo\w*"
    r"|tämä\w*|eniten|kaikki)\b",
    re.IGNORECASE,
)
"""Not a title but what says which film is meant."""
_LONGEST_TITLE = 7
_SLOT_TAIL = re.compile(
    r"\s+(?:film|movie|in|on|and|or|at|please|tonight|today|tomorrow|from|here|then|this|elokuva)\b.*$"
)
_ASKED = re.compile(
    r"(?:is|was) (?:when|where|on|playing|showing|screened|shown)\b|(?:runtime|director|cast|film|movie)$"
)
_FINNISH_FILMS = re.compile(r"elokuva[ta]?|elokuvia|leffat|leffoja")
_NO_NAMES = word_set(
    "i ok tv dvd wifi wi fi monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december maanantai tiistai keskiviikko torstai perjantai lauantai "
    "sunnuntai english finnish is are was were does did has have may might shall any "
    "it this that you they he she we me him her them anyone someone anybody people"
)


def nearest_titles(text: str, titles: Sequence[tuple[str, str]], limit: int) -> list[str]:
    """The titles spelt most like the text, best first; each comes as `plain` and as it is written.

    A short one is like the whole text or not at all: "her" is in "weather", and in half of all questions.
    """
    said, choices = plain(text), [known for known, _ in titles]
    found = process.extract(said, choices, scorer=fuzz.WRatio, limit=limit * _SPARE, score_cutoff=_LIKE)
    like = [place for known, _, place in found if len(known) >= _SHORTEST or fuzz.ratio(said, known) >= _LIKE]
    return list(dict.fromkeys(titles[place][1] for place in like))[:limit]


def plain(title: str) -> str:
    """The keys of a title's words without articles, in one string."""
    return " ".join(word.key for word in words_in(title) if word.key not in ARTICLES)


def unknown_names(question: str, mentioned: Sequence[Span], prose: StoredWords) -> list[str]:
    """Names, quoted titles and years of the question that the corpus lacks, in order of their kind."""
    words = words_in(question)
    quoted = [match[1] or match[2] for match in _QUOTED.finditer(question)]
    found = [text for text in quoted if not _is_known_phrase(text, prose)]
    free = [word for word in words if not any(span.start <= word.start < span.end for span in mentioned)]
    if capitals_tell(words) or sum(word.capital for word in words) == 1:
        found += _capitalised(question, words, free, prose)
    if not found and not mentioned:
        found += _in_slot(words, prose)
    found += [year for year in _YEAR.findall(question) if not prose.is_word(year)]
    return list(dict.fromkeys(map(said_back, found)))


def unknown_title(question: str) -> str | None:
    """What a question for a film's makers calls the film: "who starred in NAME"; None where it only describes one."""
    asked = _MAKERS.fullmatch(question.strip())
    if asked is None or _DESCRIBED.search(asked[1]) or len(asked[1].split()) > _LONGEST_TITLE:
        return None
    return said_back(asked[1])


def said_back(name: str) -> str:
    """A name as an answer repeats it: its beginning, when it is very long."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _is_known_phrase(text: str, prose: StoredWords) -> bool:
    keys = [word.key for word in words_in(text)]
    return bool(keys) and all(_is_known(key, prose) for key in keys)


def _is_known(key: str, prose: StoredWords) -> bool:
    if prose.is_word(key) or key in _NO_NAMES or is_place_word(key) or _is_small_word(key):
        return True
    return any(prose.is_word(base) or base in _NO_NAMES for base in bases_of(key))


def _is_small_word(key: str) -> bool:
    return not content_words_of(key, "en") or not content_words_of(key, "fi")


def _capitalised(question: str, words: Sequence[Word], free: list[Word], prose: StoredWords) -> list[str]:
    """Runs of capitalised words of which at least one is no name of the corpus."""
    runs: list[list[Word]] = []
    for word in free:
        if not word.capital or not word.text[0].isalpha() or (word.initial and _opens(word, words, prose)):
            continue
        if runs and question[runs[-1][-1].end : word.start] in (
            " ",
            "-",
            " of ",
            " of the ",
            " the ",
            " and ",
        ):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [
        re.sub("['\u2019]s?$", "", question[run[0].start : run[-1].end])
        for run in runs
        if any(_is_strange(word, prose) for word in run)
    ]


def _opens(word: Word, words: Sequence[Word], prose: StoredWords) -> bool:
    """Whether the first word has its capital only for being first."""
    follower = next((other for other in words if other.start > word.start), None)
    if _is_known(word.key, prose) or (word.key.endswith("ko") and gloss_of(word.text.lower())):  # "Perustuuko TITLE"
        return True
    if follower is not None and word.key.endswith("n") and _FINNISH_FILMS.match(follower.key):
        return False  # "Kubrickin elokuvat"
    if follower is None or _ASKED.match(" ".join(other.key for other in words if other.start > word.start)):
        return False
    return follower is not None and not follower.capital and not word.possessive


def _is_strange(word: Word, prose: StoredWords) -> bool:
    """Whether the corpus never writes a word as a name."""
    if len(word.key) < 2 or word.key in _NO_NAMES or is_place_word(word.key) or word.key.isdigit():
        return False
    keys = {word.key, *bases_of(word.key)}
    return not any(prose.is_name(key) or prose.is_asked(key) or key in _NO_NAMES or is_place_word(key) for key in keys)


def _in_slot(words: Sequence[Word], prose: StoredWords) -> list[str]:
    """What stands where a title or a person is asked about, in a question without capitals."""
    slot = _SLOT.search(" ".join(word.key for word in words))
    if not slot:
        return []
    name = _SLOT_TAIL.sub("", slot[1] or slot[2])
    keys = name.split()
    if len(keys) > 6 or all(_is_known(key, prose) for key in keys):
        return []
    return [name]

"""The title by which a review calls its film, where the header gives no title but the original one.

A catalogue may head a review "Original name: Sans toit ni loi" and then speak of "Vagabond". The title is the run of
capitalised words for which most speaks: its year stands after it, it is said to be a film, it opens the review.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import fuzz

from index.language.analysis import word_set
from index.models import Document, Film, Finding
from index.naming.prose import Token, adjoins, ends_sentence, tokens_of
from index.naming.prose_names import text_of
from index.naming.words import ARTICLES, keys_of
from index.reading.findings import quoted

ENOUGH = 3.0
"""The points that a run needs to be taken for the title."""

_CERTAIN = 9.0
_LONG, _ALIKE = 5, 75  # letters of words that may be the same in two languages, and how alike these are, of 100
_CLAUSE = 14  # words after a run that are read
_JOINING = word_set("of the and a an in at to on for with from de la le du des un une et di del der die das och i ja")
_KINDS = (
    "films?|pictures?|movies?|comedy|comedies|westerns?|dramas?|melodramas?|documentary|documentaries|debut|features?|"
    "tale|fable|portrait|trilogy|masterpieces?|thrillers?|musicals?|essay|allegory|satire|treatise|elegy|homage|"
    "meditation|adaptation|study|elokuva"
)
_ONLY_OF_FILMS = re.compile(
    rf"^(?:is|was|remains|became|marks|on)\b(?: also| not| no| perhaps| probably| both| still)?"
    rf"(?: (?:a|an|the|one of|his|her|their|(?:\w+ )?\w+['\u2019]s)(?: (?!star of\b)[\w-]+){{0,5}}?)? (?:{_KINDS})\b"
    r"|^(?:premiered|takes place|had its (?:world )?premi|got its premi|tells (?:of|about|the story)|is set in|"
    r"(?:is|was) based on|was adapted from|was (?:shot|filmed) (?:in|on|over|during|with)|is built (?:on|around|of)|"
    r"is the \w+ (?:part|instalment)|is part of|sai ensi-iltansa|"
    r"(?:lasts|runs) (?:for )?[\w-]+ (?:\w+ )?(?:hour|minute)|(?:is|was) (?:[\w-]+ ){1,4}(?:hours?|minutes) long)",
    re.IGNORECASE,
)
_ALSO_OF_FILMS = re.compile(
    r"^(?:opens|opened|begins|unfolds|depicts|portrays|explores|was (?:made|released|banned|restored|shot|filmed)|"
    r"deals with|consists of|contains|can be (?:told|summed up|summarised))\b",
    re.IGNORECASE,
)
_FILM = word_set("film picture movie elokuva")
_OTHER_WORKS = word_set(
    "novel book play song story album poem novella magazine paper newspaper opera band street by romaani kirja"
)
_OPENING = word_set("in with")


def with_own_titles(documents: Sequence[Document]) -> tuple[list[Document], list[Finding]]:
    """The same reviews; films that they call by a title of no header have it among their other titles.

    Each of these comes with a warning, since staff know it better.
    """
    taken = {keys_of(title) for document in documents if document.film for title in document.film.titles}
    without_title = [document for document in documents if _lacks_title(document)]
    texts = documents if without_title else ()
    ordinary = {word for document in texts for word in re.findall(r"\w+", document.text) if word.islower()}
    found: dict[str, Document] = {}
    findings: list[Finding] = []
    for document in without_title:
        title = own_title(document, ordinary)
        if title and document.film and keys_of(title) not in taken:
            film = document.film.model_copy(update={"also": (*document.film.also, title)})
            found[document.path] = document.model_copy(update={"film": film})
            message = f"the review seems to call its film {quoted(title)}; add a line 'Title: {title}' if it does"
            findings.append(Finding(path=document.path, line=1, level="warning", message=message))
    return [found.get(document.path, document) for document in documents], findings


def _lacks_title(document: Document) -> bool:
    return document.film is not None and document.film.title == document.film.original_title


def own_title(document: Document, ordinary: Collection[str]) -> str | None:
    """What a review calls its film, as it is written there.

    None where the prose has a title of the header, or where too little speaks for any other. A single word that is one
    of the `ordinary` ones (in small letters) is no title.
    """
    film, tokens = document.film, tokens_of(document, {})
    prose = f" {' '.join(token.key for token in tokens if token.key not in ARTICLES)} "
    if film is None or any(f" {' '.join(keys_of(title))} " in prose for title in film.titles):
        return None
    people = {key for name in (*film.directors, *film.cast, film.critic or "") for key in keys_of(name)}
    points: defaultdict[str, float] = defaultdict(float)
    for run in _runs(tokens, people):
        name = text_of(tokens[run.start : run.stop])
        if people.isdisjoint(keys_of(name)) and name.lower() not in ordinary:
            points[name] += _speaking_for(film, tokens, run)
    first, second = [*sorted(points.items(), key=lambda item: -item[1]), ("", 0.0), ("", 0.0)][:2]
    return first[0] if first[1] >= ENOUGH and first[1] > second[1] else None


def _runs(tokens: Sequence[Token], people: Collection[str]) -> Iterator[range]:
    """The stretches that begin and end with a capital, small joining words inside them included; people end them."""
    number = 0
    while number < len(tokens):
        end = last = number + 1
        if tokens[number].capital and not (tokens[number].initial and tokens[number].key in _OPENING):
            while end < len(tokens) and tokens[end].key not in people and _goes_on(tokens, end):
                end += 1
                if tokens[end - 1].capital or tokens[end - 1].text.isdigit():
                    last = end
            yield range(number, last)
        number = last


def _goes_on(tokens: Sequence[Token], number: int) -> bool:
    token, before = tokens[number], tokens[number - 1]
    if token.gap not in (" ", "-") or before.text.endswith(("'s", "\u2019s")):
        return False
    return adjoins(before, token) or token.text in _JOINING or (token.capital and before.text in _JOINING)


def _speaking_for(film: Film, tokens: Sequence[Token], run: range) -> float:
    """The points that one place in the prose gives to a run; less than nothing where it names something else."""
    first = tokens[run.start]
    before = tokens[run.start - 1] if run.start and not first.initial else None
    after = tokens[run.stop] if run.stop < len(tokens) else None
    if after and after.gap.endswith("("):  # a year, or as in "Ansa (Alma Pöysti)"
        return _CERTAIN if after.text == str(film.year) else -_CERTAIN
    surnames = {keys_of(name)[-1] for name in film.directors if keys_of(name)}
    owned = before is not None and before.text.endswith(("'s", "\u2019s"))
    if before and (before.key in _OTHER_WORKS or (owned and before.key not in surnames)):
        return -_CERTAIN
    said = _clause(tokens, run.stop)
    points = 3.0 if _ONLY_OF_FILMS.match(said) else 2.0 if _ALSO_OF_FILMS.match(said) else 0.0
    if owned or (before and before.key in _OPENING and surnames & {token.key for token in tokens[run.stop :][:2]}):
        points += 2  # "Varda's Vagabond", "in Vagabond Varda"
    if before and before.key in _FILM:
        points += 1
    if first.key in ARTICLES and before and len(run) > 2:
        points += 1.5
    if len(run) > 1 and _resembles(film.titles, tokens[run.start : run.stop]):
        points += 3  # "The Gleaners and I" of "Les Glaneurs et la glaneuse"
    if points and len(run) > 1:
        points += 0.5
    if points and not any(token.initial for token in tokens[1 : run.start + 1]):
        points += 1
    return points


def _resembles(titles: Sequence[str], run: Sequence[Token]) -> bool:
    """Whether a word of a run is much like one of a title in another language: "Memories", "Memorias"."""
    long = {key for title in titles for key in keys_of(title) if len(key) >= _LONG}
    return any(fuzz.ratio(token.key, key) >= _ALIKE for token in run if len(token.key) >= _LONG for key in long)


def _clause(tokens: Sequence[Token], number: int) -> str:
    """What a sentence says right after a run."""
    words: list[str] = []
    for token in tokens[number : number + _CLAUSE]:
        if ends_sentence(token.gap) or (not words and token.gap != " "):
            break
        words.append(token.text)
    return " ".join(words)

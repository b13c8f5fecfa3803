"""The words that a request for a list is made of, besides its conditions."""

from __future__ import annotations

import re

from bot.assistant.answers import Language
from bot.assistant.stretches import plain_of
from index.language.analysis import is_stop_word, stop_words_without_dots, word_set

FILM = re.compile(
    r"\b(?:films?|movies?|pictures?|titles?|flicks?|(?:co-?)?productions?|elokuv\w*|leff\w*|filmi\w*|filmej\w*|features?)\b"
    r"|\bcinema\W*$"
)
ANY = re.compile(
    r"\b(?:anything|something|everything|stuff|any|kaikki|kaikkia|jotain|mitaan|jotakin|jossain|jossakin|missaan"
    r"|others?)\b"
)
WHAT = re.compile(r"\s*(?:what|which|mika|mitka|mita|missa kaiki\w+|onko|loytyyko)\b|.*\b(?:mittai|pitui)(?:nen|s\w+)")
COUNT = re.compile(
    r"\b(?:how many|number of|montako|monta|monessa(?:ko)?|moniko|kuinka mon\w+|miten mon\w+|lukumaara\w*)\b"
)
DIRECT = re.compile(r"\b(?:direct(?:ed)?|made|make|done|ohjannut|ohjasi|ohjaamat|ohjaamia|tehnyt)\b")
SUPERLATIVES = (
    ("minutes", False, re.compile(r"\b(?:shortest|lyhin|lyhyin|lyhi[nm]m\w+|lyhyimm\w+|vahiten(?: aikaa)?)\b")),
    ("minutes", True, re.compile(r"\b(?:longest|pisin|pisim[mp]\w+|kauimmin)\b")),
    ("year", False, re.compile(r"\b(?:oldest|earliest|vanhin|vanhimm\w+|varhaisin|varhaisimm\w+)\b")),
    ("year", True, re.compile(r"\b(?:newest|latest|most recent|youngest|uusin|uusimm\w+|tuorei\w+)\b")),
)  # fmt: skip
_ORDERED = (
    r"(?:shortest|longest|oldest|earliest|newest|latest|most recent|youngest|lyhi|pisi|vanhi|varhaisi|uusi|tuorei)"
)
PLACES = (
    (2, re.compile(rf"\b(?:second|2nd|toisek?si?)[ -](?={_ORDERED})")),
    (3, re.compile(rf"\b(?:third|3rd|kolmanneksi)[ -](?={_ORDERED})")),
    (4, re.compile(rf"\b(?:fourth|4th|neljanneksi)[ -](?={_ORDERED})")),
)
"""Which place in an order is asked for, if not the first: "the second longest"."""
_BY = r"(?:in )?(?:(?:sort(?:ed)?|order(?:ed)?|arranged?)(?: them| these| those)? by|order of|by)"
SORTED = (
    ("minutes", re.compile(rf"\b(?:{_BY} (?:length|duration|run(?:ning)?[ -]?time)|pituusjarjest\w+|keston mukaan)")),
    ("year", re.compile(rf"\b(?:{_BY} (?:year|age|date|release)|in (?:chronological|historical) order|chronologically"
                        r"|in order(?! (?:of|to|by|that)\b)|aikajarjest\w+|vuosijarjest\w+|vuoden mukaan)")),
    ("title", re.compile(rf"\b(?:{_BY} (?:title|name)|(?:in )?alphabetical order|alphabetically"
                         r"|aakkosjarjest\w+|nimen mukaan)")),
)  # fmt: skip
WATCH = re.compile(r"\b(?:watch|see|katsoa|katsella|nahda)\b")
_FILLERS: dict[Language, frozenset[str]] = {
    "en": word_set(
        "a able about act acting actor actors acts actually all already also am an and another any anything appear "
        "appears are at available be been begin beginning begins being between bit both but by can catch catching "
        "chance chances come comes coming compare compared comparison complete could countries country d did "
        "difference direct directed director directors directs do does done either else ever every everything feature "
        "features featuring festival film films find fit fits flick flicks for from get give go going gonna good got "
        "guess had happening has have having hello her here hey hi his hiya how i in instead interested into is it "
        "its kind know language languages last lasting lasts left length let like lineup list ll long look looking "
        "made make makes many maybe me meh might more mostly movie movies much nah name near nearby nice not of old "
        "omg on one ones only option options or other out people pick picture pictures play played playing please pls "
        "plz possible produced program programme re really recommend released remaining run running runs runtime s "
        "schedule screen screened screening screenings screens see seeing should show showing showings shown shows so "
        "some something sort speak speaking speaks spoke spoken star starring stars start starting starts still stuff "
        "talk tell than thank thanks that the their them then there these they thing think this those time tips to "
        "total us ugh ve wanna want was watch watching we were what whats where which who will with works worth would "
        "year years yo you your"
    ),
    "fi": word_set(
        "ainoastaan alkaa alkavia anna enta entas haluaisimme haluaisin haluan halutaan hei hyva hyvaa iltana "
        "jaljella joilla joissa joitain joitakin jonkin jossakin jotkut kaikenlaisia kaikkiaan katsoa katsoo kaynnissa "
        "kerro kiitos kiva kivaa kokonaan kpl kuuluu kuvattu kuvattua kuvattuja kuvatut listaa loytyy loytyyko "
        "luettele meni menossa mikaan missaan mitaan mites mitkaan moi muihin muissa muista muita mukana mukava "
        "mukavaa mulle menee menevat meneva menevia kumpi kumman "
        "muu muuhun muussa muusta muut muuta nahda nayta olevat olevia paikassa pelkastaan peraisin pituus "
        "pyorii sellaisia semmoisia tan tana tehnyt teki tulee "
        "tuli tulossa vain viel yhtaan yhteensa"
    ),
}
"""What every request for a list may say, besides small words; letters without accents."""
_FILLER_STEMS = tuple(
    word_set(
        "ehdi ehti elokuv esit festari festivaal filmej filmi kannatta kest leff mittai naytet nayttel ohja ohjelm pitk"
        " pitui puhu tahditta tehdy tehty tulis menis tuot valikoima vuode vuon vuosi"
    )
)
"""How Finnish words of that kind begin."""
_FILLER_PHRASES = re.compile(
    r"\bmissa kaikissa\b|"
    r"\b(?:for (?:me and )?(?:my|the|a) (?:mum|mom|mother|dad|father|parents|wife|husband|girlfriend|boyfriend|partner"
    r"|friends?|date|grandma)|(?:who|she|he|they|we) (?:really )?(?:likes?|loves?|enjoys?)"
    r"|(?:would|d|i) love|clocks? in|(?:oldest|newest|longest|shortest)(?: first)?|cinema(?=\W*$)"
    r"|(?:co-?)?productions?|film-?makers?)\b"
)


_OTHER_QUESTION = re.compile(
    r"\b(?:can|may|could|allowed to) (?:(?:i|you|we|one) )?(?:film|record|tape)\b|"
    r"\b(?:more than one|two|three|several|multiple) (?:different )?(?:director|countr|language|critic|actor)"
    r"|"
    r"\b(?:who|whose|how long|how old|how far|(?:which|what) (?:director|actor|actress|critic|year"
    r"|country|language)\w*"
    r"|director of|kuka|kenen|kauanko|kuinka pitka|mika (?:maa|vuosi|kieli))\b|^\s*(?:where|when|why|how)\b"
    r"|^\s*(?:missa(?! (?:mu[iu]ssa|elokuv|leff|kaiki))|milloin|miksi|miten)\b"
    r"|^\W*(?:did|has|have)\s{3,}.*\b(?:act|play|star|appear|work)(?:ed|red)? (?:in|on)(?: an?| one of)?\s{3,}"
)
"""What asks for something other than films; names are blank: the last is "did NAME ever act in a NAME film"."""


_WORD = re.compile(r"\w+")


FIRST = re.compile(
    r"\b(?:the )?(?:shortest|longest|oldest|earliest|newest|latest|lyhin|pisin|vanhin|uusin)\w*"
    r" (?:(?:ones?|films?|elokuvat?) )?(?P<first>first|ensin|ensimmaisena)\b"
)


def sorts(words: str) -> bool:
    """Whether a list is asked for in an order, not its first film: "oldest first", "sort by year"."""
    plain = plain_of(words)
    return bool(FIRST.search(plain)) or any(pattern.search(plain) for _, pattern in SORTED)


def superlative(words: str) -> bool:
    """Whether the first film of an order is asked for: "the longest"."""
    return any(pattern.search(plain_of(words)) for _, _, pattern in SUPERLATIVES) and not sorts(words)


def unsorted(words: str) -> str:
    """Gives a question without the order that it asks for."""
    plain = plain_of(words)
    placed = [pattern for _, pattern in PLACES]
    for pattern in (FIRST, *placed, *(pattern for _, pattern in SORTED), *(pattern for *_, pattern in SUPERLATIVES)):
        for match in reversed(list(pattern.finditer(plain))):
            words, plain = (text[: match.start()] + text[match.end() :] for text in (words, plain))
    return " ".join(words.split())


def asks_otherwise(words: str) -> bool:
    """Whether something other than films is asked for: a person, a year, a place; `words` folded."""
    return bool(_OTHER_QUESTION.search(words))


def is_filler(words: str) -> bool:
    """Whether nothing is said beyond what every such request may say; `words` folded."""
    return not re.search(r"\w", unfilled(words))


def unfilled(words: str) -> str:
    """Gives folded words with what every such request may say blanked out, letter for letter."""
    rest = _FILLER_PHRASES.sub(_blank, words)
    return _WORD.sub(lambda match: _blank(match) if _is_filler(match.group()) else match.group(), rest)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _is_filler(word: str) -> bool:
    known = any(word in fillers for fillers in _FILLERS.values()) or word.startswith(_FILLER_STEMS)
    return known or is_stop_word(word, "fi") or word in stop_words_without_dots()

"""The words that a request for a list is made of, besides its conditions."""

from __future__ import annotations

import re

from bot.assistant.letters import plain_of
from index.language.analysis import is_stop_word, stop_words_without_dots

FILM = re.compile(
    r"\b(?:films?|movies?|pictures?|titles?|flicks?|(?:co-?)?productions?|elokuv\w*|leff\w*|filmi\w*|filmej\w*|features?)\b"
    r"|\bcinema\W*$"
)
ANY = re.compile(
    r"\b(?:anything|something|everything|stuff|any|kaikki|kaikkia|jotain|mitaan|jotakin|jossain|jossakin|missaan"
    r"|others?)\b"
)
WHAT = re.compile(r"\s*(?:what|which|mika|mitka|mita)\b|.*\b(?:mittai|pitui)(?:nen|s\w+)")
COUNT = re.compile(r"\b(?:how many|number of|montako|monta|kuinka mon\w+|miten mon\w+|lukumaara\w*)\b")
DIRECT = re.compile(r"\b(?:direct(?:ed)?|made|make|done|ohjannut|ohjasi|ohjaamat|ohjaamia|tehnyt)\b")
SUPERLATIVES = (
    ("minutes", False, re.compile(r"\b(?:shortest|lyhin|lyhyin|lyhi[nm]m\w+|lyhyimm\w+)\b")),
    ("minutes", True, re.compile(r"\b(?:longest|pisin|pisimm\w+)\b")),
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
_FILLERS = re.compile(
    r"\b(?:a|an|another|s|ve|the|else|is|are|was|were|be|been|being|there|here|what|whats|which|that|this|these|those|of"
    r"|from|in|at|on"
    r"|by|to|for|with|and|or|but|all|any|some|only|also|do|does|did|you|your|we|i|me|us|have|has|had"
    r"|having|got|get"
    r"|can|could|would|like|(?:would|d|i) love|want|wanna|see|watch|find|looking|look|show|shows?|showing|screen(?:ing"
    r"|ings|ed)?"
    r"|play(?:ing|ed)?|list|tell|give|name|please|thanks?|hi|hello|hey|about|programme|program|festival"
    r"|year|years"
    r"|flicks?|pictures?|(?:co-?)?productions?|clocks? in|thing|compare(?:d)?|comparison|difference|between"
    r"|pls|please|stuff|options?|mostly|long|length|made|make|makes|released|produced|directed|ones?|will|than|old|available|lineup|schedule"
    r"|oldest(?: first)?|newest(?: first)?|longest(?: first)?|shortest(?: first)?"
    r"|start(?:s|ing)?|begin(?:s|ning)?|guess|think|maybe|alkaa|alkavia"
    r"|every|complete|both|either|am|how|kind|sort|it|them|its|come|comes|coming|go|much|so|let|know|his|her|their"
    r"|not|and"
    r"|total|many|yhteensa|kaikkiaan|film|films|movie|movies|other|more|out|where|good|nice|recommend|interested|spoken"
    r"|speaking|speaks?|spoke|talk|they|people|then|d|ll|ve|re|cinema(?=\W*$)"
    r"|language|languages|running|time|runtime|last|lasts|lasting|run|runs|which|ever|feature|features"
    r"|countr(?:y|ies)"
    r"|who|acts?|acting|star|stars|starring|appears?|featuring|actors?|directors?|film-?makers?|act"
    r"|anything|something|direct|directs|done|fits?|catch|still|going|happening|screens|shown|left|remaining|everything|worth|catching|seeing|watching|works|vain|ainoastaan|pelkastaan|kokonaan|menossa|kaynnissa"
    r"|missa|mita|mitka|mika|millaisia|minka|minkalaisia|onko|ovatko|on|ovat|olisi|teilla|teidan|ohjelm\w*"
    r"|kaikki|kaikkia|kaikenlaisia|listaa|semmoisia|sellaisia"
    r"|luettele|nayta|kerro|anna|minulle|mulle|haluan|haluaisin|haluaisimme|halutaan|nahda|katsoa"
    r"|loytyyko|loytyy|mitaan|jossain|jossakin|missaan"
    r"|olla|kiva|kivaa|mukava|mukavaa|hyva|hyvaa|kannatta\w*|voisi|jotain|jotakin|joku|jokin|joitain|joitakin|esit\w+|naytet\w+|festivaal\w+|festari\w*|tehty\w*|tehdy\w*|tehnyt|teki"
    r"|ohja\w+|olevat|olevia"
    r"|kuin|mittai\w+|pitui\w+|kest\w+|vuon\w+|vuode\w+|vuosi\w*|ja|tai|seka|siis|kiitos|joka|jotka|joissa|jossa|joilla|jolla"
    r"|se|ne|ei|enta|entas|mites|viela|should|could|might"
    r"|saako|mu[iu](?:ta|t|ssa|sta|hun|hin)?|siella|taalla|tulossa|tulee|pyorii|kuuluu|mukana|valikoima\w*|hei|moi|voi|voiko|voinko|saa"
    r"|ehti\w*|ehdi\w*|peraisin|kpl|enaa|jaljella|jonkun|jonkin|jotkut|mikaan|mitkaan|tulis\w*|menis\w*|tuli|meni|sielta|nyt|sitten|viel"
    r"|time|possible|able|already|nearby|near|omg|pls|plz|gonna|really|stuff|siina|tassa|siita|sita|tan|tana|iltana"
    r"|puhu\w+|elokuv\w*|leff\w*|filmi\w*|filmej\w*|pituus|pitk\w+|nayttel\w+|tahditta\w+|tuot\w+)\b"
)


_OTHER_QUESTION = re.compile(
    r"\b(?:can|may|could|allowed to) (?:(?:i|you|we|one) )?(?:film|record|tape)\b|"
    r"\b(?:more than one|two|three|several|multiple) (?:different )?(?:director|countr|language|critic|actor)"
    r"|"
    r"\b(?:who|whose|how long|how old|how far|(?:which|what) (?:director|actor|actress|critic|year"
    r"|country|language)\w*"
    r"|director of|kuka|kenen|kauanko|kuinka pitka|mika (?:maa|vuosi|kieli))\b|^\s*(?:where|when|why|how)\b"
    r"|^\s*(?:missa(?! (?:mu[iu]ssa|elokuv|leff))|milloin|miksi|miten)\b"
    r"|^\W*(?:did|has|have)\s{3,}.*\b(?:act|play|star|appear|work)(?:ed|red)? (?:in|on)(?: an?| one of)?\s{3,}"
)
"""What asks for something other than films; names are blank: the last is "did NAME ever act in a NAME film"."""


_WORD = re.compile(r"\w+")
_NEGATED = re.compile(r"\b(?:not|non|no|isn|aren|except|without|excluding|ei|eivat|paitsi|ilman)\b")


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


def negates(words: str) -> bool:
    """Whether conditions are denied, which lists cannot do; `words` folded."""
    return bool(_NEGATED.search(words))


def asks_otherwise(words: str) -> bool:
    """Whether something other than films is asked for: a person, a year, a place; `words` folded."""
    return bool(_OTHER_QUESTION.search(words))


def is_filler(words: str) -> bool:
    """Whether nothing is said beyond what every such request may say; `words` folded."""
    return not re.search(r"\w", unfilled(words))


def unfilled(words: str) -> str:
    """Gives folded words with what every such request may say blanked out, letter for letter."""
    rest = _FILLERS.sub(_blank, words)
    return _WORD.sub(lambda match: _blank(match) if _is_small(match.group()) else match.group(), rest)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _is_small(word: str) -> bool:
    return is_stop_word(word, "fi") or word in stop_words_without_dots()

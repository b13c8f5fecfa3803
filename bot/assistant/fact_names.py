"""What facts are called, and the comparatives that ask for them, in English and Finnish; no accents."""

from __future__ import annotations

from index.facts import Fact

BARE: tuple[tuple[Fact, str], ...] = (
    (Fact.DIRECTOR, r"directors?|directed by|ohjaaja\w*|ohjaus"),
    (Fact.YEAR, r"(?:what |which )?year|release (?:year|date)|vuosi|valmistumisvuosi|julkaisuvuosi"),
    (Fact.MINUTES, r"run(?:ning)?[ -]?time|screen time|length|duration|how long|kesto|pituus|kauanko"),
    (Fact.COUNTRIES, r"country|country of origin|countries|maa|tuotantomaa|tuotantomaat|valmistusmaa"),
    (Fact.LANGUAGES, r"languages?|kieli|kielet"),
    (Fact.SUBTITLES, r"subtitles|subs|tekstitys|tekstitykset"),
    (Fact.CAST, r"cast|actors|stars|nayttelijat|paaosat|roolit"),
    (Fact.CRITIC, r"critic|reviewer|arvostelija|kriitikko"),
    (Fact.AGE_LIMIT, r"age limit|age rating|rating|ikaraja"),
    (Fact.ORIGINAL_TITLE, r"original (?:title|name)|alkuperainen nimi"),
    (Fact.CATEGORIES, r"genres?|category|categories|genre|lajityyppi"),
    (Fact.CONTENT_NOTES, r"content (?:notes?|warnings?)|trigger warnings?|sisaltovaroitu\w+"),
)
"""What may be said alone, or with the film before or after it: "the runtime?", "ohjaaja"."""

COMPARED: tuple[tuple[Fact, bool, str], ...] = (
    (Fact.MINUTES, True, r"longer|longest|pidempi|pitempi|pisin"),
    (Fact.MINUTES, False, r"shorter|shortest|lyhyempi|lyhempi|lyhin"),
    (Fact.YEAR, False, r"older|oldest|earlier|(?:came|made|released|is|was) first|first|vanhempi|vanhin|aikaisempi"),
    (Fact.YEAR, True, r"newer|newest|younger|later|more recent|uudempi|uusin|tuoreempi"),
)
"""Comparatives by fact, and whether the largest value is meant."""

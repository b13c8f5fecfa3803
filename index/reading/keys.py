"""What the lines of a review's header are called, in English and in Finnish."""

from __future__ import annotations

KEYS = (
    "Title",
    "Director",
    "Country",
    "Year",
    "Duration",
    "Language",
    "Original name",
    "Also",
    "Category",
    "Cast",
    "Age limit",
    "Subtitles",
    "Content notes",
    "Critic",
)
LIST_KEYS = frozenset({"Director", "Country", "Language", "Also", "Category", "Cast", "Subtitles"})
_FORMS = {
    "Title": "film film-title nimi elokuva elokuvan-nimi",
    "Director": "directors dir directed-by ohjaaja ohjaajat ohjaus ohjannut",
    "Country": "countries country-of-origin country-of-production production-country production-countries maa maat "
    "tuotantomaa tuotantomaat valmistusmaa",
    "Year": "production-year year-of-production vuosi valmistumisvuosi valmistusvuosi tuotantovuosi",
    "Duration": "length runtime running-time kesto pituus",
    "Language": "languages spoken-language spoken-languages dialogue kieli kielet",
    "Original name": "original-title alkuperäisnimi alkuperäinen-nimi",
    "Also": "also-known-as muut-nimet",
    "Category": "categories genre genres lajityyppi lajityypit",
    "Cast": "actors main-cast starring with näyttelijät pääosissa rooleissa",
    "Age limit": "ikäraja",
    "Subtitles": "subtitle tekstitys tekstitykset",
    "Content notes": "content-note sisältövaroitus sisältövaroitukset",
    "Critic": "reviewer reviewed-by review-by review text text-by arvostelija kriitikko arvio teksti",
}
KNOWN = {key.casefold(): key for key in KEYS} | {
    form.replace("-", " "): key for key, forms in _FORMS.items() for form in forms.split()
}
"""The key that is meant, by each name that it is read under, in small letters."""
OTHER_WORDS = {
    "release": "Year",
    "released": "Year",
    "release year": "Year",
    "release date": "Year",
    "author": "Critic",
    "name": "Title",
}
"""Names that staff are told to change; they are not read, since they mean more than one thing."""

"""A corpus of invented films for tests of names, lists and facts."""

from __future__ import annotations

from collections.abc import Sequence

from index.models import Document, Film, Span, Venue


def review(film: Film, prose: str) -> Document:
    return Document(
        path=film.document,
        kind="review",
        title=film.title,
        text=prose,
        paragraphs=(Span(0, len(prose)),),
        film=film,
    )


def faq(path: str, text: str) -> Document:
    paragraphs = (Span(0, len(text)),)
    return Document(path=path, kind="faq", title="Practical", text=text, paragraphs=paragraphs)


LANTERN = Film(
    document="reviews/lantern.txt", title="The Lantern", original_title="Lyhty", directors=("Maren Tuovila",),
    countries=("Finland", "Norway"), year=1998, minutes=84, languages=("Finnish",), categories=("Drama",),
    cast=("Iiro Hallavuo", "Salla Onnela"), age_limit="7", subtitles=("English",), critic="Petra Wick",
)  # fmt: skip
HARVEST = Film(
    document="reviews/harvest.txt", title="Harvest", original_title="Shūkaku (収穫)",
    directors=("Aoi Kita-hara",),
    countries=("Japan",), year=1957, minutes=136, languages=("Japanese",), categories=("Drama", "Comedy"),
    cast=("Ren Mifuda",), age_limit="S", subtitles=("English", "Finnish"), critic="Petra Wick",
)  # fmt: skip
VESUVIA = Film(
    document="reviews/vesuvia.txt", title="Vesuvia", original_title="Vesuvia: le ceneri",
    directors=("Odile Marchetti",), countries=("Italy",), year=1926, minutes=52,
    languages=("None (Italian intertitles)",), categories=("Documentary", "Silent"), age_limit="S",
)  # fmt: skip
EVENINGS = Film(
    document="reviews/evenings.txt", title="Quiet Evenings", original_title="Soirs tranquilles",
    also=("Iltojen rauha",), directors=("Odile Marchetti",), countries=("France", "Belgium"), year=1962, minutes=90,
    languages=("French", "Italian"), categories=("Comedy", "Romance"), cast=("Luc Abadie",), age_limit="12",
)  # fmt: skip
HARBOUR = Film(
    document="reviews/harbour.txt", title="Maria Lindqvist, 12, Harbour Street, Turku",
    directors=("Aki Tuovila",), countries=("Sweden", "Finland"), year=1975, minutes=201,
    languages=("Swedish",), categories=("Drama",), cast=("Iiro Hallavuo",), age_limit="16",
    content_notes="One act of violence",
)  # fmt: skip
WINTER = Film(
    document="reviews/winter.txt", title="The Longest Winter in the Village of Aatos Rinne",
    directors=("Veikko Honkamäki",), countries=("Finland",), year=2016, minutes=92, languages=("Finnish",),
    categories=("Comedy",), cast=("Salla Onnela",), age_limit="7",
)  # fmt: skip
KETTLE = Film(
    document="reviews/kettle.txt", title="Red Kettle", directors=("Tom Carver",), countries=("USA",),
    year=2021,
    minutes=130, languages=("English",), categories=("Comedy", "Drama"), cast=("Simon Young",),
    age_limit="16",
    subtitles=("Finnish",), critic="Lars Broberg",
)  # fmt: skip
MOTH = Film(
    document="reviews/moth.txt", title="The Moth Catalogue", directors=("Han Seo-jun",),
    countries=("West Germany", "South Korea"), year=1984, minutes=147, languages=("German", "Korean"),
    categories=("Thriller",), cast=("Ulla Brandauer",), age_limit="12",
)  # fmt: skip

FILMS: Sequence[Film] = (LANTERN, HARVEST, VESUVIA, EVENINGS, HARBOUR, WINTER, KETTLE, MOTH)
DOCUMENTS: Sequence[Document] = (
    review(
        LANTERN,
        "Maren Tuovila carries a lamp through the dark. She had made nothing before. Tuovila shot"
        " it herself, and her camera never rests. Critics compared it with Red Kettle and with "
        "The Salt Road (2003), which Bela Orsós made the year after.",
    ),
    review(
        HARVEST,
        "Kita-hara filmed the rice fields for a year. He was ill, and his brother helped. Later "
        "Kita-hara gave his house away. Odile Marchetti wrote to him.",
    ),
    review(
        VESUVIA,
        "Smoke, ash and a mountain. Odile Marchetti climbed with the porters. Marchetti slept in "
        "a hut. She lost her hat.",
    ),
    review(
        EVENINGS,
        "A quiet street, a few evenings, a waiter. Marchetti laughs at everybody, and her waiter most.",
    ),
    review(
        HARBOUR,
        "Maria peels potatoes. Aki Tuovila lets her, and he does not look away. Tuovila says that he never cut a shot.",
    ),
    review(
        WINTER,
        "Veikko Honkamäki knows snow. The boxer Aatos Rinne is real. Honkamäki met him in 2010.",
    ),
    review(
        KETTLE,
        "Carver films on a telephone. Tom Carver and Simon Young met in Ohio. Young plays a thief.",
    ),
    review(
        MOTH,
        "Han collects insects. Everything in Han is patience, and Ulla Brandauer is splendid.",
    ),
    faq(
        "faq/practical.md#Food?",
        "After the harvest there is soup. Bring a lantern. A carver sells spoons; young people "
        "eat for less, and we want quiet nights after the red evenings. The kettle is always on.",
    ),
)
VENUES: Sequence[Venue] = (Venue(name="Big Tent"), Venue(name="Kino Ruska"))

"""A corpus of any number of reviews: those of a real corpus with the words of each sentence in another order."""

from __future__ import annotations

import random
import re
from pathlib import Path

from index.corpus import load_corpus
from index.models import Document
from index.settings import IndexSettings

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")


def write_reviews(settings: IndexSettings, folder: Path, count: int) -> None:
    """Writes so many reviews into `folder/reviews`, the same on every run; no two have a sentence in common."""
    reviews = [one for one in load_corpus(settings.corpus_dir, settings.zone).documents if one.film]
    (folder / "reviews").mkdir(parents=True)
    for number in range(count):
        text = shuffled(reviews[number % len(reviews)], number)
        (folder / "reviews" / f"{number:04}.txt").write_text(text, encoding="utf-8")


def shuffled(review: Document, number: int) -> str:
    """Gives the text of a review whose sentences say the same words in an order of their own."""
    chance = random.Random(number)
    paragraphs = (review.text[start:end] for start, end in review.paragraphs)
    prose = "\n\n".join(
        " ".join(_shuffled(sentence, chance) for sentence in _SENTENCE_ENDS.split(paragraph))
        for paragraph in paragraphs
    )
    return f"Title: {review.title} {number}\nYear: {1900 + number % 120}\n\n{prose}\n"


def _shuffled(sentence: str, chance: random.Random) -> str:
    words = [word.strip('.!?…()"“”') for word in sentence.split()]
    chance.shuffle(words)
    text = " ".join(word for word in words if word)
    return f"{text[:1].upper()}{text[1:]}."

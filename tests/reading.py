from __future__ import annotations

from index.models import Document, Film, Finding
from index.reviews import read_review

PROSE = "It begins in the snow. Nobody speaks."


def film_of(header: str, prose: str = f"{PROSE} (Ada Berg)") -> Film:
    film = read_review("reviews/a-film.txt", f"{header}\n\n{prose}\n")[0].film
    assert film is not None
    return film


def prose_of(document: Document) -> list[str]:
    return [document.text[start:end] for start, end in document.paragraphs]


def said(findings: list[Finding]) -> list[str]:
    return [str(finding).removeprefix("reviews/a-film.txt:") for finding in findings]

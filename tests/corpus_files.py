"""Writes corpora as staff would, for tests that read them from disk."""

from __future__ import annotations

from pathlib import Path

SALT_ROAD = """Title: The Salt Road
Director: Ilma Harju
Country: Finland
Year: 2019
Duration: 1.32

Harju filmed the whole journey with a pocket camera that she carried inside her mitten. The cold killed the
batteries every eleven minutes, and the cuts follow that rhythm.

The two sisters at the heart of it sell salt from a sledge. Nobody in the villages believes their story.

(Aino Laine)
"""
LANTERN_SEASON = """Title: Lantern Season
Director: Pekka Virta
Country: Finland
Year: 2021
Duration: 1.05

A lighthouse keeper teaches fishermen to play the accordion. The concert takes place on the ice.

(Veera Niemi)
"""
TICKETS = """# Tickets

## How much is a ticket?
Also asked: what does it cost; ticket price

A single ticket costs 11 euros. Children under seven sit for free.

## Can I bring my dog?

Dogs are welcome in the tent, not in the school.
"""
SCREENINGS = """film,start,venue,notes
The Salt Road,2027-06-10 19:30,Big Tent,
Lantern Season,2027-06-11 12:00,School Hall,with guests
"""


def write_corpus(folder: Path, **files: str) -> Path:
    """Writes a file for each name: `salt_road` is a review, `tickets_faq` a FAQ file, `screenings` the programme."""
    for name, text in files.items():
        if name == "screenings":
            path = folder / "screenings.csv"
        elif name.endswith("_faq"):
            path = folder / "faq" / f"{name.removesuffix('_faq')}.md"
        else:
            path = folder / "reviews" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def write_festival(folder: Path) -> Path:
    """Writes two reviews, two FAQ entries and two screenings."""
    return write_corpus(folder, salt_road=SALT_ROAD, lantern=LANTERN_SEASON, tickets_faq=TICKETS, screenings=SCREENINGS)

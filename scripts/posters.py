"""Writes printable sheets with QR codes: one for each film and one for the FAQ, as SVG and PDF."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.reporting import reported

if TYPE_CHECKING:
    from index.models import Film
    from scripts.printing.sheets import Sheet


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the sheets and gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.posters", description=__doc__)
    parser.add_argument("--bot", required=True, type=_name, metavar="NAME", help="the bot's name: kaira_bot")
    parser.add_argument("--out", type=Path, default=Path("posters"), metavar="DIR", help="folder for the sheets")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="corpus folder (default: CORPUS_DIR or corpus)")
    parser.add_argument("--film", metavar="WORDS", help="only for the films with these words in their title")
    options = parser.parse_args(arguments)
    return reported(lambda: _run(options))


def _name(text: str) -> str:
    """Reads the name of a bot, as Telegram allows it."""
    name = text.removeprefix("@")
    if not re.fullmatch(r"[A-Za-z]\w{3,30}[A-Za-z0-9]", name, re.ASCII) or not name.lower().endswith("bot"):
        raise argparse.ArgumentTypeError(f"{text!r} is no bot's name; it looks like kaira_bot")
    return name


def _run(options: argparse.Namespace) -> int:
    from bot.settings import BotSettings, read_settings
    from index.corpus import load_corpus
    from scripts.printing.sheets import write_sheet

    settings = read_settings(BotSettings).with_folders(options.corpus, None)
    corpus = load_corpus(settings.corpus_dir, settings.zone)
    words = (options.film or "").casefold()
    films = [film for film in corpus.films if words in film.title.casefold()]
    options.out.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, sheet in _sheets(films, options.bot, settings.festival_name, faq=not words):
        for ending in (".svg", ".pdf"):
            write_sheet(sheet, options.out / f"{name}{ending}")
        count += 1
    print(f"{count} sheets written to {options.out}, each as SVG and PDF.")
    return 0


def _sheets(films: Sequence[Film], bot: str, festival: str, *, faq: bool) -> Iterator[tuple[str, Sheet]]:
    """Gives the sheets by name: of the films, and with `faq` that of the FAQ."""
    from bot.assistant.formats import film_line
    from bot.assistant.talk.links import FAQ, link_of
    from bot.assistant.wording import LANGUAGES, Wordings
    from scripts.printing.sheets import Sheet

    wordings = [Wordings().of(language) for language in LANGUAGES]
    for film in films:
        link = link_of(film.document)
        facts = film_line(film, wordings[0]).removeprefix(film.title).strip(" ()")
        says = [wording.text("poster-film") for wording in wordings]
        yield link, Sheet(film.title, facts, f"https://t.me/{bot}?start={link}", says)
    if faq:
        title = " ".join(wording.text("poster-questions") for wording in wordings)
        says = [wording.text("poster-faq") for wording in wordings]
        yield FAQ, Sheet(title, festival, f"https://t.me/{bot}?start={FAQ}", says)


if __name__ == "__main__":
    sys.exit(main())

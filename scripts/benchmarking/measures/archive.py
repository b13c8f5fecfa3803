"""Archives of ten to a million passages: what they cost to build, to keep and to search, and what a search misses."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bot.settings import BotSettings
from index.build import ensure_index
from index.published import open_index
from index.vector_kinds import kind_for
from scripts.benchmarking.archive.mixed import mixed_questions
from scripts.benchmarking.archive.sides import Built, Opened, Searched, building, searching, serving
from scripts.benchmarking.asking import WARMING, questions_of
from scripts.benchmarking.figures import Curve, Figure, Measured
from scripts.benchmarking.sides import Side
from scripts.benchmarking.timing import percentile

SIZES = (10, 100, 1_000, 10_000, 100_000, 300_000, 1_000_000)
QUESTIONS = 200
GROWTH = (
    "building and disk grow in step with the passages; searching does until vectors are kept in lists "
    "(from 50,000 of them on), then with about the square root; memory by what is mapped and was looked at"
)


class Archive(NamedTuple):
    """What an archive cost, the answers of both searches, and what the whole bot took for mixed questions.

    `opened` and `served` say what memory the searching process and the bot held after the questions; `replies` are
    milliseconds of a core.
    """

    built: Built
    opened: Opened
    found: list[Searched]
    exact: list[Searched]
    served: Opened
    replies: list[float]

    @property
    def recall(self) -> float:
        """The mean share of the ten passages of the exact search that the other found, too."""
        pairs = [(set(one.found), set(other.found)) for one, other in zip(self.found, self.exact, strict=True)]
        shares = [len(one & other) / len(other) for one, other in pairs if other]
        return sum(shares) / len(shares) if shares else 1.0

    def milliseconds(self, share: float) -> float:
        """A percentile of the search, the encoding of the question left out."""
        return 1000 * percentile([one.seconds for one in self.found], share)

    @property
    def exactly(self) -> float:
        """The middle one of the exact searches' milliseconds."""
        return 1000 * percentile([one.seconds for one in self.exact], 0.5)

    def worked(self, share: float) -> float:
        """The same of the milliseconds that a core worked for it, whatever else the machine did."""
        return 1000 * percentile([one.worked for one in self.found], share)


def measure(settings: BotSettings, tiny: bool, keep: Path | None = None) -> Measured:
    """Builds and searches an archive of each size, one after the other; those that `keep` holds are not built again."""
    ensure_index(settings)
    questions = [text for text, _ in questions_of(settings)]
    questions = questions[:: max(1, len(questions) // (3 if tiny else QUESTIONS))]
    with TemporaryDirectory() as folder:
        root = keep or Path(folder)
        archives = {size: _archive(settings, size, questions, root) for size in SIZES[: 2 if tiny else None]}
    largest = archives[max(archives)]
    return Measured(
        figures=_figures(largest, max(archives)),
        curves=_curves(archives),
        notes={
            "archive": _kinds(largest.built),
            "growth": GROWTH,
            "recall": ", ".join(f"{one.recall:.3f} of {size:,}" for size, one in archives.items()),
        },
    )


def _archive(settings: BotSettings, size: int, questions: list[str], root: Path) -> Archive:
    built = _built(settings, size, root / str(size))
    print(f"searching {size:,} passages", file=sys.stderr, flush=True)
    with Side(searching, settings, root / str(size)) as searcher:
        for text in WARMING:
            searcher.done(text)
        found = [searcher.done(text)[1] for text in questions]
        _, opened = searcher.done(None)
    with Side(searching, settings, root / str(size), True) as thorough:
        exact = [thorough.done(text)[1] for text in questions]
    with Side(serving, settings, root / str(size)) as bot:
        for text in WARMING:
            bot.done(text)
        replies = [bot.done(text)[1] for text in mixed_questions(open_index(root / str(size)).films)]
        _, served = bot.done(None)
    return Archive(built, opened, found, exact, served, replies)


def _built(settings: BotSettings, size: int, root: Path) -> Built:
    """Builds an archive in a folder, or tells what building the one that is there cost."""
    told = root / "built.json"
    if told.exists():
        return Built(**json.loads(told.read_text(encoding="utf-8")))
    print(f"building {size:,} passages", file=sys.stderr, flush=True)
    with Side(building, settings, root) as builder:
        built: Built = builder.done(size)[1]
    told.write_text(json.dumps(built._asdict()), encoding="utf-8")
    return built


def _kinds(built: Built) -> str:
    return f"passages: {kind_for(built.passages)}; sentences: {kind_for(built.sentences)}"


def _figures(archive: Archive, size: int) -> tuple[Figure, ...]:
    made = f"{archive.built.passages:,} passages, {archive.built.sentences:,} sentences"
    of_files = f"of which {archive.opened.of_files / 1e9:.2f} GB pages of files, which the system may take back"
    replies = f"{len(archive.replies)} questions, a core's time, encoding included"

    def figure(key: str, what: str, value: float, unit: str, made_of: str = made, against: str = "") -> Figure:
        text = f"{size:,} passages: {what}"
        return Figure(key=f"archive.{key}", what=text, against=against, value=value, unit=unit, made_of=made_of)

    return (
        figure("recall", "recall@10 of the passages found", archive.recall, "%", against="exact search"),
        figure(
            "p50",
            "search, p50",
            archive.milliseconds(0.5),
            "ms",
            f"exact search {archive.exactly:.0f} ms",
            "exact search",
        ),
        figure("p95", "search, p95", archive.milliseconds(0.95), "ms", "encoding the question left out"),
        figure("worked", "search, p95 of a core's time", archive.worked(0.95), "ms", "waiting for the core left out"),
        figure("resident", "resident after the questions", archive.opened.resident / 1e9, "GB", of_files),
        figure("load", "opening, every file verified", archive.opened.seconds, "s"),
        figure("bot.start", "starting the whole bot, the model left out", archive.served.seconds, "s"),
        figure("bot.p50", "a reply to mixed questions, p50", percentile(archive.replies, 0.5), "ms", replies),
        figure("bot.p95", "a reply to mixed questions, p95", percentile(archive.replies, 0.95), "ms", replies),
        figure("bot.resident", "resident after them", archive.served.resident / 1e9, "GB"),
        figure("build", "building, texts and vectors given", archive.built.seconds, "s"),
        figure("disk", "on disk", archive.built.on_disk / 1e9, "GB"),
    )


def _curves(archives: dict[int, Archive]) -> tuple[Curve, ...]:
    def curve(chart: str, line: str, unit: str, values: list[float]) -> Curve:
        told = ((float(size), value) for size, value in zip(archives, values, strict=True) if value)
        return Curve(chart=chart, line=line, unit=unit, points=tuple(told))

    every = list(archives.values())
    return (
        curve("Building an archive, by passages", "build", "s", [one.built.seconds for one in every]),
        curve("Building an archive, by passages", "core", "s", [one.built.worked for one in every]),
        curve("Searching it", "p50", "ms", [one.milliseconds(0.5) for one in every]),
        curve("Searching it", "p95", "ms", [one.milliseconds(0.95) for one in every]),
        curve("Searching it", "p95, core", "ms", [one.worked(0.95) for one in every]),
        curve("Searching it", "exact, p50", "ms", [one.exactly for one in every]),
        curve("A reply of the whole bot", "p50, core", "ms", [percentile(one.replies, 0.5) for one in every]),
        curve("A reply of the whole bot", "p95, core", "ms", [percentile(one.replies, 0.95) for one in every]),
        curve("Starting", "search", "s", [one.opened.seconds for one in every]),
        curve("Starting", "whole bot", "s", [one.served.seconds for one in every]),
        curve("Memory and disk", "build", "MB", [one.built.most_memory / 1e6 for one in every]),
        curve("Memory and disk", "search", "MB", [one.opened.resident / 1e6 for one in every]),
        curve("Memory and disk", "whole bot", "MB", [one.served.resident / 1e6 for one in every]),
        curve("Memory and disk", "disk", "MB", [one.built.on_disk / 1e6 for one in every]),
    )

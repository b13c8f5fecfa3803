"""One sheet: a QR code, what it leads to, and how to use it, on A4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH, HEIGHT = 210, 297
"""Millimetres of A4."""
MARGIN = 20
CODE = 110
"""Millimetres of the code's sides: read from two metres away."""
QUIET = 4
"""Modules left white around a code, as the standard (ISO/IEC 18004) asks."""

_POINTS = 72 / 25.4  # in a millimetre
_TITLE, _SMALLEST, _TEXT = 44, 18, 15  # points
_LEADING = 1.25


@dataclass(frozen=True)
class Sheet:
    """What a sheet says: a title, lines under it, an address as a code, and lines under that."""

    title: str
    facts: str
    address: str
    instructions: Sequence[str]


def write_sheet(sheet: Sheet, path: Path) -> None:
    """Draws a sheet into a file, SVG or PDF by its name's end; the same sheet always gives the same file."""
    import matplotlib

    style: Any = {
        "svg.fonttype": "path",
        "svg.hashsalt": sheet.address,
        "pdf.fonttype": 42,
        "font.family": "DejaVu Sans",
    }
    with matplotlib.rc_context(style):
        metadata = {"Title": sheet.title, ("Date" if path.suffix == ".svg" else "CreationDate"): None}
        _drawn(sheet).savefig(path, metadata=metadata)


def _drawn(sheet: Sheet) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / 25.4, HEIGHT / 25.4))
    room = WIDTH - 2 * MARGIN
    size, lines = fitted(sheet.title, room, 2)
    top = float(HEIGHT - MARGIN - 8)
    top = _write(figure, lines, size, top, bold=True)
    top = _write(figure, wrapped(sheet.facts, _TEXT, room), _TEXT, top - 4)
    code_top = min(top - 6, HEIGHT - 95)
    _draw_code(figure, sheet.address, code_top)
    below = _write(figure, [sheet.address.removeprefix("https://")], 12, code_top - CODE - 8)
    for instruction in sheet.instructions:
        below = _write(figure, wrapped(instruction, _TEXT, room), _TEXT, below - 4)
    return figure


def _write(figure: Figure, lines: Sequence[str], size: float, top: float, *, bold: bool = False) -> float:
    """Writes centred lines downwards from `top` (mm from the bottom edge), and gives where they end."""
    for line in lines:
        top -= size * _LEADING / _POINTS
        weight = "bold" if bold else "normal"
        figure.text(0.5, top / HEIGHT, line, fontsize=size, weight=weight, ha="center", parse_math=False)
    return top


def _draw_code(figure: Figure, address: str, top: float) -> None:
    """Draws the code of an address in the middle of the sheet, its upper side at `top` (mm)."""
    import segno
    from matplotlib.patches import Rectangle

    rows = [list(row) for row in segno.make_qr(address, error="q").matrix_iter(border=QUIET)]
    side = CODE / len(rows)
    left = (WIDTH - CODE) / 2
    for y, row in enumerate(rows):
        for begin, end in _runs(row):
            corner = ((left + begin * side) / WIDTH, (top - (y + 1) * side) / HEIGHT)
            size = ((end - begin) * side / WIDTH, side / HEIGHT)
            figure.add_artist(
                Rectangle(corner, *size, color="black", linewidth=0, antialiased=False, transform=figure.transFigure)
            )


def _runs(row: Sequence[int]) -> list[tuple[int, int]]:
    """Gives where dark modules follow each other: one bar instead of many leaves no hairlines between them."""
    edges = [x for x, (before, now) in enumerate(zip([0, *row], [*row, 0], strict=True)) if bool(before) != bool(now)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def fitted(text: str, room: float, most: int) -> tuple[float, list[str]]:
    """Gives the greatest size (points) at which a bold text fits into `most` lines of `room` mm, and these lines."""
    size = _TITLE
    while size > _SMALLEST:
        lines = wrapped(text, size, room, bold=True)
        if len(lines) <= most and all(width_of(line, size, bold=True) <= room for line in lines):
            break
        size -= 2
    return size, wrapped(text, size, room, bold=True)


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Gives the lines of a text at a size (points), none wider than `room` mm unless a single word is."""
    lines: list[str] = []
    for word in text.split():
        if lines and width_of(f"{lines[-1]} {word}", size, bold=bold) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Gives the width in mm of a text at a size (points)."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=size)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(width) / _POINTS

"""A chat as a picture: bubbles with the text, its styles and the buttons under it, as SVG with outlined letters."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.printing.bell import BELL, bell_at
from scripts.printing.sheets import width_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH, MARGIN, PADDING = 420.0, 12.0, 10.0  # points
BUBBLE = 350.0
SIZE, LEADING = 11.0, 16.0
BUTTON = 26.0

_BACK, _THEIRS, _MINE, _QUOTE, _BAR = "#d6e4ee", "#ffffff", "#e3f7d0", "#eef4f9", "#3390c7"
_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True)
class Bubble:
    """A message: its text, entities as Telegram writes them, rows of buttons, and whether a person wrote it."""

    text: str
    entities: Sequence[dict[str, Any]] = ()
    buttons: Sequence[Sequence[str]] = ()
    mine: bool = False


@dataclass(frozen=True)
class _Word:
    text: str
    bold: bool
    italic: bool

    @property
    def width(self) -> float:
        """Points, measured in the font that is drawn; a slanted letter is as wide as an upright one."""
        if self.text == BELL:
            return SIZE * 1.1
        return width_of(self.text, SIZE, bold=self.bold) * _MILLIMETRE


@dataclass(frozen=True)
class _Line:
    words: tuple[_Word, ...]
    quoted: bool
    indent: float = 0.0


def drawn(bubbles: Sequence[Bubble]) -> str:
    """Gives a chat as SVG. All that is said in it stands in the picture's description, too."""
    import matplotlib

    said = "\n\n".join(said_in(bubble) for bubble in bubbles)
    style: Any = {"svg.fonttype": "path", "svg.hashsalt": "chat", "font.family": "DejaVu Sans"}
    with matplotlib.rc_context(style):
        written = io.StringIO()
        metadata = {"Date": None, "Title": "A chat with the bot", "Description": said}
        _figure(bubbles).savefig(written, format="svg", metadata=metadata, facecolor=_BACK)
    return "".join(f"{line.rstrip()}\n" for line in written.getvalue().splitlines())


def said_in(bubble: Bubble) -> str:
    """Gives what a bubble says, buttons in brackets, without the white space at the ends of its lines."""
    rows = [" ".join(f"[{label}]" for label in row) for row in bubble.buttons]
    return "\n".join(line.rstrip() for line in [*bubble.text.splitlines(), *rows])


def _figure(bubbles: Sequence[Bubble]) -> Figure:
    from matplotlib.figure import Figure

    laid = [(bubble, list(_lines(bubble))) for bubble in bubbles]
    heights = [len(lines) * LEADING + 2 * PADDING + len(bubble.buttons) * (BUTTON + 4) for bubble, lines in laid]
    height = sum(heights) + MARGIN * (len(bubbles) + 1)
    figure = Figure(figsize=(WIDTH / 72, height / 72))
    top = MARGIN
    for (bubble, lines), tall in zip(laid, heights, strict=True):
        _draw(_Pen(figure, height), bubble, lines, top)
        top += tall + MARGIN
    return figure


@dataclass(frozen=True)
class _Pen:
    """Draws in points from the upper left corner."""

    figure: Figure
    height: float

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        from matplotlib.patches import Rectangle

        corner = (left / WIDTH, 1 - (top + height) / self.height)
        size = (width / WIDTH, height / self.height)
        self.figure.add_artist(Rectangle(corner, *size, color=colour, linewidth=0, transform=self.figure.transFigure))

    def write(self, left: float, base: float, word: _Word, colour: str = "black") -> None:
        from matplotlib.text import Text

        if word.text == BELL:
            size = (SIZE / WIDTH, SIZE / self.height)
            self.figure.add_artist(bell_at((left / WIDTH, 1 - (base + 1) / self.height), size, self.figure.transFigure))
            return
        style: Any = {"weight": "bold" if word.bold else "normal", "style": "oblique" if word.italic else "normal"}
        place = (left / WIDTH, 1 - base / self.height)
        drawn_word = Text(*place, word.text, fontsize=SIZE, color=colour, parse_math=False, **style)
        self.figure.add_artist(drawn_word)


def _draw(pen: _Pen, bubble: Bubble, lines: Sequence[_Line], top: float) -> None:
    space = _Word("n", bold=False, italic=False).width * 0.65
    widths = (sum(word.width + space for word in line.words) + 10 * line.quoted + line.indent for line in lines)
    widest = max(widths, default=0)
    width = BUBBLE if bubble.buttons else min(BUBBLE, widest + 2 * PADDING)
    left = WIDTH - MARGIN - width if bubble.mine else MARGIN
    pen.box(left, top, width, len(lines) * LEADING + 2 * PADDING, _MINE if bubble.mine else _THEIRS)
    for number, line in enumerate(lines):
        y = top + PADDING + number * LEADING
        if line.quoted:
            pen.box(left + PADDING, y, width - 2 * PADDING, LEADING, _QUOTE)
            pen.box(left + PADDING, y, 3, LEADING, _BAR)
        x = left + PADDING + 10 * line.quoted + line.indent
        for word in line.words:
            pen.write(x, y + LEADING - 4, word)
            x += word.width + space
    _draw_buttons(pen, bubble, left, top + len(lines) * LEADING + 2 * PADDING + 4)


def _draw_buttons(pen: _Pen, bubble: Bubble, left: float, top: float) -> None:
    for row in bubble.buttons:
        each = (BUBBLE - 4 * (len(row) - 1)) / len(row)
        for number, label in enumerate(row):
            x, word = left + number * (each + 4), _Word(label, bold=True, italic=False)
            pen.box(x, top, each, BUTTON, "#9db7c9")
            pen.write(x + max(4, (each - word.width) / 2), top + BUTTON - 9, word, "#12344d")
        top += BUTTON + 4


def _lines(bubble: Bubble) -> Iterator[_Line]:
    """Gives the lines of a bubble as they fit into its width."""
    space = _Word("n", bold=False, italic=False).width * 0.65
    offset = 0
    for written in bubble.text.splitlines(keepends=True):
        kinds = _kinds_at(bubble.entities, offset)
        quoted = any("blockquote" in kind for kind in kinds)
        room = BUBBLE - 2 * PADDING - 10 * quoted
        words: list[_Word] = []
        used = indent = (len(written) - len(written.lstrip(" "))) * space
        for word in _words(written, offset, bubble.entities):
            if words and used + word.width > room:
                yield _Line(tuple(words), quoted, indent)
                words, used, indent = [], 0.0, 0.0
            words.append(word)
            used += word.width + space
        yield _Line(tuple(words), quoted, indent)
        offset += _units(written)


def _words(line: str, offset: int, entities: Sequence[dict[str, Any]]) -> Iterator[_Word]:
    """Gives the words of a line that begins at an offset (UTF-16 units) of its message."""
    for piece in line.split(" "):
        text = piece.rstrip("\n")
        if text:
            kinds = _kinds_at(entities, offset)
            yield _Word(text, "bold" in kinds, "italic" in kinds)
        offset += _units(piece) + 1


def _kinds_at(entities: Sequence[dict[str, Any]], offset: int) -> set[str]:
    return {e["type"] for e in entities if e["offset"] <= offset < e["offset"] + e["length"]}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

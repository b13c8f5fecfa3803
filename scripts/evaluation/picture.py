"""Two charts as SVG: bars by group and system, and risk against coverage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scripts.evaluation.figures import Curve
from scripts.printing.svg import COLOURS, framed, written

_WIDTH = 760
_BAR = 12
_PLOT = 320  # height of the curves


def bars(groups: Sequence[tuple[str, Mapping[str, float]]], systems: Sequence[str]) -> str:
    """Gives horizontal bars of shares in [0, 1]: a block a group, a bar a system, in order of `systems`."""
    parts: list[str] = []
    top = 40
    left = 20 + 7.6 * max((len(name) for name, _ in groups), default=0)
    room = _WIDTH - left - 60
    for name, values in groups:
        shown = [system for system in systems if system in values]
        height = len(shown) * (_BAR + 2)
        parts.append(written(left - 10, top + height / 2 + 4, name, "end"))
        for row, system in enumerate(shown):
            y, length = top + row * (_BAR + 2), values[system] * room
            parts.append(
                f'<rect x="{left:.1f}" y="{y}" width="{length:.1f}" height="{_BAR}" '
                f'fill="{_colour(systems.index(system))}"/>'
            )
            parts.append(written(left + length + 6, y + _BAR - 2, f"{values[system]:.3f}", size=11))
        top += height + 14
    legend = _legend([(system, _colour(i)) for i, system in enumerate(systems)], left, 16)
    return framed(_WIDTH, top, legend + "".join(parts))


def curves(named: Sequence[tuple[str, Curve]]) -> str:
    """Gives risk (upward, scaled to fit) against coverage (rightward, from 0 to 1), a line a name."""
    left, bottom, width = 56, 30 + _PLOT, 420
    highest = max((risk for _, curve in named for risk in curve.risk), default=0.0)
    most = next((top for top in (0.1, 0.25, 0.5) if highest <= top), 1.0)
    parts: list[str] = []
    for step in range(6):
        x, y = left + width * step / 5, bottom - _PLOT * step / 5
        parts.append(f'<path d="M{left} {y:.1f}h{width}M{x:.1f} {bottom}v4" stroke="#ddd"/>')
        parts.append(written(left - 8, y + 4, f"{most * step / 5:.2f}", "end", 11))
        parts.append(written(x, bottom + 18, f"{step / 5:.1f}", "middle", 11))
    parts.append(written(left + width / 2, bottom + 38, "coverage: share of the questions answered", "middle"))
    parts.append(written(8, 14, "risk: share of the answers that is wrong", "start"))
    for i, (_, curve) in enumerate(named):
        points = zip(curve.coverage, curve.risk, strict=True)
        line = " ".join(f"{left + width * x:.1f},{bottom - _PLOT * y / most:.1f}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{_colour(i)}" stroke-width="2"/>')
    for i, (name, _) in enumerate(named):
        parts.append(_legend([(name, _colour(i))], left + width + 24, 40 + 20 * i))
    return framed(_WIDTH, bottom + 48, "".join(parts))


def _colour(number: int) -> str:
    return COLOURS[number % len(COLOURS)]


def _legend(entries: Sequence[tuple[str, str]], left: float, top: float) -> str:
    parts: list[str] = []
    for words, colour in entries:
        parts.append(f'<rect x="{left:.1f}" y="{top - 10}" width="12" height="12" fill="{colour}"/>')
        parts.append(written(left + 18, top, words))
        left += 34 + 7.5 * len(words)
    return "".join(parts)

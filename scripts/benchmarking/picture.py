"""The figures as one SVG: how much of its target each uses, and how numbers grow with a size."""

from __future__ import annotations

import math
from collections.abc import Sequence

from scripts.benchmarking.figures import Benchmark, Curve, Verdict
from scripts.printing.svg import COLOURS, framed, written

_WIDTH = 900
_LEFT, _ROOM = 400, 340  # where bars begin, and how long one is that uses all that its target allows
_MOST = 1.35  # a bar that uses more is cut off here
_PLOT_WIDTH, _PLOT_HEIGHT = 640, 220


def picture_of(benchmark: Benchmark) -> str:
    """Gives a bar for every figure that has a target, and a chart for every one that curves name."""
    parts, height = _bars([verdict for verdict in benchmark.verdicts if verdict.used is not None])
    for chart in dict.fromkeys(curve.chart for curve in benchmark.curves):
        drawn = _chart([curve for curve in benchmark.curves if curve.chart == chart], height)
        parts += drawn
        height += _PLOT_HEIGHT + 90
    parts.append(written(12, height + 16, str(benchmark.machine), size=11))
    height += 28
    return framed(_WIDTH, height, f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}')


def _bars(verdicts: Sequence[Verdict]) -> tuple[list[str], float]:
    """Gives horizontal bars and how high they are; the line across them is the target."""
    if not verdicts:
        return [], 8
    top, step = 44, 26
    bottom = top + step * len(verdicts)
    parts = [written(_LEFT + _ROOM, 20, "target", "middle"), written(_LEFT, 20, "0", "middle")]
    for row, verdict in enumerate(verdicts):
        y = top + step * row
        length = _ROOM * min(verdict.used or 0.0, _MOST)
        parts.append(written(_LEFT - 10, y + 13, verdict.figure.what, "end", 12))
        colour = COLOURS[1] if verdict.met else COLOURS[0]
        parts.append(f'<rect x="{_LEFT}" y="{y}" width="{length:.1f}" height="18" fill="{colour}"/>')
        words = f"{verdict.words} ({verdict.target})"
        parts.append(written(max(_LEFT + length, _LEFT + _ROOM) + 8, y + 13, words, size=11))
    parts.append(f'<path d="M{_LEFT + _ROOM} 26V{bottom}" stroke="#333" stroke-dasharray="4 3"/>')
    return parts, bottom + 12


def _chart(curves: Sequence[Curve], top: float) -> list[str]:
    """Gives lines over a size, both axes as logarithms."""
    left, bottom = 90, top + 40 + _PLOT_HEIGHT
    xs, ys = ([point[axis] for curve in curves for point in curve.points] for axis in (0, 1))
    across, up = _decades(xs), _decades(ys)
    parts = [written(left, top + 24, f"{curves[0].chart} ({curves[0].unit})", size=14)]
    for power in range(across[0], across[1] + 1):
        x = left + _PLOT_WIDTH * _share(10.0**power, across)
        parts.append(f'<path d="M{x:.1f} {bottom}V{bottom - _PLOT_HEIGHT}" stroke="#e4e4e4"/>')
        parts.append(written(x, bottom + 18, f"{10**power:,}", "middle", 11))
    for power in range(up[0], up[1] + 1):
        y = bottom - _PLOT_HEIGHT * _share(10.0**power, up)
        parts.append(f'<path d="M{left} {y:.1f}h{_PLOT_WIDTH}" stroke="#e4e4e4"/>')
        parts.append(written(left - 8, y + 4, f"{10.0**power:g}", "end", 11))
    for number, curve in enumerate(curves):
        colour = COLOURS[number % len(COLOURS)]
        places = [
            (left + _PLOT_WIDTH * _share(x, across), bottom - _PLOT_HEIGHT * _share(y, up)) for x, y in curve.points
        ]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places]
        parts.append(written(left + _PLOT_WIDTH + 12, top + 56 + 20 * number, curve.line, size=12, colour=colour))
    return parts


def _decades(values: Sequence[float]) -> tuple[int, int]:
    """Gives the powers of ten between which the values lie, at least one apart."""
    lowest, highest = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return lowest, max(highest, lowest + 1)


def _share(value: float, decades: tuple[int, int]) -> float:
    """Gives how far a value lies between two powers of ten, as logarithms."""
    return (math.log10(value) - decades[0]) / (decades[1] - decades[0])

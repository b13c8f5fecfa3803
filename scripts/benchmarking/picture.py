"""How numbers grow with a size, as one SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence

from scripts.benchmarking.figures import Benchmark, Curve
from scripts.printing.svg import COLOURS, framed, written

_WIDTH = 900
_PLOT_WIDTH, _PLOT_HEIGHT = 640, 220


def picture_of(benchmark: Benchmark) -> str:
    """Gives a chart for every one that curves name."""
    parts, height = list[str](), 8.0
    for chart in dict.fromkeys(curve.chart for curve in benchmark.curves):
        parts += _chart([curve for curve in benchmark.curves if curve.chart == chart], height)
        height += _PLOT_HEIGHT + 90
    parts.append(written(12, height + 16, str(benchmark.machine), size=11))
    height += 28
    return framed(_WIDTH, height, f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}')


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

"""Risk against coverage as an SVG."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.evaluation.figures import Curve
from scripts.printing.svg import COLOURS, framed, written

_WIDTH = 760
_PLOT = 320  # height of the curves


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
        top = 40 + 20 * i
        parts.append(f'<rect x="{left + width + 24}" y="{top - 10}" width="12" height="12" fill="{_colour(i)}"/>')
        parts.append(written(left + width + 42, top, name))
    return framed(_WIDTH, bottom + 48, "".join(parts))


def _colour(number: int) -> str:
    return COLOURS[number % len(COLOURS)]

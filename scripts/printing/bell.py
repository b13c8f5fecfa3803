"""The bell that a reminder begins with, as an outline: the font of the pictures has no such sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.patches import PathPatch
    from matplotlib.transforms import Transform

BELL = "🔔"

_BODY = ((0.06, 0.2), (0.24, 0.34), (0.12, 0.86), (0.5, 0.88), (0.88, 0.86), (0.76, 0.34), (0.94, 0.2), (0.06, 0.2))
"""A corner, two curves over the top (two points that draw them and their end each), a corner; of a square."""
_CLAPPER = ((0.36, 0.14), (0.4, -0.02), (0.6, -0.02), (0.64, 0.14), (0.36, 0.14))


def bell_at(corner: tuple[float, float], size: tuple[float, float], transform: Transform) -> PathPatch:
    """Gives a bell that fills a box from its lower left corner, in the coordinates of a transform."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    curve, line = Path.CURVE4, Path.LINETO
    codes = [Path.MOVETO, curve, curve, curve, curve, curve, curve, line]
    codes += [Path.MOVETO, curve, curve, curve, line]
    points = [(corner[0] + x * size[0], corner[1] + y * size[1]) for x, y in (*_BODY, *_CLAPPER)]
    return PathPatch(Path(points, codes), color="#e0a100", linewidth=0, transform=transform)

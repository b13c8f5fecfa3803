"""What every chart as SVG is made of: its frame, texts, and colours."""

from __future__ import annotations

from html import escape

COLOURS = ("#b3541e", "#3d6b8e", "#8a9a5b", "#7a5c99", "#5f5f5f", "#c9a227", "#2f8f83", "#a23b52", "#4f5d95")
"""Told apart by lightness as well; the first is this project's."""


def framed(width: float, height: float, inside: str) -> str:
    """Gives a whole picture of so many pixels."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'height="{height:.0f}" font-family="sans-serif" role="img">{inside}</svg>'
    )


def written(x: float, y: float, words: str, anchor: str = "start", size: int = 13, colour: str = "#333") -> str:
    """Gives a text that stands on the line `y`, at `x` as `anchor` says."""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"'
    return f'<text {place} fill="{colour}">{escape(words)}</text>'

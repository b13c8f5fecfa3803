"""The least that figures may be: a run under them fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from index.errors import CorpusError
from scripts.evaluation.asking import THIS
from scripts.evaluation.figures import Figures, JudgedResult, SetResult

Thresholds = Mapping[str, Mapping[str, float]]
"""By group of judged questions (`all` for all together) or by set: figure -> least value."""

OF_SETS = Path(__file__).with_name("thresholds.json")
"""Thresholds of sets; those of a corpus stand beside its judged questions, under the same file name."""


def read_thresholds(path: Path) -> Thresholds:
    """Reads thresholds; a file that is not there sets none.

    Raises:
        CorpusError: the file is not what it should be.
    """
    if not path.exists():
        return {}
    try:
        return TypeAdapter(dict[str, dict[str, float]]).validate_json(path.read_bytes())
    except ValidationError as error:
        reason = f"not an object of objects with numbers: {error.errors()[0]['msg']}"
        raise CorpusError(str(path), 0, reason) from error


def judged_figures(result: JudgedResult) -> dict[str, Figures]:
    """Gives the figures of judged questions as thresholds name them."""
    return {"all": result.figures, **{g.group: g.figures for g in result.groups if g.system == THIS}}


def set_figures(results: Sequence[SetResult]) -> dict[str, Figures]:
    """Gives the figures of sets as thresholds name them: `set` or `set/variant`, `AUROC origin`."""
    return {"/".join(filter(None, (one.name, one.variant))): one.all_figures for one in results if one.system == THIS}


def missed(thresholds: Thresholds, figures: Mapping[str, Figures]) -> list[str]:
    """Says which figures are under their thresholds; what was not measured in this run is passed over."""
    return [
        f"{name}: {figure} {value:.3f} is under {least}"
        for name, leasts in thresholds.items()
        for figure, least in leasts.items()
        if (value := figures.get(name, {}).get(figure)) is not None and value < least
    ]

"""Runs measurements, each in a process of its own, and writes what they gave."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from index.errors import FestivalError
from scripts.benchmarking.figures import Benchmark, Measured
from scripts.benchmarking.machine import this_machine
from scripts.benchmarking.measurements import Measurement
from scripts.benchmarking.picture import picture_of
from scripts.benchmarking.targets import judged, read_targets


class MeasurementFailed(FestivalError):
    """A measurement ended without figures; what it said of that stands above."""


def run_all(
    measurements: Sequence[Measurement], corpus: Path | None, tiny: bool, keep: Path | None = None
) -> Benchmark:
    """Takes the measurements one after the other and judges their figures; large ones keep what they build in `keep`.

    Raises:
        MeasurementFailed: one of them gave nothing.
    """
    targets = read_targets()
    left_out = {one.name: one.hindrance for one in measurements if one.hindrance}
    taken = [_run(one, corpus, tiny, keep) for one in measurements if one.name not in left_out]
    return Benchmark(
        created=datetime.now(UTC),
        machine=this_machine(),
        verdicts=judged([figure for one in taken for figure in one.figures], targets),
        curves=tuple(curve for one in taken for curve in one.curves),
        notes={name: note for one in taken for name, note in one.notes.items()},
        left_out=left_out,
    )


def _run(measurement: Measurement, corpus: Path | None, tiny: bool, keep: Path | None) -> Measured:
    print(f"measuring: {measurement.name}", file=sys.stderr, flush=True)
    with TemporaryDirectory() as folder:
        out = Path(folder) / "measured.json"
        command = [sys.executable, "-m", "scripts.benchmarking.measure", measurement.name, str(out)]
        command += [*(["--tiny"] if tiny else []), *(["--corpus", str(corpus)] if corpus else [])]
        command += ["--keep", str(keep)] if keep and measurement.large else []
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
        if ended.returncode or not out.exists():
            raise MeasurementFailed(f"the measurement {measurement.name} failed with exit code {ended.returncode}")
        return Measured.model_validate_json(out.read_bytes())


def write_reports(benchmark: Benchmark, out: Path) -> tuple[Path, Path]:
    """Writes `benchmark.json` and `benchmark.svg` into a folder, which is made, and gives their paths."""
    out.mkdir(parents=True, exist_ok=True)
    figures, picture = out / "benchmark.json", out / "benchmark.svg"
    figures.write_text(benchmark.model_dump_json(indent=1) + "\n", encoding="utf-8")
    picture.write_text(picture_of(benchmark) + "\n", encoding="utf-8")
    return figures, picture

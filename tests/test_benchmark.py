"""The benchmark's own arithmetic, and that it runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.embedding import Embedder
from index.errors import SettingsError
from scripts.benchmarking.figures import Benchmark, Curve, Figure, amount, ratio, table_of
from scripts.benchmarking.machine import Machine, this_machine
from scripts.benchmarking.measurements import MEASUREMENTS, Measurement, chosen
from scripts.benchmarking.picture import picture_of
from scripts.benchmarking.sides import Side, SideFailed, Work
from scripts.benchmarking.targets import Target, judged, read_targets
from scripts.benchmarking.timing import interleaved, medians, percentile
from tests.corpus_files import write_festival
from tests.processes import run

MACHINE = Machine(cpu="A CPU", cores=2, memory=8.0, system="Linux x86_64", python="3.11.7", packages={"numpy": "2.4"})


def benchmark_of(*figures: Figure, curves: tuple[Curve, ...] = (), **left_out: str) -> Benchmark:
    targets = {"speed": Target(at_most=0.5), "rate": Target(at_least=2)}
    created = datetime(2027, 1, 1, tzinfo=UTC)
    return Benchmark(
        created=created, machine=MACHINE, verdicts=judged(figures, targets), curves=curves, left_out=left_out
    )


def test_percentiles_lie_between_neighbours_as_the_share_does() -> None:
    assert percentile([4, 1, 3, 2], 0.5) == 2.5
    assert percentile([10, 20], 0.95) == pytest.approx(19.5)
    assert percentile([7], 0.95) == 7
    assert percentile(list(range(101)), 0.95) == 95


def test_no_values_have_no_percentile() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        percentile([], 0.5)


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0, 1), st.floats(0, 1))
def test_a_larger_share_never_gives_less(values: list[float], one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert min(values) <= percentile(values, low) <= percentile(values, high) * (1 + 1e-9) <= max(values) * (1 + 1e-9)


def test_a_burst_in_one_round_falls_out_of_the_medians() -> None:
    assert medians([[1, 2], [1, 90], [80, 3]]) == [1, 3]


def test_each_side_does_every_item_and_is_first_in_turn() -> None:
    order: list[str] = []

    def side(name: str, sign: int) -> Callable[[int], int]:
        def do(item: int) -> int:
            order.append(f"{name}{item}")
            return sign * item

        return do

    sides = [side("a", 1), side("b", -1)]
    assert interleaved(sides, [1, 2, 3]) == [[1, 2, 3], [-1, -2, -3]]
    assert order == ["a1", "b1", "b2", "a2", "a3", "b3"]


def test_a_ratio_says_what_it_is_made_of() -> None:
    figure = ratio("speed", "answering", "encoding", ours=0.003, theirs=0.012, unit="ms", scale=1000)
    assert (figure.value, figure.made_of) == (0.25, "3 ms / 12.0 ms")


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0.4449, "times", "0.44"),
        (0.0273, "%", "2.73 %"),
        (3.357, "ms", "3.36 ms"),
        (1234.5, "MB", "1234 MB"),
        (0.99996, "", "1.0000"),
    ],
)
def test_amounts_are_shown_in_their_units(value: float, unit: str, words: str) -> None:
    assert amount(value, unit) == words


def test_verdicts_follow_the_targets() -> None:
    figures = [
        Figure(key="speed", what="a", value=0.5),
        Figure(key="speed", what="b", value=0.6),
        Figure(key="rate", what="c", value=4),
        Figure(key="rate", what="d", value=1),
        Figure(key="other", what="e", value=9),
    ]
    verdicts = benchmark_of(*figures).verdicts
    assert [(v.met, v.used) for v in verdicts] == [
        (True, 1.0),
        (False, pytest.approx(1.2)),
        (True, 0.5),
        (False, 2.0),
        (None, None),
    ]
    assert [v.target for v in verdicts] == ["at most 0.50", "at most 0.50", "at least 2.00", "at least 2.00", ""]


def test_a_figure_of_nothing_misses_what_it_must_reach() -> None:
    assert benchmark_of(Figure(key="rate", what="a", value=0)).missed


def test_targets_are_read_and_faults_in_them_named(tmp_path: Path) -> None:
    path = tmp_path / "targets.json"
    path.write_text('{"a": {"at_most": 1}, "b": {"at_least": 2}}')
    assert read_targets(path) == {"a": Target(at_most=1), "b": Target(at_least=2)}
    path.write_text('{"a": {"at_most": 1, "at_least": 2}}')
    with pytest.raises(SettingsError, match=r"targets\.json: a: give either"):
        read_targets(path)


def test_every_target_of_the_project_can_be_read() -> None:
    assert read_targets()["question.p50"] == Target(at_most=0.45)


def test_the_table_tells_machine_figures_and_gaps() -> None:
    figure = ratio("speed", "answering", "encoding", ours=3, theirs=4, unit="ms")
    table = table_of(benchmark_of(figure, rival="txtai is not installed"))
    assert "A CPU, 2 cores, 8 GB, Linux x86_64, Python 3.11.7" in table
    assert "| answering | encoding | 0.75 | 3 ms / 4 ms | at most 0.50 | **missed** |" in table
    assert "not measured: rival (txtai is not installed)" in table


def test_the_picture_is_well_formed_and_shows_figures_and_curves() -> None:
    figure = Figure(key="speed", what="answering <fast>", value=0.25)
    curve = Curve(chart="Search", line="p50", unit="ms", points=((10, 0.5), (1_000_000, 12)))
    picture = picture_of(benchmark_of(figure, curves=(curve,)))
    texts = [element.text for element in ElementTree.fromstring(picture).iter() if element.text]
    assert "answering <fast>" in texts
    assert "0.25 (at most 0.50)" in texts
    assert "Search (ms)" in texts
    assert "1,000,000" in texts


def test_measurements_are_chosen_by_name_or_size() -> None:
    small = chosen([], large=False)
    assert {one.name for one in small} >= {"question", "embedding", "start", "memory", "crowd"}
    assert not any(one.large for one in small)
    assert all(one.large for one in chosen([], large=True))
    assert [one.name for one in chosen(["crowd"], large=False)] == ["crowd"]
    with pytest.raises(SettingsError, match="there is no measurement speed; choose from question"):
        chosen(["speed"], large=False)


def test_what_is_not_installed_hinders_a_measurement() -> None:
    assert Measurement("rival", package="no_such_package").hindrance == "no_such_package is not installed"
    assert not MEASUREMENTS[0].hindrance


def test_the_machine_is_described() -> None:
    machine = this_machine()
    assert machine.cores >= 1
    assert machine.memory > 0.1
    assert "numpy" in machine.packages


def dividing(dividend: float) -> Work:
    return lambda divisor: dividend / divisor


def failing() -> Work:
    raise ValueError("no such model")


def test_a_side_works_in_a_process_of_its_own() -> None:
    with Side(dividing, 12) as side:
        seconds, result = side.done(4)
        assert result == 3
        assert seconds >= 0
        assert side.resident > 1_000_000
        with pytest.raises(SideFailed, match="dividing: ZeroDivisionError"):
            side.done(0)
        assert side.done(6)[1] == 2  # it goes on after a failure


def test_a_side_that_cannot_be_made_ready_says_why() -> None:
    with pytest.raises(SideFailed, match="failing: ValueError: no such model"):
        Side(failing)


def test_the_report_is_written_as_json_and_picture(tmp_path: Path) -> None:
    from scripts.benchmarking.running import write_reports

    paths = write_reports(benchmark_of(Figure(key="rate", what="a", value=4)), tmp_path / "out")
    assert json.loads(paths[0].read_text())["verdicts"][0]["met"] is True
    assert paths[1].read_text().startswith("<svg")


def test_a_tiny_benchmark_runs_to_its_reports(embedder: Embedder, index_dir: Path, tmp_path: Path) -> None:
    judged = write_festival(tmp_path / "corpus") / "judged" / "own.jsonl"
    judged.parent.mkdir()
    asked = {"kind": "own", "split": "dev", "expect": "passage"}
    questions = ("which film was shot with a pocket camera?", "how much is a ticket?")
    lines = [json.dumps({"id": str(n), "question": text, **asked}) for n, text in enumerate(questions)]
    judged.write_text("\n".join(lines), "utf-8")
    ended = run(tmp_path, "-m", "scripts.benchmark", "rebuild", "--tiny", "--out", "out", INDEX_DIR=str(index_dir))
    assert ended.returncode in (0, 1), ended.stderr  # 1: a time missed its target
    verdicts = json.loads((tmp_path / "out" / "benchmark.json").read_text("utf-8"))["verdicts"]
    figures = {one["figure"]["key"]: one["figure"]["value"] for one in verdicts}
    assert figures.keys() == {"rebuild.changed", "rebuild.same"}
    assert figures["rebuild.same"] == 1
    assert "| questions with the same passages and chances after both | full rebuild | 100 % |" in ended.stdout
    assert ElementTree.parse(tmp_path / "out" / "benchmark.svg").getroot().tag.endswith("svg")

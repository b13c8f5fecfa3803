"""Sheets with QR codes: the codes are what they should be, and nothing runs over the paper's edge."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant.talk.links import linked
from scripts.posters import main
from scripts.printing.sheets import CODE, HEIGHT, QUIET, WIDTH, fitted, width_of, wrapped

CORPUS = Path(__file__).parents[1] / "corpus"
FILM = "reviews/jeanne_dielman.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("posters")
    assert main(["--bot", "@kaira_bot", "--out", str(folder), "--corpus", str(CORPUS), "--film", "dielman"]) == 0
    return folder


def test_a_film_has_a_sheet_named_like_its_link(folder: Path) -> None:
    [svg] = folder.glob("*.svg")
    [pdf] = folder.glob("*.pdf")
    assert svg.stem == pdf.stem
    paths = [path.relative_to(CORPUS).as_posix() for path in (CORPUS / "reviews").glob("*.txt")]
    found = linked(svg.stem, paths)
    assert found is not None
    assert "Title: Jeanne Dielman" in (CORPUS / found).read_text(encoding="utf-8")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_the_code_on_the_sheet_is_that_of_the_link(folder: Path) -> None:
    [svg] = folder.glob("*.svg")
    address = f"https://t.me/kaira_bot?start={svg.stem}"
    code = [list(row) for row in segno.make_qr(address, error="q").matrix_iter(border=QUIET)]
    bars = re.findall(r'd="M ([\d.]+) ([\d.]+) \nL ([\d.]+) ([\d.]+) \nL ([\d.]+) ([\d.]+) \n', svg.read_text("utf-8"))
    millimetre = 72 / 25.4
    side = CODE / len(code) * millimetre
    rects = [tuple(map(float, bar)) for bar in bars]
    drawn = {(left, bottom, right) for left, bottom, right, _, _, top in rects if abs(bottom - top - side) < 0.01}
    left = (WIDTH - CODE) / 2 * millimetre
    highest = min(bottom for _, bottom, _ in drawn)
    seen = [[0] * len(code) for _ in code]
    for begin, bottom, end in drawn:
        row = QUIET + round((bottom - highest) / side)
        for column in range(round((begin - left) / side), round((end - left) / side)):
            seen[row][column] = 1
    assert seen == [[int(bool(module)) for module in row] for row in code]


def test_the_same_sheet_is_the_same_file(folder: Path, tmp_path: Path) -> None:
    main(["--bot", "kaira_bot", "--out", str(tmp_path), "--corpus", str(CORPUS), "--film", "dielman"])
    for path in folder.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_the_faq_has_one_sheet(tmp_path: Path) -> None:
    (tmp_path / "corpus" / "reviews").mkdir(parents=True)
    (tmp_path / "corpus" / "faq").mkdir()
    (tmp_path / "corpus" / "faq" / "food.md").write_text("# Food\n\n## Is there soup?\n\nThere is.\n", encoding="utf-8")
    out = tmp_path / "out"
    assert main(["--bot", "kaira_bot", "--out", str(out), "--corpus", str(tmp_path / "corpus")]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["faq.pdf", "faq.svg"]


@pytest.mark.parametrize("name", ["kaira", "kaira bot", "https://t.me/kaira_bot", "bot"])
def test_what_is_no_bots_name_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--bot", name])
    assert ended.value.code == 2
    assert "is no bot's name" in capsys.readouterr().err


@settings(max_examples=40, deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzåäö ", min_size=1, max_size=120).filter(str.strip), st.floats(12, 44))
def test_lines_hold_all_words_and_are_no_wider_than_the_paper(text: str, size: float) -> None:
    lines = wrapped(text, size, 170)
    assert " ".join(lines).split() == text.split()
    assert all(width_of(line, size) <= 170 or " " not in line for line in lines)


def test_a_long_title_is_set_smaller() -> None:
    assert fitted("M", 170, 2)[0] > fitted("Maria Lindqvist, 12, Harbour Street, Turku, Finland", 170, 2)[0]
    assert HEIGHT > WIDTH

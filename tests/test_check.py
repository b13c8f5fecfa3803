from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.check import main

ROOT = Path(__file__).parents[1]
SNOW = "Title: Snow\nDirector: Bo Ek\nYear: 1999\n\nIt snows. (Ada Berg)\n"


@pytest.fixture
def reviews(tmp_path: Path) -> Path:
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "snow.txt").write_text(SNOW, "utf-8")
    return tmp_path / "reviews"


def check(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts.check", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, capture_output=True, encoding="utf-8", check=False
    )


def test_a_clean_corpus_gives_the_counts_and_exit_code_0(reviews: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--corpus", str(reviews.parent)]) == 0
    assert capsys.readouterr().out == "1 review, 0 FAQ entries, 0 screenings: 0 errors, 0 warnings\n"


def test_warnings_are_printed_and_do_not_fail(reviews: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reviews / "snow.txt").write_text(SNOW.replace("Director: Bo Ek\n", ""), "utf-8")
    assert main(["--corpus", str(reviews.parent)]) == 0
    assert capsys.readouterr().out == (
        "reviews/snow.txt:1: warning: no director; add a line such as 'Director: First Last'\n"
        "1 review, 0 FAQ entries, 0 screenings: 0 errors, 1 warning\n"
    )


def test_errors_are_all_printed_and_exit_with_2(reviews: Path) -> None:
    (reviews / "bad.txt").write_bytes(b"\xff\xfe")
    (reviews / "empty.txt").write_text("Title: Empty\nDirector: Bo Ek\nYear: 2000\n", "utf-8")
    run = check("--corpus", str(reviews.parent))
    assert run.returncode == 2
    assert run.stdout.splitlines() == [
        "reviews/bad.txt:1: error: not UTF-8: byte 0xff at offset 0 (line 1); save as UTF-8",
        "reviews/empty.txt:3: error: no text after the header; write the review or delete the file",
        "2 reviews, 0 FAQ entries, 0 screenings: 2 errors, 0 warnings",
    ]


def test_the_folder_may_come_from_the_environment(reviews: Path) -> None:
    run = check(CORPUS_DIR=str(reviews.parent))
    assert (run.returncode, run.stdout) == (
        0,
        "1 review, 0 FAQ entries, 0 screenings: 0 errors, 0 warnings\n",
    )


def test_a_missing_folder_or_a_wrong_setting_is_one_line_on_standard_error(reviews: Path) -> None:
    missing = check("--corpus", str(reviews / "nowhere"))
    assert (missing.returncode, missing.stdout) == (2, "")
    assert missing.stderr.splitlines() == [
        f"{reviews / 'nowhere'}: no such folder; name the one that holds reviews/ and faq/"
    ]
    zone = check("--corpus", str(reviews.parent), FESTIVAL_TIMEZONE="Moon/Base")
    assert (zone.returncode, zone.stdout) == (2, "")
    (line,) = zone.stderr.splitlines()
    assert line.startswith("FESTIVAL_TIMEZONE (Time zone of the venues (IANA name)): ")
    assert "'Moon/Base' is not a time zone" in line


def test_help_is_given_without_loading_the_readers() -> None:
    program = (
        "import sys\nfrom scripts.check import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    print('pydantic' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert "--corpus DIR" in run.stdout
    assert run.stdout.splitlines()[-1] == "False"


def test_a_wording_that_two_entries_share_is_told_with_both_places(
    reviews: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reviews.parent / "faq").mkdir()
    entries = "# Town\n\n## What does it cost?\nAlso asked: costs; the price\n\nTwo marks.\n\n"
    entries += "## Where can one park?\nAlso asked: price; The parking\n\nNowhere.\n\n"
    entries += "## How are costs covered?\n\nBy you.\n\n## When?\n\nNow.\n\n## Why?\n\nSo.\n"
    (reviews.parent / "faq" / "town.md").write_text(entries, "utf-8")
    assert main(["--corpus", str(reviews.parent)]) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == [
        "faq/town.md:8: warning: 'price' has the same words as 'the price' under 'What does it cost?' (faq/town.md:3): "
        "either may be shown; add a word that tells them apart"
    ]


def test_what_readers_would_see_otherwise_than_it_is_meant_is_told_once_a_kind_and_file(
    reviews: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reviews.parent / "faq").mkdir()
    text = "\ufeff# Town\n\n## What does a ti\u00adcket cost?\n\nIt is **two marks** &amp; a smile.\n\n"
    text += (
        "## Where?\n\n- In [the shop](https://kaira.example), **in town**; see me_and_you.example/a_b, 2 * 3 * 4.\n\n"
    )
    text += (
        "## When?\n\nOn M*A*S*H day, 3 < 4 & <me@kaira.example>. K\u00c3\u00a4rn\u00c3\u00a4 opens with sha-\ndows.\n"
    )
    (reviews.parent / "faq" / "town.md").write_text(text, "utf-8")
    assert main(["--corpus", str(reviews.parent)]) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == [
        r"faq/town.md:3: warning: 'ti\xadcket' holds a character that nobody sees; write the word anew",
        "faq/town.md:5: warning: '**two marks**' is Markdown, of which the marks are shown; write plain text "
        "(lines with such marks: 2)",
        "faq/town.md:5: warning: '&amp;' is HTML, which is shown as it stands; write plain text",
        "faq/town.md:13: warning: 'sha-' is parted at the end of its line, and so not found; write the word in one",
        "faq/town.md:13: warning: 'K\u00c3\u00a4rn\u00c3\u00a4' has lost a letter; write it anew, and save as UTF-8",
    ]


def test_a_picture_pasted_into_a_text_as_one_word_without_an_end_is_read(
    reviews: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reviews.parent / "faq").mkdir()
    picture = f"![map](data:image/png;base64,{'iVBORw0KGgo' * 50_000})"
    (reviews.parent / "faq" / "town.md").write_text(f"# Town\n\n## Where?\n\nHere.\n\n{picture}\n", "utf-8")
    assert main(["--corpus", str(reviews.parent)]) == 0
    [told, _] = capsys.readouterr().out.splitlines()
    assert told.startswith("faq/town.md:7: warning: '![map](data:image/png;base64,")


def test_a_question_that_holds_all_words_of_another_is_told(reviews: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reviews.parent / "faq").mkdir()
    entries = "# Town\n\n## Can I charge my phone somewhere?\n\nYes.\n\n## Where can I charge my phone?\n\nHere.\n\n"
    entries += "## Can I phone?\n\nYes.\n"
    (reviews.parent / "faq" / "town.md").write_text(entries, "utf-8")
    assert main(["--corpus", str(reviews.parent)]) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == [
        "faq/town.md:7: warning: this asks much as 'Can I charge my phone somewhere?' (faq/town.md:3) does: "
        "keep one of them, or tell them apart"
    ]

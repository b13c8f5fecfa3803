from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from index.corpus import Corpus, load_corpus
from index.errors import CorpusError

ROOT = Path(__file__).parents[1]
ZONE = ZoneInfo("Europe/Helsinki")
SNOW = "Title: Snow\nDirector: Bo Ek\nYear: 1999\nDuration: 90\n\nIt snows. (Ada Berg)\n"
THAW = SNOW.replace("Snow", "Thaw").replace("It snows", "It thaws")
FAQ = "# Place\n\n## Where is it?\n\nIn the north.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in {
        "reviews/snow.txt": SNOW,
        "reviews/thaw.txt": THAW,
        "faq/place.md": FAQ,
        "faq/place.fi.md": FAQ,
        "screenings.csv": "film,start,venue,notes\nSnow,2026-06-10 19:30,Hall,\n",
        "venues.csv": "venue,address,latitude,longitude,notes\nHall,Road 1,,,\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())
    return tmp_path


def load(folder: Path) -> Corpus:
    return load_corpus(folder, ZONE)


def said(corpus: Corpus) -> list[str]:
    return [str(finding) for finding in corpus.findings]


def test_a_corpus_holds_all_its_texts_in_the_order_of_their_names(folder: Path) -> None:
    corpus = load(folder)
    assert said(corpus) == []
    assert [document.path for document in corpus.documents] == [
        "reviews/snow.txt",
        "reviews/thaw.txt",
        "faq/place.fi.md#Where is it?",
        "faq/place.md#Where is it?",
    ]
    assert [film.title for film in corpus.films] == ["Snow", "Thaw"]
    assert [faq.language for faq in corpus.faqs] == ["fi", "en"]
    assert [screening.film for screening in corpus.screenings] == ["reviews/snow.txt"]
    assert [venue.name for venue in corpus.venues] == ["Hall"]
    assert corpus.errors == ()


def test_without_a_list_of_venues_those_of_the_programme_are_known(folder: Path) -> None:
    (folder / "venues.csv").unlink()
    rows = "Snow,2026-06-10 19:30,Hall,\nThaw,2026-06-10 22:00,Old Barn,\nSnow,2026-06-11 19:30,hall,\n"
    (folder / "screenings.csv").write_text(f"film,start,venue,notes\n{rows}", "utf-8")
    assert [venue.name for venue in load(folder).venues] == ["Hall", "Old Barn"]


def test_only_reviews_are_enough(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "snow.txt").write_text(SNOW, "utf-8")
    corpus = load(tmp_path)
    assert said(corpus) == []
    assert (len(corpus.films), corpus.screenings, corpus.venues) == (1, (), ())


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="nowhere: no such folder; name the one that holds reviews/ and faq/"):
        load(tmp_path / "nowhere")


def test_an_empty_corpus_is_an_error(tmp_path: Path) -> None:
    corpus = load(tmp_path)
    assert [str(error) for error in corpus.errors] == [
        ".: error: no review and no FAQ entry; put texts into reviews/*.txt and faq/*.md"
    ]


def test_a_corpus_with_nothing_that_can_be_read_is_empty(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "a.docx").write_bytes(b"PK")
    corpus = load_corpus(tmp_path, ZONE)
    assert [finding.level for finding in corpus.findings] == ["error", "warning"]
    assert corpus.errors[0].message.startswith("no review and no FAQ entry")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_a_file_that_is_not_utf8_is_an_error_that_names_the_byte_and_the_others_are_read(
    folder: Path, mark: bytes, line_end: bytes
) -> None:
    content = mark + b"Title: Snow" + line_end + b"Cast: P\xe4r"
    (folder / "reviews" / "snow.txt").write_bytes(content)
    (folder / "screenings.csv").unlink()
    corpus = load(folder)
    offset = len(mark) + 11 + len(line_end) + 7
    assert said(corpus) == [
        f"reviews/snow.txt:2: error: not UTF-8: byte 0xe4 at offset {offset} (line 2); save as UTF-8"
    ]
    assert [film.title for film in corpus.films] == ["Thaw"]


def test_a_file_with_zero_bytes_is_an_error(folder: Path) -> None:
    (folder / "faq" / "place.md").write_bytes("# Place".encode("utf-16-le"))
    assert said(load(folder)) == [
        "faq/place.md:1: error: not a UTF-8 text: byte 0x00 at offset 1 (line 1); save as UTF-8"
    ]


def test_a_byte_order_mark_does_not_matter(folder: Path) -> None:
    (folder / "reviews" / "snow.txt").write_bytes(b"\xef\xbb\xbf" + SNOW.encode())
    corpus = load(folder)
    assert said(corpus) == []
    assert corpus.documents[0].text == SNOW


def test_findings_of_all_readers_are_gathered_in_the_order_of_their_places(folder: Path) -> None:
    (folder / "reviews" / "again.txt").write_text(SNOW, "utf-8")
    (folder / "faq" / "more.md").write_text(FAQ, "utf-8")
    (folder / "screenings.csv").write_text("film,start,venue,notes\nThan,2026-06-10 19:30,Hall,\n", "utf-8")
    corpus = load(folder)
    assert said(corpus) == [
        "faq/place.md:3: error: 'Where is it?' is asked in faq/more.md:3 too; keep one entry",
        "reviews/snow.txt:1: error: 'Snow' is reviewed in reviews/again.txt too (same title, "
        "year, director); keep one of them",
        "screenings.csv:2: error: no review of a film 'Than' (the nearest title is 'Thaw'); "
        "correct the title, add a review, or delete the row if it is no film",
    ]
    assert corpus.errors == corpus.findings


def test_of_two_entries_with_one_path_the_first_stays(folder: Path) -> None:
    (folder / "faq" / "place.md").write_text(f"{FAQ}\n## Where is it?\n\nIn the south.\n", "utf-8")
    paths = [document.path for document in load(folder).documents]
    assert len(paths) == len(set(paths)) == 4


def test_what_editors_leave_behind_is_ignored_and_other_files_are_pointed_out(folder: Path) -> None:
    for name in (".snow.txt.swp", "snow.txt~", ".hidden.txt", "#snow.txt#", "snow.txt.bak", "~$rain.docx"):
        (folder / "reviews" / name).write_text("x", "utf-8")
    (folder / "reviews" / "rain.docx").write_text("x", "utf-8")
    (folder / "reviews" / "old").mkdir()
    (folder / "faq" / "notes.txt").write_text("x", "utf-8")
    assert said(load(folder)) == [
        "faq/notes.txt: warning: no .md file, so it is not read; save texts as faq/*.md or move it elsewhere",
        "reviews/old: warning: a folder, so it is not read; save texts as reviews/*.txt or move it elsewhere",
        "reviews/rain.docx: warning: no .txt file, so it is not read; save texts as reviews/*.txt or move it elsewhere",
    ]


def test_a_link_to_nowhere_is_an_error(folder: Path) -> None:
    (folder / "reviews" / "gone.txt").symlink_to(folder / "nothing.txt")
    assert said(load(folder)) == ["reviews/gone.txt: error: a link to a file that does not exist; mend or delete it"]


def test_what_is_no_ordinary_file_is_named_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "reviews" / "pipe.txt")
    os.mkfifo(folder / "faq" / "pipe.md")
    (folder / "screenings.csv").unlink()
    os.mkfifo(folder / "screenings.csv")
    (folder / "venues.csv").unlink()
    (folder / "venues.csv").mkdir()
    program = "from tests.test_corpus import *\nprint('\\n'.join(said(load(Path(sys.argv[1])))))"
    command = [sys.executable, "-c", program, str(folder)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60, cwd=ROOT)
    assert run.stdout.splitlines() == [
        "faq/pipe.md: warning: no ordinary file, so it is not read; save texts as faq/*.md or move it elsewhere",
        "reviews/pipe.txt: warning: no ordinary file, so it is not read; "
        "save texts as reviews/*.txt or move it elsewhere",
        "screenings.csv: error: no ordinary file, so it is not read; put a text in its place or delete it",
        "venues.csv: error: a folder, so it is not read; put a text in its place or delete it",
    ]


def test_a_name_that_is_not_utf8_is_an_error_that_can_be_printed(folder: Path) -> None:
    for name in (b"reviews/r\xe4nt\xe4.txt", b"reviews/r\xe4nt\xe4.doc", b"screening\xe4.csv"):
        Path(os.fsdecode(bytes(folder) + b"/" + name)).write_text(SNOW.replace("Snow", "Sleet"), "utf-8")
    corpus = load(folder)
    assert "\n".join(said(corpus)).encode().decode().splitlines() == [
        "reviews/r\\xe4nt\\xe4.doc: warning: no .txt file, so it is not read; "
        "save texts as reviews/*.txt or move it elsewhere",
        "reviews/r\\xe4nt\\xe4.txt: error: its name is not UTF-8; rename it, best with plain letters",
        "screening\\xe4.csv: warning: not read; rename it to 'screenings.csv' or move it elsewhere",
    ]
    assert [film.title for film in corpus.films] == ["Snow", "Thaw"]


@pytest.mark.parametrize("name", ["Screenings.csv", "screenings.xlsx", "screenings.csv.txt", "screening.csv"])
def test_a_programme_under_nearly_its_name_is_said_not_to_be_read(folder: Path, name: str) -> None:
    (folder / "screenings.csv").rename(folder / name)
    (folder / "README.md").write_text("Ours.", "utf-8")
    assert said(load(folder)) == [f"{name}: warning: not read; rename it to 'screenings.csv' or move it elsewhere"]


def test_the_digest_changes_with_any_file_and_only_then(folder: Path) -> None:
    before = load(folder).digest
    (folder / "reviews" / ".snow.txt.swp").write_text("x", "utf-8")
    assert load(folder).digest == before
    assert len(before) == 64
    seen = {before}
    for path in ("reviews/snow.txt", "faq/place.md", "screenings.csv", "venues.csv"):
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write("\n")
        seen.add(load(folder).digest)
    (folder / "reviews" / "thaw.txt").rename(folder / "reviews" / "zthaw.txt")
    seen.add(load(folder).digest)
    assert len(seen) == 6


def test_the_sample_corpus_has_no_errors() -> None:
    corpus = load(Path(__file__).parents[1] / "corpus")
    assert [str(error) for error in corpus.errors] == []
    for document in corpus.documents:
        for start, end in document.paragraphs:
            assert document.text[start:end].strip()


def test_a_year_more_than_two_after_today_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    for year in (2028, 2029):
        text = f"Title: Snow {year}\nDirector: Bo Ek\nYear: {year}\n\nIt snows. (Ada Berg)\n"
        (tmp_path / "reviews" / f"snow-{year}.txt").write_text(text, "utf-8")
    assert load_corpus(tmp_path, ZONE).findings == ()
    assert [str(finding) for finding in load_corpus(tmp_path, ZONE, date(2026, 6, 1)).findings] == [
        "reviews/snow-2029.txt:3: warning: year 2029 is after 2028; correct it if it is a slip"
    ]


def test_a_screening_far_from_all_others_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    text = "Title: Snow\nDirector: Bo Ek\nYear: 1999\n\nIt snows. (Ada Berg)\n"
    (tmp_path / "reviews" / "snow.txt").write_text(text, "utf-8")
    days = ("2026-06-10", "2026-06-11", "2026-06-12", "2026-08-10", "2026-08-11")
    rows = "".join(f"Snow,{day} 19:30,Hall,\n" for day in days)
    (tmp_path / "screenings.csv").write_text(f"film,start,venue,notes\n{rows}", "utf-8")
    # The middle is 12 June: 10 August is 59 days later, 11 August 60; a day more is too far.
    assert load_corpus(tmp_path, ZONE).findings == ()
    (tmp_path / "screenings.csv").write_text(f"film,start,venue,notes\n{rows.replace('08-11', '08-12')}", "utf-8")
    assert [str(finding) for finding in load_corpus(tmp_path, ZONE).findings] == [
        "screenings.csv:6: warning: 'Snow' on 2026-08-12 is 61 days from the middle of the programme; "
        "correct the date if it is a slip"
    ]

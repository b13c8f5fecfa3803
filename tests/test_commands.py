"""The commands as people run them: real processes, the real model, corpora of the tests' own."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.corpus_files import write_corpus, write_festival
from tests.processes import ROOT, run, share_models

COMMANDS = ("bot", "scripts.ask", "scripts.check", "scripts.evaluate", "scripts.posters", "scripts.rebuild")
HEAVY = {
    "torch",
    "faiss",
    "telegram",
    "openvino",
    "sentence_transformers",
    "transformers",
    "bm25s",
    "numpy",
    "pydantic",
}
SEED = ROOT.parent / "shared" / "seed"
MITTEN = "which film was shot with a pocket camera inside a mitten?"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, model_cache: Path) -> Path:
    """A folder with a corpus of two films, not indexed yet."""
    folder = tmp_path_factory.mktemp("commands")
    share_models(folder, model_cache)
    write_festival(folder / "corpus")
    return folder


def one_answer(house: Path, *arguments: str) -> dict[str, Any]:
    ended = run(house, "-m", "scripts.ask", "--json", *arguments)
    assert ended.returncode == 0, ended.stderr
    answer = json.loads(ended.stdout)
    assert isinstance(answer, dict)
    return answer


def answers(house: Path, *lines: object, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    ended = run(house, "-m", "scripts.ask", "--jsonl", *options, text=text)
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_given_before_anything_heavy_is_loaded(tmp_path: Path, command: str) -> None:
    ended = run(tmp_path, "-X", "importtime", "-m", command, "--help")
    assert ended.returncode == 0
    assert ended.stdout.startswith(f"usage: python -m {command} ")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in ended.stderr.splitlines()}
    assert "argparse" in loaded
    assert loaded & HEAVY == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("scripts.ask", "who?", "--corpus", "nowhere"), r"nowhere: no such folder; "),
        (("scripts.rebuild", "--corpus", "nowhere"), r"nowhere: no such folder; "),
        (("scripts.rebuild", "--if-stale", "--corpus", "nowhere"), r"nowhere: no such folder; "),
        (("scripts.check", "--corpus", "nowhere"), r"nowhere: no such folder; "),
        (("scripts.evaluate", "--corpus", "nowhere"), r"nowhere.*: no judged questions; "),
        (("scripts.evaluate", "--only-bench", "--bench", "nowhere"), r"nowhere"),
        (("scripts.rebuild", "--corpus", "empty"), r"\.: no review and no FAQ entry; "),
        (("scripts.ask", "who?", "--corpus", "empty"), r"\.: no review and no FAQ entry; "),
        (("scripts.rebuild", "--index", "file"), r"file: the index cannot be written \(.*\); "),
        (("scripts.rebuild", "--index", "file/inside"), r"file/inside: the index cannot be written \(.*\); "),
        (("scripts.rebuild", "--roll-back", "--index", "nowhere"), r"nowhere: no index has been built here; "),
        (("bot",), r"index: no index has been built here; run `make rebuild`$"),
    ],
)
def test_what_is_wrong_is_one_line_and_exit_code_2(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    write_festival(tmp_path / "corpus")
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("", "utf-8")
    ended = run(tmp_path, "-m", *arguments)
    assert ended.returncode == 2
    [line] = ended.stderr.splitlines()
    assert re.search(said, line)


@pytest.mark.parametrize(
    "command",
    [
        ("scripts.ask", "who?"),
        ("scripts.forget", "7"),
        ("scripts.posters", "--bot", "kaira_bot"),
        *((name,) for name in COMMANDS if name not in ("scripts.ask", "scripts.posters")),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it(tmp_path: Path, command: tuple[str, ...]) -> None:
    write_festival(tmp_path / "corpus")
    ended = run(tmp_path, "-m", *command, FESTIVAL_TIMEZONE="Moon/Base")
    assert ended.returncode == 2
    [line] = ended.stderr.splitlines()
    assert line.startswith("FESTIVAL_TIMEZONE")
    assert "'Moon/Base' is not a time zone" in line


def test_a_model_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    write_festival(tmp_path / "corpus")
    ended = run(tmp_path, "-m", "scripts.rebuild", EMBEDDING_MODEL="nobody/no-such-model")
    assert ended.returncode == 2
    assert "cannot load EMBEDDING_MODEL nobody/no-such-model" in ended.stderr.splitlines()[-1]
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "not a question"),
        ('{"answer": 1}', "not a question"),
        ("[1]", "not a question"),
        ('{"question": 1}', "question must be a text, or turns a list of texts"),
        ('{"turns": "who?"}', "question must be a text, or turns a list of texts"),
        ('{"turns": []}', "question must be a text, or turns a list of texts"),
        ('{"question": "who?", "now": "soon"}', "not a question"),
    ],
)
def test_a_line_that_is_no_question_is_named(house: Path, line: str, said: str) -> None:
    ended = run(
        house, "-m", "scripts.ask", "--jsonl", text=f'\n{{"question": "help"}}\n{line}\n{{"question": "help"}}\n'
    )
    assert ended.returncode == 2
    first, wrong, last = (json.loads(answer) for answer in ended.stdout.splitlines())
    assert first == last
    assert first["kind"] == "help"
    assert list(wrong) == ["error"]
    assert wrong["error"].startswith(f"stdin:3: {said}")
    assert ended.stderr.splitlines()[-1] == wrong["error"]
    assert "Traceback" not in ended.stderr


def test_a_time_that_cannot_be_read_is_refused(house: Path) -> None:
    ended = run(house, "-m", "scripts.ask", "who?", "--now", "tomorrow")
    assert ended.returncode == 2
    assert "'tomorrow'" in ended.stderr.splitlines()[-1]
    assert "2027-06-11T21:40" in ended.stderr.splitlines()[-1]


def test_an_index_is_built_at_the_first_question(tmp_path: Path, model_cache: Path) -> None:
    share_models(tmp_path, model_cache)
    write_festival(tmp_path / "corpus")
    ended = run(tmp_path, "-m", "scripts.ask", "how long is The Salt Road?")
    assert ended.returncode == 0, ended.stderr
    assert "1 h 32 min" in ended.stdout
    assert (tmp_path / "index" / "CURRENT").is_file()


def test_rebuilding_says_what_was_built_and_twice_only_if_asked(tmp_path: Path, model_cache: Path) -> None:
    share_models(tmp_path, model_cache)
    write_festival(tmp_path / "corpus")
    built = "Index built: 2 reviews, 2 FAQ entries, 2 screenings, 5 passages, 9 sentences."
    assert run(tmp_path, "-m", "scripts.rebuild").stderr.splitlines()[-1] == built
    stale = run(tmp_path, "-m", "scripts.rebuild", "--if-stale")
    assert (stale.returncode, stale.stdout, stale.stderr) == (0, "", "")
    assert run(tmp_path, "-m", "scripts.rebuild").stderr.splitlines()[-1] == built
    back = run(tmp_path, "-m", "scripts.rebuild", "--roll-back")
    assert back.stdout.startswith("Rolled back to ")
    assert run(tmp_path, "-m", "scripts.rebuild", "--roll-back").returncode == 2
    (tmp_path / "corpus" / "reviews" / "bad.txt").write_bytes(b"\xff")
    refused = run(tmp_path, "-m", "scripts.rebuild", "--if-stale")
    assert refused.returncode == 2
    assert refused.stderr == "reviews/bad.txt:1: not UTF-8: byte 0xff at offset 0 (line 1); save as UTF-8\n"


def test_an_answer_as_json_has_its_quotation_and_where_it_is_from(house: Path) -> None:
    answer = one_answer(house, MITTEN)
    assert set(answer) >= {"kind", "text", "quotes", "films", "score", "language"}
    assert (answer["kind"], answer["films"], answer["language"]) == ("passage", ["The Salt Road"], "en")
    assert 0 < answer["score"] <= 1
    quote = answer["quotes"][0]
    assert set(quote) == {"document", "title", "author", "text", "highlight"}
    assert (quote["document"], quote["title"], quote["author"]) == (
        "reviews/salt_road.txt",
        "The Salt Road",
        "Aino Laine",
    )
    start, end = quote["highlight"]
    assert "pocket camera that she carried inside her mitten" in quote["text"][start:end]
    assert quote["text"] in answer["text"]


def test_questions_line_by_line_are_answered_line_by_line(house: Path) -> None:
    fact, followed, faq = answers(
        house,
        {"question": "how long is The Salt Road?"},
        {"turns": ["who directed Lantern Season?", "and how long is it?"]},
        {"question": "how much is a ticket?"},
    )
    assert (fact["kind"], fact["films"]) == ("fact", ["The Salt Road"])
    assert "1 h 32 min" in fact["text"]
    assert (followed["kind"], followed["films"]) == ("fact", ["Lantern Season"])
    assert "1 h 5 min" in followed["text"]
    assert faq["quotes"][0]["document"] == "faq/tickets.md#How much is a ticket?"


def test_each_line_may_have_a_time_of_its_own(house: Path) -> None:
    before, between, after = answers(
        house,
        {"question": "when is Lantern Season shown?", "now": "2027-06-10T09:00"},
        {"question": "what is on today?"},
        {"question": "what is on today?", "now": "2027-06-11T09:00"},
        options=("--now", "2027-06-10T18:00"),
    )
    assert "12:00" in before["text"]
    assert (between["kind"], between["films"]) == ("programme", ["The Salt Road"])
    assert "19:30" in between["text"]
    assert after["films"] == ["Lantern Season"]


def test_another_corpus_has_an_index_of_its_own(house: Path, tmp_path: Path) -> None:
    one_answer(house, "how long is The Salt Road?")
    served = (house / "index" / "CURRENT").read_text("utf-8")
    other = write_corpus(tmp_path, snow="Title: Snow\nDuration: 2.10\n\nIt snows for two hours. (Ada Berg)\n")
    answer = one_answer(house, "how long is Snow?", "--corpus", str(other))
    assert "2 h 10 min" in answer["text"]
    assert (house / "index" / "CURRENT").read_text("utf-8") == served
    assert len(list((house / "index" / "versions").iterdir())) == 1
    assert [path.name for path in other.iterdir()] == ["reviews"]
    assert "Snow" not in one_answer(house, "how long is Snow?")["films"]


@pytest.mark.skipif(not SEED.is_dir(), reason=f"there is no review in {SEED}")
def test_a_review_by_somebody_else_is_quoted_with_its_film_and_critic(house: Path, tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    for review in SEED.glob("*.txt"):
        shutil.copy(review, tmp_path / "reviews")
    quoted, fact, declined = answers(
        house,
        {"question": "what did Baker shoot on an iPhone?"},
        {"question": "how long is red rocket"},
        {"question": "who is mayor of paris"},
        options=("--corpus", str(tmp_path)),
    )
    assert quoted["kind"] == "passage", quoted["text"]
    assert "filmed with an iPhone 5" in quoted["quotes"][0]["text"]
    assert (quoted["quotes"][0]["title"], quoted["quotes"][0]["author"]) == ("Red Rocket", "Juho Kuosmanen")
    assert "Red Rocket" in quoted["text"]
    assert "Juho Kuosmanen" in quoted["text"]
    assert (fact["kind"], fact["films"]) == ("fact", ["Red Rocket"])
    assert "2 h 10 min" in fact["text"]
    assert (declined["kind"], declined["quotes"]) == ("decline", [])

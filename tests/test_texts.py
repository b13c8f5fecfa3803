from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.assistant.answers import Language
from scripts.checking.sentences import Said, declared_in, differences, messages_of, said_in, ungiven, unsaid

NONE: frozenset[str] = frozenset()
FILM = frozenset({"film"})


def written(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_texts_and_the_code_of_this_project_agree() -> None:
    done = subprocess.run([sys.executable, "-m", "scripts.texts"], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0), done.stderr


def test_messages_are_read_with_their_variables_wherever_they_stand(tmp_path: Path) -> None:
    text = "# A comment\na = Hello\nb = { $count ->\n    [one] { $film }\n   *[other] many\n }\n"
    assert messages_of(written(tmp_path, "en.ftl", text)) == {"a": NONE, "b": frozenset({"count", "film"})}


@pytest.mark.parametrize("text", ["a = Hello\na = Again\n", "a = { $open\n"])
def test_a_message_written_twice_or_wrongly_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=r"en\.ftl: "):
        messages_of(written(tmp_path, "en.ftl", text))


def test_a_missing_a_superfluous_and_a_differently_parameterised_message_are_found() -> None:
    english, finnish = {"a": NONE, "b": FILM, "c": FILM}, {"b": NONE, "c": FILM, "d": NONE}
    texts: dict[Language, dict[str, frozenset[str]]] = {"en": english, "fi": finnish}
    assert differences(texts) == [
        "en.ftl: d is missing",
        "fi.ftl: a is missing",
        "fi.ftl: b uses nothing, in en.ftl $film",
    ]


def test_what_code_says_is_compared_with_what_there_is() -> None:
    said = [
        Said("x.py:1", "a", NONE),
        Said("x.py:2", "gone", NONE),
        Said("x.py:3", "b", NONE),
        Said("x.py:4", "b", None),
    ]
    assert unsaid(said, {"c-one", "c-two"}, {"a": NONE, "b": FILM, "c-one": NONE, "left": NONE}) == [
        "MESSAGES: no message c-two",
        "left is said nowhere",
        "x.py:2: no message gone",
        "x.py:3: b is given nothing, it uses $film",
    ]


def test_literals_are_found_and_all_else_has_to_be_declared(tmp_path: Path) -> None:
    code = 'w.text("a", film=f)\nw.runs("b" if x else "c", **more)\nsaid(f"d-{e}", w)\nother("z")\n'
    path = written(tmp_path, "mod.py", code)
    assert list(said_in(path)) == [
        Said("mod.py:1", "a", FILM),
        Said("mod.py:2", "b", None),
        Said("mod.py:2", "c", None),
        Said("mod.py:3", None, NONE),
    ]
    with pytest.raises(ValueError, match="list it in MESSAGES"):
        declared_in(tmp_path, path)


def test_a_message_that_a_module_lists_must_be_given_what_it_uses_by_some_sentence_of_it() -> None:
    messages = {"a": NONE, "b": FILM, "c": frozenset({"film", "minutes"}), "d": FILM}
    said = [Said("x.py:1", None, NONE), Said("x.py:2", None, FILM), Said("x.py:3", "d", FILM)]
    assert ungiven(said, ("a", "b", "c", "d"), messages) == ["x.py: c uses $film, $minutes, which nothing there gives"]
    assert ungiven([*said[:2], Said("x.py:4", None, None)], ("c",), messages) == []  # what is given is not known
    assert ungiven([], ("c",), messages) == []  # others say it

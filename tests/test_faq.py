from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.faq import duplicate_questions, language_of, line_of, read_faq
from index.models import Faq, Finding
from tests.reading import prose_of

ENTRY = "## Where is it?\n\nIn the north.\n"


def said(findings: list[Finding]) -> list[str]:
    return [str(finding) for finding in findings]


def test_each_question_is_a_document_with_its_topic_and_other_wordings() -> None:
    text = (
        "# Tickets\n\n## How much is one?\nAlso asked: price?;  what does it cost ;\n\n"
        "Ten euros.\n\nNine for\nmembers.\n\n## Where do I buy one? ##\nAt the door.\n"
    )
    documents, findings = read_faq("faq/tickets.md", text)
    assert findings == []
    first, second = documents
    assert first.path == "faq/tickets.md#How much is one?"
    assert (first.kind, first.title, first.language, first.text) == ("faq", "Tickets", "en", text)
    assert first.faq == Faq(
        document="faq/tickets.md#How much is one?",
        topic="Tickets",
        question="How much is one?",
        also_asked=("price?", "what does it cost"),
    )
    assert prose_of(first) == ["Ten euros.", "Nine for\nmembers."]
    assert second.path == "faq/tickets.md#Where do I buy one?"
    assert prose_of(second) == ["At the door."]


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("faq/tickets.fi.md", "fi"),
        ("faq/tickets.EN.md", "en"),
        ("faq/tickets.md", "en"),
        ("faq/mr.smith.md", "en"),
    ],
)
def test_the_language_is_in_the_file_name(path: str, language: str) -> None:
    assert language_of(path) == language
    documents, _ = read_faq(path, f"# Place\n{ENTRY}")
    assert documents[0].language == language
    assert documents[0].faq is not None
    assert documents[0].faq.language == language


FINNISH = "# A\n\n## Milloin?\n\nSe on kesällä, kun on lämmin. Mutta jos sataa, niin sitten ei ole mitään.\n"
ENGLISH = "# A\n\n## When?\n\nIt is in the summer, when it is warm. But if it rains, there is nothing at all.\n"


@pytest.mark.parametrize(
    ("path", "text", "said_of_it"),
    [
        ("faq/liput.md", FINNISH, "written in Finnish, and named as if in English; rename it to 'liput.fi.md'"),
        ("faq/liput.en.md", FINNISH, "written in Finnish, and named as if in English; rename it to 'liput.fi.md'"),
        ("faq/tickets.FI.md", ENGLISH, "written in English, and named as if in Finnish; rename it to 'tickets.md'"),
        ("faq/liput.fi.md", FINNISH, ""),
        ("faq/tickets.md", ENGLISH, ""),
        ("faq/biljetter.sv.md", ENGLISH, ""),
        ("faq/tickets.md", f"{ENGLISH}\n## Finnish?\n\nSe on kesällä, mutta jos sataa, niin ei ole.\n", ""),
        ("faq/tickets.md", f"{FINNISH}\n## English?\n\nIt is when it is, and that is all.\n", ""),
        ("faq/biljetter.md", "# A\n\n## Vad?\n\nEn biljett, en kudde, en film: se en till. Han har en.\n", ""),
        ("faq/liput.md", "# A\n\n## Milloin?\n\nKesällä.\n", ""),
    ],
)
def test_a_file_in_another_language_than_its_name_says_is_pointed_out(path: str, text: str, said_of_it: str) -> None:
    _, findings = read_faq(path, text)
    assert said(findings) == ([f"{path}:1: warning: {said_of_it}"] if said_of_it else [])


def test_in_a_file_without_a_language_in_its_name_each_entry_is_in_its_own() -> None:
    mixed = f"{ENGLISH}\n## Saako koiran tuoda?\n\nEi saa. Opaskoirat ovat kuitenkin tervetulleita.\n"
    assert [entry.language for entry in read_faq("faq/place.md", mixed)[0]] == ["en", "fi"]
    assert [entry.language for entry in read_faq("faq/place.en.md", mixed)[0]] == ["en", "en"]


def test_byte_order_mark_and_line_ends_do_not_matter() -> None:
    documents, findings = read_faq(
        "faq/place.md", "\ufeff# Place\r\n\r\n##Where is it?\r\nalso ASKED:where\r\nNorth.\r\n"
    )
    assert findings == []
    assert documents[0].faq is not None
    assert documents[0].faq.also_asked == ("where",)
    assert prose_of(documents[0]) == ["North."]


def test_a_hashtag_in_an_answer_is_no_heading() -> None:
    documents, findings = read_faq("faq/place.md", "# Place\n## Is there a tag?\n#snow is the tag.\n")
    assert findings == []
    assert prose_of(documents[0]) == ["#snow is the tag."]


def test_a_question_asked_twice_in_a_language_is_an_error() -> None:
    one, _ = read_faq("faq/a.md", f"# A\n{ENTRY}\n## WHERE  is it ?\nIn the south.\n")
    two, _ = read_faq("faq/b.md", f"# B\n\n{ENTRY}")
    finnish, _ = read_faq("faq/a.fi.md", f"# C\n{ENTRY}")
    assert said(duplicate_questions([*one, *finnish, *two])) == [
        "faq/a.md:6: error: 'WHERE is it ?' is asked in faq/a.md:2 too; keep one entry",
        "faq/b.md:3: error: 'Where is it?' is asked in faq/a.md:2 too; keep one entry",
    ]


def test_an_entry_without_answer_is_an_error() -> None:
    documents, findings = read_faq("faq/a.md", "# A\n\n## When?\nAlso asked: at what time?\n\n## Where is it?\nNorth.")
    assert [document.path for document in documents] == ["faq/a.md#Where is it?"]
    assert said(findings) == ["faq/a.md:3: error: no answer to 'When?'; write it under the question"]


@pytest.mark.parametrize("line", ["**3. When is it?**", "4) When is it?", "Q: When is it?", "When is it?"])
def test_a_line_that_looks_like_the_next_question_is_pointed_out(line: str) -> None:
    _, findings = read_faq("faq/a.md", f"# A\n\n{ENTRY}\n{line}\n\nIn June.\n")
    remedy = "write it as '## When is it?' if it is a question"
    assert said(findings) == [f"faq/a.md:7: warning: '{line}' is read as answer; {remedy}"]


@pytest.mark.parametrize("answer", ["Why not?", "Who knows?\nNobody.", "1. Ask us.\n2. Come.", "Is it? It is.\n\nYes."])
def test_a_question_that_an_answer_asks_itself_is_none(answer: str) -> None:
    assert read_faq("faq/a.md", f"# A\n\n## When?\n\nSoon.\n\n{answer}\n")[1] == []


def test_text_outside_an_entry_is_pointed_out() -> None:
    _, findings = read_faq("faq/a.md", f"Hello.\n# A\n\nAll about it.\n\n{ENTRY}")
    assert said(findings) == [
        "faq/a.md:1: warning: text outside an entry is never found; put it under a '## Question?'",
        "faq/a.md:4: warning: text outside an entry is never found; put it under a '## Question?'",
    ]


def test_a_heading_of_another_level_is_an_error_and_its_text_is_not_joined_to_the_answer() -> None:
    documents, findings = read_faq("faq/a.md", f"# A\n{ENTRY}\n### By bus\nIn June.\n")
    assert prose_of(documents[0]) == ["In the north."]
    assert said(findings) == [
        "faq/a.md:6: error: heading 'By bus' of level 3; write '##' before a question and no mark before other lines",
        "faq/a.md:7: warning: text outside an entry is never found; put it under a '## Question?'",
    ]


def test_deeper_headings_that_ask_are_questions_and_what_is_right_above_them_is_a_topic() -> None:
    deeper = "### By bus\n\nTake 84.\n\n### 2. **Where to park?**\n\nThere.\n"
    documents, findings = read_faq("faq/a.md", f"# A\n\n## Travel\n\n{deeper}\n{ENTRY}\n#### When?\n\nIn June.\n")
    assert [(entry.title, entry.path.partition("#")[2], *prose_of(entry)) for entry in documents] == [
        ("Travel", "By bus", "Take 84."),
        ("Travel", "Where to park?", "There."),
        ("Travel", "Where is it?", "In the north."),
        ("Travel", "When?", "In June."),
    ]
    assert said(findings) == ["faq/a.md:3: warning: second topic 'Travel'; give each topic a file of its own"]


@pytest.mark.parametrize(
    "question",
    ["Q: When is it?", "Q1. When is it?", "K2: When is it?", "3) When is it?", "**When is it?**", "When is it?"],
)
def test_a_file_without_marks_has_the_questions_that_others_use(question: str) -> None:
    text = f"GOOD TO KNOW\n\n{question}\n\nA: In June.\n\nWho knows? Nobody.\n\n**Lost things**\n\nAsk us.\n"
    documents, findings = read_faq("faq/a.md", text)
    assert [(entry.title, entry.path.partition("#")[2], *prose_of(entry)) for entry in documents] == [
        ("GOOD TO KNOW", "When is it?", "In June.", "Who knows? Nobody."),
        ("GOOD TO KNOW", "Lost things", "Ask us."),
    ]
    assert said(findings) == [
        "faq/a.md:3: warning: no '## Question?', so lines such as this are read as questions (here 2); "
        "write '##' before each to be sure"
    ]
    assert [line_of(entry) for entry in documents] == [3, 9]


def test_a_missing_topic_is_taken_from_the_file_name() -> None:
    documents, findings = read_faq("faq/getting-here.fi.md", ENTRY)
    assert documents[0].title == "Getting here"
    assert said(findings) == [
        "faq/getting-here.fi.md:1: warning: no topic; 'Getting here' is used, add a first line '# Topic'"
    ]


def test_a_second_topic_holds_for_what_follows_and_is_pointed_out() -> None:
    documents, findings = read_faq("faq/a.md", f"# A\n{ENTRY}\n# B\n## When?\nIn June.\n")
    assert [document.title for document in documents] == ["A", "B"]
    assert said(findings) == ["faq/a.md:6: warning: second topic 'B'; give each topic a file of its own"]


def test_also_asked_below_the_answer_is_pointed_out() -> None:
    _, findings = read_faq("faq/a.md", f"# A\n{ENTRY}Also asked: where?\n")
    assert said(findings) == [
        "faq/a.md:5: warning: 'Also asked:' is read as answer; write one such line, directly under the question"
    ]


NEARLY = """Also ask:|Also asked for:|Also asked by guests:|Asked also:|also askde :|**Also asked:**|Also asked -
Also asked;|Kysytty myos:|KYSYTTY MYOS:|Kysytään myös:|Myös kysytty:|Kysyty myös:|- Kysytty myös:"""
ANSWERS = """Also: soup.|Also known as: the barn|Also needed: boots|Also at the door: cash; cards|Asked: twice
Myös: keitto|Kysyttävää? Soita: 040|Kysy myös infosta.|We are also asked this: why?|Also added - more"""


@pytest.mark.parametrize("label", re.split(r"[|\n]", NEARLY))
def test_what_is_nearly_also_asked_is_pointed_out(label: str) -> None:
    _, findings = read_faq("faq/a.md", f"# A\n\n## When?\n{label} what day\n\nIn June.\n")
    assert said(findings) == [
        f"faq/a.md:4: warning: {f'{label} what day'!r} is read as answer; "
        "begin it with 'Also asked:' or 'Kysytty myös:' if it lists other wordings"
    ]


@pytest.mark.parametrize("answer", re.split(r"[|\n]", ANSWERS))
def test_an_answer_may_begin_with_a_word_and_a_colon(answer: str) -> None:
    assert read_faq("faq/a.md", f"# A\n\n## When?\n{answer}\n")[1] == []


def test_wordings_with_commas_between_them_are_pointed_out() -> None:
    wordings = "what day is it, on which day, is it on in June, when"
    _, findings = read_faq("faq/a.md", f"# A\n\n## When?\nAlso asked: {wordings}\n\nIn June.\n")
    assert said(findings) == [f"faq/a.md:4: warning: {wordings!r} is one wording; put semicolons between several"]
    for right in (wordings.replace(", ", "; "), "if I am cold, when is it over", f"{wordings}; what month"):
        assert read_faq("faq/a.md", f"# A\n\n## When?\nAlso asked: {right}\n\nIn June.\n")[1] == []


@pytest.mark.parametrize("text", ["", "# A\n", "Only words.\n"])
def test_a_file_without_entries_is_an_error(text: str) -> None:
    documents, findings = read_faq("faq/a.md", text)
    assert documents == []
    assert "error: no entries" in " ".join(said(findings))


LINES = st.one_of(
    st.sampled_from(["# A", "## Q?", "##", "### Deep", "Also asked: x; y", "", " ", "#tag", "Words.", "## Q? ##"]),
    st.text(alphabet="#? ;:\raA\u00a0", max_size=20),
    st.text(max_size=30),
)


def test_a_finnish_file_may_say_it_in_finnish() -> None:
    documents, findings = read_faq(
        "faq/a.fi.md", "# A\n\n## Milloin?\nKysytty myös: mihin aikaan; koska\n\nYhdeksältä."
    )
    assert [document.faq.also_asked for document in documents if document.faq] == [("mihin aikaan", "koska")]
    assert findings == []


@given(st.one_of(st.text(), st.lists(LINES).map("\n".join)))
def test_any_text_is_read_and_answers_hold_no_heading(text: str) -> None:
    documents, findings = read_faq("faq/a.md", text)
    assert duplicate_questions(documents) is not None
    end = 0
    for document in documents:
        assert document.paragraphs
        assert document.faq is not None
        assert document.path == f"faq/a.md#{document.faq.question}"
        for span in document.paragraphs:
            words = document.text[span.start : span.end]
            assert end <= span.start < span.end
            assert words == words.strip()
            assert not any(line.strip().startswith("##") for line in words.split("\n"))
            end = span.end
    assert all(1 <= finding.line <= max(1, text.count("\n") + text.count("\r") + 1) for finding in findings)

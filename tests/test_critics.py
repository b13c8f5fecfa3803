from __future__ import annotations

import pytest

from index.reviews import read_review
from tests.reading import prose_of


@pytest.mark.parametrize(
    ("end", "critic"),
    [
        ("It ends! (Ada Berg)", "Ada Berg"),
        ("It ends! (Ada Berg).", "Ada Berg"),
        ("It ends\n(Ada Berg)", "Ada Berg"),
        ("It ends.\n\n(Ada Berg)", "Ada Berg"),
        ("It ends (Ada Berg)", "Ada Berg"),
        ("It ends. (Ada\nBerg)", "Ada Berg"),
        ("He says “it ends.” (Ada Berg)", "Ada Berg"),
        ("It ends. (A B and C D)", "A B and C D"),
        ("It ends. (A B, C D)", "A B, C D"),
        ("It ends. (J.-P. van der Berg)", "J.-P. van der Berg"),
        ("It ends. (Ångström-Žižek O’Neill Jr.)", "Ångström-Žižek O’Neill Jr."),
        ("It ends. (Jeanne d'Arc)", "Jeanne d'Arc"),
        ("It ends. (黒澤 明)", "黒澤 明"),
        ("It ends. (Berg)", "Berg"),
        ("It ends. [Ada Berg]", "Ada Berg"),
        ("It ends. (Text: Ada Berg)", "Ada Berg"),
        ("It ends. (Ada Berg, translated by Bo Ek)", "Ada Berg"),
        ("It ends (b. 1971)", None),
        ("It ends. (2017)", None),
        ("It cost too much. (1.5 million dollars)", None),
        ("It ends. (sic)", None),
        ("It ends. (spoilers follow)", None),
        ("It ends in Cannes (France)", None),
        ("It won in Cannes (Grand Prix).", None),
        ("It ends like Snow. (The Thaw)", None),
        ("It ends.", None),
        ("It ends. ()", None),
        ("It (Ada Berg) ends.", None),
    ],
)
def test_the_closing_name_in_brackets_is_the_critic_and_no_prose(end: str, critic: str | None) -> None:
    document, findings = read_review(
        "reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\nYear: 1999\n\nIt begins so (Cy Dahl).\n\n{end}\n"
    )
    assert document.film is not None
    assert document.film.critic == critic
    first, *rest = prose_of(document)
    assert first == "It begins so (Cy Dahl)."
    prose = end if critic is None else end[: max(end.rfind("("), end.rfind("["))].rstrip()
    assert rest == [prose]
    assert any("no critic" in finding.message for finding in findings) == (critic is None)


@pytest.mark.parametrize(
    ("end", "critic"),
    [
        ("It ends.\n\nAda Berg", "Ada Berg"),
        ("It ends.\nAda Berg", "Ada Berg"),
        ("It ends.\n\n— Ada Berg and Bo Ek", "Ada Berg and Bo Ek"),
        ("It ends.\n\n- by Ada Berg", "Ada Berg"),
        ("It ends.\n\n*Review by Ada Berg*", "Ada Berg"),
        ("It ends.\n\nReviewer: Ada Berg", "Ada Berg"),
        ("It ends.\n\nTeksti: Ada Berg", "Ada Berg"),
        ("It ends. – Ada Berg", "Ada Berg"),
        ("It stars\nAda Berg", None),
        ("It stars – Ada Berg", None),
        ("It ends - Ada Berg", None),
        ("It ends.\n\nThe End", None),
        ("It ends.\n\nBerg", None),
        ("It ends.\n\nSeen by Ada Berg", None),
        ("It ends.\n\nby The Thaw", None),
    ],
)
def test_a_name_on_a_last_line_of_its_own_is_the_critic_too(end: str, critic: str | None) -> None:
    document, findings = read_review("reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\nYear: 1999\n\n{end}\n")
    assert document.film is not None
    assert document.film.critic == critic
    if critic:
        assert prose_of(document) == ["It ends."]
    assert [finding.message.partition(";")[0] for finding in findings] == ([] if critic else ["no critic"])


def test_a_heading_or_a_rating_above_the_critic_does_not_hide_the_name() -> None:
    document, findings = read_review(
        "reviews/a-film.txt", "Title: Snow\nDirector: Bo Ek\nYear: 1999\n\nIt ends.\n\n★★★★\n\nReviewer: Ada Berg\n"
    )
    assert document.film is not None
    assert (document.film.critic, prose_of(document)) == ("Ada Berg", ["It ends."])
    assert [finding.message[:23] for finding in findings] == ["'★★★★' is no sentence, "]

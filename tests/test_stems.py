"""Stems of Finnish words: every form of a word is known by those that its basic form gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.glosses import gloss_of
from index.language.stems import stems_of


@pytest.mark.parametrize(
    ("english", "forms"),
    [
        ("potato", "peruna perunan perunoita perunoiden perunoissa"),
        ("foot", "jalka jalan jalat jalkoja jalalla jaloissa"),
        ("suit", "puvun pukua puvuissa"),
        ("arm", "käsivarsi käsivarren käsivarressa käsivarteni"),
        ("swamp", "suon suolla suossa"),
        ("tooth", "hammas hampaan hammasta hampaita"),
        ("love", "rakkaus rakkauden rakkautta rakkaudessa"),
        ("wound", "haava haavan haavoja haavoissa"),
        ("mitten", "rukkanen rukkasen rukkasta rukkaset"),
        ("daughter", "tytär tyttären tytärtä tyttäriä"),
        ("trousers", "housut housuja housuissa housujen"),
        ("rhythm", "rytmi rytmin rytmiä rytmejä"),
        ("boy", "poika pojan pojat poikia"),
        ("speak", "puhuisi puhuttiin puhuivat"),
        ("fear", "pelätä pelkään pelkäsi pelännyt pelätään"),
        ("jump", "hypätä hyppää hyppäsi hypännyt"),
        ("kill", "tappaa tappoi tapettiin tappanut tapan"),
        ("dig", "kaivaa kaivoi kaivettiin kaivanut kaivan"),
        ("hide", "piilottaa piilotti piilottanut"),
        ("rise", "nousta nousee nousi noussut"),
        ("shout", "huutaa huusi huusivat huutakaa"),
        ("understand", "ymmärtää ymmärsi ymmärsin"),
        ("wide", "laaja laajempi laajempaa laajemmin laajin"),
        ("fireman", "palomies palomiehet palomiehiä"),
        ("innocent", "syytön syyttömän syyttömiä"),
        ("naked", "alaston alastoman alastomana"),
    ],
)
def test_a_word_is_known_in_every_form(english: str, forms: str) -> None:
    assert [form for form in forms.split() if english not in gloss_of(form)] == []


def test_the_grades_of_consonants_are_those_of_the_word() -> None:
    assert {"hammas", "hampaa"} <= stems_of("hammas")
    assert {"sade", "satee"} <= stems_of("sade")
    assert {"puku", "puvu"} <= stems_of("puku")
    assert "puu" not in stems_of("puku")  # that is a tree
    assert "kerrot" not in stems_of("kerros")  # that is told


def test_what_is_irregular_is_known() -> None:
    assert {"näke", "näh"} <= stems_of("nähdä")
    assert {"miehe", "miehi"} <= stems_of("mies")


@given(st.text(alphabet="aeiouyäöbdfghjklmnprstv", min_size=1, max_size=20))
def test_any_word_has_stems_and_is_one_itself(word: str) -> None:
    stems = stems_of(word)
    assert word in stems
    assert all(len(stem) >= 3 for stem in stems - {word})

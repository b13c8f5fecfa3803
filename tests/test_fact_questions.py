from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.facts.content_notes import asks_for_note
from bot.assistant.facts.questions import Comparison, FactReader
from index.facts import Fact
from index.models import Span

READER = FactReader()


def films(question: str) -> list[Span]:
    """The places of the film that the questions below are about, in any Finnish case, and of another one."""
    found = []
    for name in ("Vesuvia", "Lantern"):
        start = question.find(name)
        if start >= 0:
            end = start
            while end < len(question) and question[end].isalpha():
                end += 1
            found.append(Span(start, end))
    return sorted(found)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Who directed Vesuvia?", Fact.DIRECTOR),
        ("who's behind Vesuvia?", Fact.DIRECTOR),
        ("who made Vesuvia", Fact.DIRECTOR),
        ("Who is the director of the film Vesuvia?", Fact.DIRECTOR),
        ("Vesuvia is directed by whom?", Fact.DIRECTOR),
        ("could you tell me who directed Vesuvia please", Fact.DIRECTOR),
        ("kuka ohjasi Vesuvian?", Fact.DIRECTOR),
        ("kuka on ohjannut elokuvan Vesuvia", Fact.DIRECTOR),
        ("kenen ohjaama Vesuvia on", Fact.DIRECTOR),
        ("did Tom Carver make Vesuvia too?", Fact.DIRECTOR),
        ("is Vesuvia by Tom Carver?", Fact.DIRECTOR),
        ("ohjasiko Tom Carver myös Vesuvian?", Fact.DIRECTOR),
        ("onko Vesuvia myös Tom Carverin ohjaama?", Fact.DIRECTOR),
        ("who directed it?", Fact.DIRECTOR),
        ("and the director?", Fact.DIRECTOR),
        ("entä ohjaaja?", Fact.DIRECTOR),
        ("how long is Vesuvia?", Fact.MINUTES),
        ("how long does Vesuvia last", Fact.MINUTES),
        ("What's the runtime of Vesuvia?", Fact.MINUTES),
        ("Vesuvia runtime", Fact.MINUTES),
        ("what is Vesuvia's running time?", Fact.MINUTES),
        ("how long are Vesuvia and Lantern?", Fact.MINUTES),
        ("kauanko Vesuvia kestää?", Fact.MINUTES),
        ("kuinka pitkä Vesuvia on", Fact.MINUTES),
        ("mikä on Vesuvian kesto?", Fact.MINUTES),
        ("when was Vesuvia made?", Fact.YEAR),
        ("when did Vesuvia come out", Fact.YEAR),
        ("what year is Vesuvia from", Fact.YEAR),
        ("minä vuonna Vesuvia on tehty?", Fact.YEAR),
        ("minkä vuoden elokuva Vesuvia on", Fact.YEAR),
        ("where is Vesuvia from?", Fact.COUNTRIES),
        ("what country is Vesuvia from", Fact.COUNTRIES),
        ("mistä maasta Vesuvia on?", Fact.COUNTRIES),
        ("minkämaalainen Vesuvia on", Fact.COUNTRIES),
        ("what language is Vesuvia in?", Fact.LANGUAGES),
        ("mitä kieltä Vesuviassa puhutaan?", Fact.LANGUAGES),
        ("is Vesuvia subtitled?", Fact.SUBTITLES),
        ("does Vesuvia have English subtitles", Fact.SUBTITLES),
        ("onko Vesuvia tekstitetty suomeksi?", Fact.SUBTITLES),
        ("who is in Vesuvia?", Fact.CAST),
        ("who stars in Vesuvia", Fact.CAST),
        ("who is in it?", Fact.CAST),
        ("ketkä näyttelevät Vesuviassa?", Fact.CAST),
        ("who reviewed Vesuvia?", Fact.CRITIC),
        ("kuka arvosteli Vesuvian", Fact.CRITIC),
        ("what is the age limit of Vesuvia?", Fact.AGE_LIMIT),
        ("can kids see Vesuvia?", Fact.AGE_LIMIT),
        ("is Vesuvia suitable for children under 10", Fact.AGE_LIMIT),
        ("mikä on Vesuvian ikäraja?", Fact.AGE_LIMIT),
        ("sopiiko Vesuvia lapsille", Fact.AGE_LIMIT),
        ("what is the original title of Vesuvia", Fact.ORIGINAL_TITLE),
        ("mikä on Vesuvian alkuperäinen nimi", Fact.ORIGINAL_TITLE),
        ("what genre is Vesuvia?", Fact.CATEGORIES),
        ("is Vesuvia a documentary?", Fact.CATEGORIES),
        ("is there violence in Vesuvia?", Fact.CONTENT_NOTES),
        ("does Vesuvia have content warnings", Fact.CONTENT_NOTES),
    ],
)
def test_a_fact_is_asked_for(question: str, fact: Fact) -> None:
    assert READER.fact_asked(question, films(question)) is fact


@pytest.mark.parametrize(
    "question",
    [
        "who shot Vesuvia?",
        "who wrote Vesuvia?",
        "who composed the music of Vesuvia",
        "How long did the shoot of Vesuvia take?",
        "how long did it take to make Vesuvia",
        "how long is the last take in Vesuvia",
        "Vesuvia, how many hours did they film",
        "did Marchetti want to direct Vesuvia",
        "when was the director of Vesuvia born?",
        "did any famous director like Vesuvia",
        "what did the actors think of Vesuvia",
        "why did Marchetti direct Vesuvia",
        "where was Vesuvia shot?",
        "where is Vesuvia shown?",
        "when is Vesuvia on?",
        "what year did Vesuvia win the prize",
        "what country is Vesuvia set in",
        "who directed Vesuvia and on what camera",
        "who is in the hut at the end of Vesuvia",
        "who played the porter in Vesuvia",
        "what is Vesuvia about",
        "how old is the director of Vesuvia",
        "how long is the queue",
        "who directed the choir",
        "kuka kuvasi Vesuvian",
        "kauanko Vesuvian kuvaukset kestivät",
        "milloin Vesuvia esitetään",
        "missä Vesuvia kuvattiin",
        "Vesuvia",
        "",
    ],
)
def test_no_fact_is_asked_for(question: str) -> None:
    assert READER.fact_asked(question, films(question)) is None


@pytest.mark.parametrize(
    ("question", "comparison"),
    [
        ("which is longer, Vesuvia or Lantern?", Comparison(Fact.MINUTES, True)),
        ("Is Vesuvia shorter than Lantern?", Comparison(Fact.MINUTES, False)),
        ("which one is older: Vesuvia or Lantern", Comparison(Fact.YEAR, False)),
        ("kumpi on uudempi, Vesuvia vai Lantern?", Comparison(Fact.YEAR, True)),
        ("which is better, Vesuvia or Lantern?", None),
        ("which is longer, Vesuvia or a football match?", None),
        ("does Vesuvia feel longer than Lantern", None),
    ],
)
def test_films_are_compared(question: str, comparison: Comparison | None) -> None:
    assert READER.comparison_asked(question, films(question)) == comparison


@given(st.text())
def test_any_text_may_be_read(text: str) -> None:
    READER.fact_asked(text, [Span(0, len(text) // 2)] if len(text) > 1 else [])
    READER.comparison_asked(text, [Span(0, 1), Span(1, 2)] if len(text) > 2 else [])


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("any idea who directed Vesuvia", Fact.DIRECTOR),
        ("so Vesuvia, what country is it from", Fact.COUNTRIES),
        ("quick question, how long is Vesuvia", Fact.MINUTES),
        ("which language do they speak in Vesuvia", Fact.LANGUAGES),
        ("what kind of film is Vesuvia", Fact.CATEGORIES),
        ("kuka on elokuvan Vesuvia ohjaaja", Fact.DIRECTOR),
        ("Vesuvia is the work of which filmmaker", Fact.DIRECTOR),
        ("who's the guy that made Vesuvia", Fact.DIRECTOR),
        ("is Vesuvia one of Marchetti's or Tuovila's?", Fact.DIRECTOR),
        ("Vesuvia premiered in?", Fact.YEAR),
        ("Vesuvia: minutes?", Fact.MINUTES),
        ("how much of my evening does Vesuvia take up", Fact.MINUTES),
        ("will Vesuvia be over in an hour and a half?", Fact.MINUTES),
        ("is Vesuvia purely an Italian production?", Fact.COUNTRIES),
        ("do they talk Swedish in Vesuvia or what", Fact.LANGUAGES),
        ("will they have Finnish subs for Vesuvia", Fact.SUBTITLES),
        ("what sort of thing is Vesuvia", Fact.CATEGORIES),
        ("who plays the lead in Vesuvia", Fact.CAST),
        ("Vesuvia: main actor?", Fact.CAST),
        ("Vesuvia, all ages?", Fact.AGE_LIMIT),
        ("any nasty stuff in Vesuvia I should know about", Fact.CONTENT_NOTES),
        ("under which title did Vesuvia come out in Italy", Fact.ORIGINAL_TITLE),
        ("which of your critics saw Vesuvia", Fact.CRITIC),
        ("who was in charge of directing Vesuvia", Fact.DIRECTOR),
        ("name two actors from Vesuvia", Fact.CAST),
        ("Vesuvia - what's it filed under", Fact.CATEGORIES),
        ("Vesuvia: any talking in it?", Fact.LANGUAGES),
        ("how did the main actor of Vesuvia prepare", None),
        ("what warning does the old man give in Vesuvia", None),
        ("who saw Vesuvia before the shoot", None),
        ("which title did the censors want for Vesuvia", None),
        ("how long did the shoot of Vesuvia take", None),
        ("what did the director of Vesuvia do before", None),
        ("imdb rating of Vesuvia", None),
    ],
)
def test_a_word_for_a_fact_asks_for_it_when_all_else_is_small_words(question: str, fact: Fact | None) -> None:
    start = question.index("Vesuvia")
    assert FactReader().fact_asked(question, [Span(start, start + len("Vesuvia"))]) is fact


@pytest.mark.parametrize(
    ("rest", "asked"),
    [
        ("is there a break in the middle of", True),
        ("are there any strobe lights in", True),
        ("does have strobes", True),
        ("is there a boat in", False),
        ("what happens in the intermission of", False),
        ("is there a strobe light when the hero leaves in", False),
    ],
)
def test_what_content_notes_say_is_asked_for_in_their_words(rest: str, asked: bool) -> None:
    assert asks_for_note(rest, "Strobe lights, violence. The film includes an intermission.") is asked


def test_names_from_the_header_only_say_which_film_is_meant() -> None:
    question = "when was Marchetti's Vesuvia made"
    assert READER.fact_asked(question, films(question)) is None
    assert READER.fact_asked(question, films(question), {"marchetti"}) is Fact.YEAR
    assert READER.fact_asked(question, films(question), {"marcheti"}) is Fact.YEAR
    assert READER.fact_asked("", (), {"marchetti"}) is None

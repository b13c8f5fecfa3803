from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.guide import Guide
from bot.assistant.quoting.aspects import ASPECTS, WORTH, Aspects, Weights, aspects_for, others
from bot.assistant.quoting.telling_sentences import best_telling
from bot.assistant.wording import Wordings
from index.corpus import load_corpus
from index.embedding import Embedder
from scripts.evaluation.aspects import LABELLED, LabelledReview, fit_aspects, read_labelled

CORPUS = Path(__file__).parents[1] / "corpus"

TOLD = {
    "worth": "This is the best film of the year.",
    "story": "A fisherman sells his boat and walks to the capital.",
    "sad": "You will weep as you have not wept for years.",
    "funny": "The whole hall laughed at every joke.",
    "scary": "It frightened me out of my seat.",
    "violent": "Blood flows, and heads are cut off.",
    "slow": "For two hours hardly anything happens.",
    "romantic": "They kiss at last under the clock.",
    "beautiful": "Each image is a painting full of light.",
    "strange": "It is a riddle dreamt by a madman.",
    "uplifting": "One leaves it full of hope and joy.",
    "prizes": "The jury in Berlin gave it the Golden Bear.",
    "setting": "Lisbon, the summer before the war.",
    "source": "It is adapted from a novel of 1951.",
    "ending": "In the last shot the door closes behind her.",
    "music": "An accordion plays the same tune throughout.",
    "making": "It was filmed in six weeks with a borrowed camera.",
}


def test_place_length_speaker_and_words_are_told_of_each_sentence() -> None:
    found = others("sad", ["I wept.", "A boat.", "A " * 50])
    expected = [[0.3, 0, 0, 0.03, 0.3, 1], [0, 0, 0.15, 0.03, 0, 0], [0, 0.3, 0.3, 0.6, 0, 0]]
    assert found == pytest.approx(np.array(expected), abs=1e-6)
    assert others(WORTH, ["I wept."])[0, -1] == 0  # only a tone has words
    assert others("sad", []).shape == (0, 6)


def test_odds_are_a_weighted_sum_and_the_chance_grows_with_them() -> None:
    weights = Weights(vector=(2.0, -1.0), others=(1, 0, 0, 0, 0, 0.5), constant=-3, slope=0.5, offset=-1)
    fitted = Aspects(fingerprint="x", weights={"sad": weights})
    vectors = np.array([[1, 0], [0, 1]], np.float32)
    assert fitted.odds("sad", ["A boat.", "Tears."], vectors) == pytest.approx([2 + 0.3 - 3, -1 + 0.5 - 3])
    assert fitted.chance("sad", 2) == pytest.approx(0.5)
    assert fitted.chance("sad", 1) < fitted.chance("sad", 3) < 1


def test_weights_are_of_the_default_model_alone(embedder: Embedder) -> None:
    fitted = aspects_for(embedder.fingerprint)
    assert fitted is not None
    assert set(fitted.weights) == set(fitted.trained) == set(ASPECTS)
    assert aspects_for("another") is None


def test_with_another_model_no_sentence_is_chosen(assistant: Assistant) -> None:
    knowledge, film = assistant.knowledge, assistant.knowledge.by_title[0]
    guide = Guide(knowledge, Wordings().of("en"), datetime(2027, 6, 11, tzinfo=UTC))
    assert best_telling(WORTH, film, guide) is not None
    other: Any = SimpleNamespace(fingerprint="another")
    assert best_telling(WORTH, film, replace(guide, knowledge=replace(knowledge, embedder=other))) is None


def test_every_label_is_one_of_the_aspects_and_begins_one_sentence() -> None:
    corpus = load_corpus(CORPUS, ZoneInfo("Europe/Helsinki"))
    invented, labelled = read_labelled(CORPUS / "judged", corpus.documents)
    assert len(invented) == 126
    told = {label for review in (*invented, *labelled) for labels in review.labels for label in labels}
    assert told == {*ASPECTS, "acting"}  # of which the vectors tell too little
    lines = (CORPUS / "judged" / LABELLED).read_text(encoding="utf-8").splitlines()
    assert sum(bool(labels) for review in labelled for labels in review.labels) == sum("\t" in line for line in lines)


def test_what_is_fitted_finds_the_sentence_in_reviews_left_out_of_the_fit(embedder: Embedder) -> None:
    reviews = [
        LabelledReview(tuple(TOLD.values())[turn:] + tuple(TOLD.values())[:turn], _labels(turn)) for turn in range(10)
    ]
    fitted = fit_aspects(reviews[:5], reviews[5:], embedder)
    assert {name: figures["best tells it"] for name, figures in fitted.trained.items()} == dict.fromkeys(TOLD, 1.0)
    vectors = embedder.embed_passages(list(TOLD.values()))
    for aspect, text in TOLD.items():
        assert list(TOLD.values())[int(fitted.odds(aspect, list(TOLD.values()), vectors).argmax())] == text


def _labels(turn: int) -> tuple[frozenset[str], ...]:
    names = [*TOLD][turn:] + [*TOLD][:turn]
    return tuple(frozenset([name]) for name in names)

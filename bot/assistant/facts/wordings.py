"""How people ask for the facts of a film's header, in English and Finnish; words without accents."""

from __future__ import annotations

from bot.assistant.facts.wordings_of_making import OF_MAKING
from bot.assistant.facts.wordings_of_watching import OF_WATCHING

QUESTIONS = (*OF_MAKING, *OF_WATCHING)
"""Whole questions by fact; {x} is the film or films, {is} a form of "to be". The first that fits counts."""

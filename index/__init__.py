"""Turns a corpus of festival texts into a searchable index, and searches it."""

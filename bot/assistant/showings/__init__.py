"""Showings: how they are asked for, and the answer."""

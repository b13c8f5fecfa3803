"""Buttons under answers: what they say, what they carry, and what happens when one is pressed."""

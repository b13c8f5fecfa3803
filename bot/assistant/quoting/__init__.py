"""Answers that quote: what is found, how much of it is shown, and where it comes from."""

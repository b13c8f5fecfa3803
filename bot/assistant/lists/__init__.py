"""Lists of films: the conditions that a question states, and the answer."""

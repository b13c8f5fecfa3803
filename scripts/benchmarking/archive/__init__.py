"""A film archive of any size, made of a small corpus by permutation, and what it costs to build and to search it."""

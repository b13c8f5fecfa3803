"""Small talk, help and commands, and how questions are typed."""

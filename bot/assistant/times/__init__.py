"""What time a question asks about, in festival terms."""

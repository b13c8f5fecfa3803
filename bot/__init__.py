"""The festival bot: an assistant that quotes the corpus, and the channels that carry its answers."""

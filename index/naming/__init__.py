"""How names are gathered from a corpus and found in a question, in any spelling."""

"""How well the assistant answers: judged questions, sets in BEIR's form, other libraries, and a report."""

"""How names are gathered from a corpus and found in a question, in any spelling.

What headers and `prose` name (`prose_names`, `own_titles`), and how that may be written (`forms`, `title_forms`), is
`gathered` and put into a database by `storing`, a file where there is much of it; questions read it as `stored`.

Asked: `matching` finds forms in a question's `words`, `confidence` tells by `frames` and prose how surely one is meant,
and which first; `unknown` are names that the corpus does not have, `written` those in one review alone.
"""

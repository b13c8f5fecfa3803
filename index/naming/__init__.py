"""How names are gathered from a corpus and found in a question, in any spelling.

Gathered: `sources` tells whom headers and `prose` name (`prose_names`, `own_titles`, `documents_naming`, `pronouns`);
`forms` and `title_forms` how that may be written. They are kept in memory (`gathered`, `gathered_forms`) or in a file
(`storing`, `stored`); what questions need of either is `known`.

Asked: `matching` finds forms in a question's `words`, `confidence` tells by `frames` and prose how surely one is
meant, `prominence` which is meant first; `unknown` are names that the corpus does not have, `written` those in one
review alone.
"""

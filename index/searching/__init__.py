"""What a search reads, weighs and turns into a chance.

An index is built: `texts` of documents are counted (`counting`, `postings`) and `embedded`, with what is `known` of
them taken over, into a `search_index` of `documents`, `passages` and their word pieces (`content`, `gathered_pieces`,
`piece_space`).

A question is asked: a `query` is `scored` once. Of its `candidates`, those with most `coverage` of its words or near
it in meaning, the `closeness` is kept; `close_reading` gathers `evidence` (word pieces, `answer_types`, `subject`,
`runs` of sentences); `calibration` makes chances of it, for passages (`hits`), for a `whole` review, for `twins` in
the language asked in. By `letters` (`letter_words`) Finnish is compared; `reranking` is an option.
"""

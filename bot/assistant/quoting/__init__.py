"""Answers that quote: what is found, how much of it is shown, and where it comes from.

Most questions come to `search`. `candidates` looks where their names point, for what of them is `compared`, entries
asked word for word first; `answer` quotes the best in a `window` of its text; `doubting` says before it what
is unsure, by its `sureness`, by what was `asked_for`, by what is `demanded`; `ties` offers what fits nearly as well;
`declining` says that nothing was found, and shows what is `nearest`. `odds` weighs chances, `found` is what comes out,
`brief` shortens it.

Ways of their own have `telling` (what is it about, is it good, is it sad: by the sentence that has most of what
`aspects` learnt, and of its `aspect_words`, see `telling_sentences`), `most_telling` (which of these is funnier),
`makers`, `playing`, `locations`, `somebody`,
and `unlisted` (what a header leaves out). Films that are not named are found by `subjects`, `described`
and `pointed`; what guests ask for `oneself` no review tells.
"""

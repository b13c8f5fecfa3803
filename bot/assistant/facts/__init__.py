"""Facts of the headers: how they are asked for, and the answer.

`reading` finds the fact that is asked for, by `questions` (whole `wordings`, and `names` of facts) or `by_example`
(`examples`), in what is said. `ways` chooses the `answer`. `namesakes` tells films of one title apart;
`content_notes` warns.
"""

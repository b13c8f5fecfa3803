"""Questions that lean on what the chat has been about.

`complete` tries all ways to complete a question, in order; each is a function from a question in its `context` to
what is `completed`, in the module that names such questions in its first line. What the last answers showed is in
`view`, of which `picking` tells one film; `times_kept` serves them. No other room knows this one.

Around it: `choosing` reads what was chosen of what was offered, `rejecting` that an answer was not meant, `halves`
parts two questions in one, `leaning` tries again what was not answered as it stood.
"""

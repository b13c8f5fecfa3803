"""Small talk, commands, and how questions are typed.

A message is read by `tidying` (signs and slips), its language told by `language`, or as `foreign` to the bot. What is
`smalltalk` is answered by `helping`, `commands` by `listings` of films and screenings, and by `links`.
"""

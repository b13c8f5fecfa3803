"""The pure core: a question, a conversation and a time in; an answer made of quotations out."""

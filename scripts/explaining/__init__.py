"""Why a question was answered as it was: what was understood, what decided, what each piece of evidence weighed."""

"""Facts of the headers: how they are asked for, and the answer."""

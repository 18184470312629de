"""Each kind of document in its file: what it reads, and the function that makes it."""

"""Lists the made-up people are drawn from: first names, surnames, towns, streets."""

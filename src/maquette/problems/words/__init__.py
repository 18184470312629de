"""The words of each family of codes, one file per family."""

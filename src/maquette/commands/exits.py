"""How a command ends: the exit codes, the same for every verb."""

__all__ = ["FINE", "OUR_BUG", "OUTSIDE", "WRONG_COMMAND", "YOUR_FILES"]

FINE = 0
YOUR_FILES = 1
WRONG_COMMAND = 2
OUTSIDE = 3
OUR_BUG = 70

"""Text that Streamlit would read as Markdown, made to show as it was written."""

import re

__all__ = ["escaped", "joined"]

NO_BREAK = "\u00a0"
_SIGN = re.compile(r" (?=[?!:;»€])|(?<=«) ")

_SPECIAL = re.compile(r"[\\`*_\[\]()<>$~#|&@]|:(?=[A-Za-z_/])|(?<=www)\.|^[-+=]")
_NUMBERED = re.compile(r"^(\d+)\.")


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that formats, links or loads."""
    plain = _SPECIAL.sub(lambda found: "\\" + found[0], joined(" ".join(text.split())))
    return _NUMBERED.sub(r"\1\\.", plain)


def joined(text: str) -> str:
    """The text with French signs kept on the line of the word before them."""
    return _SIGN.sub(NO_BREAK, text)

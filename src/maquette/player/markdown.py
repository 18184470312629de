"""Text that Streamlit would read as Markdown, made to show as it was written."""

import re

__all__ = ["escaped", "joined"]

NO_BREAK = "\u00a0"
_SIGN = re.compile(r" (?=[?!:;»€])|(?<=«) ")

_SPECIAL = re.compile(r"[\\`*_\[\]<>$~#|&@]|^[-+=]")
_NUMBERED = re.compile(r"^(\d+)([.)])")
# Signs Streamlit still reads once the backslashes are gone: addresses, icons, arrows, dashes.
_ALIVE = re.compile(r"(?<=:)(?=[A-Za-z/+])|(?<=www)(?=\.)|(?=@)|(?<=\])(?=\()|(?<!\S)(?=[-<>=~]{2})")
JOINER = "\u2060"


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that formats, links or loads."""
    kept_apart = _ALIVE.sub(JOINER, joined(" ".join(text.split())))
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(lambda found: "\\" + found[0], kept_apart))


def joined(text: str) -> str:
    """The text with French signs kept on the line of the word before them."""
    return _SIGN.sub(NO_BREAK, text)

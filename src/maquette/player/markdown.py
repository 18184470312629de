"""Text that Streamlit would read as Markdown, made to show as it was written."""

import re

__all__ = ["escaped"]

_SPECIAL = re.compile(r"[\\`*_\[\]<>$~#|&@]|:(?=[A-Za-z_])|^(?=[-+>=]|\d+[.)])")


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that formats, links or loads."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(text.split()))

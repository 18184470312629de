"""The words and signs of an expression, in order, with the foreign ones put right and reported."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto

from maquette.expressions.mistakes import Mistake, Stop
from maquette.expressions.scope import BLANK, Scope

__all__ = ["FOREIGN_WORDS", "KEYWORDS", "Token", "TokenKind", "tokens"]

KEYWORDS = frozenset({"and", "or", "not", "in", "is", "true", "false"})
FOREIGN_WORDS = {
    "et": "and", "ou": "or", "non": "not", "pas": "not", "dans": "in", "est": "is", "vrai": "true",
    "faux": "false", "oui": "true", "yes": "true", "no": "false",
} | {word: word for word in KEYWORDS}  # fmt: skip
"""Words of other languages, in lower case, and ours; our own in capitals are foreign too."""

FOREIGN_SIGNS = {
    "===": "==", "!==": "!=", "=": "==", "=>": ">=", "=<": "<=", "<>": "!=", "≥": ">=", "≤": "<=", "≠": "!=",
    "&&": "and", "&": "and", "||": "or", "!": "not", "**": "*", "^": "*", "//": "/", "×": "*", "÷": "/",
    "−": "-", "–": "-",
}  # fmt: skip
SIGNS = frozenset({"==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ",", "|"})

_SPACE = re.compile(rf"{BLANK}+")
_WORD = re.compile(r"[^\W\d]\w*(?:\.\w+)*")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?(?![\w.])")
_COMMA_NUMBER = re.compile(r"[0-9]+,[0-9]+(?![\w.,])")
_TEXT = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_CURLY_TEXT = re.compile(r"[“”„]([^“”„\"]*)[“”\"]|«\s*([^«»]*?)\s*»|[‘’]([^‘’']*)[’']")
_SIGN = re.compile(
    "|".join(re.escape(sign) for sign in sorted(SIGNS | FOREIGN_SIGNS.keys(), key=len, reverse=True))
)


class TokenKind(Enum):
    """What a token is."""

    NUMBER = auto()
    TEXT = auto()
    WORD = auto()
    CONDITION = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True)
class Token:
    """One word or sign; `value` is our sign (`and` for `&&`), the text, the number, the phrase."""

    kind: TokenKind
    offset: int
    width: int
    value: str | int | Decimal

    def means(self, *signs: str) -> bool:
        """True when it is one of these signs or keywords."""
        return self.kind is TokenKind.SIGN and self.value in signs

    @property
    def end(self) -> int:
        return self.offset + self.width


def tokens(text: str, scope: Scope) -> tuple[list[Token], list[Mistake]]:
    """Every token, closed by an END, and the mistakes that did not prevent reading on.

    Raises:
        Stop: a character that belongs nowhere, a text that is not closed.
    """
    reader = _Reader(text, scope)
    return list(reader.read()), reader.mistakes


@dataclass
class _Reader:
    text: str
    scope: Scope
    mistakes: list[Mistake] = field(default_factory=list)
    commas: list[bool] = field(default_factory=list)
    """For each open bracket: does a comma separate values in it?"""

    def read(self) -> Iterator[Token]:
        offset, last = 0, None
        while offset < len(self.text):
            if space := _SPACE.match(self.text, offset):
                offset = space.end()
                continue
            token = self._token(offset)
            self._count(token, last)
            yield token
            offset, last = token.end, token
        yield Token(TokenKind.END, len(self.text), 1, "")

    def _token(self, offset: int) -> Token:
        if found := self.scope.condition_at(self.text, offset):
            return Token(TokenKind.CONDITION, offset, found[1] - offset, found[0])
        for pattern, make in (
            (_WORD, self._word),
            (_COMMA_NUMBER, self._comma_number),
            (_NUMBER, self._number),
            (_TEXT, self._quoted),
            (_CURLY_TEXT, self._curly),
            (_SIGN, self._sign),
        ):
            match = pattern.match(self.text, offset)
            token = make(match) if match else None
            if token:
                return token
        raise Stop(self._belongs_nowhere(offset))

    def _word(self, match: re.Match[str]) -> Token:
        kind = TokenKind.SIGN if match[0] in KEYWORDS else TokenKind.WORD
        return Token(kind, match.start(), len(match[0]), match[0])

    def _number(self, match: re.Match[str]) -> Token:
        value = Decimal(match[0]) if "." in match[0] else int(match[0])
        return Token(TokenKind.NUMBER, match.start(), len(match[0]), value)

    def _comma_number(self, match: re.Match[str]) -> Token | None:
        if self.commas and self.commas[-1]:
            return None
        use = match[0].replace(",", ".")
        self._report("E013", match, use=use)
        return Token(TokenKind.NUMBER, match.start(), len(match[0]), Decimal(use))

    def _quoted(self, match: re.Match[str]) -> Token:
        value = next(group for group in match.groups() if group is not None)
        unfit = next((rank for rank, character in enumerate(value) if _unreadable(character)), None)
        if unfit is not None:
            raise Stop(self._belongs_nowhere(match.start() + 1 + unfit))
        return Token(TokenKind.TEXT, match.start(), len(match[0]), value)

    def _curly(self, match: re.Match[str]) -> Token:
        self._report("E010", match, found=match[0][0], use='"')
        return self._quoted(match)

    def _sign(self, match: re.Match[str]) -> Token:
        use = FOREIGN_SIGNS.get(match[0])
        if use:
            self._report("E010", match, found=match[0], use=use)
        return Token(TokenKind.SIGN, match.start(), len(match[0]), use or match[0])

    def _report(self, code: str, match: re.Match[str], **details: str) -> None:
        details = {"found": match[0]} | details
        self.mistakes.append(Mistake(code, match.start(), len(match[0]), details))

    def _count(self, token: Token, last: Token | None) -> None:
        if token.means("(", "["):
            self.commas.append(token.means("[") or (last is not None and last.kind is TokenKind.WORD))
        elif token.means(")", "]") and self.commas:
            self.commas.pop()

    def _belongs_nowhere(self, offset: int) -> Mistake:
        found = self.text[offset]
        if found in "'\"“”„«‘’":
            return Mistake("E016", offset, 1, {"missing": {"«": "»", "“": "”", "„": "”"}.get(found, found)})
        shown = f"U+{ord(found):04X}" if _unreadable(found) else found
        return Mistake("E001", offset, 1, {"word": shown})


def _unreadable(character: str) -> bool:
    """Controls, halves of a character, line separators: never typed on purpose."""
    return unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} and character not in "\t\n"

"""From the author's text to a tree, by binding powers (Pratt), within bounds."""

from __future__ import annotations

from dataclasses import dataclass

from maquette.expressions.mistakes import Mistake, Stop, named
from maquette.expressions.scope import Scope
from maquette.expressions.tokens import FOREIGN_WORDS, Token, TokenKind, tokens
from maquette.expressions.tree import (
    Binary,
    Call,
    Condition,
    Constant,
    Filter,
    Listing,
    Name,
    Node,
    Unary,
    walk,
)

__all__ = ["LONGEST", "parse"]

LONGEST, MOST_NODES, DEEPEST = 500, 200, 30

_POWERS = {
    "or": 1, "and": 2, "==": 4, "!=": 4, "<": 4, "<=": 4, ">": 4, ">=": 4, "in": 4, "not in": 4,
    "+": 5, "-": 5, "*": 6, "/": 6, "|": 8,
}  # fmt: skip
_NOT, _MINUS = 3, 7
_PHRASE_ENDS = ("and", "or", ")", "]", ",", "|", "==", "!=", "<", "<=", ">", ">=", "in", "is")


def parse(text: str, scope: Scope) -> tuple[Node | None, list[Mistake]]:
    """The tree of a text, and every mistake found; no tree when reading had to stop."""
    if not text.strip():
        return None, [Mistake("E012", 0, max(len(text), 1))]
    if len(text) > LONGEST:
        return None, [Mistake("E009", 0, len(text), {"limit": "characters", "most": LONGEST})]
    mistakes: list[Mistake] = []
    try:
        read, mistakes = tokens(text, scope)
        return _Parser(text, scope, read, mistakes).whole(), mistakes
    except Stop as stop:
        return None, [*mistakes, stop.mistake]


@dataclass
class _Parser:
    text: str
    scope: Scope
    tokens: list[Token]
    mistakes: list[Mistake]
    at: int = 0
    depth: int = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def whole(self) -> Node:
        node = self._expression(0)
        if self.token.kind is not TokenKind.END:
            raise self._unexpected()
        if sum(1 for _ in walk(node)) > MOST_NODES:
            raise Stop(Mistake("E009", 0, len(self.text), {"limit": "parts", "most": MOST_NODES}))
        return node

    def _expression(self, weakest: int) -> Node:
        if self.depth == DEEPEST:
            raise Stop(Mistake("E009", self.token.offset, 1, {"limit": "depth", "most": DEEPEST}))
        self.depth += 1
        left = self._operand()
        while (operator := self._operator()) and _POWERS[operator[0]] > weakest:
            self.at += operator[1]
            left = self._filter(left) if operator[0] == "|" else self._binary(operator[0], left)
        self.depth -= 1
        return left

    def _operator(self) -> tuple[str, int] | None:
        """The operator that stands here and how many tokens it takes; none is passed."""
        self._translate()
        token, following = self.token, self.tokens[min(self.at + 1, len(self.tokens) - 1)]
        if token.means("is"):
            return ("!=", 2) if following.means("not") else ("==", 1)
        if token.means("not") and following.means("in"):
            return "not in", 2
        if token.kind is TokenKind.SIGN and token.value in _POWERS:
            return str(token.value), 1
        return None

    def _binary(self, operator: str, left: Node) -> Binary:
        right = self._expression(_POWERS[operator])
        return Binary(left.offset, right.end - left.offset, operator, left, right)

    def _filter(self, operand: Node) -> Filter:
        name = self._take()
        if name.kind is not TokenKind.WORD:
            raise self._unexpected(name)
        arguments, end = self._arguments() if self.token.means("(") else ((), name.end)
        return Filter(operand.offset, end - operand.offset, name.offset, operand, str(name.value), arguments)

    def _operand(self) -> Node:  # noqa: PLR0911 (one return per kind of token)
        self._translate(starting=True)
        token = self._take()
        match token.kind, token.value:
            case TokenKind.WORD, str(path):
                return self._named(token, path)
            case TokenKind.CONDITION, str(phrase):
                return Condition(token.offset, token.width, phrase, self.scope.conditions[phrase])
            case TokenKind.TEXT | TokenKind.NUMBER, value:
                return Constant(token.offset, token.width, value)
            case TokenKind.SIGN, "true" | "false":
                return Constant(token.offset, token.width, token.value == "true")
            case TokenKind.SIGN, "not" | "-":
                sign = str(token.value)
                operand = self._expression(_NOT if sign == "not" else _MINUS)
                return Unary(token.offset, operand.end - token.offset, sign, operand)
            case TokenKind.SIGN, "(":
                inner = self._expression(0)
                self._close(")")
                return inner
            case TokenKind.SIGN, "[":
                items, end = self._values("]")
                return Listing(token.offset, end - token.offset, items)
        raise self._unexpected(token)

    def _named(self, token: Token, path: str) -> Node:
        if self.token.means("("):
            arguments, end = self._arguments()
            return Call(token.offset, end - token.offset, path, arguments)
        if self.token.kind in (TokenKind.WORD, TokenKind.NUMBER, TokenKind.CONDITION) and not self._foreign():
            return self._unknown_phrase(token)
        return Name(token.offset, token.width, path)

    def _unknown_phrase(self, first: Token) -> Node:
        """Several words in a row that are no named condition; taken as one unknown name, to read on."""
        while (
            self.token.kind is not TokenKind.END
            and not self.token.means(*_PHRASE_ENDS)
            and not self._foreign()
        ):
            self.at += 1
        width = self.tokens[self.at - 1].end - first.offset
        phrase = " ".join(self.text[first.offset : first.offset + width].split())
        self.mistakes.append(Mistake("E002", first.offset, width, named(phrase, self.scope.conditions)))
        return Condition(first.offset, width, phrase, "")

    def _arguments(self) -> tuple[tuple[Node, ...], int]:
        self.at += 1
        return self._values(")")

    def _values(self, closing: str) -> tuple[tuple[Node, ...], int]:
        values: list[Node] = []
        while not self.token.means(closing):
            values.append(self._expression(0))
            if not self.token.means(","):
                break
            self.at += 1
        return tuple(values), self._close(closing)

    def _close(self, sign: str) -> int:
        token = self._take()
        if token.kind is TokenKind.END:
            raise Stop(Mistake("E016", max(token.offset - 1, 0), 1, {"missing": sign}))
        if not token.means(sign):
            raise self._unexpected(token)
        return token.end

    def _foreign(self) -> str | None:
        """Our word for the foreign one that stands here, unless the scope knows it."""
        token = self.token
        if token.kind is not TokenKind.WORD or str(token.value) in self.scope.names:
            return None
        return FOREIGN_WORDS.get(str(token.value).lower())

    def _translate(self, starting: bool = False) -> None:
        """Report a foreign word where a value (`starting`) or an operator is due, and go on with ours."""
        use, token = self._foreign(), self.token
        if use == "not" and starting and self._ends(self.tokens[self.at + 1]):
            use = "false"
        if use and (use in ("not", "true", "false")) == starting:
            self.mistakes.append(
                Mistake("E010", token.offset, token.width, {"found": token.value, "use": use})
            )
            self.tokens[self.at] = Token(TokenKind.SIGN, token.offset, token.width, use)

    def _ends(self, token: Token) -> bool:
        return token.kind is TokenKind.END or token.means(*_PHRASE_ENDS)

    def _take(self) -> Token:
        token = self.token
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def _unexpected(self, token: Token | None = None) -> Stop:
        token = token or self.token
        if token.kind is TokenKind.END:
            return Stop(Mistake("E020", max(token.offset - 1, 0), 1))
        return Stop(Mistake("E001", token.offset, token.width, {"word": self.text[token.offset : token.end]}))

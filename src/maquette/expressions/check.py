"""Types and names of a tree, bottom-up: every mistake, and the tree with its conversions made explicit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from maquette.expressions import operations
from maquette.expressions.conversions import AMOUNTS, NUMBERS, Typed, alike, fit, literal, stray_option
from maquette.expressions.filters import DEFAULT, FILTERS, FilterRule
from maquette.expressions.mistakes import Mistake, named
from maquette.expressions.scope import Scope
from maquette.expressions.tree import (
    Binary,
    Call,
    Condition,
    Constant,
    Filter,
    Listing,
    Name,
    Node,
    Scalar,
    Unary,
)
from maquette.expressions.types import DECIMAL, INTEGER, SHOWN, TEXT, UNKNOWN, YES_NO, Kind, Type, list_of
from maquette.problems import nearest

__all__ = ["check"]

MOST_PLACES = 6
ORDERS = frozenset({"<", "<=", ">", ">="})


def check(tree: Node, scope: Scope, expected: Type | None) -> tuple[Typed, list[Mistake]]:
    """The tree ready to be compiled, its type, and every mistake."""
    checker = _Checker(scope)
    value = checker.value(tree)
    if expected and not checker.mistakes:
        value = checker.condition(value) if expected.kind is Kind.YES_NO else checker.wanted(value, expected)
    return value, checker.mistakes


@dataclass
class _Checker:
    scope: Scope
    mistakes: list[Mistake] = field(default_factory=list)

    def value(self, node: Node) -> Typed:  # noqa: PLR0911 (one return per kind of node)
        match node:
            case Constant(value=value):
                return Typed(node, _type_of(value))
            case Condition():
                return Typed(node, YES_NO)
            case Name():
                return Typed(node, self._name(node))
            case Listing():
                return self._listing(node)
            case Unary():
                return self._unary(node)
            case Binary():
                return self._binary(node)
            case Call():
                return self._call(node)
            case Filter(name=name):
                return self._default(node) if name == DEFAULT else self._filter(node)
        raise TypeError(f"not an expression: {node!r}")

    def wanted(self, value: Typed, type_: Type) -> Typed:
        """The value as the type wanted where it stands; if it cannot be, a mistake and the value as it is."""
        fitted = fit(value, type_)
        if fitted is None:
            self._report("E018", value.node, kind=value.kind.value, wanted=type_.kind.value)
        else:
            self._option(value, type_)
        return fitted or value

    def condition(self, value: Typed) -> Typed:
        """The value where a yes or no is needed; if it is none, a mistake."""
        if value.kind not in (Kind.YES_NO, Kind.UNKNOWN):
            self._report("E007", value.node, kind=value.kind.value)
        return value

    def _name(self, node: Name) -> Type:
        type_ = self.scope.type_of(node.path)
        if type_ is None and node.path in self.scope.functions:
            self._report("E002", node, name=node.path, suggestion=f"{node.path}(…)")
        elif type_ is None:
            self._report("E002", node, **named(node.path, (*self.scope.paths, *self.scope.conditions)))
        return type_ or UNKNOWN

    def _listing(self, node: Listing) -> Typed:
        items = [self.value(item) for item in node.items]
        found = alike(items)
        if items and not found:
            odd = next(item for item in items if not fit(item, items[0].type))
            self._pair(odd.node, ",", items[0], odd)
        element, nodes = found or (UNKNOWN, node.items)
        return Typed(replace(node, items=nodes), list_of(element))

    def _unary(self, node: Unary) -> Typed:
        operand = self.value(node.operand)
        node = replace(node, operand=operand.node)
        if node.operator == "not":
            self.condition(operand)
            return Typed(node, YES_NO)
        if operand.kind not in NUMBERS | AMOUNTS | {Kind.UNKNOWN}:
            self._report("E017", node, operation="-", kind=operand.kind.value)
        return Typed(node, operand.type)

    def _binary(self, node: Binary) -> Typed:
        left, right = self.value(node.left), self.value(node.right)
        if node.operator in ("and", "or"):
            self.condition(left)
            self.condition(right)
            return Typed(replace(node, left=left.node, right=right.node), YES_NO)
        result = _table(node.operator)(node, left, right)
        if result is None:
            self._refused(node, left, right)
            return Typed(node, UNKNOWN if node.operator in "+-*/" else YES_NO)
        if node.operator in ("==", "!="):
            self._option(right, left.type)
        if result.type is YES_NO:
            self._options(left, right)
        return result

    def _refused(self, node: Binary, left: Typed, right: Typed) -> None:
        if isinstance(node.left, Binary) and node.operator in ORDERS and node.left.operator in ORDERS:
            chain, spelled = f"{node.left.operator} … {node.operator}", "a < b and b < c"
            self._report("E010", node, found=chain, use=spelled)
        else:
            self._pair(node, node.operator, left, right)

    def _options(self, left: Typed, right: Typed) -> None:
        """Texts compared with a choice, or looked for among choices, must be options."""
        if isinstance(right.node, Listing):
            for item in right.node.items:
                self._option(Typed(item, TEXT), left.type)
        else:
            self._option(left, right.type)

    def _option(self, value: Typed, choice: Type) -> None:
        stray = stray_option(value, choice)
        if stray is not None:
            near = nearest(stray, choice.options)
            details = {"value": stray, "options": choice.options} | ({"suggestion": near} if near else {})
            self._report("E008", value.node, **details)

    def _call(self, node: Call) -> Typed:
        arguments = [self.value(argument) for argument in node.arguments]
        function = self.scope.functions.get(node.function)
        if function is None and node.function in FILTERS:
            self._report("E004", node, name=node.function, suggestion=f"| {node.function}")
        elif function is None:
            self._report("E004", node, **named(node.function, self.scope.functions))
        if function is None:
            return Typed(node, UNKNOWN)
        if self._counted(node, node.function, len(function.params), arguments):
            arguments = [self.wanted(*pair) for pair in zip(arguments, function.params, strict=True)]
        return Typed(replace(node, arguments=tuple(value.node for value in arguments)), function.returns)

    def _filter(self, node: Filter) -> Typed:
        operand = self.value(node.operand)
        rule = FILTERS.get(node.name)
        if rule is None:
            self._report("E003", node.applied, **named(node.name, (*FILTERS, DEFAULT)))
            return Typed(node, UNKNOWN)
        if operand.kind not in rule.takes | {Kind.UNKNOWN}:
            self._report("E017", node.applied, operation=f"| {node.name}", kind=operand.kind.value)
        self._places(node, rule)
        return Typed(replace(node, operand=operand.node), rule.gives(operand.type))

    def _places(self, node: Filter, rule: FilterRule) -> None:
        if len(node.arguments) > rule.most:
            self._report("E005", node.applied, name=node.name, expected=rule.most, found=len(node.arguments))
            return
        for argument in node.arguments:
            places = argument.value if isinstance(argument, Constant) else None
            if type(places) is not int or places > MOST_PLACES:
                self._report("E018", argument, kind=self.value(argument).kind.value, wanted="places")

    def _default(self, node: Filter) -> Typed:
        operand, arguments = self.value(node.operand), [self.value(argument) for argument in node.arguments]
        if not self._counted(node.applied, DEFAULT, 1, arguments):
            return operand
        if not isinstance(node.operand, Name) or not literal(node.arguments[0]):
            self._report("E019", node.applied)
            return operand
        fitted = fit(arguments[0], operand.type)
        if fitted and stray_option(arguments[0], operand.type) is None:
            return Typed(replace(node, arguments=(fitted.node,)), operand.type)
        if arguments[0].kind is not Kind.TEXT:
            self.wanted(arguments[0], operand.type)
        return Typed(node, SHOWN)

    def _counted(self, node: Node, name: str, expected: int, arguments: list[Typed]) -> bool:
        if len(arguments) != expected:
            self._report("E005", node, name=name, expected=expected, found=len(arguments))
        return len(arguments) == expected

    def _pair(self, node: Node, operator: str, left: Typed, right: Typed) -> None:
        self._report("E006", node, left=left.kind.value, right=right.kind.value, operator=operator)

    def _report(self, code: str, node: Node, **details: object) -> None:
        self.mistakes.append(Mistake(code, node.offset, node.width, details))


def _type_of(value: Scalar) -> Type:
    """The type of a constant; true and false before numbers, since Python takes them for 1 and 0."""
    for python, type_ in ((bool, YES_NO), (int, INTEGER), (str, TEXT)):
        if isinstance(value, python):
            return type_
    return DECIMAL


def _table(operator: str) -> Callable[[Binary, Typed, Typed], Typed | None]:
    if operator in "+-*/":
        return operations.arithmetic
    return operations.membership if operator in ("in", "not in") else operations.comparison

"""What a step asks: facts of the dictionary, or questions of its own."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from maquette.journeys.words import FactName, QuestionName
from maquette.yamlsource import SourceModel, Spoken
from maquette.yamlsource.spoken import LANGUAGES

__all__ = ["Ask", "AskedFact", "Choice", "OwnQuestion"]

Mode = Literal["ask", "confirm", "reuse"]


class Choice(SourceModel):
    """An option whose value is not its words."""

    value: QuestionName
    """what conditions compare with"""
    label: Spoken
    """what the person reads"""


Option = Annotated[
    Annotated[Spoken, Tag("=words")] | Annotated[Choice, Tag("=choice")],
    Discriminator(lambda value: "=choice" if _is_choice(value) else "=words"),
]


def _is_choice(value: Any) -> bool:
    return isinstance(value, Choice) or (isinstance(value, dict) and not value.keys() & LANGUAGES.keys())


class Asked(SourceModel):
    """What a fact and a question of one's own have in common."""

    hint: Spoken | None = None
    """help under the label"""
    optional: bool = False
    """may stay empty"""
    least: str | None = None
    """smallest answer: a number, a date, or an expression such as `relation.start_date`"""
    most: str | None = None
    """largest answer, likewise"""
    errors: dict[str, Spoken] = Field(default_factory=dict)
    """our own words for a refusal: `missing`, `too_small`, `too_large`…"""
    asked_because: str | None = None
    """why it is asked although nothing here uses the answer, or although somebody already knows it"""


class AskedFact(Asked):
    """A fact of `fakedata/facts.yaml`."""

    fact: FactName
    """its name in the dictionary"""
    mode: Mode = "ask"
    """ask · confirm (filled in, can be changed) · reuse (known, not shown)"""
    label: Spoken | None = None
    """instead of the dictionary's label"""
    known: str | None = None
    """with confirm: an expression for what is filled in; the persona's own record when not said"""
    option: Spoken | None = None
    """how each contract is named, when the fact chooses one: `{{ employee.first_name }}`"""


class OwnQuestion(Asked):
    """A question that is no fact: nobody stores its answer outside this journey."""

    question: QuestionName
    """its name in conditions"""
    type: str = "text"
    """a field type"""
    label: Spoken
    """what is asked"""
    options: list[Option] = Field(default_factory=list)
    """the answers offered, for a choice"""


def _as_group(value: Any) -> Any:
    return {"fact": value} if isinstance(value, str) else value


Item = Annotated[
    Annotated[AskedFact, Tag("=fact")] | Annotated[OwnQuestion, Tag("=question")],
    Discriminator(lambda value: "=question" if _has(value, "question") else "=fact"),
]


def _has(value: Any, key: str) -> bool:
    return key in value if isinstance(value, dict) else hasattr(value, key)


def _as_list(value: Any) -> Any:
    items = value if isinstance(value, list) else [value]
    return [_as_group(item) for item in items]


#: a fact's name, a group, or a list of these
Ask = Annotated[
    list[Item],
    BeforeValidator(_as_list, json_schema_input_type=FactName | Item | list[FactName | Item]),
]

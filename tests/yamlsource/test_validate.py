from __future__ import annotations

from datetime import date, datetime, timedelta
from datetime import time as clock
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Discriminator, Field, Tag, ValidationError, field_validator, model_validator
from pydantic_core import PydanticCustomError

from maquette.problems import describe
from maquette.yamlsource import Identifier, SourceModel, read_text, validate


class Outcome(Enum):
    SUCCESS = "success"
    REFUSED = "refused"


class TextQuestion(SourceModel):
    type: Literal["text"] = "text"
    label: str
    longest: int = Field(80, ge=1, alias="max")


class ChoiceQuestion(SourceModel):
    type: Literal["choice"]
    text: str = ""
    options: tuple[str, ...] = Field((), min_length=1, max_length=3)
    default: str | None = None
    then: Journey | None = None


def kind_of(value):
    return f"={value.get('type', 'text')}" if isinstance(value, dict) and value else None


Question = Annotated[
    Annotated[TextQuestion, Tag("=text")] | Annotated[ChoiceQuestion, Tag("=choice")], Discriminator(kind_of)
]


class Branch(SourceModel):
    to: str
    when: str = ""


class Journey(SourceModel):
    title: str = Field(max_length=40)
    ask: tuple[Question, ...] = ()
    today: date | None = None
    at: clock | None = None
    started: datetime | None = None
    lasts: timedelta | None = None
    active: bool = False
    price: Decimal = Field(Decimal(1), decimal_places=2)
    rate: float = 1
    count: int = Field(0, multiple_of=2, lt=100, gt=-10, le=98)
    outcome: Outcome = Outcome.SUCCESS
    next: str | tuple[Branch, ...] = ""
    labels: dict[Identifier, str] = Field(default_factory=dict)
    level: Literal[1, 2] = 1
    size: Literal["1", "2"] = "1"
    end: Literal["end"] | Branch | None = None
    pair: tuple[int, str] | None = None
    tags: frozenset[str] = frozenset()
    nothing: None = None
    ways: dict[str, Branch] = Field(default_factory=dict)
    outcomes: list[Outcome] = Field(default_factory=list)
    after: tuple[Annotated[Branch | None, Field()] | Outcome, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def one_question(cls, value):
        if isinstance(value, dict) and isinstance(value.get("ask"), str | int):
            return value | {"ask": [{"label": value["ask"]}]}
        return value

    @field_validator("next")
    @classmethod
    def somewhere(cls, value):
        if value == "fni":
            raise PydanticCustomError("K004", "unknown", {"allowed": ["fin"], "suggestion": "fin"})
        if value == "deep":
            raise PydanticCustomError("K008", "unknown", {"reason": "r", "at": ("labels", "a")})
        return value

    @model_validator(mode="after")
    def sensible(self):
        if self.title == "shout":
            raise PydanticCustomError("K008", "unknown", {"reason": "r", "at": ("labels", "a")})
        if self.title == "no":
            raise ValueError("trop court")
        assert self.title != "never"
        return self


ChoiceQuestion.model_rebuild()
Journey.model_rebuild()


def check(text):
    return validate(Journey, read_text(text, "a.yaml").document)


def found(text):
    model, problems = check(text)
    assert model is None
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def details(text):
    [problem] = check(text)[1]
    return problem.details


def model(text):
    found, problems = check(text)
    assert problems == ()
    return found


def test_a_good_file_becomes_a_frozen_model():
    journey = model(
        "title: Heures\nask:\n  - {label: Combien, max: 3}\n  - {type: choice, options: [a]}\n"
        "today: 2026-11-03\nat: 14:30\nstarted: 2026-11-03T14:30\n"
        "lasts: P2D\n"
        "active: true\nprice: 12.10\nrate: 3\noutcome: refused\nnext: [{to: fin}]\nlabels: {a-1: b}\n"
        "end: {to: x}\npair: [1, b]\ntags: [u, v]\n"
    )
    assert (journey.today, journey.at, journey.started) == (
        date(2026, 11, 3),
        clock(14, 30),
        datetime(2026, 11, 3, 14, 30),
    )
    assert (journey.price, journey.rate, journey.outcome) == (Decimal("12.1"), 3.0, Outcome.REFUSED)
    assert journey.ask[0].longest == 3 and journey.pair == (1, "b") and journey.lasts == timedelta(days=2)
    with pytest.raises(ValidationError):
        journey.title = "autre"


def test_a_bare_number_for_a_text_is_kept_as_written():
    journey = model("title: 2026\nask: 7\nnext: 1.50\nlabels: {a: 012, b: -0.0}\nsize: 2\n")
    assert (journey.title, journey.ask[0].label, journey.next, journey.labels) == (
        "2026",
        "7",
        "1.50",
        {"a": "012", "b": "-0.0"},
    )
    assert journey.size == "2"
    assert model("title: x\nask: [{type: choice, options: [1, 1.50, a]}]").ask[0].options == (
        "1",
        "1.50",
        "a",
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("active: yes", "K003"),
        ('active: "true"', "K003"),
        ("active: 1", "K003"),
        ('count: "12"', "K003"),
        ("count: 1.0", "K003"),
        ("count: true", "K003"),
        ("count: 1_000", "K003"),
        ('rate: "1.5"', "K003"),
        ("rate: true", "K003"),
        ("rate: .inf", "K003"),
        ('price: "12"', "K003"),
        ("price: true", "K003"),
        ("price: 1.234", "K005"),
        ("count: 3", "K005"),
        ("count: 100", "K005"),
        ("count: -10", "K005"),
        ("today: 20261103", "K006"),
        ("today: 2026-02-30", "K006"),
        ("today: 2026-11-03T00:00", "K006"),
        ("today: true", "K006"),
        ("today: []", "K003"),
        ("today: demain", "K006"),
        ("at: 25:00", "K006"),
        ("at: 14", "K006"),
        ("started: 3", "K006"),
        ("lasts: longtemps", "K006"),
        ("next: {to: x}", "K003"),
        ("next: true", "K003"),
        ("outcome: sucess", "K004"),
        ("outcome:", "K007"),
        ("level: 3", "K004"),
        ("end: ende", "K004"),
        ("next:", "K007"),
        ("ask: {a: 1}", "K003"),
        ("ask: [3]", "K003"),
        ("ask: [{type: [x], label: y}]", "K004"),
        ("labels: []", "K003"),
        ("labels: {Été: x}", "K006"),
        ("nothing: 3", "K003"),
        ("pair: [1]", "K005"),
        ("ways: {a: {to: x}, b: {too: x}}", "K001"),
        ("outcomes: [success, refusd]", "K004"),
        ("ask: [{type: 3.5}]", "K004"),
        ("after: [{to: y, then: x}]", "K001"),
        ("ask: [{}]", "K008"),
        ("started: 2026-13-45T00:00", "K006"),
        ("pair: [1, b, c]", "K005"),
    ],
)
def test_nothing_is_guessed(line, code):
    assert [found_code for found_code, *_ in found(f"title: x\n{line}\n")] == [code]


def test_every_mistake_is_found_at_once_where_it_is():
    assert found(
        "titel: 3\nask:\n  - labl: x\n"
        "  - {type: choise, options: [1]}\n  - {type: choice, text: true, options: []}\n"
        "  - max: 0\n    label:\nnext:\n  - {to: fin, whn: x}\n  - 4\n"
    ) == [
        ("K001", 1, 1),
        ("K001", 3, 5),
        ("K004", 4, 12),
        ("K003", 5, 26),
        ("K007", 5, 41),
        ("K005", 6, 10),
        ("K007", 7, 5),
        ("K001", 9, 15),
        ("K003", 10, 5),
    ]


def test_an_unknown_key_is_compared_with_the_keys_of_its_own_group():
    near = details("title: x\nask:\n  - {label: y, mx: 3}\n")
    assert (near["key"], near["where"], near["suggestion"], near["allowed"]) == (
        "mx",
        "ask › 1",
        "max",
        ["type", "label", "max"],
    )
    assert "suggestion" not in details("title: x\ntitles: y\n")
    assert (
        details("title: x\nask: [{type: choice, options: [a], then: {title: y, rte: 1}}]")["suggestion"]
        == "rate"
    )


def test_a_missing_key_is_placed_at_its_group():
    assert found("rate: 1\nask:\n  - {max: 3}\n") == [("K002", 1, 1), ("K002", 3, 6)]
    assert details("title: x\nask: [{type: choice, options: [a], then: {rate: 1}}]") == {
        "key": "title",
        "where": "ask › 1 › then",
    }


def test_a_tag_never_hides_a_field_of_the_same_name():
    assert found("title: x\nask:\n  - type: choice\n    options: [a]\n    text: []\n") == [("K003", 5, 11)]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("active: Oui", "true"),
        ("active: non", "false"),
        ("rate: 12,5", "12.5"),
        ("count: 1 000", "1000"),
        ("next: true", None),
        ("title: false", '"false"'),
        ("outcome: sucess", "success"),
        ("ask: [{type: chioce}]", "choice"),
    ],
)
def test_what_was_meant_is_offered(line, meant):
    title = "" if line.startswith("title") else "title: x\n"
    assert details(f"{title}{line}\n").get("suggestion") == meant


def test_a_union_that_wants_another_kind_lists_all_that_would_do():
    wrong = details("title: x\nnext: {to: x}\n")
    assert (wrong["expected"], wrong["found"]) == (["text", "list"], "group")


def test_a_code_raised_by_a_model_keeps_its_details_and_its_place():
    assert found("title: x\nnext: fni\n") == [("K004", 2, 7)]
    assert details("title: x\nnext: fni\n")["suggestion"] == "fin"
    assert found("title: shout\nlabels: {a: b}\n") == [("K008", 2, 13)]
    assert [code for code, *_ in found("title: no\n")] == ["K008"]
    assert [code for code, *_ in found("title: never\n")] == ["K008"]


def test_one_part_of_a_document_can_be_read_alone():
    document = read_text("x: 1\njourneys:\n  one: {title: a}\n  two: {titl: b}\n", "a.yaml").document
    assert validate(Journey, document, ("journeys", "one"))[0].title == "a"
    [problem] = validate(Journey, document, ("journeys", "two"))[1]
    assert (problem.code, problem.place.line, problem.place.column) == ("K001", 4, 9)
    assert problem.details["where"] == "journeys › two"
    [problem] = validate(Journey, document, ("x",))[1]
    assert (problem.code, problem.place.line, problem.place.column) == ("K003", 1, 4)


def test_a_plain_model_can_be_checked_too():
    class Plain(BaseModel):
        size: int

    [problem] = validate(Plain, read_text("size: big", "a.yaml").document)[1]
    assert problem.code == "K003"


LEAVES = st.sampled_from(
    ["x", "12", "1.5", "true", "oui", "2026-02-30", "", "[]", "{}", "[1, {a: b}]", "{to: 1}", "{{x"]
)
LINES = st.dictionaries(
    st.sampled_from([*Journey.model_fields, "titel", "foo", "type", "label"]), LEAVES, min_size=1, max_size=6
)


@settings(max_examples=400, deadline=None, database=None, derandomize=True)
@given(LINES)
def test_any_file_gives_a_model_or_problems_that_can_be_told(lines):
    reading = read_text("".join(f"{key}: {value}\n" for key, value in lines.items()), "a.yaml")
    if reading.document is None:
        assert reading.problems
        return
    journey, problems = validate(Journey, reading.document)
    assert (journey is None) == bool(problems)
    for problem in problems:
        assert problem.place.line <= len(reading.lines)
        for language in ("fr", "en"):
            assert describe(problem, language).message


def test_a_model_still_describes_itself_to_editors():
    schema = Journey.model_json_schema()["$defs"]["Journey"]
    assert schema["properties"]["today"]["anyOf"][0] == {"format": "date", "type": "string"}
    assert schema["additionalProperties"] is False

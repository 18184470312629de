import pytest

from maquette.dataset.find import CRITERIA, criterion, find
from maquette.fakedata.population import household


@pytest.mark.parametrize(
    "text",
    [
        'age >= 80 and sex == "F" and contracts == 2',
        'allowance == "apa" and not advance',
        "hours > 40 and childcare",
    ],
)
def test_those_alike_are_those_one_finds_one_by_one(world, text):
    wanted, _ = criterion(world(), text)
    found = find(world(), wanted, 1500)
    alike = [number for number in range(1500) if matches(household(world(), number), text)]
    assert (found.first, found.matches) == (alike[0] if alike else None, len(alike))


def matches(home, text):
    names = {
        "age": 2026 - home.head.birth_date.year,
        "sex": home.head.sex,
        "contracts": len(home.relations),
        "allowance": home.allowance,
        "advance": home.advance,
        "hours": sum(one.monthly_quarters for one in home.relations) / 4,
        "childcare": any(one.activity == "childcare" for one in home.relations),
    }
    return eval(text, {}, names)


def test_the_first_one_is_the_first_of_any_population(world):
    wanted, _ = criterion(world(), "age >= 90 and contracts >= 3")
    some, more = find(world(), wanted, 4096), find(world(), wanted, 65_536)
    assert some.first == more.first
    assert more.matches > some.matches


def test_a_persona_is_found_by_what_her_file_says(world, pins):
    wanted, _ = criterion(world(pins), "voucher_book == 500 and advance")
    assert find(world(pins), wanted, 1024).first == 1002


@pytest.mark.parametrize(
    ("text", "code"),
    [('sex == "X"', "E008"), ("agee > 3", "E002"), ("age | rounded", "E010"), ("age >", "E020")],
)
def test_a_criterion_that_cannot_be_read_says_why(world, text, code):
    wanted, mistakes = criterion(world(), text)
    assert wanted is None
    assert {one.code for one in mistakes} == {code}


def test_every_criterion_can_be_asked(world):
    for name in CRITERIA:
        text = {"sex": 'sex == "F"', "department": 'department != "59"', "allowance": 'allowance == "none"'}
        wanted, mistakes = criterion(world(), text.get(name, f"{name} >= 0"))
        assert not mistakes
        assert find(world(), wanted, 1024).matches

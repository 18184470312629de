"""The figures a statistician would publish from a population, counted partition by partition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from maquette.dataset.manifest import Manifest
from maquette.fakedata.vocabulary import ACTIVITIES

__all__ = ["NEEDED", "Figure", "Statistics", "statistics_of"]

NEEDED = ("person", "household", "employer_account", "employee_account", "relation", "declaration")
"""Tables the figures are counted on."""

AGES = (0, 30, 40, 50, 60, 70, 80, 90)
"""First age of each band, on the first day of the year."""

_HOURS_BINS = np.arange(0, 4001)


@dataclass(frozen=True)
class Figure:
    """One table to publish.

    Args:
        title: what is counted.
        head: name of each column, the first one being what the rows are.
        rows: a label, then numbers.
        chart: index of the column that is drawn; nothing for none.
    """

    name: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    chart: int | None = 1


@dataclass
class Statistics:
    """Counts that add up from one partition to the next."""

    year: int
    numbers: Counter[str] = field(default_factory=Counter)
    by: dict[str, Counter[Any]] = field(default_factory=dict)

    def add(self, name: str, keys: Any, weights: Any = None) -> None:
        """Count rows by key, or add what they weigh."""
        values, place = np.unique(keys, return_inverse=True)
        totals = np.bincount(place, weights).astype(np.int64)
        self.by.setdefault(name, Counter()).update(dict(zip(values.tolist(), totals.tolist(), strict=True)))

    def measures(self) -> Mapping[str, float]:
        """What a target may name: shares in a hundred, means in their unit."""
        of, households = self.numbers, self.numbers["households"]
        hours = sum(self.by["hours by activity"].values())
        upkeep = sum(self.by["hours by activity"][name] for name in ("housework", "elder_care"))
        employees = of["employees at work"]
        return {
            "share of Cesu+": _share(of["cesu_plus"], households),
            "share of advance": _share(of["advance"], households),
            "share of women among heads": _share(of["women heads"], households),
            "share of women among employees": _share(of["women employees"], employees),
            "share of employees of 50 and over": _share(of["employees 50"], employees),
            "share of heads of 70 and over": _share(of["heads 70"], households),
            "mean age of heads with housework": of["age housework"] / max(1, of["heads housework"]),
            "employers per employee": of["contracts at work"] / max(1, employees),
            "employees per thousand employers": 1000 * employees / max(1, households),
            "hours per employee": hours / 4 / max(1, employees),
            "share of hours of housework and elder care": _share(upkeep, hours),
            "mean net hourly pay": of["net"] * 4 / 100 / max(1, hours),
            "hours per employee, first decile": self._hours(0.1),
            "hours per employee, last decile": self._hours(0.9),
        }

    def figures(self) -> tuple[Figure, ...]:
        """Every table."""
        return (
            self._activities(),
            self._ages(),
            self._quarters(),
            self._departments(),
            _counted(
                "employers", "Salariées selon leur nombre d'employeurs", "employeurs", self.by["employers"]
            ),
        )

    def _hours(self, share: float) -> float:
        hours = self.by["hours per employee"]
        running, total = 0, sum(hours.values())
        for value in sorted(hours):
            running += hours[value]
            if running >= share * total:
                return float(value)
        return 0.0

    def _activities(self) -> Figure:
        hours, net, contracts = (self.by[f"{what} by activity"] for what in ("hours", "net", "contracts"))
        total = sum(hours.values())
        rows = tuple(
            (
                label,
                hours[code] // 4,
                round(_share(hours[code], total), 1),
                contracts[code],
                round(net[code] * 4 / 100 / max(1, hours[code]), 2),
            )
            for code, label in ACTIVITIES.items()
        )
        head = ("activité", "heures", "% des heures", "contrats", "€ net de l'heure")
        return Figure("activities", "Heures et salaires par activité", head, rows)

    def _ages(self) -> Figure:
        heads, hours = self.by["heads by age"], self.by["hours by age"]
        rows = tuple(
            (label, heads[index], hours[index] // 4) for index, label in enumerate(_bands()) if heads[index]
        )
        return Figure("ages", "Employeurs par âge", ("âge", "employeurs", "heures"), rows)

    def _quarters(self) -> Figure:
        counted = [self.by[f"{what} by quarter"] for what in ("declarations", "hours", "net", "cost")]
        rows = tuple(
            (
                f"T{quarter} {self.year}",
                counted[1][quarter] // 4,
                counted[0][quarter],
                *(round(one[quarter] / 100) for one in counted[2:]),
            )
            for quarter in range(1, 5)
        )
        head = ("trimestre", "heures", "déclarations", "net, €", "coût, €")
        return Figure("quarters", "Heures et masses par trimestre", head, rows)

    def _departments(self) -> Figure:
        names = sorted(self.by["households by department"])
        columns = [self.by[f"{what} by department"] for what in ("households", "employees", "hours", "net")]
        rows = tuple(
            (name, columns[0][name], columns[1][name], columns[2][name] // 4, round(columns[3][name] / 100))
            for name in names
        )
        head = ("département", "employeurs", "salariées", "heures", "net, €")
        return Figure("departments", "Par département", head, rows)


def statistics_of(folder: Path, manifest: Manifest) -> Statistics:
    """The figures of a folder; partitions are read one at a time."""
    made = Statistics(manifest.plan["year"])
    files = {(one.table, one.partition): folder / one.file for one in manifest.files}
    for partition in sorted({one.partition for one in manifest.files if one.table == "household"}):
        read = {name: pq.read_table(files[name, partition], columns=_COLUMNS[name]) for name in NEEDED}
        if read["household"].num_rows:
            _count(made, read)
    return made


_COLUMNS = {
    "person": ["person", "sex", "birth_date"],
    "household": ["household", "head", "department"],
    "employer_account": ["cesu_plus", "advance"],
    "employee_account": ["person"],
    "relation": ["relation", "household", "employee", "activity"],
    "declaration": ["relation", "month", "quarters", "net", "cost"],
}


def _count(made: Statistics, read: Mapping[str, pa.Table]) -> None:
    people, homes, relations, months = (
        read[name] for name in ("person", "household", "relation", "declaration")
    )
    numbers = people["person"].to_numpy()
    age = made.year - people["birth_date"].to_numpy().astype("datetime64[Y]").astype(int) - 1970
    woman = people["sex"].to_pandas().to_numpy() == "F"
    heads = np.searchsorted(numbers, homes["head"].to_numpy())
    band = np.searchsorted(AGES, age[heads], side="right") - 1
    made.numbers.update(
        {
            "households": homes.num_rows,
            "women heads": int(woman[heads].sum()),
            "heads 70": int((age[heads] >= 70).sum()),
            **{
                name: int(read["employer_account"][name].to_numpy().sum())
                for name in ("cesu_plus", "advance")
            },
        }
    )
    made.add("heads by age", band)
    department = homes["department"].to_pandas().to_numpy().astype(str)
    made.add("households by department", department)

    owner = np.searchsorted(homes["household"].to_numpy(), relations["household"].to_numpy())
    activity = relations["activity"].to_pandas().to_numpy().astype(str)
    made.add("contracts by activity", activity)
    housework = np.unique(owner[activity == "housework"])
    made.numbers.update(
        {"heads housework": len(housework), "age housework": int(age[heads][housework].sum())}
    )
    _months(made, months, relations, (owner, activity, band, department, woman, age, numbers))


def _months(made: Statistics, months: pa.Table, relations: pa.Table, known: tuple[Any, ...]) -> None:
    """What is counted on declarations."""
    owner, activity, band, department, woman, age, numbers = known
    quarters, net, cost = (months[name].to_numpy().astype(np.int64) for name in ("quarters", "net", "cost"))
    at = np.searchsorted(relations["relation"].to_numpy(), months["relation"].to_numpy())
    made.numbers["net"] += int(net.sum())
    made.numbers["declarations"] += len(net)
    hours, pay = (np.bincount(at, weight, relations.num_rows).astype(np.int64) for weight in (quarters, net))
    for name, column in (("hours", hours), ("net", pay)):
        made.add(f"{name} by activity", activity, column)
        made.add(f"{name} by department", department[owner], column)
    made.add("hours by age", band[owner], hours)
    quarter = (months["month"].to_numpy() % 100 + 2) // 3
    for name, weights in (("hours", quarters), ("net", net), ("cost", cost), ("declarations", None)):
        made.add(f"{name} by quarter", quarter, weights)

    working = hours > 0
    employee = relations["employee"].to_numpy()[working]
    workers, place, employers = np.unique(employee, return_inverse=True, return_counts=True)
    of_worker = np.bincount(place, hours[working]) // 4
    rows = np.searchsorted(numbers, workers)
    made.add("hours per employee", np.minimum(of_worker, _HOURS_BINS[-1]).astype(np.int64))
    made.add("employers", np.minimum(employers, 12))
    first = np.zeros(len(workers), dtype=int)
    first[place[::-1]] = owner[working][::-1]
    made.add("employees by department", department[first])
    made.numbers.update(
        {
            "employees at work": len(workers),
            "contracts at work": len(employee),
            "women employees": int(woman[rows].sum()),
            "employees 50": int((age[rows] >= 50).sum()),
        }
    )


def _bands() -> list[str]:
    ends = [
        *(f"{first}-{after - 1} ans" for first, after in pairwise(AGES)),
        f"{AGES[-1]} ans et plus",
    ]
    return ["moins de 30 ans", *ends[1:]]


def _counted(name: str, title: str, what: str, counts: Mapping[int, int]) -> Figure:
    total = sum(counts.values())
    last = max(counts, default=0)
    rows = tuple(
        (
            f"{key}" + (" et plus" if key == last == 12 else ""),
            counts[key],
            round(_share(counts[key], total), 1),
        )
        for key in sorted(counts)
    )
    return Figure(name, title, (what, "salariées", "%"), rows)


def _share(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0

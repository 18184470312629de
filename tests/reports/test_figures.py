"""Every figure of the page, computed again from the exported tables with pandas alone."""

import math
import re
import statistics
from html.parser import HTMLParser

import numpy as np
import openpyxl
import pandas as pd
import pytest

from maquette.measures import event_table
from maquette.reports.export import DICTIONARY, frames_of, write_tables, write_workbook
from maquette.reports.page import page
from maquette.reports.report import report_of

Z = 1.959963984540054
#: t of a two-sided 95 % interval, by degrees of freedom: any printed table
T = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262, 10: 2.228,
     11: 2.201, 12: 2.179, 13: 2.160, 14: 2.145, 15: 2.131}  # fmt: skip


@pytest.fixture(scope="module")
def studied(study):
    return study(versions=("v1", "v2"), count=9)


@pytest.fixture(scope="module")
def tables(studied, tmp_path_factory):
    """The exported CSV, read as anybody would."""
    folder = tmp_path_factory.mktemp("tables")
    write_tables(
        frames_of(studied.tables, studied.figures, event_table((), studied.tables.attempts, {})), folder
    )
    return {name: pd.read_csv(folder / f"{name}.csv", keep_default_na=True) for name in DICTIONARY}


@pytest.fixture(scope="module")
def shown(studied):
    """Name of a figure -> its text on the page."""
    parser = _Cells()
    parser.feed(page(report_of(studied)))
    return parser.told


class _Cells(HTMLParser):
    def __init__(self):
        super().__init__()
        self.told, self._at = {}, ""

    def handle_starttag(self, tag, attrs):
        self._at = dict(attrs).get("data-figure", "")

    def handle_data(self, data):
        if self._at:
            self.told[self._at] = data

    def handle_endtag(self, tag):
        self._at = ""


def share(hits, n):
    if n == 0:
        return None
    size = n + Z**2
    middle = (hits + Z**2 / 2) / size
    half = Z * math.sqrt(middle * (1 - middle) / size)
    return hits / n, max(0, middle - half), min(1, middle + half)


def mean(values, least=-math.inf, most=math.inf):
    values = [one for one in values if not math.isnan(one)]
    if not values:
        return None
    if len(values) == 1:
        return values[0], math.nan, math.nan
    half = T[len(values) - 1] * statistics.stdev(values) / math.sqrt(len(values))
    middle = statistics.fmean(values)
    return middle, max(least, middle - half), min(most, middle + half)


def time(values):
    logs = mean([math.log(one) for one in values if one > 0])
    return None if logs is None else tuple(math.exp(one) for one in logs)


def sus(answers):
    scores = []
    for _, own in answers.groupby("run"):
        told = dict(zip(own["item"].str.split(".").str[1].astype(int), own["value"], strict=True))
        values = [told.get(item, math.nan) for item in range(1, 11)]
        if sum(map(math.isnan, values)) <= 2:
            filled = [3 if math.isnan(one) else one for one in values]
            scores.append(2.5 * sum(v - 1 if i % 2 == 0 else 5 - v for i, v in enumerate(filled)))
    return mean(scores, 0, 100)


def recomputed(figure, variant, task, item, tables):
    """One figure, from the tables alone."""
    attempts, views, answers = tables["attempts"], tables["step_views"], tables["answers"]
    counted = attempts[
        attempts["excluded"].isna() & (attempts["variant"] == variant) & ~attempts["assisted_mode"]
    ]
    own = counted[counted["task"] == task]
    reached = own[own["outcome"].isin(["direct", "indirect"])]
    given = answers[(answers["variant"] == variant) & answers["excluded"].isna()]
    if figure.startswith("any_"):
        known = own[figure.removeprefix("any_")].dropna()
        return share(int((known > 0).sum()), len(known))
    if figure.startswith("step_"):
        keys = ["run", "task", "attempt"]
        seen = views[views["step"] == item].merge(own[[*keys, "outcome", "last_step"]], on=keys)
        seen["trouble"] = (seen.validation_errors > 0) | (seen.helps > 0) | seen.back | (seen.off_path == 1)
        once = seen.groupby(keys).agg(
            {"time_s": "sum", "trouble": "max", "outcome": "first", "last_step": "first"}
        )
        stopped = (once["outcome"] == "unfinished") & (once["last_step"] == item)
        return {
            "step_viewed": lambda: share(len(once), len(own)),
            "step_stopped": lambda: share(int(stopped.sum()), len(once)),
            "step_trouble": lambda: share(int(once["trouble"].sum()), len(once)),
            "step_time": lambda: time(once["time_s"]),
        }[figure]()
    return {
        "completion": lambda: share(len(reached), len(own)),
        "directness": lambda: share(int((reached["outcome"] == "direct").sum()), len(reached)),
        "assisted": lambda: share(int((own["outcome"] == "assisted").sum()), len(own)),
        "time": lambda: time(reached["time_s"].dropna()),
        "lostness": lambda: mean(reached["lostness"], 0),
        "seq": lambda: mean(
            given[(given.questionnaire == "seq") & (given.task == task)]["value"].astype(float), 1, 7
        ),
        "sus": lambda: sus(given[given.questionnaire == "f-sus"].astype({"value": float})),
    }[figure]()


def test_every_figure_of_the_tables_is_computed_again_from_the_others(tables):
    figures = tables["figures"].fillna({"task": "", "item": ""})
    assert len(figures) > 60
    for one in figures.itertuples():
        again = recomputed(one.figure, one.variant, one.task, one.item, tables)
        if again is None:
            assert math.isnan(one.value), one
        else:
            assert (one.value, one.low, one.high) == pytest.approx(again, rel=2e-3, abs=1e-6, nan_ok=True), (
                one
            )


def test_every_figure_of_the_page_is_one_of_the_tables(shown, tables):
    figures = tables["figures"].fillna({"task": "", "item": ""})
    known = {f"{one.figure}|{one.variant}|{one.task}|{one.item}": one for one in figures.itertuples()}
    assert len(shown) > 100
    for key, text in shown.items():
        one = known[key.removesuffix("|interval")]
        if key.endswith("|interval"):
            assert bool(re.search(r"\d", text)) == (not math.isnan(one.low)), key
        elif math.isnan(one.value):
            assert text == "rien à mesurer", key
        elif not pd.isna(one.hits):
            assert f"{int(one.hits)} sur {int(one.n)}" in text, key
            percent = re.search(r"(\d+)\s?%", text)
            assert bool(percent) == (one.n >= 5), key
            assert percent is None or abs(int(percent[1]) - 100 * one.value) <= 0.5 + 1e-9, key
        else:
            assert abs(_number(text) - one.value) <= (0.51 if one.value >= 10 else 0.051), key
    assert {key.removesuffix("|interval") for key in shown} == known.keys()


def _number(text):
    minutes = re.fullmatch(r"(\d+)\s?min\s?(\d+)\s?s", text)
    if minutes:
        return 60 * int(minutes[1]) + int(minutes[2])
    return float(re.sub(r"\s?s$", "", text).replace("\u202f", "").replace(",", "."))


def test_every_column_is_in_the_dictionary_and_in_its_order(studied, tables):
    for name, columns in DICTIONARY.items():
        assert list(tables[name].columns) == list(columns)
        assert all(columns.values())


def test_tables_are_the_same_as_csv_as_parquet_and_in_the_workbook(studied, tmp_path):
    frames = frames_of(studied.tables, studied.figures, event_table((), studied.tables.attempts, {}))
    write_tables(frames, tmp_path)
    write_workbook(frames, tmp_path / "etude.xlsx")
    book = openpyxl.load_workbook(tmp_path / "etude.xlsx")
    assert book.sheetnames == [name for name in frames if name != "events"]
    for name, frame in frames.items():
        columns = pd.read_parquet(tmp_path / f"{name}.parquet")
        assert list(columns.columns) == list(frame.columns) and len(columns) == len(frame)
        if name in book.sheetnames:
            assert len(list(book[name].iter_rows(min_row=2, values_only=True))) == len(frame)
    times = [row[0].value for row in book["attempts"].iter_rows(min_row=2)]
    assert times == studied.tables.attempts["run"].tolist()


FORMULAS = ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_like_a_formula_is_inert_in_csv_and_in_the_workbook(studied, tmp_path, text):
    frame = pd.DataFrame({"value": [text], "n": [-2.5]})
    write_tables({"t": frame}, tmp_path)
    write_workbook({"t": frame}, tmp_path / "t.xlsx")
    line = (tmp_path / "t.csv").read_bytes().decode().split("\n", 1)[1]
    assert line.lstrip('"').startswith("'")
    cell = openpyxl.load_workbook(tmp_path / "t.xlsx")["t"]["A2"]
    assert cell.data_type in ("s", "inlineStr") and cell.quotePrefix
    assert openpyxl.load_workbook(tmp_path / "t.xlsx")["t"]["B2"].value == -2.5


def test_a_character_that_no_workbook_holds_is_left_out(tmp_path):
    write_workbook({"t": pd.DataFrame({"value": ["a\x00b", np.nan]})}, tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["t"]
    assert [sheet["A2"].value, sheet["A3"].value] == ["ab", None]

"""Charts of a report, drawn as SVG: functions of their figures alone."""

from maquette.reports.charts.bars import Bar, bars
from maquette.reports.charts.ease import ease
from maquette.reports.charts.feelings import Point, feelings
from maquette.reports.charts.growth import growth
from maquette.reports.charts.moves import moves
from maquette.reports.charts.sus import sus
from maquette.reports.charts.times import times

__all__ = ["Bar", "Point", "bars", "ease", "feelings", "growth", "moves", "sus", "times"]

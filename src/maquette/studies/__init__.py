"""Studies: who is invited to do what, and how far each participant is."""

from maquette.studies.checks import check_study
from maquette.studies.notice import Notice, Purpose
from maquette.studies.plan import Leg, Plan, plan_of
from maquette.studies.questionnaire import QUESTIONNAIRES, OwnQuestion, Questionnaire
from maquette.studies.study import Study, Variant
from maquette.studies.task import Success, Task

__all__ = [
    "QUESTIONNAIRES",
    "Leg",
    "Notice",
    "OwnQuestion",
    "Plan",
    "Purpose",
    "Questionnaire",
    "Study",
    "Success",
    "Task",
    "Variant",
    "check_study",
    "plan_of",
]

"""Shapes of the names an author gives."""

import re
from typing import Annotated

from pydantic import StringConstraints

from maquette.yamlsource.model import NAME

__all__ = ["FACT_NAME", "FactName", "Name", "QuestionName"]

#: a journey, a step, a persona: becomes a file name or part of an address
Name = Annotated[str, StringConstraints(pattern=NAME, max_length=60)]
#: a question that is no fact, a computed value: a word of the expressions
QuestionName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
#: a fact: an entity, or an entity and what is known of it
FactName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$", max_length=80)]
FACT_NAME = re.compile(r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$")

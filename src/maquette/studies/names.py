"""Shapes of the names a study gives."""

from typing import Annotated

from pydantic import StringConstraints

from maquette.yamlsource.model import NAME

__all__ = ["Name"]

#: a journey, a variant, a persona, a task, a purpose, a question
Name = Annotated[str, StringConstraints(pattern=NAME, max_length=60)]

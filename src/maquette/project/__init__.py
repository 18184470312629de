"""A project: every file read, every problem told, then one frozen value."""

from maquette.project.casting import contract_makers, parts_of, two_months, world_of
from maquette.project.code import Code, slug
from maquette.project.layout import Layout, find_root
from maquette.project.load import Loaded, load
from maquette.project.memory import Memory, own_parts
from maquette.project.people import People
from maquette.project.project import Project
from maquette.project.reader import Reader
from maquette.project.recipefile import RecipeFile
from maquette.project.settings import Settings

__all__ = [
    "Code",
    "Layout",
    "Loaded",
    "Memory",
    "People",
    "Project",
    "Reader",
    "RecipeFile",
    "Settings",
    "contract_makers",
    "find_root",
    "load",
    "own_parts",
    "parts_of",
    "slug",
    "two_months",
    "world_of",
]

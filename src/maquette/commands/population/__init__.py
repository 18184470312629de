"""`maquette data`: the population, one household or the whole of it."""

import typer

from maquette.commands.population.find import find
from maquette.commands.population.household import household
from maquette.commands.population.verify import verify
from maquette.commands.population.write import write

__all__ = ["GROUP"]

GROUP = typer.Typer(
    help="La population fictive : un foyer, ceux qui lui ressemblent, ou toute la nation.",
    no_args_is_help=True,
)
GROUP.command("household")(household)
GROUP.command("find")(find)
GROUP.command("write")(write)
GROUP.command("verify")(verify)

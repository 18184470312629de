"""The first call of a library function takes long: no example is held to a time."""

from hypothesis import settings

settings.register_profile("statistics", deadline=None, derandomize=True, database=None)
settings.load_profile("statistics")

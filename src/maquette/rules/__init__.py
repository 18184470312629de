"""Dated rates in, amounts out: the law of home employment as small pure functions."""

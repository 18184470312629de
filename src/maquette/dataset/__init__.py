"""Whole columns of the population: made block by block, written, verified, counted."""

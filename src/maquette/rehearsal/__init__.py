"""Rehearsal: virtual participants walk the prototypes, on paper for a population, on screen for personas."""

"""Figures: how fast a prototype starts, answers a click, follows an edit; none of them is a test."""

"""Neutral blocks -> Order: the stages, one a file, in running order."""

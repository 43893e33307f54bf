"""Yhdyspinta: who is responsible where the tasks of municipalities and wellbeing services counties meet."""

__version__ = "0.1.0"

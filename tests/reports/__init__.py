"""Tests of reports: a survey in the forms that people and tools read."""

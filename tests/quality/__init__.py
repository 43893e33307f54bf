"""Tests of what findings mean for people."""

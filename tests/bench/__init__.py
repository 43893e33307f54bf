"""A synthetic country for load, and its answer key."""

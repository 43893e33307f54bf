"""The SHACL shapes: integrity and completeness, as Turtle files."""

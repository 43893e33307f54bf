"""The graph: one Turtle file and one named graph per source, described by catalog.ttl."""

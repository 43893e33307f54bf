"""The ontology: classes, properties and code lists of interfaces, as Turtle files."""

"""The queries: one SPARQL file each, with a YAML header."""

"""Our SHACL engine beside the reference, the W3C tests and itself."""

"""A SHACL validator: set by set over a whole graph, or at the few nodes that a change touches.

It judges as the SHACL recommendation of 20 July 2017 says, core and SHACL-SPARQL; pySHACL is the reference that tests
hold it to. Nothing is fetched and no code is run from shapes or data.
"""

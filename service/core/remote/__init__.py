"""A store behind any SPARQL 1.1 endpoint.

:mod:`address` says where it is, :mod:`endpoint` talks HTTP with it, :mod:`dialects` knows its quirks, :mod:`relay`
passes its answers on, :mod:`replica` works out what a write would change, and :mod:`store` joins them.
"""

"""Calls to hosts that the settings name: SERVICE in queries and updates, LOAD in updates.

:mod:`hosts` says who may be called and under which addresses, :mod:`calls` sends the requests of one query or update
within limits, and :mod:`services` puts what a service answers in the place of its SERVICE clause. The engine itself
never sends a request.
"""

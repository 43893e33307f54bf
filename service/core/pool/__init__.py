"""Queries in processes that can be killed.

::

    HTTP process ──read-N.sock──▶ worker   (forked from the keeper, serves one query at a time, may be killed)
         │                          ▲ fork
         └──────control.sock─────▶ keeper  (thread-free, holds the graph, forks workers and writers, watches the clock)
                                      │ fork            │ pipe
                                    writer            journal  (holds the store on disk, if there is one)

Nothing can stop a query inside the engine, so that only a process that can be killed protects a public endpoint. The
keeper forks workers that share its memory; one that passes its deadline is killed, one that asks for too much memory
dies by itself, and another takes its place. A write is worked out in a forked writer, allowed by the caller, committed
to the journal, applied by the keeper, and acknowledged when workers that know it have taken over.
"""

"""What has taken the place of things that have ended."""

from __future__ import annotations

from service.core.catalogue import saved_query
from service.core.storage import Storage
from service.core.store import named_node, term_text


def successors(store: Storage, iri: str) -> list[str]:
    """The successors of a thing that has ended; empty for one that has not, or that has none on record.

    Ended is what the graph says has ended (``yp:status-ended``, or a former municipality). Being named in a change
    alone is not enough: an organisation may go on after handing over some of its tasks.

    Raises:
        NotFound: the text is no IRI.
    """
    query = saved_query("pages/successors").bind({"thing": named_node(iri)})
    return [term_text(row["successor"]) for row in store.select(query)]

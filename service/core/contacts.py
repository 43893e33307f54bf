"""Ways to get in touch: the organisations' own websites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from service.core.catalogue import saved_query
from service.core.labels import Labels, Thing
from service.core.namespaces import is_web_address
from service.core.storage import Storage
from service.core.store import term_text


@dataclass(frozen=True)
class Contact:
    """A way to get in touch: an organisation and its own website."""

    organisation: Thing
    url: str

    def as_json(self) -> dict[str, object]:
        """The form in which answers end."""
        return {"organisation": self.organisation.as_json(), "url": self.url}


def contacts(store: Storage, labels: Labels, iris: Iterable[str]) -> list[Contact]:
    """The websites of organisations, or of those that the bodies and posts among them belong to; none twice."""
    query = saved_query("pages/contacts").bind({"thing": [ox.NamedNode(iri) for iri in dict.fromkeys(iris)]})
    found: dict[tuple[str, str], str] = {}
    for row in store.select(query):
        iri, url = term_text(row["organisation"]), term_text(row["url"])
        # Two sources may write one address with and without its last slash.
        found.setdefault((iri, url.rstrip("/")), url)
    return [Contact(labels.thing(iri), url) for (iri, _), url in sorted(found.items()) if is_web_address(url)]

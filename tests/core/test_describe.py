"""What the graph says of a thing."""

import pytest

from service.core.describe import as_json, describe, triples
from service.core.errors import NotFound
from service.core.store import Store

YOUTH = "https://w3id.org/yhdyspinta/id/interface/pohjois-pohjanmaa-nuorisopalvelut"


def test_description_has_names_types_statements_references_and_sources(store: Store) -> None:
    """Everything a reader needs is there, in the reader's language."""
    it = describe(store, YOUTH, "fi")
    properties = {group.property.label.text for group in it.statements}

    assert it.thing.label.text == "Nuorisopalvelut"
    assert [each.label.text for each in it.types] == ["Yhdyspinta"]
    assert "hyvinvointialue" in {name.casefold() for name in properties}
    assert it.incoming
    documents = {citation.document.label.text for citation in it.sources}
    assert documents == {"Ajankohtaista hyvinvointialueen valmistelusta"}


def test_our_translation_is_shown_and_marked_where_there_is_no_official_name(store: Store) -> None:
    """A Swedish reader gets our translation, told as ours."""
    label = describe(store, YOUTH, "sv").thing.label

    assert (label.language, label.ours) == ("sv", True)


def test_unknown_thing_is_not_found(store: Store) -> None:
    """Nothing is made up for an IRI of which nothing is said."""
    with pytest.raises(NotFound):
        describe(store, YOUTH + "-x", "fi")
    with pytest.raises(NotFound):
        triples(store, YOUTH + "-x")


def test_json_names_things_by_iri_and_label(store: Store) -> None:
    """Machines get the same as readers."""
    told = as_json(describe(store, YOUTH, "en"))

    assert told["iri"] == YOUTH
    assert told["types"] == [{"iri": "https://w3id.org/yhdyspinta/def#Interface", "label": "Interface"}]


def test_triples_are_of_the_thing_alone_and_sorted(store: Store) -> None:
    """The document about a thing holds its own statements."""
    found = triples(store, YOUTH)

    assert {triple.subject.value for triple in found} == {YOUTH}  # type: ignore[union-attr]
    assert found == sorted(found, key=str)

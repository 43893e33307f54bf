"""Every message exists in all three languages, with the same arguments, and every used one exists."""

import re
from pathlib import Path

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from service.core.catalogue import saved_queries
from service.core.messages import LANGUAGES, translate

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "service" / "core" / "messages"


class Variables(Visitor):
    """Collects the names of a message's arguments."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  # the visitor's own naming
        """Note one argument."""
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Identifiers and arguments of a language's messages."""
    found = {}
    for entry in parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")).body:
        assert type(entry).__name__ != "Junk", entry.content
        if isinstance(entry, Message):
            assert entry.id.name not in found, "the first of two would hide the other"
            visitor = Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_messages_with_the_same_arguments(language: str) -> None:
    """No reader gets less than another."""
    assert messages(language) == messages("en")


def test_every_message_that_the_code_names_exists_and_every_message_is_used() -> None:
    """Neither a missing nor a dead message stays."""
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in [*(ROOT / "service").rglob("*.py"), *(ROOT / "service").rglob("*.html")]
    )
    known = set(messages("en"))
    families = re.findall(r"""(?:f"|')([a-z-]+-)(?:\{|' ~)""", text)
    families += [f"{family}-" for query in saved_queries().values() for family in query.codes.values()]
    quoted = set(re.findall(r"""["']([a-z0-9-]+)["']""", text))
    used = {name for name in known if name in quoted or name.startswith(tuple(families))}

    assert known - used == set()
    called = set(re.findall(r"""(?:say|translate)\((?:lang, )?["']([a-z0-9-]+)["']""", text))
    called |= set(re.findall(r"""(?:InputError|RefusedQuery)\(\s*["']([a-z0-9-]+)["']""", text))
    called |= {f"error-unknown-{kind}" for kind in re.findall(r"""UnknownName\(["']([a-z]+)["']""", text)}
    assert {name for name in called if not name.endswith("-")} - known == set()


def test_long_argument_is_cut() -> None:
    """What a reader wrote may be of any length; a message repeats its beginning."""
    text = translate("en", "error-not-found", iri="a" * 5000)

    assert text == f"Nothing is known of {'a' * 900}…. Check the spelling or search from the start page."

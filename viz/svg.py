"""An SVG document that is read aloud, scales and escapes what it is given."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from viz.fontface import CSS_WEIGHTS, FONT_STACK, font_face_css
from viz.geometry import number
from viz.links import safe_href
from viz.style import PAPER
from viz.text import Weight, clean


def add(parent: Element, tag: str, text: str = "", **attributes: str | float) -> Element:
    """Append an element. An underscore in an attribute's name stands for a hyphen; text and values are cleaned."""
    child = SubElement(parent, tag)
    for name, value in attributes.items():
        child.set(name.rstrip("_").replace("_", "-"), clean(value) if isinstance(value, str) else number(value))
    if text:
        child.text = clean(text)
    return child


def document(width: float, height: float, title: str, description: str) -> Element:
    """An empty picture of ``width`` by ``height`` px on white, with its accessible name and description."""
    # Several pictures may stand in one page, so their ids must differ, and the same picture must keep its own.
    key = hashlib.sha256(f"{title}\n{description}".encode("utf-8", "replace")).hexdigest()[:10]
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg"})
    for name, value in (("width", width), ("height", height)):
        root.set(name, number(value))
    root.set("viewBox", f"0 0 {number(width)} {number(height)}")
    root.set("font-family", FONT_STACK)
    root.set("role", "img")
    root.set("aria-labelledby", f"t{key}" + (f" d{key}" if clean(description) else ""))
    add(root, "title", title, id=f"t{key}")
    if clean(description):
        add(root, "desc", description, id=f"d{key}")
    add(root, "rect", width=width, height=height, fill=PAPER)
    return root


def link(parent: Element, href: str) -> Element:
    """A link within ``parent``, or ``parent`` itself where the address is empty or unsafe."""
    address = safe_href(href)
    return add(parent, "a", href=address) if address else parent


def write(root: Element, *, embed_font: bool = True) -> str:
    """The document as text. With ``embed_font`` it carries the glyphs it uses and asks for no file.

    A picture with links is a group: what is marked as one image hides its links from assistive technology.
    """
    if root.find(".//a") is not None:
        root.set("role", "group")
    if embed_font:
        style = Element("style")
        style.text = font_face_css(_characters(root))
        root.insert(1, style)
    return tostring(root, encoding="unicode")


def _characters(root: Element) -> dict[Weight, frozenset[str]]:
    """The characters that are drawn, by the weight that they are drawn in."""
    by_css_weight = {str(value): key for key, value in CSS_WEIGHTS.items()}
    found: dict[Weight, set[str]] = {"regular": set(), "semibold": set()}
    for element in _texts(root):
        found[by_css_weight[element.get("font-weight", "400")]].update("".join(element.itertext()))
    return {weight: frozenset(characters) for weight, characters in found.items()}


def _texts(root: Element) -> Iterator[Element]:
    yield from root.iter("text")

"""One self-contained HTML page with a map to search, move and filter, and the same in two tables."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from viz.fontface import LATIN, font_face_css
from viz.legend import entries
from viz.limits import check_count
from viz.links import safe_href
from viz.marker import kind_style, status_style
from viz.model import Labels, NetworkMap, PageTexts
from viz.network import to_graph
from viz.places import Place
from viz.positions import positions
from viz.style import LINKS, PLAIN_LINK, SHAPES
from viz.text import clean
from viz.visdata import Overlay, relation, vis_data

Scheme = Literal["light", "dark"]
MOST_NODES = 10_000
"""As many as are still moved without a wait (``make bench-maps``)."""
_VIS = "lib/vis-9.1.2/vis-network.min.js"
_DARK = "network-dark.css"
_SCRIPTS = ("drawing.js", "view.js", "controls.js")
# Inside a script element only the first three can lead out of it; the next two once ended a line of JavaScript, and no
# file can hold half a character.
_ESCAPES = {code: f"\\u{code:04x}" for code in (*map(ord, "<>&\u2028\u2029"), *range(0xD800, 0xE000))}


def interactive_html(
    chart: NetworkMap,
    labels: Labels,
    texts: PageTexts,
    places: Mapping[str, Place] | None = None,
    overlay: Overlay | None = None,
    scheme: Scheme | None = None,
) -> str:
    """Draw any nodes and edges as one HTML page that asks nothing of the outside; the same input, the same bytes.

    Links whose kind has no label in ``labels.links`` are drawn but not listed in the legend. Nodes stand at ``places``
    or, without these, where ``positions`` puts them; ``overlay`` holds the signs of single nodes and links.
    Colours are those of ``scheme``, or those the reader prefers.

    Raises:
        DuplicateNode: two nodes share an id.
        MissingLabel: a kind or a status has no label.
        TooManyNodes: there are more than a browser can move.
        UnknownKind: no style is defined for a kind or a status.
        UnknownNode: an edge, or the centre, names a node that was not given.
    """
    check_count(len(chart.nodes), MOST_NODES)
    to_graph(chart.nodes, chart.edges)  # Refuses ids that are used twice or not at all.
    named = [edge.kind for edge in chart.edges if edge.kind in labels.links]
    by_id = {node.id: node for node in chart.nodes}
    words = {"found": clean(texts.found), "noMatch": clean(texts.no_match), "show": clean(texts.show)}
    return (
        _environment()
        .get_template("network.html")
        .render(
            chart=chart,
            labels=labels,
            texts=texts,
            legend=entries(chart.nodes, labels, links=named),
            edges=[(by_id[edge.source], relation(edge, labels), by_id[edge.target]) for edge in chart.edges],
            data=script_json(vis_data(chart, places or positions(chart), labels, overlay)),
            words=script_json(words),
            marks=sorted({(node.kind, node.status) for node in chart.nodes}),
            lacking=overlay is not None and "lacking" in overlay.signs.values(),
            policy=content_security_policy(),
            scheme=scheme or "",
            style=Markup(_style()),  # noqa: S704 - our own file
            dark=Markup(_own(_DARK)),  # noqa: S704 - our own file
            scripts=[Markup(script) for script in _scripts()],  # noqa: S704 - pyvis's file and our own
        )
    )


@cache
def map_script() -> str:
    """vis-network and how we draw with it, for a page that brings data and controls of its own."""
    return "\n".join(_scripts()[:-1])


def script_json(value: object) -> Markup:
    """JSON that nothing in it can lead out of a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))  # noqa: S704 - escaped here


def content_security_policy() -> str:
    """The Content-Security-Policy that every interactive page states; a server may send it as a header as well."""
    scripts, styles = (" ".join(map(_hash, texts)) for texts in (_scripts(), (_style(), _own(_DARK))))
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("viz"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(clean=clean, safe_href=safe_href)
    environment.globals.update(mark=kind_mark, line=lambda kind: LINKS.get(kind, PLAIN_LINK))
    return environment


def kind_mark(kind: str, status: str = "") -> Mapping[str, object]:
    """How a template draws a mark: its path in a square from -1 to 1, its colour, whether it is hollow or dashed.

    Raises:
        UnknownKind: no style is defined for the kind or the status.
    """
    style, how = kind_style(kind, status), status_style(status)
    return {"path": SHAPES[style.shape], "colour": style.colour, "hollow": how.hollow, "dashed": how.dashed}


@cache
def _scripts() -> tuple[str, ...]:
    """vis-network from the pyvis wheel, without its pointer to a file that debuggers would fetch, and our own."""
    library = (files("pyvis") / _VIS).read_text("utf-8").split("\n//# sourceMappingURL=")[0]
    return library, *map(_own, _SCRIPTS)


@cache
def _style() -> str:
    return font_face_css({"regular": LATIN, "semibold": LATIN}) + "\n" + _own("network.css")


def _own(name: str) -> str:
    return (files("viz") / "templates" / name).read_text("utf-8")


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"

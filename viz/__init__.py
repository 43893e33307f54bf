"""Draws networks of organisations: plain nodes and edges in; networkx graphs, SVG and HTML text out."""

from viz.dotmap import dotmap_svg
from viz.errors import DuplicateNode, MissingLabel, SheetTooSmall, TooManyNodes, UnknownKind, UnknownNode, VizError
from viz.fontface import CSS_WEIGHTS, LATIN, font_face_css, font_woff
from viz.graph_files import GRAPH_FILES, MEDIA_TYPES
from viz.growing import grown_positions
from viz.interactive import content_security_policy, interactive_html, kind_mark, map_script, script_json
from viz.layered import layered_svg
from viz.layers import layered_positions
from viz.links import safe_href
from viz.matrix import matrix_svg
from viz.measured import Dot, DotMap, Ring, Scale, Tile, TileMap
from viz.measures import Standing, bridges, held_alone, standings
from viz.mindmap import mindmap_svg
from viz.model import (
    Branch,
    Column,
    Edge,
    Labels,
    Layered,
    Matrix,
    MindMap,
    NetworkMap,
    Node,
    Notice,
    OrgChart,
    PageTexts,
    Panel,
    Unit,
)
from viz.network import from_graph, to_graph
from viz.notice import notice_svg
from viz.orgchart import orgchart_svg
from viz.orgchart_layout import MOST_BODIES
from viz.places import Place
from viz.positions import positions, radial_positions
from viz.relations import relations_svg
from viz.sheet import SHEETS, as_pdf, as_png, fitted, sheets_for
from viz.style import KINDS, LINKS, STATUSES
from viz.tilemap import tilemap_svg
from viz.visdata import Overlay, vis_data
from viz.wheel import wheel_svg

__all__ = [
    "CSS_WEIGHTS",
    "GRAPH_FILES",
    "KINDS",
    "LATIN",
    "LINKS",
    "MEDIA_TYPES",
    "MOST_BODIES",
    "SHEETS",
    "STATUSES",
    "Branch",
    "Column",
    "Dot",
    "DotMap",
    "DuplicateNode",
    "Edge",
    "Labels",
    "Layered",
    "Matrix",
    "MindMap",
    "MissingLabel",
    "NetworkMap",
    "Node",
    "Notice",
    "OrgChart",
    "Overlay",
    "PageTexts",
    "Panel",
    "Place",
    "Ring",
    "Scale",
    "SheetTooSmall",
    "Standing",
    "Tile",
    "TileMap",
    "TooManyNodes",
    "Unit",
    "UnknownKind",
    "UnknownNode",
    "VizError",
    "as_pdf",
    "as_png",
    "bridges",
    "content_security_policy",
    "dotmap_svg",
    "fitted",
    "font_face_css",
    "font_woff",
    "from_graph",
    "grown_positions",
    "held_alone",
    "interactive_html",
    "kind_mark",
    "layered_positions",
    "layered_svg",
    "map_script",
    "matrix_svg",
    "mindmap_svg",
    "notice_svg",
    "orgchart_svg",
    "positions",
    "radial_positions",
    "relations_svg",
    "safe_href",
    "script_json",
    "sheets_for",
    "standings",
    "tilemap_svg",
    "to_graph",
    "vis_data",
    "wheel_svg",
]

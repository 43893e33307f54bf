"""The interactive map beside stock pyvis and cytoscape.js: how soon it stands still, how smoothly it moves, its bytes.

All pages hold the same graphs and are drawn by one Chromium without a GPU, from loopback alone. ``python -m
tests.bench.maps --peers FOLDER`` prints tables in Markdown, the last of them the floors that our page must reach; the
exit status is 1 where one is not met. A peer that is not installed in FOLDER is left out.
"""

from __future__ import annotations

import argparse
import math
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Final

import click
from playwright.sync_api import Browser, Page, Route, sync_playwright
from playwright.sync_api import TimeoutError as Late

from viz import positions

from .floors import Floor
from .webgraphs import OURS, PAGES, PYVIS, chart, library

SIZES: Final = (100, 1_000, 5_000, 10_000)
LIMIT: Final = 120.0
"""Seconds after which a page is no longer waited for."""
ROUNDS: Final = 3
"""Times that a page is opened, unless one of them takes longer than LONG; the median counts."""
LONG: Final = 20.0
MOVING: Final = 4.0
"""Seconds of dragging and of turning the wheel."""

# Marks the moment when a page of vis-network stands still: ours and pyvis without physics at the first picture, with
# physics when vis-network says so. A page that marks it by itself is believed.
_WATCH: Final = """(() => {
  const found = () => { try { return network } catch { return null } };
  const stable = () => performance.getEntriesByName("map-stable").length || performance.mark("map-stable");
  const look = () => {
    const it = found();
    if (!it || !it.on) { requestAnimationFrame(look); return; }
    if (it.physics.physicsEnabled) it.on("stabilized", stable);
    else it.once("afterDrawing", () => requestAnimationFrame(stable));
  };
  requestAnimationFrame(look);
})()"""
_STABLE: Final = 'performance.getEntriesByName("map-stable").length > 0'
_WHEN: Final = 'performance.getEntriesByName("map-stable")[0].startTime'
_COUNT: Final = "() => { window.frames_ = 0; const tick = () => { frames_++; requestAnimationFrame(tick); }; tick(); }"


@dataclass(frozen=True)
class Drawn:
    """How a page did."""

    seconds: float
    """Until it stood still; infinite if it did not within LIMIT."""
    frames: float
    """A second, while it was moved."""
    size: int
    """Bytes."""


def measure(browser: Browser, address: str, size: int) -> Drawn:
    """Open a page some times, and move it once."""
    times: list[float] = []
    frames = 0.0
    while len(times) < ROUNDS and not (times and times[-1] > LONG):
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.add_init_script(_WATCH)
        page.route("**/*", _loopback_only)
        times.append(_stable(page, address))
        if not frames and math.isfinite(times[-1]):
            frames = _moved(page)
        page.close()
    return Drawn(median(times), frames, size)


def _loopback_only(route: Route) -> None:
    """Stock pyvis asks for Bootstrap elsewhere; nothing here may."""
    if route.request.url.startswith("http://127.0.0.1:"):
        route.continue_()
    else:
        route.abort()


def _stable(page: Page, address: str) -> float:
    began = time.monotonic()
    try:
        page.goto(address, timeout=LIMIT * 1e3)
        page.wait_for_function(_STABLE, timeout=max(LIMIT - (time.monotonic() - began), 1) * 1e3)
    except Late:
        return math.inf
    return float(page.evaluate(_WHEN)) / 1e3


def _moved(page: Page) -> float:
    """Frames a second while the picture is dragged to and fro and the wheel is turned."""
    element = page.query_selector("#map") or page.query_selector("#mynetwork")
    assert element
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"], 700) / 2
    page.evaluate(_COUNT)
    end, began, step = time.monotonic() + MOVING, time.monotonic(), 0
    page.mouse.move(x, y)
    page.mouse.down()
    while time.monotonic() < end - MOVING / 2:
        step += 1
        page.mouse.move(x + 150 * math.sin(step / 10), y + 80 * math.cos(step / 10))
    page.mouse.up()
    while time.monotonic() < end:
        step += 1
        page.mouse.wheel(0, 60 if step % 16 < 8 else -60)
    return float(page.evaluate("frames_")) / (time.monotonic() - began)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, default=Path("bench"), help="where cytoscape.js is installed")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    given = parser.parse_args()
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with tempfile.TemporaryDirectory() as temporary, served(Path(temporary)) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags)
        found = {size: _compared(browser, Path(temporary), base, size, given.peers) for size in given.sizes}
        browser.close()
    reached = floors(found, layout_seconds(), layout_again())
    click.echo("\n| floor | bound | reached | |\n|---|---|---|---|")
    for floor in reached:
        click.echo(str(floor))
    sys.exit(0 if all(floor.met for floor in reached) else 1)


def _compared(browser: Browser, folder: Path, base: str, size: int, peers: Path) -> dict[str, Drawn]:
    """Every page of one graph, printed as it is measured."""
    click.echo(f"\n| {size:,} nodes | stable s | ours to it | frames a second | kB |\n|---|---|---|---|---|")
    what, found = chart(size), {}
    for name, make in PAGES.items():
        script = library(name, peers)
        if script and not script.exists():
            continue
        page = folder / "page.html"
        page.write_text(make(what), encoding="utf-8")
        if script:
            shutil.copy(script, folder)
        size_of = page.stat().st_size + (script.stat().st_size if script else 0)
        it = found[name] = measure(browser, f"{base}/page.html", size_of)
        seconds = f"{it.seconds:.2f}" if math.isfinite(it.seconds) else f"over {LIMIT:.0f}"
        ratio = f"{found[OURS].seconds / min(it.seconds, LIMIT):.3f}"
        click.echo(f"| {name} | {seconds} | {ratio} | {it.frames:.0f} | {it.size / 1e3:,.0f} |")
    return found


def layout_seconds() -> float:
    """How long the server takes to place 1,000 nodes for the first time: the median of some maps, none twice."""
    times = []
    for more in range(5):
        what = chart(1_000 + more)
        began = time.process_time()
        positions(what)
        times.append(time.process_time() - began)
    return median(times)


def layout_again() -> float:
    """How long it takes to place them again, to the first time."""
    what = chart(1_010)
    times = []
    for _ in range(2):
        began = time.process_time()
        positions(what)
        times.append(time.process_time() - began)
    return times[1] / times[0]


def floors(found: dict[int, dict[str, Drawn]], layout: float, again: float) -> Sequence[Floor]:
    """The floors of the sizes that were drawn; a peer that never stood still counts as LIMIT."""
    reached = [
        Floor("server layout of 1,000 nodes, s", 0.5, layout, at_least=False),
        Floor("the same again, to the first time", 0.1, again, at_least=False),
    ]
    if PYVIS in found.get(1_000, {}):
        ratio = found[1_000][OURS].seconds / min(found[1_000][PYVIS].seconds, LIMIT)
        reached.append(Floor("stable at 1,000 nodes, to stock pyvis", 0.1, ratio, at_least=False))
    if 5_000 in found:
        reached.append(Floor("stable at 5,000 nodes, s", 2.0, found[5_000][OURS].seconds, at_least=False))
        reached.append(Floor("frames a second at 5,000 nodes", 30.0, found[5_000][OURS].frames))
    return reached


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The files of a folder on loopback; gives the address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the handler's own name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


if __name__ == "__main__":
    main()

"""A reader who has no mouse: goes from one thing to the next with the Tab key, by the names that are read aloud."""

from __future__ import annotations

from playwright.sync_api import Page

MOST = 400
"""Steps after which there is no such thing on the page."""
NAME = """() => {
    const it = document.activeElement;
    if (!it || it === document.body) return "";
    const labels = [...(it.labels || [])].map(each => each.innerText).join(" ");
    const by = (it.getAttribute("aria-labelledby") || "").split(" ").map(id => document.getElementById(id)?.innerText);
    return (it.getAttribute("aria-label") || by.join(" ") || labels || it.innerText || it.value || "").trim();
}"""


class Keyboard:
    """The keyboard of a reader at a page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, address: str) -> None:
        """Go to an address and pass over what stands on every page, as the first link of each offers."""
        self.page.goto(address)
        self.skip()

    def skip(self) -> None:
        """Pass over what stands on every page."""
        self.page.keyboard.press("Tab")
        assert self.page.evaluate("document.activeElement.className") == "skip"
        self.page.keyboard.press("Enter")

    def reach(self, name: str) -> None:
        """Press Tab until something of this name, or that begins with it, has the focus."""
        passed = []
        for _ in range(MOST):
            self.page.keyboard.press("Tab")
            found = self.page.evaluate(NAME)
            if found.startswith(name):
                return
            passed.append(found)
        raise AssertionError(f"{name} is not among {passed}")

    def fill(self, name: str, text: str) -> None:
        """Write into a field, in place of what stands there."""
        self.reach(name)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def choose(self, name: str, option: str) -> None:
        """Choose from a list by the beginning of an option."""
        self.reach(name)
        self.page.keyboard.type(option)

    def enter(self) -> None:
        """Press Enter, and wait for the page that this leads to."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def follow(self, name: str) -> None:
        """Go to a link or button and press it."""
        self.reach(name)
        self.enter()

    def fetch(self, name: str) -> bytes:
        """Fetch what a link leads to, as the browser would save it."""
        self.reach(name)
        address = self.page.evaluate("document.activeElement.href")
        return self.page.context.request.get(address).body()

    def download(self, name: str) -> str:
        """The same as text."""
        return self.fetch(name).decode()

"""What a search costs a citizen, as Chromium sees it: bytes, requests and time to the first result."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright

from browser_program import browser_program
from gzip_server import GzipServer, Sent

# A phone on a slow network: 1.6 Mbit/s, 150 ms, a processor at a quarter of its speed.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
SLOW_PROCESSOR = 4

# The clock starts with the last input event and stops when what is waited for is in the page. Both are taken inside
# the page, so that the time it takes to talk to the browser does not count.
CLOCK = """selector => {
  window.firstResult = new Promise(resolve => {
    let started = 0
    document.addEventListener("input", () => { started = performance.now() }, true)
    const look = () => {
      const found = started > 0 && [...document.querySelectorAll(selector)].find(one => one.getClientRects().length)
      if (!found) return
      observer.disconnect()
      const files = performance.getEntriesByType("resource").map(one => decodeURI(new URL(one.name).pathname))
      resolve([performance.now() - started, found.textContent.trim(), files])
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true, attributes: true })
  })
}"""


@dataclass(frozen=True)
class FirstResult:
    """What it took from the last letter of a query to its first result, in a page that had loaded."""

    text: str  # what the result says
    milliseconds: float
    page: list[Sent]  # what came with the page
    search: list[Sent]  # what had come for the search when the first result stood there

    @property
    def size(self) -> int:
        return sum(one.size for one in self.search)

    @property
    def requests(self) -> int:
        return len(self.search)

    @property
    def scripts(self) -> list[Sent]:
        """The scripts that came with the page."""
        return [one for one in self.page if one.path.endswith(".js")]

    @property
    def size_with_scripts(self) -> int:
        return self.size + sum(one.size for one in self.scripts)

    @property
    def requests_with_scripts(self) -> int:
        return self.requests + len(self.scripts)


@contextmanager
def chromium():
    program = browser_program()
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


def first_result(
    browser: Browser, server: GzipServer, path: str, field: str, query: str, result: str, slow: bool
) -> FirstResult:
    """Opens a page with nothing remembered, waits until it is quiet, types a query at once, and waits for `result`."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    try:
        page = context.new_page()
        if slow:
            throttle(page)
        server.sent.clear()
        page.goto(server.address + path, wait_until="networkidle")
        before = list(server.sent)
        page.evaluate(CLOCK, result)
        page.locator(field).first.focus()
        page.keyboard.insert_text(query)
        milliseconds, text, files = page.evaluate("window.firstResult")
        return FirstResult(text, milliseconds, before, [one for one in server.sent[len(before):] if one.path in files])
    finally:
        context.close()


def throttle(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_PROCESSOR})

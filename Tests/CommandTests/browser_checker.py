"""The theme’s own checking of answers (js/answers.js), run in Chromium."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.append(str(Path(__file__).resolve().parents[1] / "BrowserTests"))

from browser_program import browser_program  # noqa: E402

CALL = """async ([texts, rules, today]) => {
  const { check } = await import("./answers.js");
  return texts.map(text => check(JSON.parse(rules), JSON.parse(text), today));
}"""


class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path != "/":
            return super().do_GET()
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>scripts</title>")

    def log_message(self, *_):
        pass


class BrowserChecker:
    def __init__(self, scripts: Path):
        self.scripts = scripts.resolve()

    def __enter__(self):
        handler = functools.partial(Handler, directory=str(self.scripts))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=browser_program(), args=["--no-sandbox"])
        self.page = self.browser.new_page()
        self.page.goto(f"http://127.0.0.1:{self.server.server_address[1]}/")
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.playwright.stop()
        self.server.shutdown()

    def faults(self, rules: Path, texts: list[str], today: str) -> list[list[dict]]:
        """The faults of each text, in the order in which the script finds them."""
        found = []
        for start in range(0, len(texts), 500):
            found += self.page.evaluate(CALL, [texts[start:start + 500], rules.read_text(), today])
        return found

#!/usr/bin/env python3
"""Takes pictures of pages, for looking at: wide and narrow, light and dark.

    .venv/bin/python Tests/BrowserTests/screenshots.py public pictures /en/ /vi/404.html
    .venv/bin/python Tests/BrowserTests/screenshots.py public pictures        # one page of each type and language

Writes pictures/<path>-<width>-<scheme>.png; `--print` adds the sheets as pictures/<path>.pdf.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser_program import browser_program
from site_model import Site
from static_server import StaticServer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="the folder that balie build wrote")
    parser.add_argument("pictures", type=Path, help="the folder to write to")
    parser.add_argument("paths", nargs="*", help="pages, as in their address; none means one of each type and language")
    parser.add_argument("--widths", default="1280,320", help="widths in px (default: 1280,320)")
    parser.add_argument("--schemes", default="light,dark", help="light, dark, forced (default: light,dark)")
    parser.add_argument("--window", action="store_true", help="only what fits the window, not the whole page")
    parser.add_argument("--print", dest="sheets", action="store_true", help="print to PDF as well")
    options = parser.parse_args()

    site = Site(options.site)
    if not site.exists:
        parser.error(f"there is no site in {site.folder}")
    paths = options.paths or [page.path for page in site.representatives.values()]
    options.pictures.mkdir(parents=True, exist_ok=True)
    server = StaticServer(site.folder)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=browser_program(),
                args=["--no-sandbox"] if os.geteuid() == 0 else [])
            for scheme in options.schemes.split(","):
                forced = {"forced_colors": "active"} if scheme == "forced" else {"color_scheme": scheme}
                context = browser.new_context(**forced)
                for path in paths:
                    take(context, server.address, path, scheme, options)
                context.close()
            browser.close()
    finally:
        server.stop()


def take(context, address: str, path: str, scheme: str, options) -> None:
    name = path.strip("/").replace("/", "-").removesuffix(".html") or "root"
    page = context.new_page()
    for width in map(int, options.widths.split(",")):
        page.set_viewport_size({"width": width, "height": 800 if width > 600 else 640})
        page.goto(address + path)
        file = options.pictures / f"{name}-{width}-{scheme}.png"
        page.screenshot(path=file, full_page=not options.window)
        print(file)
    if options.sheets:
        file = options.pictures / f"{name}.pdf"
        page.pdf(path=file, prefer_css_page_size=True, format="A4")
        print(file)
    page.close()


if __name__ == "__main__":
    main()

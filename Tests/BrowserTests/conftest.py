"""What all checks share: the site, the server it is seen through, and one Chromium.

    .venv/bin/pytest Tests/BrowserTests --site public

The small Arabic catalogue in RightToLeft/ is built with `--balie` and checked too; `--rtl-site DIR` names another
site in its place.

Checks that open pages run once per page type and language; their names end in e.g. [procedure-en].
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from browser_program import browser_program
from office import Citizen, OfficeServer
from site_model import Site
from static_server import StaticServer

WIDE = {"width": 1280, "height": 1024}
NARROW = {"width": 320, "height": 720}
ZOOMED = {"width": 320, "height": 256}  # what 1280 × 1024 becomes at 400 %
# Contexts in which the scripts of the site run.
WITH_SCRIPTS = {"plain", "inspected"}


def pytest_addoption(parser):
    parser.addoption("--site", default="public", help="the folder that balie build wrote (default: public)")
    parser.addoption("--balie", default=".build/release/balie", help="the program, for the Arabic catalogue")
    parser.addoption("--rtl-site", default=None, help="a site in a language written from right to left")
    parser.addoption("--chromium", default=None, help="the browser (default: the system's Chromium)")


def pytest_configure(config):
    config.site = Site(Path(config.getoption("--site")))
    config.site_is_there = config.site.exists
    folder = config.getoption("--rtl-site")
    if folder is None and os.access(config.getoption("--balie"), os.X_OK):
        folder = _right_to_left_site(config)
    config.rtl_site = Site(Path(folder)) if folder else None


def _right_to_left_site(config) -> Path:
    """Builds the Arabic catalogue; what the program said is kept for the check that misses the site."""
    site, config.rtl_report = build(config, "RightToLeft")
    return site


def build(config, catalogue: str) -> tuple[Path, str]:
    """Builds a catalogue that lies beside this file; the site, and what the program said."""
    temporary = tempfile.TemporaryDirectory(prefix="balie-")
    config.add_cleanup(temporary.cleanup)
    source, site = Path(__file__).parent / catalogue, Path(temporary.name) / "public"
    own = ["--templates", source / "templates"] if (source / "templates").is_dir() else []
    result = subprocess.run(
        [config.getoption("--balie"), "build", "--content", source / "content", *own, "--output", site,
         "--as-of", "2026-11-22"], capture_output=True, text=True)
    return site, result.stdout + result.stderr


def pytest_generate_tests(metafunc):
    if "representative" in metafunc.fixturenames:
        chosen = metafunc.config.site.representatives if metafunc.config.site_is_there else {}
        metafunc.parametrize("representative", list(chosen.values()), ids=list(chosen))
    if "procedure" in metafunc.fixturenames:
        chosen = metafunc.config.site.representatives if metafunc.config.site_is_there else {}
        chosen = {name: page for name, page in chosen.items() if page.kind == "procedure"}
        metafunc.parametrize("procedure", list(chosen.values()), ids=list(chosen))
    if "rtl_representative" in metafunc.fixturenames:
        rtl = metafunc.config.rtl_site
        chosen = rtl.representatives if rtl is not None and rtl.exists else {}
        metafunc.parametrize("rtl_representative", list(chosen.values()), ids=list(chosen))


def pytest_collection_modifyitems(config, items):
    """Without a site there is one thing to say, and it is a failure; nothing is skipped in silence."""
    if not config.site_is_there:
        kept = [item for item in items if item.name == "test_the_site_is_there"]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


@pytest.fixture(scope="session")
def site(pytestconfig) -> Site:
    return pytestconfig.site


@pytest.fixture(scope="session")
def address(site):
    server = StaticServer(site.folder)
    yield server.address
    server.stop()


@pytest.fixture(scope="session")
def browser(pytestconfig):
    chromium = pytestconfig.getoption("--chromium") or browser_program()
    assert os.access(chromium, os.X_OK), f"no browser at {chromium}; run scripts/install-system.sh test"
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def contexts(browser):
    contexts = Contexts(browser)
    yield contexts
    contexts.close()


class Contexts:
    """Browser contexts by name, opened once."""

    def __init__(self, browser: Browser):
        self._browser = browser
        self._open: dict[str, BrowserContext] = {}

    def named(self, name: str) -> BrowserContext:
        if name not in self._open:
            self._open[name] = getattr(self, f"_{name}")()
        return self._open[name]

    def close(self) -> None:
        for context in self._open.values():
            context.close()

    def _plain(self) -> BrowserContext:
        return self._browser.new_context(viewport=WIDE)

    def _inspected(self) -> BrowserContext:
        context = self._browser.new_context(viewport=WIDE, reduced_motion="reduce")
        context.add_init_script(AXE_SCRIPT)
        return context

    def _without_scripts(self) -> BrowserContext:
        """Scripts of the site do not load, but axe's own still runs."""
        context = self._inspected()
        context.route("**/*.js", lambda route: route.abort())
        return context

    def _javascript_off(self) -> BrowserContext:
        return self._browser.new_context(viewport=WIDE, java_script_enabled=False)


@pytest.fixture(scope="session")
def form_server(pytestconfig):
    """The catalogue of forms, with an office that receives them."""
    folder, report = build(pytestconfig, "Forms")
    assert folder.is_dir(), f"the catalogue of forms was not built:\n{report}"
    server = OfficeServer(folder)
    yield server
    server.stop()


@pytest.fixture
def office(form_server):
    office = form_server.office
    office.__init__()
    yield office
    office.__init__()


@pytest.fixture
def context(browser):
    """A browser that remembers nothing of other checks, and keeps time in Brussels."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce", timezone_id="Europe/Brussels")
    context.add_init_script(AXE_SCRIPT)
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def citizen(context, form_server, office):
    page = context.new_page()
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield Citizen(page, form_server.address)
    assert not complaints, f"the script fails: {complaints}"


@pytest.fixture
def open_page(contexts, address):
    """Opens a page of the site in a named context; closes it after the test."""
    opened = []

    def open_page(path: str, context: str = "plain", viewport: dict | None = None, at: str | None = None):
        page = contexts.named(context).new_page()
        opened.append(page)
        if viewport is not None:
            page.set_viewport_size(viewport)
        page.goto((at or address) + path, wait_until="load")
        if context in WITH_SCRIPTS and page.locator("[data-module=form]").count():
            # A form fetches its rules after the page has loaded, and only then takes its shape.
            page.wait_for_selector("[data-module=form].form--live")
        return page

    yield open_page
    for page in opened:
        page.close()

"""`balie preview` as editors see it: real pages in Chromium that follow what is saved."""

from __future__ import annotations

import json
import re
import shutil
import sys
import time
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Error, expect, sync_playwright

from previewing import PATIENCE, Preview, replace, start

sys.path.append(str(Path(__file__).resolve().parents[1] / "BrowserTests"))

from browser_program import browser_program  # noqa: E402

PROCEDURE = "/en/procedures/register-a-birth/"
FORM = "/en/procedures/register-a-birth/form/declaration-of-birth/"
PAPER = "/en/documents/birth-certificate/"
PLAIN = "/en/help/"
NAME, MENDED = "title: Help and contact", "title: Mended help and contact"
MARK = "window.isTheSame = true"
TOLD = "document.querySelector('balie-preview')?.shadowRoot.querySelector('h2').textContent"
IS_SAME = "window.isTheSame === true"


expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser_program(), args=["--no-sandbox"])
        yield running
        running.close()


def until(page, expression: str):
    """Waits until an expression holds; pages allow no text to be run as a script, as `wait_for_function` does."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if page.evaluate(expression):
                return
        except Error:
            pass  # the page is just being loaded anew
        time.sleep(0.02)
    raise AssertionError(f"never: {expression}")


class Desk:
    """An editor’s desk: files, the preview of them, and a browser."""

    def __init__(self, content: Path, templates: Path, preview: Preview, browser):
        self.content, self.templates, self.preview, self.browser = content, templates, preview, browser
        self.pages, self.complaints = [], []

    def open(self, path: str, **options):
        context = self.browser.new_context(**options)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("pageerror", lambda error: self.complaints.append(f"{path}: {error}"))
        page.on("console", lambda line: self.complaints.append(f"{path}: {line.text}")
                if line.type == "error" and "ERR_" not in line.text and "status of 404" not in line.text else None)
        page.on("dialog", lambda dialog: (self.complaints.append(f"asked: {dialog.type}"), dialog.accept()))
        page.goto(self.preview.origin + path)
        page.wait_for_selector("balie-preview .bar")
        # Events have been listened to once what editors are told is there.
        until(page, TOLD)
        self.pages.append(page)
        return page

    def close(self):
        for page in self.pages:
            page.context.close()


@pytest.fixture(scope="module")
def place(balie, sample, tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(sample, folder / "content")
    shutil.copytree(balie.theme, folder / "templates")
    preview = start(balie, folder / "content", "--templates", folder / "templates", "--schemas", "off",
                    "--editor", "vscode://file/{path}:{line}:{column}").begin()
    preview.said("findings|Error|error|Warning|warning")
    yield folder, preview
    preview.close()


@pytest.fixture
def desk(place, browser):
    """The files are put back after each test."""
    folder, preview = place
    before = {file: file.read_bytes() for part in ("content", "templates")
              for file in (folder / part).rglob("*") if file.is_file()}
    desk = Desk(folder / "content", folder / "templates", preview, browser)
    yield desk
    desk.close()
    for file, text in before.items():
        if not file.exists() or file.read_bytes() != text:
            file.write_bytes(text)
    for part in ("content", "templates"):
        for file in (folder / part).rglob("*"):
            if file.is_file() and file not in before:
                file.unlink()
    # The next test begins when all this has been seen.
    about = folder / "content/pages/about/en.md"
    about.write_text(f"{about.read_text()}\nPut back after {len(before)} files, {time.monotonic_ns()}.\n")
    preview.until_says("/en/about/", about.read_text().splitlines()[-1])
    assert not desk.complaints


def test_a_page_is_mended_in_place(desk):
    page = desk.open(PLAIN, viewport={"width": 800, "height": 300})
    page.evaluate(MARK)
    page.evaluate("scrollTo(0, 120)")
    replace(desk.content / "pages/help/en.md", NAME, MENDED)
    expect(page.locator("h1")).to_contain_text("Mended")
    assert page.evaluate(IS_SAME) and page.evaluate("scrollY") == 120
    assert "Mended" in page.title()


def picture(width: int) -> bytes:
    """A drawing as wide as told."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="9"><path d="M0 0h9v9z"/></svg>'.encode()


@pytest.mark.parametrize("path, folder", [(PLAIN, "pages/help"), (PROCEDURE, "procedures/register-birth")])
def test_a_replaced_picture_is_shown_anew(desk, path, folder):
    file = desk.content / folder / "desk.svg"
    file.write_bytes(picture(30))
    text = desk.content / folder / "en.md"
    text.write_text(text.read_text() + "\n![The desk](desk.svg)\n")
    desk.preview.until_says(path, "desk.svg")
    page = desk.open(path)
    shown = "document.querySelector('img[alt=\"The desk\"]')"
    page.evaluate(f"{shown}.scrollIntoView()")
    until(page, f"{shown}.naturalWidth === 30")
    page.evaluate(MARK)
    for width in (40, 50):
        file.write_bytes(picture(width))
        until(page, f"{shown}.naturalWidth === {width}")
    assert page.evaluate(IS_SAME)
    beside = file.with_name("desk.new")
    beside.write_bytes(picture(60))
    beside.rename(file)
    until(page, f"{shown}.naturalWidth === 60")


def test_a_page_with_scripts_keeps_its_place_and_its_answers(desk):
    page = desk.open(PROCEDURE, viewport={"width": 800, "height": 400})
    page.locator("[data-module~=my-case] input[type=radio]").first.check()
    page.evaluate("scrollTo(0, 500)")
    until(page, "scrollY === 500")
    page.evaluate(MARK)
    text = desk.content / "procedures/register-birth/en.md"
    text.write_text(text.read_text() + "\nA new last line.\n")
    expect(page.locator("main")).to_contain_text("A new last line.")
    expect(page.locator("[data-module~=my-case] input[type=radio]").first).to_be_checked()
    until(page, "scrollY === 500")
    assert page.evaluate(IS_SAME)
    # A number that the questions and the calendar know is theirs to show: they begin again.
    replace(desk.content / "procedures/register-birth/procedure.yaml", "time: 1 working-day", "time: 3 working-days")
    until(page, "window.isTheSame === undefined && document.querySelector('.today')")
    expect(page.locator("main")).to_contain_text("3 working days")
    expect(page.locator("[data-module~=my-case] input[type=radio]").first).to_be_checked()


def test_half_filled_answers_stay(desk):
    page = desk.open(FORM)
    page.wait_for_selector(".form--live")
    while page.locator("input[type=text]:visible, textarea:visible").count() == 0:
        for group in page.locator("fieldset:visible").all():
            if group.locator("input[type=radio]").count() and not group.locator("input:checked").count():
                group.locator("input[type=radio]").first.check()
        for number in page.locator("input[type=number]:visible").all():
            number.fill("10")
        page.locator("form button[type=submit]:visible, form button:not([type]):visible").last.click()
    step = page.evaluate("location.hash")
    field = page.locator("input[type=text]:visible, textarea:visible").first
    field.fill("Half an ans")
    name = field.get_attribute("name")
    field.focus()
    page.evaluate(MARK)
    replace(desk.content / "procedures/register-birth/forms/birth-declaration.yaml", "Declaration of birth", "Declaration of a birth")
    until(page, "window.isTheSame === undefined && document.querySelector('.form--live')")
    expect(page.locator(f"[name='{name}']").first).to_have_value("Half an ans")
    until(page, f"location.hash === '{step}'")
    expect(page.locator(f"[name='{name}']").first).to_be_visible()
    until(page, f"document.activeElement?.name === '{name}'")


def test_a_style_is_swapped_in_place(desk):
    page = desk.open(PROCEDURE)
    page.evaluate(MARK)
    (desk.templates / "css/99-own.css").write_text("h1 { letter-spacing: 7px }\n")
    until(page, "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
    until(page, "document.querySelectorAll('head link[rel=stylesheet]').length === 1")
    assert page.evaluate(IS_SAME)


def test_a_script_is_loaded_anew(desk):
    page = desk.open("/en/")
    page.evaluate(MARK)
    script = desk.templates / "js/search-box.js"
    script.write_text(script.read_text() + "\ndocument.documentElement.dataset.anew = 'yes';\n")
    until(page, "document.documentElement.dataset.anew === 'yes'")
    assert not page.evaluate(IS_SAME)


def test_other_pages_are_left_alone(desk):
    page, other = desk.open(PLAIN), desk.open(PAPER)
    other.evaluate("new MutationObserver(() => { window.isTouched = true; })"
                   ".observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true })")
    replace(desk.content / "pages/help/en.md", NAME, MENDED)
    expect(page.locator("h1")).to_contain_text("Mended")
    assert other.evaluate("window.isTouched === undefined")


def test_a_page_whose_address_changes_is_followed(desk):
    page = desk.open(PAPER)
    replace(desk.content / "evidence/birth-certificate.yaml", "en: birth-certificate", "en: paper-of-birth")
    page.wait_for_url(desk.preview.origin + "/en/documents/paper-of-birth/")
    expect(page.locator("h1")).to_contain_text("Birth certificate")


def test_a_page_that_is_missing_comes(desk):
    page = desk.open("/en/documents/brand-new-paper/")
    (desk.content / "evidence/brand-new-paper.yaml").write_text("name: { vi: Mới, en: Brand new paper, nl: Nieuw }\n")
    expect(page.locator("h1")).to_contain_text("Brand new paper")


def test_a_broken_file_is_told_of_on_its_page(desk):
    page = desk.open(PROCEDURE)
    page.locator("a").nth(3).focus()
    before = page.evaluate("document.activeElement.outerHTML")
    replace(desk.content / "procedures/register-birth/procedure.yaml", "title:", "title: [")
    panel = page.locator("balie-preview .panel")
    expect(panel).to_be_visible()
    expect(panel).to_contain_text("as it was before")
    expect(page.locator("h1")).to_contain_text("Register a birth")
    expect(page.locator("balie-preview [role=status]")).to_contain_text("on this page")
    link = panel.locator("li a").first
    path = (desk.content / "procedures/register-birth/procedure.yaml").resolve()
    assert link.get_attribute("href").startswith(f"vscode://file{path}:")
    # Nobody who types is disturbed.
    assert page.evaluate("document.activeElement.outerHTML") == before
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    button = page.locator("balie-preview .bar button").first
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    assert page.evaluate("document.querySelector('balie-preview').shadowRoot.activeElement?.nodeName") == "BUTTON"
    button.click()
    other = desk.open(PLAIN)
    expect(other.locator("balie-preview .panel")).to_be_hidden()
    replace(desk.content / "procedures/register-birth/procedure.yaml", "title: [", "title:")
    expect(panel).to_be_hidden()


def test_the_list_of_findings_follows(desk):
    page = desk.open("/__balie/findings")
    replace(desk.content / "evidence/birth-certificate.yaml", "name:", "nmae:")
    expect(page.locator("main ol.findings")).to_contain_text("nmae")
    assert page.locator("main ol.findings a").first.get_attribute("href").startswith("vscode://file/")


def test_the_bar_tells_what_editors_want_to_know(desk):
    page = desk.open(PROCEDURE)
    bar = page.locator("balie-preview .bar")
    for words in ("Translation en", "Verified", "Guidance", "words", "Next change"):
        expect(bar).to_contain_text(words)
    vietnamese = desk.open("/vi/thu-tuc/dang-ky-khai-sinh/")
    expect(vietnamese.locator("balie-preview .bar")).to_contain_text("Translation nl")
    expect(vietnamese.locator("balie-preview .bar")).to_contain_text("syllables")


def violations(page) -> list[str]:
    page.evaluate(AXE_SCRIPT if isinstance(AXE_SCRIPT, str) else Path(AXE_SCRIPT).read_text())
    found = page.evaluate("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })")
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bar_and_findings_are_for_everybody(desk, scheme):
    replace(desk.content / "procedures/register-birth/procedure.yaml", "title:", "title: [")
    desk.preview.until("/__balie/findings", lambda answer: "procedure.yaml" in answer.text, "told")
    page = desk.open(PROCEDURE, viewport={"width": 320, "height": 600}, color_scheme=scheme)
    expect(page.locator("balie-preview .panel")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    page.goto(desk.preview.origin + "/__balie/findings")
    assert violations(page) == []
    desk.complaints = [one for one in desk.complaints if "inline style" not in one]  # those are of axe


def test_many_pages_at_once(desk):
    """More than browsers open connections for: those that nobody sees have none."""
    context = desk.browser.new_context()
    pages = [context.new_page() for _ in range(9)]
    desk.pages.append(pages[0])
    for page in pages[:5]:
        page.goto(desk.preview.origin + PLAIN)
    assert pages[0].locator("h1").inner_text()


def test_a_page_waits_for_the_preview_to_come_back(balie, desk, place):
    folder, _ = place
    port = None
    running = start(balie, desk.content, "--templates", desk.templates, "--schemas", "off").begin()
    try:
        port = running.port
        context = desk.browser.new_context()
        page = context.new_page()
        page.goto(running.origin + PLAIN)
        until(page, TOLD)
        page.evaluate(MARK)
        running.end()
        expect(page.locator("balie-preview .state")).to_contain_text("stopped", timeout=PATIENCE * 1000)
        replace(desk.content / "pages/help/en.md", NAME, MENDED)
        running = start(balie, desk.content, "--templates", desk.templates, "--schemas", "off",
                        "--port", port).begin()
        expect(page.locator("h1")).to_contain_text("Mended", timeout=PATIENCE * 1000)
        assert page.evaluate(IS_SAME)
        context.close()
    finally:
        running.close()


def test_right_to_left(balie, browser, tmp_path):
    source = Path(__file__).resolve().parents[1] / "BrowserTests/RightToLeft"
    shutil.copytree(source / "content", tmp_path / "content")
    own = ["--templates", source / "templates"] if (source / "templates").is_dir() else []
    running = start(balie, tmp_path / "content", *own, "--schemas", "off").begin()
    try:
        page = browser.new_context(viewport={"width": 320, "height": 600}).new_page()
        page.goto(running.origin + "/ar/")
        page.wait_for_selector("balie-preview .bar")
        assert page.evaluate("document.documentElement.dir") == "rtl"
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.locator("balie-preview .bar").evaluate("it => getComputedStyle(it).direction") == "ltr"
        page.context.close()
    finally:
        running.close()


def test_that_there_are_no_findings_is_said_once_it_is_known(desk):
    """A page hears of a broken theme before anybody has looked for what is wrong with it."""
    page = desk.browser.new_context().new_page()
    desk.pages.append(page)
    notes = {"delay": "The theme is broken: …", "checking": True, "errors": 0, "warnings": 0, "findings": [], "facts": []}
    page.route("**/__balie/events?*", lambda route: route.fulfill(
        content_type="text/event-stream", body=f"retry: 100\n\nevent: notes\ndata: {json.dumps(notes)}\n\n"))
    page.goto(desk.preview.origin + PLAIN)
    page.wait_for_selector("balie-preview .bar")
    until(page, f"{TOLD}.startsWith('This page')")
    told = page.evaluate("document.querySelector('balie-preview').shadowRoot.querySelector('.bar').textContent"
                         f" + {TOLD}")
    assert "This page is being checked" in told
    assert not re.search(r"No findings|\b0 (findings|errors|warnings)", told), told
    notes["checking"] = False
    until(page, f"{TOLD} === 'No findings on this page'")

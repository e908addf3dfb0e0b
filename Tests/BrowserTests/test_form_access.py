"""Every state of a form for everybody: axe, names, narrow screens, no JavaScript, paper, and what it costs to load."""

import gzip
import re
import subprocess
from urllib.parse import urlsplit

import pytest

from axe import violations
from conftest import NARROW
from office import APPLICATION, CHANGES, QUESTION

MOST_SCRIPT = 15 * 1024


def state(citizen, office, name: str):
    """Gets a form into a state."""
    page = citizen.page
    citizen.open()
    if name == "faults":
        citizen.open(step="applicant").go_on()
    elif name == "repeats":
        citizen.situation().applicant().landlord().works()
        page.get_by_role("button", name="Add: Helper").click()
        citizen.fill(helpers_1_is_minor_yes=True).go_on()
    elif name == "all-on-one-page":
        citizen.open(CHANGES)
    elif name == "delete":
        page.get_by_label("Keep a draft on this device").check()
        page.get_by_role("button", name="Delete everything").click()
    elif name in ("check", "sent", "failed"):
        citizen.to_check()
        office.status = 500 if name == "failed" else 200
        if name != "check":
            citizen.send()
            page.get_by_role("heading", name="Your form was").wait_for()


STATES = ["begin", "faults", "repeats", "all-on-one-page", "delete", "check", "sent", "failed"]


@pytest.mark.parametrize("name", STATES)
def test_axe_and_narrow_screens(citizen, office, name):
    state(citizen, office, name)
    page = citizen.page
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found[scheme] = violations(page)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(NARROW)
    found["narrow"] = violations(page)
    assert not any(found.values()), "\n".join(f"{guise}:\n{text}" for guise, text in found.items() if text)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"
    small = page.evaluate("""() => [...document.querySelectorAll('main :is(button, a, input, select, textarea, summary)')]
      .filter(it => it.checkVisibility() && it.getClientRects().length && !it.closest('p, li, dd') )
      .map(it => [(it.closest('label') ?? it).getBoundingClientRect(), it.outerHTML])
      .filter(([box]) => box.height < 24 || box.width < 24).map(([, html]) => html)""")
    assert not small, small


def test_every_field_has_a_name(citizen):
    """What a screen reader says at each control, on every step: the question, and what helps to answer it."""
    citizen.open(query="?owner=no&area=60")
    page = citizen.page
    session = page.context.new_cdp_session(page)
    for step in ("situation", "applicant", "landlord", "works", "helpers", "offers"):
        citizen.open(query="?owner=no&area=60", step=step)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        controls = [node for node in nodes if not node["ignored"] and node["role"]["value"] in (
            "textbox", "radio", "checkbox", "combobox", "spinbutton", "Date", "DateTime", "InputTime", "button")]
        nameless = [node for node in controls if not node.get("name", {}).get("value", "").strip()]
        assert not nameless, f"{step}: {nameless}"
        assert controls, step
    number = page.get_by_role("textbox", name="National number", include_hidden=True)
    assert number.count() == 1


def test_without_javascript_everything_is_there(browser, form_server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(form_server.address + APPLICATION)
    for id_ in ("applicant-full-name", "landlord-landlord-name", "works-price", "helpers-4-helper-name",
                "offers-offer-3-amount", "offers-truth", "works-insurance-policy"):
        assert page.locator(f"[id='{id_}']").is_visible(), id_
    text = page.locator("main").inner_text()
    for words in ("Fill in this part only if you answer “no” to “Do you own the house?”",
                  "Answer only if you answer “yes” to “Does the landlord agree?”",
                  "Only if your answer to “How large is the roof?” is 50", "For example: 85.07.30-033.28"):
        assert words in text, f"{words!r} is missing"
    assert "Keep a draft" not in text and "Check your answers" not in text
    assert page.locator("#applicant-full-name").get_attribute("required") is not None
    assert page.locator("#landlord-landlord-name").get_attribute("required") is None
    assert page.locator("#works-price").get_attribute("min") == "1"
    assert page.locator("#applicant-nationality").evaluate("it => it.selectedOptions[0].text") == "Belgium"
    assert page.locator("#applicant-nationality option").count() == 250
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(form_server.address + QUESTION)
    form = page.locator("form[action='https://forms.example.org/received'][method=post]")
    assert form.get_by_role("button", name="Send the form").is_visible()
    page.goto(form_server.address + CHANGES)
    assert page.get_by_text("Print this form with your browser, sign it and hand it in.").is_visible()
    assert page.locator("main form").count() == 0
    context.close()


def test_a_form_without_its_rules_stays_whole(citizen, context):
    context.route("**/rules.json", lambda route: route.abort())
    citizen.page.goto(citizen.address + QUESTION)
    citizen.page.wait_for_load_state("networkidle")
    assert citizen.page.locator("#answer-by-email-yes").is_visible()
    assert citizen.page.get_by_role("button", name="Send the form").is_visible()


def test_it_costs_little_to_load(citizen, context, form_server):
    asked = []
    context.on("response", lambda response: asked.append(response))
    citizen.open()
    citizen.page.wait_for_load_state("networkidle")
    assert {urlsplit(response.url).netloc for response in asked} == {urlsplit(form_server.address).netloc}
    paths = {urlsplit(response.url).path for response in asked}
    assert len(paths) <= 6, "\n".join(paths)
    scripts = [response for response in asked if response.url.endswith(".js")]
    size = sum(len(gzip.compress(response.body(), 9, mtime=0)) for response in scripts)
    assert size <= MOST_SCRIPT, f"{size} bytes of script"


def sheet(page, file) -> tuple[str, int]:
    page.pdf(path=file, format="A4", prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return " ".join(text.split()), int(re.search(r"Pages:\s+(\d+)", facts).group(1))


def test_on_paper_with_answers(citizen, tmp_path):
    citizen.open().to_check()
    short = citizen.page.locator(".check .reference").inner_text()
    text, sheets = sheet(citizen.page, tmp_path / "filled.pdf")
    for words in ("Application for a roof garden", "Your landlord", "An Peeters", "30 July 1985", "1234.55", "Belgium",
                  "Signature", "Place and date", short, "€432.09"):
        assert words in text, f"{words!r} is not on paper"
    for words in ("Check your answers", "Keep your answers", "Fill in this part only", "What did you agree?", "Add:"):
        assert words not in text, f"{words!r} is on paper"
    assert sheets <= 6
    assert citizen.page.locator(".box").count() == 0, "boxes stay on the screen"


def test_the_empty_form_on_paper(citizen, tmp_path, browser, form_server):
    citizen.open(APPLICATION)
    text, _ = sheet(citizen.page, tmp_path / "empty.pdf")
    for words in ("Fill in this part only if", "Your landlord", "What did you agree?", "Helper 4", "Small trees",
                  "The city pays", "Signature"):
        assert words in text, f"{words!r} is not on paper"
    for words in ("Reference", "mm/dd", "Choose"):
        assert words not in text, f"{words!r} is on paper"
    assert citizen.page.locator("[data-page=helpers] [data-item]").count() == 0, "blocks stay on the screen"
    citizen.open(CHANGES).fill(garden_full_name="An Peeters")
    citizen.page.evaluate("window.print = () => {}")
    citizen.page.get_by_role("button", name="Print the empty form").click()
    text, _ = sheet(citizen.page, tmp_path / "blank.pdf")
    assert "An Peeters" not in text and "City hall" in text

"""The pages of 58 real forms, imported: axe, vnu, lychee, and filling in one of them by keyboard.

The forms are read where they lie, beside the project; nothing of them is copied into it.
"""

import os
import subprocess
from pathlib import Path

import pytest

from axe import violations
from site_model import Site
from static_server import StaticServer
from test_markup_and_links import test_html_is_valid as check_html
from test_markup_and_links import test_links_and_fragments_lead_somewhere as check_links

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("BALIE_DATA", ROOT.parent / "shared/data")) / "form-definitions"
FORMS = sorted(FOLDER.rglob("*.json"))

pytestmark = pytest.mark.skipif(not FORMS, reason=f"the real forms are not there: {FOLDER}")


@pytest.fixture(scope="module")
def imported(pytestconfig, tmp_path_factory) -> Site:
    folder = tmp_path_factory.mktemp("imported")
    balie = pytestconfig.getoption("--balie")
    for arguments in (["import", "form-runner", *FORMS, "--out", folder / "content"],
                      ["build", "--content", folder / "content", "--output", folder / "site", "--as-of", "2026-11-22"]):
        result = subprocess.run([balie, *map(str, arguments)], capture_output=True, text=True)
        assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-3000:]
    return Site(folder / "site")


@pytest.fixture(scope="module")
def imported_address(imported):
    server = StaticServer(imported.folder)
    yield server.address
    server.stop()


def test_imported_forms_are_all_there(imported):
    forms = imported.of_kind("form", "en")
    assert len(forms) == len([file for file in FORMS if "/cy/" not in file.as_posix()])


def test_imported_pages_are_valid_html(imported):
    check_html(imported)


def test_imported_links_lead_somewhere(imported):
    check_links(imported)


def test_axe_on_every_imported_form(imported, imported_address, open_page):
    """With the form’s script, and as the whole form in sequence without it."""
    found = {}
    english = imported.of_kind("form", "en")
    welsh = sorted(imported.of_kind("form", "cy"), key=lambda form: len(form.html))[-5:]
    for form, context in [(form, context) for form in english for context in ("inspected", "without_scripts")] + [
            (form, "inspected") for form in welsh]:
        page = open_page(form.path, context, at=imported_address)
        text = violations(page)
        if text:
            found[f"{form.path} ({context})"] = text
        page.close()
    assert not found, "\n".join(f"\n{where}:\n{text}" for where, text in list(found.items())[:10])


# Names of controls that have no box, are made invisible, or are folded away.
UNSEEN = """controls => controls.filter(control => {
  const { width, height } = control.getBoundingClientRect()
  return !width || !height || !control.checkVisibility({ visibilityProperty: true })
}).map(control => control.name)"""


def test_imported_forms_ask_everything_without_javascript(imported, imported_address, open_page):
    """Every control of the page can be seen; whether each has a name, axe tells."""
    for form in imported.of_kind("form", "en"):
        page = open_page(form.path, "javascript_off", at=imported_address)
        controls = page.locator("main :is(input:not([type=hidden]), select, textarea)")
        unseen = controls.evaluate_all(UNSEEN)
        assert not unseen and controls.count(), f"{form}: {unseen} cannot be seen"
        page.close()

"""`balie report`: one page that stands by itself, the same figures as data, and the figures of earlier days."""

import csv
import io
import json
import re
import sys

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import sync_playwright

from command import AS_OF, snapshot
from conftest import ROOT

sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
from axe import COLOR_RULES, violations  # noqa: E402
from browser_program import browser_program  # noqa: E402
from validator import validate  # noqa: E402

SAMPLE = ROOT / "content"
ARABIC = ROOT / "Tests/BrowserTests/RightToLeft/content"
# How the page is looked at, and which rules axe is asked; all where there are none.
GUISES = [
    ({"viewport": {"width": 1280, "height": 900}}, None),
    ({"viewport": {"width": 320, "height": 900}}, None),
    ({"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"}, COLOR_RULES),
    ({"viewport": {"width": 320, "height": 900}, "forced_colors": "active"}, COLOR_RULES),
]


def report(balie, content, *more):
    return balie("report", "--content", content, "--as-of", AS_OF, *more)


@pytest.fixture(scope="module")
def pages(balie, tmp_path_factory):
    """The report of each catalogue in each of its languages, with the figures of an earlier day."""
    folder = tmp_path_factory.mktemp("reports")
    pages = []
    for content, languages in (SAMPLE, ["vi", "en", "nl"]), (ARABIC, ["ar"]):
        for language in languages:
            page, history = folder / f"{language}.html", folder / f"{language}.json"
            balie("report", "--content", content, "--as-of", "2026-11-02", "--history", history)
            outcome = report(balie, content, "--out", page, "--language", language, "--history", history)
            assert outcome.code == 0, outcome
            pages.append(page)
    return pages


def test_the_page_is_valid(pages):
    result = validate(*pages)
    assert result.returncode == 0, result.stderr[:2000]


def test_the_page_is_for_everybody_and_asks_nobody(pages):
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program(), args=["--no-sandbox"])
        for page in pages:
            for guise, rules in GUISES:
                context = browser.new_context(bypass_csp=True, **guise)
                tab = context.new_page()
                asked = []
                tab.on("request", lambda request: asked.append(request.url))
                tab.goto(page.as_uri())
                if asked != [page.as_uri()]:
                    found.append(f"{page.name} asks for {asked}")
                if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    found.append(f"{page.name} {guise}: scrolls sideways")
                tab.evaluate(AXE_SCRIPT)
                if wrong := violations(tab, rules):
                    found.append(f"{page.name} {guise}: {wrong}")
                context.close()
        browser.close()
    assert not found, "\n".join(found[:20])


def test_the_page_stands_by_itself(pages):
    for page in pages:
        text = page.read_text()
        assert "<script" not in text and "<link" not in text and "url(" not in text and "@import" not in text
        charts = re.findall(r'<svg class="chart" role="img"[^>]*aria-labelledby="(\S+) (\S+)"', text)
        assert charts and len(charts) == text.count("<svg")
        for name in [name for pair in charts for name in pair]:
            assert text.count(f'id="{name}"') == 1, name
        figures = re.findall(r'<div class="figures">(.*?)</div>', text, re.DOTALL)
        assert all("<table" in figure for figure in figures), "a chart has no table"


def test_data_has_the_same_figures(balie, tmp_path):
    data = json.loads(report(balie, SAMPLE, "--format", "json").out)
    assert data["format"] == "balie-report" and data["day"] == AS_OF
    whole = data["sections"]["completeness"]["completeness-profiles"]
    assert whole[0]["met"] <= whole[0]["asked"]
    lines = list(csv.DictReader(io.StringIO(report(balie, SAMPLE, "--format", "csv").out)))
    assert {"section", "table", "row", "name", "column", "value"} == set(lines[0])
    tables = {name: rows for section in data["sections"].values() for name, rows in section.items()}
    for name, rows in tables.items():
        written = [line for line in lines if line["table"] == name]
        assert len(written) == sum(len(row) - 1 for row in rows), name
    assert report(balie, SAMPLE, "--format", "csv", "--out", tmp_path / "tables").code == 0
    for name, rows in tables.items():
        with open(tmp_path / f"tables/{name}.csv", newline="") as file:
            assert len(list(csv.reader(file))) == len(rows) + 1, name


def test_a_day_is_kept_once(balie, tmp_path):
    history = tmp_path / "figures.json"
    for day in ["2026-11-22", "2026-10-01", "2026-11-22"]:
        assert balie("report", "--content", SAMPLE, "--as-of", day, "--history", history).code == 0
    first = history.read_bytes()
    assert [entry["day"] for entry in json.loads(first)["days"]] == ["2026-10-01", "2026-11-22"]
    report(balie, SAMPLE, "--history", history)
    assert history.read_bytes() == first


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"format": "balie-history", "version": 9, "days": []}',
                                    '{"format": "balie-history", "version": 1, "days": [{}]}', "{" * 200])
def test_a_history_that_is_none_is_left_alone(balie, tmp_path, damage):
    history = tmp_path / "figures.json"
    history.write_text(damage)
    outcome = report(balie, SAMPLE, "--history", history)
    assert outcome.code == 2 and "cannot be continued" in outcome.err, outcome
    assert history.read_text() == damage


def test_findings_are_figures(balie, tmp_path):
    content = tmp_path / "content"
    (content / "procedures/one").mkdir(parents=True)
    (content / "portal.yaml").write_text(
        "name: { en: Portal }\nbase-url: https://example.org\nlanguages: [en]\ncurrency: EUR\n"
        "time-zone: Europe/Brussels\ncompleteness: [fees, redress]\n")
    (content / "procedures/one/procedure.yaml").write_text("title: { en: One }\nfees: none\nammount: 3\n")
    data = json.loads(report(balie, content, "--format", "json").out)
    rules = {row["code"]: row for row in data["sections"]["findings"]["findings-by-rule"]}
    assert rules["unknown-key"]["errors"] == 1
    assert data["sections"]["findings"]["findings-by-office"][0]["all"] == sum(row["all"] for row in rules.values())


def test_the_same_report_is_the_same_bytes(balie, tmp_path):
    for jobs in ["1", "3"]:
        report(balie, SAMPLE, "--out", tmp_path / jobs, "--jobs", jobs)
    assert snapshot(tmp_path / "1") == snapshot(tmp_path / "3")


@pytest.mark.parametrize("arguments, says", [(["--language", "fr"], "does not speak"), (["--jobs", "0"], "--jobs"),
                                             (["--format", "pdf"], "pdf"), (["--history", "x/"], "--history")])
def test_wrong_use_is_told(balie, arguments, says):
    outcome = report(balie, SAMPLE, *arguments)
    assert (outcome.code, says in outcome.err) == (2, True), outcome

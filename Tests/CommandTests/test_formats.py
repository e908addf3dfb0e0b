"""--format text|json|github|sarif|gitlab|junit: what machines and people read."""

import json
import re
from xml.etree import ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SARIF_SCHEMA = ROOT.parent / "shared/data/sarif/sarif-schema-2.1.0.json"


@pytest.fixture
def faulty(content):
    """A copy with two errors and one warning, some with letters beyond ASCII before the place."""
    file = content / "procedures/register-birth/procedure.yaml"
    text = file.read_text()
    text = text.replace("topic: civil-status", "topic: civil-statos", 1)
    text = text.replace('amount: 8000 VND\n', 'amount: 8000 đồng\n', 1)
    text = text.replace(", nl: Het resultaat ophalen", "", 1)
    file.write_text(text)
    return content


CODES = ["bad-amount", "missing-translation", "unknown-id"]


def test_json_is_read_by_machines(balie, faulty):
    outcome = balie.check(faulty, "--format", "json")
    document = json.loads(outcome.out)
    assert sorted(one["code"] for one in document["findings"]) == CODES, outcome
    assert document["errors"] == 2 and document["warnings"] == 1
    by_code = {one["code"]: one for one in document["findings"]}
    assert by_code["unknown-id"]["fix"]["replacement"] == "civil-status"
    line = faulty.joinpath("procedures/register-birth/procedure.yaml").read_text().splitlines()
    place = by_code["bad-amount"]["location"]
    assert line[place["line"] - 1][place["column"] - 1:place["endColumn"] - 1] == "8000 đồng"


def test_sarif_follows_its_schema(balie, faulty):
    outcome = balie.check(faulty, "--format", "sarif")
    log = json.loads(outcome.out)
    assert sorted(result["ruleId"] for result in log["runs"][0]["results"]) == CODES, outcome
    if not SARIF_SCHEMA.is_file():
        pytest.skip("the published schema of SARIF 2.1.0 is not on this machine")
    import jsonschema

    schema = json.loads(SARIF_SCHEMA.read_text())
    jsonschema.validators.validator_for(schema)(schema).validate(log)


def test_github_annotations(balie, faulty):
    outcome = balie.check(faulty, "--format", "github")
    lines = outcome.out.splitlines()
    assert len(lines) == 3, outcome
    for line in lines:
        assert re.fullmatch(r"::(error|warning) file=[^,]+procedure\.yaml,line=\d+,.*col=\d+.*::.+", line), line


def test_gitlab_code_quality(balie, faulty):
    report = json.loads(balie.check(faulty, "--format", "gitlab").out)
    assert sorted(entry["check_name"] for entry in report) == CODES
    assert sorted({entry["severity"] for entry in report}) == ["critical", "minor"]
    for entry in report:
        assert entry["description"] and re.fullmatch(r"[0-9a-f]{32}", entry["fingerprint"])
        assert entry["location"]["path"].endswith("procedure.yaml")
        assert 1 <= entry["location"]["lines"]["begin"] <= entry["location"]["lines"]["end"]


def test_junit_shows_what_fails(balie, faulty):
    root = ElementTree.fromstring(balie.check(faulty, "--format", "junit").out)
    assert root.tag == "testsuites" and (root.get("tests"), root.get("failures")) == ("3", "2")
    cases = root.findall("testsuite/testcase")
    assert sorted(case.get("classname") for case in cases) == CODES
    assert sorted(case.get("classname") for case in cases if case.find("failure") is not None) == [
        "bad-amount", "unknown-id"]
    strict = ElementTree.fromstring(balie.check(faulty, "--format", "junit", "--strict").out)
    assert strict.get("failures") == "3"


def test_findings_are_known_again_when_lines_move(balie, faulty):
    """Code scanning closes and opens alerts by fingerprints: lines added above must not change them."""
    def fingerprints():
        results = json.loads(balie.check(faulty, "--format", "sarif").out)["runs"][0]["results"]
        return sorted(result["partialFingerprints"]["balieFinding/v1"] for result in results)

    before = fingerprints()
    file = faulty / "procedures/register-birth/procedure.yaml"
    file.write_text("# A comment\n\n" + file.read_text())
    assert fingerprints() == before and len(set(before)) == 3


def test_text_underlines_the_place(balie, faulty):
    outcome = balie.check(faulty, "--format", "text")
    text = outcome.out + outcome.err
    assert re.search(r"procedure\.yaml:\d+:\d+", text), outcome
    assert "civil-statos" in text and "^" in text, outcome
    assert "did you mean" in text.lower() and "civil-status" in text, outcome
    assert "\x1b" not in text, "colours where nobody looks"


@pytest.mark.parametrize("form", ["json", "sarif", "github", "text", "gitlab", "junit"])
def test_clean_runs_are_whole_documents_too(balie, sample, form):
    outcome = balie.check(sample, "--format", form)
    assert outcome.code == 0, outcome
    if form == "json":
        assert json.loads(outcome.out)["findings"] == []
    if form == "sarif":
        assert json.loads(outcome.out)["runs"][0]["results"] == []
    if form == "github":
        assert "::error" not in outcome.out
    if form == "gitlab":
        assert json.loads(outcome.out) == []
    if form == "junit":
        root = ElementTree.fromstring(outcome.out)
        assert (root.get("tests"), root.get("failures")) == ("1", "0")


@pytest.mark.parametrize("form", ["json", "sarif", "github", "text", "gitlab", "junit"])
def test_findings_come_in_one_order(balie, faulty, form):
    one = balie.check(faulty, "--format", form, "--jobs", "1")
    two = balie.check(faulty, "--format", form, "--jobs", "2")
    assert one.out == two.out and one.code == two.code == 1


def test_no_report_names_the_machine(balie, faulty, tmp_path):
    """Run from the folder of the content, as an editor does: paths are as the editor knows them."""
    outcome = balie.check("content", "--format", "sarif", cwd=tmp_path)
    assert str(tmp_path) not in outcome.out, outcome

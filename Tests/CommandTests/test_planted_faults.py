"""Every fault planted in a copy of the sample gives its finding, at its line, and no other."""

import pytest

from faults import BIRTH, FAULTS, GUIDE, TEMPLATE_FAULTS
from rule_faults import RULE_FAULTS


def assert_found(outcome, fault, file, lines):
    worst = {finding.severity for finding in outcome.findings}
    assert outcome.code == (1 if "error" in worst else 0), outcome
    assert fault.code in [finding.code for finding in outcome.findings], f"no {fault.code}: {outcome}"
    places = [(finding.path, finding.line) for finding in outcome.findings if finding.code == fault.code]
    if lines is None:
        folder = file if file.endswith(".yaml") and fault.at else file.rpartition("/")[0]
        assert any(folder in path for path, _ in places), f"{fault.code} is elsewhere: {places}"
    else:
        assert all(path.endswith(file) and at in lines for path, at in places), \
            f"{fault.code} should be at {file}:{lines}, but is at {places}"
    others = [finding for finding in outcome.findings if finding.code not in (fault.code, *fault.also)]
    assert not others, "it says more than it should:\n" + "\n".join(map(str, others))


@pytest.mark.parametrize("fault", FAULTS + RULE_FAULTS, ids=lambda fault: fault.name)
def test_fault_is_found(balie, content, fault):
    file, lines = fault.plant(content)
    outcome = balie.check(content, "--format", "json")
    assert_found(outcome, fault, file, lines)


@pytest.mark.parametrize("fault", TEMPLATE_FAULTS, ids=lambda fault: fault.name)
def test_fault_in_the_theme_is_found(balie, sample, templates, fault):
    file, lines = fault.plant(templates)
    outcome = balie.check(sample, "--format", "json", "--templates", templates)
    assert_found(outcome, fault, file, lines)


def test_all_faults_are_reported_together(balie, content):
    """One run, many faults: none hides another, and nothing else is said."""
    together = ["unknown key", "unknown act", "bad amount", "bad duration", "gap", "condition on nothing", "missing label",
                "dead link to a procedure", "unknown fee in guidance", "skipped heading", "raw HTML"]
    planted = [fault for fault in FAULTS if fault.name in together]
    assert len(planted) == len(together)
    expected = set()
    for fault in planted:
        fault.plant(content)
    # Lines move while edits are made; codes and files do not.
    expected = {(fault.code, fault.file) for fault in planted}
    outcome = balie.check(content, "--format", "json")
    found = {(finding.code, next(file for file in (BIRTH, GUIDE) if finding.path.endswith(file)))
             for finding in outcome.findings}
    assert found == expected, outcome
    assert len(outcome.findings) == len(planted), outcome


def test_faults_in_many_files_are_all_there(balie, content):
    files = sorted(content.glob("procedures/*/procedure.yaml"))
    for file in files:
        file.write_text(file.read_text() + "\nno-such-key: 1\n")
    outcome = balie.check(content, "--format", "json")
    found = [finding for finding in outcome.findings if finding.code == "unknown-key"]
    assert len(found) == len(files) == len(outcome.findings), outcome
    for finding in found:
        lines = (content / finding.path.partition("content/")[2]).read_text().splitlines()
        assert lines[finding.line - 1].startswith("no-such-key"), finding

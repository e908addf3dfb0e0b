"""Prose against facts on real procedures: what the rules find is compared with what was read by hand.

Needs the procedures of the national portal beside the project (or where BALIE_DATA is); without them there is
nothing to compare.

    .venv/bin/pytest Tests/CommandTests/test_prose_truth.py --balie .build/release/balie -s
"""

import collections
import json
import re
from pathlib import Path

import pytest

from national import FOLDER, ROOT

FIXTURES = ROOT / "Tests/AnalysisTests/Fixtures"

# The kinds of contradiction that each rule is to find.
KINDS = {
    "prose-amount": {"fee-note", "fee-steps", "other"},
    "prose-duration": {"time-note", "time-steps"},
    "prose-date": {"date-expired"},
    "prose-count": {"count"},
    "prose-act": {"act-two-years", "other"},
}


@pytest.fixture(scope="module")
def findings(balie, tmp_path_factory):
    """The findings of the rules, each with the codes of the procedures that it is about."""
    if not FOLDER.is_dir():
        pytest.skip(f"{FOLDER} is not there")
    folder = tmp_path_factory.mktemp("national")
    imported = balie("import", "national-portal", FOLDER, "--out", folder / "content", cwd=folder, timeout=600)
    if not (folder / "content/procedures").is_dir():
        pytest.skip(f"this program imports no procedures of the national portal: {imported.err[:200]}")
    checked = balie.check(folder / "content", "--format", "json", cwd=folder, timeout=600)
    codes, uses = {}, collections.defaultdict(set)
    for file in (folder / "content/procedures").glob("*/procedure.yaml"):
        text = file.read_text()
        codes[file.parent.name] = re.search(r'^code: "([^"]+)"', text, re.M).group(1)
        for evidence in re.findall(r"evidence: (\S+)", text):
            uses[evidence].add(codes[file.parent.name])
    found = [item for item in json.loads(checked.out)["findings"] if item["code"] in KINDS]
    for item in found:
        parts = Path(item["location"]["path"]).parts
        at = parts.index("procedures") if "procedures" in parts else parts.index("evidence")
        item["about"] = {codes[parts[at + 1]]} if "procedures" in parts else uses[parts[at + 1].removesuffix(".yaml")]
        item["said"] = re.match("‘(.*?)’", item["message"]).group(1)
    return found


def test_few_findings_are_wrong(findings):
    """At least nine in ten findings are confirmed: by the list of contradictions, or by the sample read one by one."""
    confirmed = collections.defaultdict(set)
    for item in json.loads((FIXTURES / "contradictions.json").read_text())["confirmed"]:
        confirmed[item["code"]].add(item["kind"])
    read = json.loads((FIXTURES / "prose-sample.json").read_text())["findings"]
    verdicts = {(item["rule"], code, item["said"]): item["verdict"] for item in read for code in item["about"]}
    right, wrong = 0, []
    for item in findings:
        verdict = {verdicts.get((item["code"], code, item["said"])) for code in item["about"]} - {None}
        known = any(confirmed[code] & KINDS[item["code"]] for code in item["about"])
        if verdict == {"right"} or not verdict and known:
            right += 1
        else:
            wrong.append(f"{item['code']} {sorted(item['about'])} {item['message']}")
    print(f"\nprecision {right}/{len(findings)} = {right / len(findings):.3f}", *wrong, sep="\n  ")
    assert right / len(findings) >= 0.9


def test_contradictions_are_found(findings):
    """Every confirmed contradiction that an import leaves as a fact beside a text, but those listed with a reason."""
    truth = json.loads((FIXTURES / "contradictions.json").read_text())["confirmed"]
    excused = json.loads((FIXTURES / "prose-sample.json").read_text())["not-found"]
    looked_for = set().union(*KINDS.values()) - {"other", "fee-steps"}
    wanted = {(item["code"], item["kind"]) for item in truth if item["kind"] in looked_for and not item.get("glued")}
    found = {(code, kind) for item in findings for code in item["about"] for kind in KINDS[item["code"]]}
    missed = wanted - found
    print(f"\nfound {len(wanted & found)} of {len(wanted)}", *sorted(missed), sep="\n  ")
    reasons = {(code, kind) for group in excused for kind, codes in group["cases"].items() for code in codes}
    assert missed <= reasons, sorted(missed - reasons)

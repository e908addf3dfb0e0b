"""`balie import national-portal` on 645 procedures that nobody in this project wrote.

They are read where they lie, beside the project; nothing of them is copied into it.
"""

import csv
import os
from pathlib import Path

import pytest

from command import snapshot
from conftest import ROOT

FOLDER = Path(os.environ.get("BALIE_DATA", ROOT.parent / "shared/data")) / "vn-procedures"

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the real procedures are not there: {FOLDER}")


@pytest.fixture(scope="module")
def imported(balie, tmp_path_factory):
    """All procedures imported at once, and what was said about them."""
    folder = tmp_path_factory.mktemp("imported")
    outcome = balie("import", "national-portal", FOLDER, "--out", folder / "content", "--format", "json",
                    "--report", folder / "report.csv")
    return folder, outcome


def test_all_procedures_are_imported_without_error(imported):
    folder, outcome = imported
    assert outcome.code == 0, outcome
    assert not [one for one in outcome.findings if one.severity == "error"]
    assert len(list(folder.glob("content/procedures/*/procedure.yaml"))) == len(list(FOLDER.glob("*.json")))
    with open(folder / "report.csv", encoding="utf-8", newline="") as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    assert len(codes) == len(list(FOLDER.glob("*.json")))


def test_the_result_builds(balie, imported):
    folder, _ = imported
    outcome = balie("build", "--content", folder / "content", "--output", folder / "site", "--format", "json")
    assert outcome.code == 0, outcome
    assert not [one for one in outcome.findings if one.severity == "error"]


def test_a_second_run_writes_nothing(balie, imported):
    folder, _ = imported
    before = snapshot(folder / "content")
    outcome = balie("import", "national-portal", FOLDER, "--out", folder / "content")
    assert outcome.code == 0, outcome
    assert "0 files new or changed" in outcome.out
    assert snapshot(folder / "content") == before

"""0 clean, 1 findings, 2 wrong use, 3 the outside world failed."""

import json
import os

import pytest

from command import beside


def test_the_program_is_there(pytestconfig):
    program = pytestconfig.getoption("--balie")
    assert os.access(program, os.X_OK), f"there is no program at {program}; run `make site` first"


def test_the_sample_is_clean(balie, sample):
    outcome = balie.check(sample, "--strict")
    assert outcome.code == 0, outcome


def test_building_the_sample_is_clean(balie, sample, tmp_path):
    outcome = balie.build(sample, tmp_path / "public")
    assert outcome.code == 0, outcome
    assert (tmp_path / "public/index.html").is_file()
    assert not beside(tmp_path / "public"), "the build left something next to the site"


def test_checking_writes_nothing(balie, sample, tmp_path):
    balie.check(sample, "--output", tmp_path / "public", cwd=tmp_path)
    assert os.listdir(tmp_path) == []


def test_findings_are_1_and_leave_the_old_site(balie, content, tmp_path):
    assert balie.build(content, tmp_path / "public").code == 0
    before = (tmp_path / "public/manifest.sha256").read_bytes()
    portal = content / "portal.yaml"
    portal.write_text(portal.read_text() + "no-such-key: 1\n")
    for outcome in (balie.check(content), balie.build(content, tmp_path / "public")):
        assert outcome.code == 1, outcome
    assert (tmp_path / "public/manifest.sha256").read_bytes() == before


def test_warnings_fail_only_when_strict(balie, content):
    file = content / "procedures/register-birth/procedure.yaml"
    file.write_text(file.read_text().replace(", nl: Het resultaat ophalen", "", 1))
    relaxed = balie.check(content, "--format", "json")
    assert [(one.code, one.severity) for one in relaxed.findings] == [("missing-translation", "warning")], relaxed
    assert relaxed.code == 0, relaxed
    assert balie.check(content, "--strict").code == 1


WRONG_USE = [
    ["frobnicate"],
    ["check", "--no-such-flag"],
    ["check", "--format", "morse"],
    ["check", "--as-of", "yesterday"],
    ["check", "--as-of", "2026-02-30"],
    ["build", "--jobs", "0"],
    ["build", "--jobs", "many"],
    ["explain", "no-such-rule"],
    ["schema", "no-such-schema"],
    ["search"],
    ["search", "permit", "--compounds"],
]


@pytest.mark.parametrize("arguments", WRONG_USE, ids=" ".join)
def test_wrong_use_is_2(balie, tmp_path, arguments):
    outcome = balie(*arguments, cwd=tmp_path)
    assert outcome.code == 2, outcome
    assert outcome.err.strip(), "it does not say what is wrong"
    assert os.listdir(tmp_path) == []


def test_missing_content_is_3(balie, tmp_path):
    outcome = balie.check(tmp_path / "nowhere")
    assert outcome.code == 3, outcome
    assert "nowhere" in outcome.err and "Fatal" not in outcome.err


def test_missing_templates_are_3(balie, sample, tmp_path):
    outcome = balie.check(sample, "--templates", tmp_path / "nowhere")
    assert outcome.code == 3, outcome
    assert "nowhere" in outcome.err


def test_output_in_a_missing_folder_is_3(balie, sample, tmp_path):
    outcome = balie.build(sample, tmp_path / "no/such/folder/public")
    assert outcome.code == 3, outcome
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["help"], ["help", "build"], ["build", "--help"]],
                         ids=" ".join)
def test_asking_is_no_fault(balie, arguments):
    outcome = balie(*arguments)
    assert outcome.code == 0 and outcome.out.strip(), outcome


@pytest.mark.parametrize("code", ["unknown-key", "unknown-id", "bad-amount", "date-gap", "raw-html", "condition-type",
                                  "template-unknown-name", "link-outside"])
def test_rules_explain_themselves(balie, code):
    outcome = balie("explain", code)
    assert outcome.code == 0, outcome
    assert code in outcome.out and len(outcome.out) > 200, outcome


def test_schemas_are_printed(balie):
    outcome = balie("schema", "procedure")
    assert outcome.code == 0, outcome
    assert "draft-07" in json.loads(outcome.out)["$schema"]


def test_searching_tells_why_pages_are_found(balie, sample, tmp_path):
    outcome = balie("search", "dang ky ket hom", "--content", sample, "--language", "vi", cwd=tmp_path)
    assert outcome.code == 0, outcome
    assert "\n1. Đăng ký kết hôn (procedure)\n" in outcome.out, outcome
    assert "title: dang, ky, ket" in outcome.out, outcome
    assert os.listdir(tmp_path) == [], "a search wrote something"


def test_compounds_are_printed_as_editors_write_them(balie, sample):
    outcome = balie("search", "--compounds", "--content", sample, "--language", "nl")
    assert outcome.code == 0, outcome
    assert outcome.out.startswith("compounds:\n") and "  geboorteakte: [geboorte, akte]\n" in outcome.out, outcome


def test_a_search_in_a_language_that_is_not_spoken_is_2(balie, sample):
    outcome = balie("search", "permit", "--content", sample, "--language", "ja")
    assert outcome.code == 2 and "vi, en, nl" in outcome.err, outcome


def test_a_search_in_a_faulty_catalogue_is_1(balie, content):
    portal = content / "portal.yaml"
    portal.write_text(portal.read_text() + "no-such-key: 1\n")
    outcome = balie("search", "permit", "--content", content)
    assert outcome.code == 1 and "unknown-key" in outcome.out, outcome


@pytest.mark.parametrize(("arguments", "command"), [
    (["fix", "nope"], "fix"), (["rename", "no-such-id", "other"], "rename"),
    (["init", "portal", "--languages", "xx"], "init"), (["preview", "--editor", "foo"], "preview"), (["build", "--jobs", "0"], "build"),
    (["new", "topic", "--id", "no id"], "new topic"),
], ids=lambda value: " ".join(value) if isinstance(value, list) else "")
def test_wrong_use_ends_with_the_usage_of_the_command(balie, content, arguments, command):
    """Whether it is found when the command line is read, or when the command runs."""
    outcome = balie(*arguments, cwd=content.parent)
    assert outcome.code == 2, outcome
    assert f"\nUsage: balie {command} " in outcome.err
    assert outcome.err.rstrip().endswith(f"See 'balie {command} --help' for more information.")


@pytest.mark.parametrize(("arguments", "name", "meant"), [
    (["chek"], "chek", "check"), (["chek", "--strict"], "chek", "check"), (["new", "evidnce"], "evidnce", "evidence"),
], ids=lambda value: " ".join(value) if isinstance(value, list) else "")
def test_misspelt_commands_are_told(balie, tmp_path, arguments, name, meant):
    outcome = balie(*arguments, cwd=tmp_path)
    assert outcome.code == 2
    assert outcome.err.startswith(f"Error: There is no command ‘{name}’. Did you mean ‘{meant}’?\nUsage: balie")

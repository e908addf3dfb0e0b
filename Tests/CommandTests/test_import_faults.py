"""`balie import form-runner` on files that are no forms, and on wrong arguments."""

import json

import pytest

GOOD = {"name": "Apply", "pages": [{"path": "/a", "title": "A", "next": [],
                                    "components": [{"type": "TextField", "name": "n", "title": "N"}]}]}


@pytest.mark.parametrize("text, code", [
    ("", "json-syntax"), ("{", "json-syntax"), ("[" * 100_000, "nested-too-deeply"), ("null", "import-shape"),
    ('{"pages": {}}', "import-shape"), ('{"pages": []}', "import-shape"), ('{"a": ' * 100_000, "nested-too-deeply"),
    (json.dumps({"pages": [GOOD["pages"][0]] * 2_000}), "import-shape"), ('{"x": "' + "y" * 5_000_000 + '"}', "file-too-large"),
])
def test_what_is_no_form_is_told(balie, tmp_path, text, code):
    file = tmp_path / "form.json"
    file.write_text(text)
    outcome = balie("import", "form-runner", file, "--out", tmp_path / "content", "--format", "json", timeout=30)
    assert outcome.code == 1, outcome
    assert code in [one.code for one in outcome.findings]
    assert not list((tmp_path / "content").rglob("*.yaml"))


def test_a_good_file_is_imported_beside_a_bad_one(balie, tmp_path):
    (tmp_path / "good.json").write_text(json.dumps(GOOD))
    (tmp_path / "bad.json").write_text("{")
    outcome = balie("import", "form-runner", tmp_path / "good.json", tmp_path / "bad.json", "--out", tmp_path / "content")
    assert outcome.code == 1, outcome
    assert (tmp_path / "content/procedures/apply/forms/good.yaml").is_file()


def test_pages_in_a_circle_end(balie, tmp_path):
    pages = [{"path": f"/{n}", "title": f"P{n}", "components": [{"type": "YesNoField", "name": f"q{n}", "title": "Q"}],
              "next": [{"path": f"/{m}"} for m in range(30)]} for n in range(30)]
    (tmp_path / "form.json").write_text(json.dumps({"name": "Apply", "pages": pages}))
    outcome = balie("import", "form-runner", tmp_path / "form.json", "--format", "json", timeout=30)
    assert outcome.code == 0 and {one.code for one in outcome.findings} == {"import-page-flow"}, outcome


@pytest.mark.parametrize("arguments, code", [
    ([], 2), (["missing.json"], 3), (["--procedure", "Not A Name", "f.json"], 2), (["--twin", "cy", "f.json"], 2),
    (["--language", "English", "f.json"], 2), (["--out"], 2), (["--format", "xml", "f.json"], 2),
])
def test_wrong_use_is_told(balie, tmp_path, arguments, code):
    (tmp_path / "f.json").write_text(json.dumps(GOOD))
    assert balie("import", "form-runner", *arguments, cwd=tmp_path).code == code


def test_a_folder_is_no_file(balie, tmp_path):
    outcome = balie("import", "form-runner", tmp_path, "--format", "json")
    assert outcome.code == 1 and [one.code for one in outcome.findings] == ["not-a-file"], outcome


def test_links_within_the_output_are_not_followed(balie, tmp_path):
    (tmp_path / "f.json").write_text(json.dumps(GOOD))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "content/procedures").symlink_to(tmp_path / "elsewhere")
    outcome = balie("import", "form-runner", tmp_path / "f.json", "--out", tmp_path / "content")
    assert outcome.code == 3 and not list((tmp_path / "elsewhere").iterdir()), outcome

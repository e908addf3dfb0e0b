"""`balie import csv`: tables of offices, filled in, imported, built, edited, and imported again."""

import pytest

from command import snapshot

LANGUAGES = ("--languages", "vi,en,nl")


@pytest.fixture
def tables(balie, tmp_path):
    """The templates with their example rows made into a procedure of its own."""
    folder = tmp_path / "tables"
    outcome = balie("import", "csv", "--template", "--out", folder, *LANGUAGES)
    assert outcome.code == 0, outcome
    for file in folder.glob("*.csv"):
        text = file.read_bytes().decode("utf-8-sig")
        file.write_text(text.replace("\nexample,", "\nregister-boat,"), encoding="utf-8")
    return folder


def test_templates_are_never_written_over(balie, tables):
    before = snapshot(tables)
    outcome = balie("import", "csv", "--template", "--out", tables, *LANGUAGES)
    assert outcome.code == 0 and "already" in outcome.out, outcome
    assert snapshot(tables) == before


def test_a_filled_in_template_builds(balie, tables, tmp_path):
    content = tmp_path / "content"
    outcome = balie("import", "csv", *sorted(tables.glob("*.csv")), "--out", content, *LANGUAGES)
    assert outcome.code == 0, outcome
    built = balie("build", "--content", content, "--output", tmp_path / "site")
    assert built.code == 0, built
    page = (tmp_path / "site/en/procedures/register-an-example/index.html").read_text(encoding="utf-8")
    assert "8,000" in page and "Bring the original." in page


def test_a_second_run_changes_nothing_and_edits_stay(balie, tables, tmp_path):
    content = tmp_path / "content"
    run = ("import", "csv", *sorted(tables.glob("*.csv")), "--out", content, *LANGUAGES)
    balie(*run)
    before = snapshot(content)
    assert "0 files new or changed" in balie(*run).out
    assert snapshot(content) == before

    guidance = content / "procedures/register-boat/en.md"
    guidance.write_text("Bring the original and a pen.\n", encoding="utf-8")
    table = tables / "procedures.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace("Bring the original.", "Bring it.").replace("Breng het", "Neem het"),
        encoding="utf-8")
    outcome = balie(*run, "--format", "json")
    assert [one.code for one in outcome.findings if one.severity == "error"] == ["import-changed-file"], outcome
    assert "pen" in guidance.read_text(encoding="utf-8")
    assert "Neem het" in (content / "procedures/register-boat/nl.md").read_text(encoding="utf-8")
    assert balie(*run, "--force").code == 0
    assert guidance.read_text(encoding="utf-8") == "Bring it.\n"


def test_wrong_use_says_what_to_do(balie, tmp_path):
    assert balie("import", "csv").code == 2
    assert balie("import", "csv", "--template").code == 2
    assert balie("import", "csv", tmp_path / "missing.csv").code == 3
    latin = tmp_path / "latin.csv"
    latin.write_bytes("procedure,title.vi\nx,Tên \xe9\n".encode("latin-1", "replace"))
    outcome = balie("import", "csv", latin, "--format", "json")
    assert outcome.code == 1 and outcome.findings[0].code == "import-table", outcome

"""A build shows on a terminal how far it has come, and nowhere else."""

import re
import shutil

import pytest

from published import ROOT
from terminal import watched

PHASES = ["Reading", "Proving", "Writing", "Replacing", "Removing"]


SMALL = ROOT / "Tests/CommandTests/AllFields/content"


@pytest.fixture
def command(balie, tmp_path):
    """The build of a small portal: a line or two are shown."""
    return balie.arguments("build", SMALL, "--output", tmp_path / "public")


@pytest.fixture
def long_command(balie, sample, tmp_path):
    return balie.arguments("build", sample, "--output", tmp_path / "public")


def test_the_phases_are_shown_on_one_line_that_is_gone_in_the_end(long_command):
    session = watched(long_command)
    assert session.code == 0, session.raw
    assert session.screen == [""], "something is left on the terminal"
    shown = [line for line in session.shown if line]
    phases = [PHASES.index(line.split()[0]) for line in shown]
    assert phases == sorted(phases) and {0, 2} <= set(phases), shown
    counts = [int(done.replace(",", "")) for line in shown
              for done, _ in re.findall(r"^Writing .*?([\d,]+) of ([\d,]+)", line)]
    assert counts == sorted(counts) and counts, shown
    assert all(one != other for one, other in zip(shown, shown[1:])), "a line is written again though nothing changed"
    assert session.out.startswith("Wrote ‘") and session.out.count("\n") == 1
    assert "\x1b" not in session.out


def test_the_summary_tells_pages_changes_time_and_findings(command):
    words = r"Wrote ‘.*’ in [\d.]+ (s|min.*): ([\d,]+) pages; ([\d,]+) files new or changed, ([\d,]+) unchanged, " \
            r"([\d,]+) removed(; no findings)?\.\n"
    first, second = watched(command).out, watched(command).out
    pages, written, unchanged, removed = re.search(words, first).groups()[1:5]
    assert int(pages) > 10 and (unchanged, removed) == ("0", "0")
    assert re.search(words, second).groups()[1:5] == (pages, "0", written, "0")


@pytest.fixture
def faulty(tmp_path):
    content = tmp_path / "faulty"
    shutil.copytree(SMALL, content)
    (content / "portal.yaml").write_text((content / "portal.yaml").read_text() + "no-such-key: 1\n")
    return content


def test_output_is_never_mixed_with_it(balie, faulty):
    session = watched(balie.arguments("check", faulty), output_too=True)
    assert session.code == 1
    expected = balie.check(faulty).out.splitlines()
    assert [line for line in session.screen if line] == [line for line in expected if line]


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"TERM": None}, {"CI": "true"}], ids=str)
def test_silent_where_a_line_cannot_be_rewritten_or_nobody_watches(command, environment):
    session = watched(command, **environment)
    assert (session.code, session.raw) == (0, "") and "Wrote ‘" in session.out


def test_silent_without_a_terminal(balie, tmp_path):
    assert balie.build(SMALL, tmp_path / "public").err == ""


def test_quiet_says_nothing_at_all(command):
    session = watched([*command, "--quiet"])
    assert (session.code, session.raw) == (0, "") and "Wrote" not in session.out


def test_quiet_still_tells_findings(balie, faulty, tmp_path):
    outcome = balie.build(faulty, tmp_path / "public", "--quiet")
    assert outcome.code == 1 and "unknown-key" in outcome.out, outcome


def test_there_are_no_colours(command):
    for environment in ({}, {"NO_COLOR": "1"}):
        raw = watched(command, **environment).raw
        assert set(re.findall(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", raw)) == {"\x1b[K"}


@pytest.mark.parametrize("columns", [1, 8, 20, 40])
def test_narrow_terminals_break_no_line(command, columns):
    session = watched(command, columns=columns)
    assert session.code == 0 and session.shown
    assert max(map(len, session.shown)) < max(columns, 2), session.shown


def test_the_progress_of_a_job_in_the_background_does_not_disturb(command, tmp_path):
    """What is typed in the foreground belongs to somebody else."""
    session = watched(["bash", "-mc", f"{' '.join(command)} & wait"])
    assert session.code == 0 and "\x1b" not in session.raw, session.raw
    assert (tmp_path / "public/index.html").is_file()

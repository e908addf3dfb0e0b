"""`make install`: program, theme, manual page and completions, in a folder of its own."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from command import run

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    "bin/balie", "share/balie/templates/layouts/page.html", "share/balie/schemas/procedure.json",
    "share/man/man1/balie.1", "share/bash-completion/completions/balie", "share/zsh/site-functions/_balie",
    "share/fish/vendor_completions.d/balie.fish",
]


def make(target, balie, *variables):
    return subprocess.run(["make", "--silent", target, f"BALIE={balie.program}", *variables], cwd=ROOT,
                          capture_output=True, text=True)


@pytest.fixture(scope="module")
def installed(balie, tmp_path_factory):
    """An installation in a folder with a blank in its name."""
    prefix = tmp_path_factory.mktemp("install") / "a place"
    outcome = make("install-files", balie, f"PREFIX={prefix}")
    assert outcome.returncode == 0, outcome
    return prefix


def test_everything_is_in_its_place_and_goes_again(balie, tmp_path):
    package = tmp_path / "package"
    outcome = make("install-files", balie, f"DESTDIR={package}", "PREFIX=/usr")
    assert outcome.returncode == 0, outcome
    for file in FILES:
        assert (package / "usr" / file).is_file(), file
    assert os.access(package / "usr/bin/balie", os.X_OK)
    # Installing over an older version leaves nothing of it.
    (package / "usr/share/balie/templates/old.html").write_text("x", encoding="utf-8")
    make("install-files", balie, f"DESTDIR={package}", "PREFIX=/usr")
    assert not (package / "usr/share/balie/templates/old.html").exists()
    other = package / "usr/share/man/man1/other.1"
    other.write_text("x", encoding="utf-8")
    assert make("uninstall", balie, f"DESTDIR={package}", "PREFIX=/usr").returncode == 0
    assert [file for file in package.rglob("*") if file.is_file()] == [other]


def test_findings_call_the_installed_theme_by_a_name(installed, tmp_path):
    """A name is the same on every machine; a folder of one's own of that name goes before."""
    program = str(installed / "bin/balie")
    run([program, "init", "x", "--languages", "en", "--name", "en=Counter", "--currency", "EUR"], cwd=tmp_path)
    for own, shown in (("own", "theme"), ("theme", f"{installed}/share/balie/templates")):
        layout = tmp_path / "x" / own / "layouts/page.html"
        layout.parent.mkdir(parents=True)
        layout.write_text("<!doctype html><title>A</title>{{motto}}\n", encoding="utf-8")
        found = run([program, "check", "--templates", own, "--format", "json"], cwd=tmp_path / "x").findings
        places = {finding.path for finding in found}
        # A page of the theme fills a block that the layout of one's own does not have.
        assert f"{own}/layouts/page.html" in places and f"{shown}/pages/act.html" in places, places
        assert all(place.startswith((f"{own}/", f"{shown}/")) for place in places), places


def test_an_installed_program_finds_its_theme_from_anywhere(installed, tmp_path):
    program = str(installed / "bin/balie")
    made = run([program, "init", "x", "--languages", "en", "--name", "en=Counter", "--currency", "EUR"], cwd=tmp_path)
    assert made.code == 0, made
    built = run([program, "build"], cwd=tmp_path / "x")
    assert built.code == 0, built
    theme = (ROOT / "templates/icons/favicon.svg").read_bytes()
    assert any(file.read_bytes() == theme for file in (tmp_path / "x/public").rglob("*.svg"))


def test_the_manual_page_is_sound_and_names_every_command(installed, balie):
    page = installed / "share/man/man1/balie.1"
    text = page.read_text(encoding="ascii")
    for command in ("build", "check", "init", "new procedure", "new life-event", "import csv", "completions", "explain"):
        assert f".Ss balie {command}\n" in text, command
    for flag in (r"\-as\-of", r"\-strict", r"\-legal\-basis"):
        assert f"Fl {flag}" in text, flag
    checks = {"groff": ["groff", "-mandoc", "-Tutf8", "-ww", "-z"], "mandoc": ["mandoc", "-Tlint", "-Wwarning"]}
    there = {name: command for name, command in checks.items() if shutil.which(name)}
    if not there:
        pytest.skip("neither groff nor mandoc is installed")
    for command in there.values():
        outcome = subprocess.run([*command, page], capture_output=True, text=True)
        assert outcome.returncode == 0 and not outcome.stderr and not outcome.stdout, outcome


def test_the_shells_understand_the_completions(installed):
    scripts = dict(zip(("bash", "zsh", "fish"), FILES[-3:]))
    for shell, script in scripts.items():
        if shutil.which(shell):
            outcome = subprocess.run([shell, "-n", installed / script], capture_output=True, text=True)
            assert outcome.returncode == 0 and not outcome.stderr, outcome


def completed(installed, folder, *words):
    """What bash would offer for the last word."""
    script = """
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        _balie balie "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
    outcome = subprocess.run(
        ["bash", "-c", script, "bash", installed / "share/bash-completion/completions/balie", "balie", *words],
        cwd=folder, capture_output=True, text=True,
        env={**os.environ, "PATH": f"{installed}/bin:{os.environ['PATH']}"})
    return outcome.stdout.split()


@pytest.mark.parametrize("words, offered", [
    (["ne"], {"new"}),
    (["new", "life"], {"life-event"}),
    (["new", "procedure", "--authority", "ward-p"], {"ward-peoples-committee", "ward-police", "ward-police-chief"}),
    (["new", "form", "--procedure", "certify-c"], {"certify-copy"}),
    (["explain", "bad-am"], {"bad-amount"}),
    (["schema", "life"], {"life-event"}),
    (["check", "--format", "gi"], {"github", "gitlab"}),
    (["completions", ""], {"bash", "zsh", "fish"}),
])
def test_bash_offers_what_there_is(installed, words, offered):
    assert offered <= set(completed(installed, ROOT, *words))

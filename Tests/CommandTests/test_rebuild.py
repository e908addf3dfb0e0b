"""A build that uses what the last one left writes what a build from nothing writes, and reports the same."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from command import Balie
from random_edits import Edits

ROOT = Path(__file__).resolve().parents[2]


def build(balie: Balie, folder: Path, output: str, day: str, *options: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [balie.program, "build", "--output", output, "--as-of", day, "--format", "json", *options],
        cwd=folder, capture_output=True, text=True, timeout=300,
    )


def files(site: Path) -> dict[str, str]:
    return {
        str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*") if path.is_file()
    }


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    portal = tmp_path / "content/portal.yaml"
    portal.write_text(portal.read_text() + "scenarios: 0\n" if "scenarios:" not in portal.read_text() else portal.read_text())
    return tmp_path


def test_random_edits(balie: Balie, workshop: Path, pytestconfig: pytest.Config) -> None:
    """`--edits N --seed S` does N of them."""
    (count, seed) = (pytestconfig.getoption("--edits"), pytestconfig.getoption("--seed"))
    seed = random.randrange(1 << 32) if seed is None else seed
    print(f"seed {seed}")
    edits = Edits(workshop, seed)
    assert build(balie, workshop, "site", str(edits.day)).returncode == 0
    states: list[str] = []
    for number in range(count):
        saved = workshop / "saved"
        shutil.rmtree(saved, ignore_errors=True)
        saved.mkdir()
        for name in ("content", "templates"):
            shutil.copytree(workshop / name, saved / name)
        told = edits.edit()
        states.append(told)
        day = str(edits.day)
        quick = build(balie, workshop, "site", day)
        shutil.rmtree(workshop / "clean", ignore_errors=True)
        clean = build(balie, workshop, "clean", day, "--no-cache")
        where = f"seed {seed}, edit {number}: {told}"
        assert quick.stdout == clean.stdout.replace("clean", "site"), where
        assert quick.returncode == clean.returncode, where
        if clean.returncode == 0:
            (is_, should) = (files(workshop / "site"), files(workshop / "clean"))
            different = sorted(path for path in is_.keys() | should.keys() if is_.get(path) != should.get(path))
            assert not different, f"{where}: {different[:8]} and {len(different)} in all; before: {states[-4:-1]}"
        else:
            for name in ("content", "templates"):
                shutil.rmtree(workshop / name)
                shutil.move(saved / name, workshop / name)

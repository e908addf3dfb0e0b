"""Control-C and its like at any moment: the site is the old one or the new one, and whoever waits is told."""

import os
import random
import shutil
import signal
import subprocess
import time

import pytest

from command import beside, generation, manifest_holds
from terminal import watched

pytestmark = pytest.mark.alone

INTERRUPTED = 24
MOST_ATTEMPTS = 150


@pytest.fixture(scope="module")
def catalogues(balie, sample, tmp_path_factory):
    """Two catalogues whose every page differs, the site of each, and how long a build takes."""
    folder = tmp_path_factory.mktemp("interrupted")
    found = []
    for name in ("Old port", "New port"):
        content = folder / name.replace(" ", "-")
        shutil.copytree(sample, content, symlinks=True)
        portal = content / "portal.yaml"
        portal.write_text(portal.read_text().replace("Cảng Thị city services", name)
                          .replace("Stadsloket Cảng Thị", name).replace("Cổng dịch vụ công Cảng Thị", name)
                          + "\nscenarios: 0\n")
        outcome = balie.build(content, folder / "site")
        assert outcome.code == 0, outcome
        found.append((content, generation(folder / "site")))
        shutil.rmtree(folder / "site")
    return found, outcome.seconds


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda kind: kind.name)
def test_at_any_moment(balie, catalogues, tmp_path, pytestconfig, kind):
    ((old, old_site), (new, new_site)), seconds = catalogues
    seed = pytestconfig.getoption("--seed")
    seed = seed if seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}")
    dice = random.Random(seed)
    place = tmp_path / "place"
    place.mkdir()
    site = place / "public"
    assert balie.build(old, site).code == 0
    landed = 0
    for attempt in range(MOST_ATTEMPTS):
        if landed >= INTERRUPTED // 3:
            break
        process = subprocess.Popen(balie.arguments("build", new, "--output", site), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, text=True)
        time.sleep(dice.uniform(0, seconds * 1.05))
        process.send_signal(kind)
        _, told = process.communicate(timeout=60)
        where = f"seed {seed}, attempt {attempt}: exit code {process.returncode}, {told!r}"
        assert process.returncode in (0, -kind), where
        assert "completes" in told or not manifest_holds(site), where
        # What the exit code tells is true: a build that was stopped left the old site, one that ended made the new one.
        if process.returncode == 0:
            assert generation(site) == new_site, where
            assert balie.build(old, site).code == 0
        elif "the next build completes it" in told:
            assert balie.build(new, site).code == 0 and generation(site) == new_site, where
            assert balie.build(old, site).code == 0
        else:
            landed += bool(told)  # Before the program watches for signals it dies of them without a word.
            assert told in ("", f"balie: stopped; the site in ‘{site}’ is as it was.\n"), where
            assert generation(site) == old_site, where
            assert not beside(site), f"{where}: litter"
    assert landed >= INTERRUPTED // 3, f"seed {seed}: only {landed} signals came in time"


def test_the_shell_sees_130(balie, catalogues, tmp_path):
    """Control-C typed on a terminal, while pages are written; the script that runs the build stops too."""
    ((old, _), (new, _)), _ = catalogues
    site = tmp_path / "public"
    assert balie.build(old, site).code == 0
    build = " ".join(balie.arguments("build", new, "--output", site))
    typed = []

    def type_once(process, terminal, piece):
        if "Writing" in piece and not typed:
            typed.append(os.write(terminal, b"\x03"))

    told = watched(["bash", "-c", f"trap 'echo told $?' INT; {build}; echo the code is $?"], during=type_once)
    assert typed and "the code is 130" in told.out, told
    assert any(line.endswith(f"balie: stopped; the site in ‘{site}’ is as it was.") for line in told.screen), told.screen
    assert not beside(site) and not manifest_holds(site)


def test_signals_that_were_ignored_stay_ignored(balie, catalogues, tmp_path):
    ((old, old_site), _), seconds = catalogues
    process = subprocess.Popen(["nohup", *balie.arguments("build", old, "--output", tmp_path / "public")],
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(10):
        time.sleep(seconds / 12)
        process.send_signal(signal.SIGHUP)
    assert process.wait(timeout=60) == 0
    assert generation(tmp_path / "public") == old_site


def test_a_first_build_that_is_stopped_leaves_nothing(balie, catalogues, tmp_path):
    ((old, _), _), _ = catalogues
    sent = []

    def stop(process, terminal, piece):
        if "Writing" in piece and not sent:
            sent.append(process.send_signal(signal.SIGTERM))

    session = watched(balie.arguments("build", old, "--output", tmp_path / "public"), during=stop)
    assert session.code == -signal.SIGTERM, session
    assert os.listdir(tmp_path) == []


def test_a_second_signal_does_not_wait(balie, catalogues, tmp_path):
    """Even then the site is whole, and the next build clears what is left."""
    ((old, old_site), (new, new_site)), _ = catalogues
    site = tmp_path / "public"
    assert balie.build(old, site).code == 0

    def stop(process, terminal, piece):
        if "Writing" in piece:
            process.send_signal(signal.SIGTERM)
            process.send_signal(signal.SIGINT)

    session = watched(balie.arguments("build", new, "--output", site), during=stop)
    assert session.code in (-signal.SIGTERM, -signal.SIGINT), session
    assert generation(site) == old_site and not manifest_holds(site)
    assert balie.build(new, site).code == 0
    assert generation(site) == new_site and not beside(site)

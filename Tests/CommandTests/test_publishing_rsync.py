"""publishing/upload-rsync.sh with the real rsync: whenever it breaks off, no page misses what it needs."""

import os
import random
import shutil
import signal
import subprocess
import time

import pytest

from published import RECIPES, files, pages_without_what_they_need

SCRIPT = RECIPES / "upload-rsync.sh"
BROKEN_OFF = 10


@pytest.fixture
def environment(balie):
    return {**os.environ, "BALIE": str(balie.program)}


def publish(site, place, environment):
    return subprocess.run([SCRIPT, site, place], env=environment, capture_output=True, text=True, timeout=120)


def assert_published(site, place):
    assert files(place) == files(site)
    for file in site.rglob("*.html"):
        assert int(file.stat().st_mtime) == int((place / file.relative_to(site)).stat().st_mtime), file


def test_a_first_time_a_change_and_no_change(editions, tmp_path, environment):
    place = tmp_path / "srv/portal"
    place.parent.mkdir()
    first = publish(editions.old, place, environment)
    assert first.returncode == 0, first
    assert_published(editions.old, place)
    (place / "CNAME").write_text("put there by a person\n")
    change = publish(editions.new, place, environment)
    assert change.returncode == 0 and "deleted" in change.stdout, change
    assert (place / "CNAME").read_text() == "put there by a person\n"
    (place / "CNAME").unlink()
    assert_published(editions.new, place)
    again = publish(editions.new, place, environment)
    assert (again.returncode, again.stdout) == (0, "Nothing to publish.\n"), again


def test_only_what_changed_is_sent(editions, tmp_path, environment):
    place = tmp_path / "portal"
    publish(editions.old, place, environment)
    before = {path: (place / path).stat().st_ino for path in files(place)}
    publish(editions.new, place, environment)
    for path in before.keys() & files(editions.new).keys():
        same = (editions.old / path).read_bytes() == (editions.new / path).read_bytes()
        assert ((place / path).stat().st_ino == before[path]) == same, path


def test_broken_off_at_any_moment(editions, tmp_path, environment, pytestconfig):
    seed = pytestconfig.getoption("--seed")
    seed = seed if seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}")
    dice = random.Random(seed)
    place = tmp_path / "portal"
    assert publish(editions.old, place, environment).returncode == 0
    # An rsync that is slow enough to be caught in the middle of its work.
    (tmp_path / "bin").mkdir()
    slow = tmp_path / "bin/rsync"
    slow.write_text(f'#!/bin/sh\nexec {shutil.which("rsync")} --bwlimit=1M "$@"\n')
    slow.chmod(0o755)
    slowly = {**environment, "PATH": f"{tmp_path / 'bin'}:{environment['PATH']}"}
    started = time.monotonic()
    assert publish(editions.new, place, slowly).returncode == 0
    seconds = time.monotonic() - started

    broken, mixed = 0, 0
    for attempt in range(BROKEN_OFF * 6):
        if broken == BROKEN_OFF:
            break
        target = dice.choice([editions.old, editions.new])
        process = subprocess.Popen([SCRIPT, target, place], env=slowly, start_new_session=True,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0, seconds))
        was_running = process.poll() is None
        os.killpg(process.pid, signal.SIGKILL) if was_running else None
        process.wait()
        broken += was_running
        told = f"seed {seed}, attempt {attempt}"
        missing = pages_without_what_they_need(place)
        assert not missing, f"{told}: {missing[:5]}"
        mixed += files(place) not in (files(editions.old), files(editions.new))
        # Either edition may be next; what was half done is put right.
        if dice.random() < 0.4:
            target = dice.choice([editions.old, editions.new])
            outcome = publish(target, place, environment)
            assert outcome.returncode == 0, f"{told}: {outcome}"
            litter = [path for path in files(place) if path.rpartition("/")[2].startswith(".") and path != ".balie"]
            for path in litter:
                (place / path).unlink()  # What rsync itself left when it was killed.
            assert files(place) == files(target), told
    assert broken == BROKEN_OFF and mixed, f"seed {seed}: only {broken} were caught, {mixed} in the middle"


def test_a_server_that_cannot_be_reached_is_no_first_time(editions, tmp_path, environment):
    outcome = publish(editions.old, "127.0.0.1::nothing/here", environment)
    assert outcome.returncode == 3 and "cannot be read" in outcome.stderr, outcome


def test_wrong_use_is_2(tmp_path, environment):
    assert subprocess.run([SCRIPT], env=environment, capture_output=True).returncode == 2
    outcome = publish(tmp_path, tmp_path / "portal", environment)
    assert outcome.returncode == 3 and "not a site" in outcome.stderr, outcome

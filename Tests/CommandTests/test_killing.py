"""A build that is killed at any moment, and a disk that is full, leave the old site whole."""

import os
import random
import resource
import shutil
import signal
import subprocess
import time

import pytest

from command import SIGNALS, beside, generation, manifest_holds, snapshot

pytestmark = pytest.mark.alone

LANDED_KILLS = 24
MOST_ATTEMPTS = 120


@pytest.fixture
def two_sites(balie, sample, tmp_path):
    """Two catalogues whose every page differs, and what each is built to."""
    old, new = tmp_path / "old-content", tmp_path / "new-content"
    for content, name in ((old, "Old port"), (new, "New port")):
        shutil.copytree(sample, content, symlinks=True)
        portal = content / "portal.yaml"
        text = portal.read_text()
        assert "Cảng Thị city services" in text
        text = (text.replace("Cảng Thị city services", name).replace("Stadsloket Cảng Thị", name)
                .replace("Cổng dịch vụ công Cảng Thị", name))
        # Without the pages of cases a third is left to write: more builds can be killed in the same time.
        portal.write_text(text + "\nscenarios: 0\n")
    # One more page, so that the sets of files differ too.
    shutil.copytree(new / "pages/privacy", new / "pages/one-more-page")
    for file in (new / "pages/one-more-page").iterdir():
        text = file.read_text()
        file.write_text("---\n" + _distinct(text) if text.startswith("---\n") else text)
    if balie.check(new).code != 0:
        shutil.rmtree(new / "pages/one-more-page")
    sites = []
    for content in (old, new):
        outcome = balie.build(content, tmp_path / "reference")
        assert outcome.code == 0, outcome
        sites.append(snapshot(tmp_path / "reference"))
        shutil.rmtree(tmp_path / "reference")
    assert sites[0] != sites[1]
    return old, new, sites[0], sites[1], outcome.seconds


def _distinct(text: str) -> str:
    """The front matter of another page: title and address of its own."""
    head, mark, rest = text.removeprefix("---\n").partition("---\n")
    lines = [line + " 2" if line.startswith("title:") else line + "-2" if line.startswith("slug:") else line
             for line in head.splitlines()]
    return "\n".join(lines) + "\n" + mark + rest


def test_killed_builds_leave_a_whole_site(balie, two_sites, tmp_path, pytestconfig):
    old, new, _, _, _ = two_sites
    seed = pytestconfig.getoption("--seed")
    seed = seed if seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}")
    dice = random.Random(seed)
    place = tmp_path / "place"
    place.mkdir()
    site = place / "public"
    assert balie.build(new, site, "--no-cache").code == 0
    new_site = generation(site)
    first = balie.build(old, site, "--no-cache")
    assert first.code == 0
    old_site, seconds = generation(site), first.seconds
    landed, swapped, attempts = dict.fromkeys(SIGNALS, 0), 0, 0
    while sum(landed.values()) < LANDED_KILLS and attempts < MOST_ATTEMPTS:
        attempts += 1
        kind = SIGNALS[attempts % len(SIGNALS)]
        # Every other time late, around the moment of the swap.
        delay = dice.uniform(0, seconds * 0.8) if attempts % 2 else dice.uniform(seconds * 0.6, seconds)
        told = f"seed {seed}, attempt {attempts}: {kind.name} after {delay * 1000:.0f} ms"
        process = balie.start(new, site, "--no-cache", "--jobs", dice.choice(["1", "2"]))
        time.sleep(delay)
        process.send_signal(kind)
        code = process.wait(timeout=30)
        landed[kind] += code != 0
        if code != 0 and kind == signal.SIGKILL:
            assert code == -signal.SIGKILL, f"{told}: exit code {code}"

        assert site.is_dir(), f"{told}: the site is gone"
        fault = manifest_holds(site)
        assert not fault, f"{told}: {fault}"
        now = generation(site)
        assert now in (old_site, new_site), f"{told}: neither the old nor the new site: {len(now[1])} files"
        swapped += now == new_site

        # The next build, of either kind, goes through and clears up.
        content, expected = (old, old_site) if dice.random() < 0.7 else (new, new_site)
        outcome = balie.build(content, site, "--no-cache")
        assert outcome.code == 0, f"{told}, next build: {outcome}"
        assert generation(site) == expected and not manifest_holds(site), f"{told}: the next build is not whole"
        assert not beside(site), f"{told}: litter: {beside(site)}"
        if content is new:
            assert balie.build(old, site, "--no-cache").code == 0
    print(f"{landed}; {attempts} attempts, the new site was there after {swapped}")
    assert sum(landed.values()) >= LANDED_KILLS, f"seed {seed}: only {landed} of {attempts} signals came in time"


def test_small_changes_that_are_killed_are_completed(balie, two_sites, tmp_path, pytestconfig):
    """A few files are put in place one by one: each is whole at every moment, and the next build brings the rest."""
    old, new, old_files, new_files, _ = two_sites
    seed = pytestconfig.getoption("--seed")
    seed = seed if seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}")
    dice = random.Random(seed)
    site = tmp_path / "place/public"
    site.parent.mkdir()
    outcome = balie.build(old, site)
    assert outcome.code == 0
    seconds = balie.build(new, site).seconds
    assert snapshot(site) == new_files and balie.build(old, site).code == 0
    for attempt in range(10):
        told = f"seed {seed}, attempt {attempt}"
        process = balie.start(new, site)
        time.sleep(dice.uniform(0.3 * seconds, seconds))
        process.kill()
        process.wait(timeout=30)
        for path, state in snapshot(site).items():
            if path != "manifest.sha256":
                assert state in (old_files.get(path), new_files.get(path)), f"{told}: {path} is neither as before nor as after"
        outcome = balie.build(new, site)
        assert outcome.code == 0, f"{told}: {outcome}"
        assert snapshot(site) == new_files and not manifest_holds(site), f"{told}: the next build is not whole"
        assert not beside(site), f"{told}: litter: {beside(site)}"
        assert balie.build(old, site).code == 0 and snapshot(site) == old_files, told


def test_two_builds_at_once_do_not_mix(balie, two_sites, tmp_path):
    old, new, old_site, new_site, _ = two_sites
    site = tmp_path / "place/public"
    site.parent.mkdir()
    processes = [balie.start(content, site) for content in (old, new, old, new)]
    codes = [process.wait(timeout=60) for process in processes]
    assert set(codes) <= {0, 3} and 0 in codes, codes
    assert not manifest_holds(site)
    assert snapshot(site) in (old_site, new_site)
    assert not beside(site)


def assert_refused_by_the_disk(outcome, site, expected):
    assert outcome.code == 3, outcome
    assert outcome.err.strip() and "Fatal error" not in outcome.err, outcome
    assert len(outcome.err.splitlines()) <= 6, f"not a plain message: {outcome.err}"
    assert not manifest_holds(site)
    assert snapshot(site) == expected
    assert not beside(site), f"litter: {beside(site)}"


def test_files_that_cannot_grow(balie, two_sites, tmp_path):
    """The limit on the size of one file stands in for a full disk where nobody may mount one."""
    old, new, old_site, _, _ = two_sites
    site = tmp_path / "place/public"
    site.parent.mkdir()
    assert balie.build(old, site).code == 0
    # Python ignores SIGXFSZ; the child keeps that, so that writing fails instead of killing.
    outcome = balie.build(
        new, site, restore_signals=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
    assert_refused_by_the_disk(outcome, site, old_site)
    assert balie.build(new, site).code == 0


def test_full_disk(balie, two_sites, tmp_path):
    old, new, old_site, new_site, _ = two_sites
    if os.geteuid() != 0:
        pytest.skip("only an administrator may mount a small disk; the limit on file size is tested instead")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1g", "tmpfs", disk], capture_output=True, text=True)
    if mounted.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    try:
        place = disk / "place"
        place.mkdir()
        site = place / "public"
        assert balie.build(old, site).code == 0
        used = os.statvfs(disk)
        taken = (used.f_blocks - used.f_bfree) * used.f_frsize
        # What stays the same is linked, not written again: full before that is no question of the disk's size.
        written = sum(os.path.getsize(site / file) for file in old_site if new_site.get(file) != old_site[file])
        for share in (0.02, 0.5, 0.95):
            size = int(taken + written * share)
            subprocess.run(["mount", "-o", f"remount,size={size}", disk], check=True)
            assert_refused_by_the_disk(balie.build(new, site), site, old_site)
        subprocess.run(["mount", "-o", "remount,size=1g", disk], check=True)
        assert balie.build(new, site).code == 0
        assert snapshot(site) == new_site
    finally:
        subprocess.run(["umount", disk], check=True)

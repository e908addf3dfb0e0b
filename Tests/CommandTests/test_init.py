"""`balie init`: portals of one's own, which build at once, and the tools that come with them."""

import json
import os
import subprocess

import pytest
import yaml

from command import snapshot
from person import Terminal
from previewing import start

NAMES = {"vi": "Cổng ví dụ", "en": "Example: services", "nl": "Voorbeeld", "ar": "مثال"}


def init(balie, folder, languages, *more):
    names = [flag for tag in languages for flag in ("--name", f"{tag}={NAMES[tag]}")]
    return balie("init", folder, "--languages", ",".join(languages), *names, *more)


@pytest.mark.parametrize("languages, currency", [
    (["en"], "EUR"), (["vi"], "VND"), (["nl"], "EUR"), (["ar"], "JOD"), (["vi", "en", "nl"], "VND"),
    (["ar", "nl", "vi", "en"], "JPY"),
])
def test_a_new_portal_is_clean_and_builds_at_once(balie, tmp_path, languages, currency):
    folder = tmp_path / "portal"
    made = init(balie, folder, languages, "--currency", currency)
    assert made.code == 0, made
    checked = balie("check", "--strict", cwd=folder)
    assert checked.code == 0 and "No findings." in checked.out, checked
    built = balie("build", cwd=folder)
    assert built.code == 0, built
    for tag in languages:
        home = (folder / f"public/{tag}/index.html").read_text(encoding="utf-8")
        assert NAMES[tag].split(":")[0] in home
    # Nothing of the theme is copied.
    assert not (folder / "templates").exists()
    # A second build has nothing to do.
    assert "0 files new or changed" in balie("build", cwd=folder).out


def test_a_new_portal_is_in_good_shape(balie, tmp_path):
    assert init(balie, tmp_path / "portal", ["vi", "en"], "--currency", "VND").code == 0
    outcome = balie("format", "--check", cwd=tmp_path / "portal")
    assert outcome.code == 0, outcome


def test_the_folder_above_that_is_missing_is_named(balie, tmp_path):
    outcome = balie("init", "x/y/z", cwd=tmp_path)
    assert outcome.code == 3
    assert "The folder ‘x/y’, in which ‘x/y/z’ should be made, does not exist." in outcome.err
    assert not list(tmp_path.iterdir())


def test_it_ends_with_what_shows_the_portal(balie, tmp_path):
    """The pages lead from the root of their address: opened as files they would have no colours and no links."""
    made = init(balie, tmp_path / "portal", ["en"], "--currency", "EUR")
    following = made.out.split("Next:\n- ")[1].splitlines()[0]
    assert following == f"cd {tmp_path}/portal && balie preview"
    for told in (made.out, (tmp_path / "portal/README.md").read_text(encoding="utf-8")):
        assert "balie preview" in told and "index.html" not in told
    running = start(balie, tmp_path / "portal/content", cwd=tmp_path / "portal").begin()
    try:
        assert running.ask("/en/").status == 200
    finally:
        running.close()


def test_what_it_ends_with_can_be_copied(balie, tmp_path):
    folder = tmp_path / "Dịch vụ – it’s 'one'"
    made = init(balie, folder, ["vi"], "--currency", "VND")
    following = made.out.split("Next:\n- ")[1].splitlines()[0].replace("balie preview", "pwd")
    assert subprocess.run(following, shell=True, capture_output=True, text=True).stdout.strip() == str(folder)


@pytest.mark.parametrize("zone, country, expected", [
    ("Etc/UTC", "VN", "Asia/Ho_Chi_Minh"), ("Europe/Paris", "VN", "Asia/Ho_Chi_Minh"),
    ("America/Chicago", "US", "America/Chicago"), ("Etc/UTC", "US", "America/New_York"),
])
def test_facts_begin_at_midnight_where_citizens_live(balie, tmp_path, zone, country, expected):
    languages = ("--languages", "en", "--name", "en=Town", "--country", country)
    made = balie("init", tmp_path / "portal", *languages, env={**os.environ, "TZ": zone})
    assert made.code == 0, made
    portal = yaml.safe_load((tmp_path / "portal/content/portal.yaml").read_text(encoding="utf-8"))
    assert portal["time-zone"] == expected


def test_a_full_disk_leaves_no_half_portal(balie, tmp_path):
    place = tmp_path / "small"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], capture_output=True).returncode != 0:
        pytest.skip("nothing can be mounted here")
    try:
        for _ in range(2):
            refused = init(balie, place / "portal", ["en"], "--currency", "EUR")
            assert refused.code == 3 and "The disk is full" in refused.err, refused
            assert list(place.iterdir()) == []
    finally:
        subprocess.run(["umount", place], check=True)


def test_other_readers_of_yaml_and_json_read_the_same(balie, tmp_path):
    init(balie, tmp_path / "portal", ["vi", "en", "nl", "ar"], "--country", "VN")
    for file in (tmp_path / "portal").rglob("*"):
        if file.suffix in (".yaml", ".yml"):
            document = yaml.safe_load(file.read_text(encoding="utf-8"))
            assert isinstance(document, dict), file
        elif file.suffix == ".json":
            json.loads(file.read_text(encoding="utf-8"))
    portal = yaml.safe_load((tmp_path / "portal/content/portal.yaml").read_text(encoding="utf-8"))
    assert portal["name"] == NAMES and portal["currency"] == "VND" and portal["base-url"] == "https://example.org"


def test_editors_find_the_schemas(balie, tmp_path):
    folder = tmp_path / "portal"
    init(balie, folder, ["en"], "--currency", "EUR")
    settings = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))
    for schema, pattern in settings["yaml.schemas"].items():
        assert (folder / schema).is_file() and pattern.startswith("content/"), schema
    for file in (folder / "content").rglob("*.yaml"):
        named = file.read_text(encoding="utf-8").split("$schema=")[1].split("\n")[0]
        assert (file.parent / named).is_file(), (file, named)


def test_servers_run_commands_that_there_are(balie, tmp_path):
    folder = tmp_path / "portal"
    init(balie, folder, ["en"], "--currency", "EUR")
    workflow = yaml.safe_load((folder / ".github/workflows/portal.yml").read_text(encoding="utf-8"))
    pipeline = yaml.safe_load((folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    commands = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
    commands += pipeline["check"]["script"] + pipeline["pages"]["script"]
    program = folder / ".balie/bin/balie"
    program.parent.mkdir(parents=True)
    program.symlink_to(balie.program)
    own = [command for command in commands if command.startswith(".balie/bin/balie")]
    assert len(own) == 4
    for command in own:
        assert subprocess.run(command, shell=True, cwd=folder, capture_output=True).returncode == 0, command
    assert json.loads((folder / "gl-code-quality-report.json").read_text()) == []
    installer = folder / ".ci/install-balie"
    assert os.access(installer, os.X_OK)
    assert subprocess.run(["sh", "-n", installer]).returncode == 0
    bare = subprocess.run([installer, folder / "x"], capture_output=True, text=True,
                          env={"PATH": os.environ["PATH"]})
    assert bare.returncode != 0 and "Set the variable BALIE_REPOSITORY" in bare.stderr


def git(folder, *arguments, path=None):
    return subprocess.run(
        ["git", "-c", "user.name=Editor", "-c", "user.email=editor@example.org", *arguments], cwd=folder,
        capture_output=True, text=True,
        env={"PATH": path or os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_GLOBAL": os.devnull})


def test_the_hook_refuses_what_could_not_be_built(balie, tmp_path):
    folder = tmp_path / "portal"
    folder.mkdir()
    assert git(folder, "init").returncode == 0
    # An empty repository is an empty folder.
    assert init(balie, folder, ["vi", "en"], "--currency", "VND").code == 0
    git(folder, "config", "core.hooksPath", ".githooks")
    path = f"{balie.program.parent}:{os.environ['PATH']}"
    git(folder, "add", "--all")
    first = git(folder, "commit", "--message", "Begin", path=path)
    assert first.returncode == 0, first

    topic = folder / "content/topics/residence.yaml"
    topic.write_text("nam: x\n", encoding="utf-8")
    git(folder, "add", "--all")
    refused = git(folder, "commit", "--message", "Break", path=path)
    assert refused.returncode != 0 and "[unknown-key]" in refused.stdout + refused.stderr, refused
    assert "nothing was committed" in refused.stderr
    assert git(folder, "rev-list", "--count", "HEAD").stdout.strip() == "1"

    # What counts is what would be committed, not what lies in the folder.
    git(folder, "reset", "--quiet")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    git(folder, "add", "notes.txt")
    assert git(folder, "commit", "--message", "Note", path=path).returncode == 0

    missing = git(folder, "commit", "--allow-empty", "--message", "Without", path="/usr/bin:/bin")
    assert missing.returncode != 0 and "not installed" in missing.stderr, missing


def test_the_hook_of_a_portal_within_a_larger_repository(balie, tmp_path):
    folder = tmp_path / "town hall"
    (folder / "other").mkdir(parents=True)
    (folder / "other/notes.txt").write_text("x", encoding="utf-8")
    assert git(folder, "init").returncode == 0
    assert init(balie, folder / "portal", ["en"], "--currency", "EUR").code == 0
    git(folder, "config", "core.hooksPath", "portal/.githooks")
    path = f"{balie.program.parent}:{os.environ['PATH']}"
    git(folder, "add", "--all")
    first = git(folder, "commit", "--message", "Begin", path=path)
    assert first.returncode == 0, first
    (folder / "portal/content/topics/residence.yaml").write_text("nam: x\n", encoding="utf-8")
    git(folder, "add", "--all")
    refused = git(folder, "commit", "--message", "Break", path=path)
    assert refused.returncode != 0 and "[unknown-key]" in refused.stdout + refused.stderr, refused


def test_a_folder_that_holds_something_is_refused(balie, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear", encoding="utf-8")
    before = snapshot(tmp_path)
    outcome = init(balie, tmp_path, ["en"], "--currency", "EUR")
    assert outcome.code == 3 and "is not empty: it holds ‘letter.txt’" in outcome.err, outcome
    assert snapshot(tmp_path) == before
    file = balie("init", tmp_path / "letter.txt", "--languages", "en", "--name", "en=x", "--currency", "EUR")
    assert file.code == 3 and "not a folder" in file.err, file
    deep = init(balie, tmp_path / "no/such/folder", ["en"], "--currency", "EUR")
    assert deep.code == 3, deep


@pytest.mark.parametrize("flags, words", [
    ([], "balie init needs --languages …"),
    (["--languages", "vi,en", "--name", "en=x", "--currency", "VND"], "needs --name vi=…"),
    (["--languages", "en", "--name", "en=x"], "needs --currency …"),
    (["--languages", "fr", "--currency", "EUR"], "Balie has no words in ‘fr’"),
    (["--languages", "en,en", "--currency", "EUR"], "named twice"),
    (["--languages", "en", "--name", "en=x", "--currency", "EUR", "--base-url", "example"], "not a web address"),
    (["--languages", "en", "--name", "en=x", "--currency", "EUR", "--time-zone", "Asia/Hanoi"], "not a time zone"),
    (["--languages", "en", "--name", "en=x", "--country", "Holland"], "not the code of a country"),
])
def test_wrong_use_writes_nothing(balie, tmp_path, flags, words):
    outcome = balie("init", tmp_path / "portal", *flags)
    assert outcome.code == 2 and words in outcome.err, outcome
    assert not (tmp_path / "portal").exists()


def test_a_terminal_asks_for_everything(balie, tmp_path):
    terminal = Terminal([str(balie.program), "init", "portal"], tmp_path)
    terminal.answer("fr", "vi, en", "Cổng", "Portal", "vn", "", "", "Asia/Hanoi", "Asia/Ho_Chi_Minh")
    assert terminal.end() == 0, terminal.said
    assert "only in vi, en, nl, ar" in terminal.said and "Enter for ‘VND’." in terminal.said
    assert balie("check", "--strict", cwd=tmp_path / "portal").code == 0


def test_giving_up_makes_no_folder(balie, tmp_path):
    terminal = Terminal([str(balie.program), "init", "portal"], tmp_path)
    terminal.answer("en")
    terminal.wait_for_prompt()
    terminal.type(b"\x04")
    assert terminal.end() == 2 and "nothing was written" in terminal.said
    assert not (tmp_path / "portal").exists()

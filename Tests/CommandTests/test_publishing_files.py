"""The workflows and the container file in publishing/ are whole: they parse, name what exists, and their steps work."""

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from published import RECIPES, ROOT, run

CONTAINER = (RECIPES / "Containerfile").read_text().replace("\\\n", " ")


class Loader(yaml.SafeLoader):
    """YAML as GitHub and GitLab read it: `on` is a word."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def recipe(name):
    return yaml.load((RECIPES / name).read_text(), Loader)


@pytest.mark.parametrize("name, schema", [("github-pages.yml", "github-workflows"), ("gitlab-pages.yml", "gitlab-ci")])
def test_the_workflows_follow_their_schemas(tools, name, schema):
    options = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    checked = run(tools / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *options, RECIPES / name)
    assert checked.returncode == 0, checked


def steps():
    for name, job in recipe("github-pages.yml")["jobs"].items():
        for number, step in enumerate(job["steps"]):
            if "run" in step:
                yield pytest.param(step["run"], id=f"github-{name}-{number}")
    for name, job in recipe("gitlab-pages.yml").items():
        for number, line in enumerate(job.get("script", [])):
            yield pytest.param(line, id=f"gitlab-{name}-{number}")


@pytest.mark.parametrize("script", list(steps()))
def test_every_step_works(balie, sample, tmp_path, script):
    """In a checkout of a portal, with the program on the path as in its image."""
    shutil.copytree(sample, tmp_path / "content", symlinks=True)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/balie").symlink_to(balie.program)
    outcome = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=120,
        env={**os.environ, "CI": "true", "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"})
    assert outcome.returncode == 0, outcome
    if " build " in script:
        assert (tmp_path / "public/index.html").is_file() and (tmp_path / "public/404.html").is_file()
    if ">findings.json" in script:
        assert (tmp_path / "findings.json").read_text().startswith("[")


def test_what_is_uploaded_is_what_is_built():
    build = recipe("github-pages.yml")["jobs"]["build"]["steps"]
    assert [step["with"]["path"] for step in build if "upload-pages-artifact" in step.get("uses", "")] == ["public"]
    pages = recipe("gitlab-pages.yml")["pages"]
    assert pages["artifacts"]["paths"] == [pages["pages"]["publish"]] == ["public"]


def test_every_job_runs_in_the_image_of_balie():
    assert recipe("github-pages.yml")["jobs"]["build"]["container"]["image"] == "${{ vars.BALIE_IMAGE }}"
    image = recipe("gitlab-pages.yml")["default"]["image"]
    assert image["name"] == "$BALIE_IMAGE" and image["entrypoint"] == [""], "the image's own is the program"


# --- the container file


def instructions(word):
    return [line.split(maxsplit=1)[1] for line in CONTAINER.splitlines() if line.startswith(word + " ")]


def test_it_has_only_instructions_that_exist():
    known = {"FROM", "WORKDIR", "COPY", "RUN", "ENTRYPOINT", "CMD", "EXPOSE"}
    for line in CONTAINER.splitlines():
        assert not line.strip() or line.startswith("#") or line.split()[0] in known, line


def test_everything_that_is_copied_exists():
    stages = [line.split(" AS ")[1] for line in instructions("FROM")]
    ignored = (ROOT / ".containerignore").read_text().split()
    for line in instructions("COPY"):
        words = shlex.split(line)
        if words[0].startswith("--from="):
            assert words[0].removeprefix("--from=") in stages, line
            continue
        for source in words[:-1]:
            assert (ROOT / source).exists() and source.split("/")[0] not in ignored, line
    for line in instructions("FROM"):
        base = line.split()[0]
        assert base in stages or re.fullmatch(r"[a-z]+:[\w.-]+", base), f"{base} is neither a stage nor an image"


def test_the_package_manifest_finds_all_its_folders_in_the_image():
    """SwiftPM refuses a package of which the folder of a target is missing."""
    copied = {source for line in instructions("COPY") for source in shlex.split(line)[:-1]}
    assert {"Package.swift", "Sources", "Tests"} <= copied


def packages(stage):
    """What a stage installs."""
    text = CONTAINER.split(f" AS {stage}\n")[1].split("\nFROM ")[0]
    install = re.search(r"apt-get install(.*?)&&", text)[1]
    return {word for word in install.split() if not word.startswith("-")}


@pytest.mark.parametrize("stage", ["balie", "portal"])
def test_its_packages_exist(stage):
    if not shutil.which("apt-cache") or not list(Path("/var/lib/apt/lists").glob("*Packages*")):
        pytest.skip("only a Debian that has looked at its sources knows its packages")
    for package in packages(stage):
        known = run("apt-cache", "show", "--no-all-versions", package)
        assert known.returncode == 0 and f"Package: {package}\n" in known.stdout, package


def test_the_slim_image_has_every_library_of_the_program(balie):
    if not shutil.which("dpkg"):
        pytest.skip("only Debian knows which package a library is of")
    installed = packages("balie") | {"libc6", "libgcc-s1"}
    places = {
        line.split()[0]: line.split()[2] for line in run("ldd", balie.program).stdout.splitlines() if "=>" in line}
    # Swift's own libraries are in the program itself there; what other libraries need comes with their packages.
    asking = [str(balie.program)] + [place for place in places.values() if "/swift/" in place]
    needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "--dynamic", *asking).stdout))
    for library in sorted(places[name] for name in needed if name in places):
        if not library.startswith("/") or "/swift/" in library:
            continue
        real = os.path.realpath(library)
        # /lib is /usr/lib, and packages name their files the one way or the other.
        owners = {run("dpkg", "-S", path).stdout.partition(":")[0] for path in (real, real.removeprefix("/usr"))}
        assert owners & installed, f"{library}: {owners}"


def test_the_program_finds_the_theme_where_the_image_puts_it(balie, tmp_path):
    """Beside nothing of the project, as /usr/local/bin/balie and /usr/local/share/balie/templates."""
    target = next(shlex.split(line)[-1] for line in instructions("COPY") if line.startswith("templates "))
    assert target == "/usr/local/share/balie/templates"
    (tmp_path / "local/bin").mkdir(parents=True)
    (tmp_path / "work").mkdir()
    shutil.copy(balie.program, tmp_path / "local/bin/balie")
    shutil.copytree(balie.theme, tmp_path / "local/share/balie/templates")
    shutil.copytree(ROOT / "Tests/CommandTests/AllFields/content", tmp_path / "work/content")
    outcome = run(tmp_path / "local/bin/balie", "build", cwd=tmp_path / "work")
    assert outcome.returncode == 0 and (tmp_path / "work/public/index.html").is_file(), outcome


def test_scripts_are_scripts():
    for script in RECIPES.glob("*.sh"):
        assert os.access(script, os.X_OK), script
        assert run("bash", "-n", script).returncode == 0

"""The guides of docs/ tell the truth: whoever does what they say sees what they show."""

import re

import pytest

from conftest import ROOT
from guide import Reader, blocks

DOCS = ROOT / "docs"
GUIDES = ["first-page.md", "handbook.md", "translating.md", "publishing.md", "templates.md"]

#: Commands of guides that are not run here, each with the reason.
OUTSIDE = {
    "curl -s https://portal.example/manifest.sha256 | balie changed --since -": "needs a published site",
    "publishing/upload-rsync.sh public portal@server.example:/srv/portal":
        "needs a server; test_publishing_rsync.py runs it",
    "publishing/upload-s3.sh public s3://bucket/folder": "needs an account; test_publishing_s3.py runs it",
    "publishing/upload-s3.sh public remote:bucket/folder": "needs an account; test_publishing_s3.py runs it",
    "podman build --file publishing/Containerfile --target balie --tag balie .": "needs the net to fetch an image",
    "podman build --file publishing/Containerfile --target portal --tag portal .": "needs the net to fetch an image",
}


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_can_be_followed(balie, tmp_path, name):
    reader = Reader(balie.program, tmp_path)
    steps = blocks(DOCS / name)
    for block in steps:
        reader.follow(block)
    assert {"session", "file"} <= {block.kind for block in steps}, f"{name} shows no example that is run"


def test_only_what_needs_the_outside_is_not_run():
    outside = {command.split("  #")[0].rstrip() for name in GUIDES for block in blocks(DOCS / name)
               if block.kind == "outside" for command, _ in block.commands}
    assert outside == set(OUTSIDE)


@pytest.mark.parametrize("text, words", [
    ("```bash\necho\n```", "no such kind of block"),
    ("```\necho\n```", "no such kind of block"),
    ("```sh maybe\necho\n```", "no such kind of block"),
    ("    balie build", "between fences"),
    ("```sh\nfalse\n```", "ends with 1"),
    ("```sh\ntrue\nfalse\ntrue\n```", "ends with 1"),
    ("```console exit=1\n$ true\n```", "ends with 0"),
    ("```console exit=1\n$ false\n$ false\n```", "ends with 1"),
    ("```console\n$ echo one\n```", "prints"),
    ("```console\n$ true\none\n```", "prints"),
    ("```console\n$ echo one\ntwo\n```", "prints"),
    ("```console\n$ printf 'one\\ntwo\\n'\none\n```", "prints"),
    ("It is `b.yaml`:\n\n```yaml a.yaml\na: 1\n```", "does not say"),
    ("It is `a.yaml`:\n\n```yaml a.yaml keys\na: 1\n```", "not there"),
    ("```sh\ntouch a.yaml\n```\n\nIt is `a.yaml`:\n\n```yaml a.yaml\na: 1\n```", "there already"),
])
def test_a_guide_that_is_wrong_is_refused(balie, tmp_path, text, words):
    page = tmp_path / "page.md"
    page.write_text(text + "\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=words):
        reader = Reader(balie.program, tmp_path)
        for block in blocks(page):
            reader.follow(block)


def test_what_a_guide_writes_and_shows(balie, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("""Write `a/b.yaml`:

```yaml a/b.yaml
one: 1
two:
  - 2
three: 3
```

Put other keys into `a/b.yaml`:

```yaml a/b.yaml keys
two: [4]
four:
  five: 5
```

```console
$ cd a
$ cat \\
> b.yaml
one: 1
two: [4]
…
  five: …
```
""", encoding="utf-8")
    reader = Reader(balie.program, tmp_path)
    for block in blocks(page):
        reader.follow(block)
    written = (reader.home / "a/b.yaml").read_text(encoding="utf-8")
    assert written == "one: 1\ntwo: [4]\nthree: 3\nfour:\n  five: 5\n"


# MARK: Commands anywhere in the manuals


def code(text):
    """Lines of code of a page of Markdown: blocks, indented lines, and words between backticks."""
    fenced = False
    for line in text.splitlines():
        if line.startswith("```"):
            fenced = not fenced
        elif fenced or line.startswith("    "):
            yield line
        else:
            yield from re.findall(r"`([^`]+)`", line)


def commands(text):
    """What is said of `balie WORD …`: the words, and the options in the same command."""
    for line in code(text):
        for part in re.split(r"&&|\||;(?= balie)", line):
            if found := re.search(r"(?:^|[\s($`])balie ([a-z].*)", part):
                yield found.group(1)


@pytest.fixture(scope="module")
def help_of(balie):
    """The help of a command, by its words; asked for once."""
    known = {}

    def ask(*words):
        if words not in known:
            known[words] = balie(*words, "--help").out
        return known[words]
    return ask


def subcommands(help_text):
    return set(re.findall(r"^  ([a-z][a-z-]*)(?:\s{2,}|$)", help_text.partition("SUBCOMMANDS:")[2], re.M))


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted(DOCS.glob("*.md"))], ids=lambda page: page.name)
def test_every_command_that_a_page_names_exists_with_its_options(help_of, page):
    unknown = []
    for command in commands(page.read_text(encoding="utf-8")):
        words, text = [], help_of()
        for word in command.split():
            if not (below := subcommands(text)) or word in {"KIND", "help"}:
                break
            if word not in below:
                unknown.append(f"balie {command}")
                break
            words.append(word)
            text = help_of(*words)
        said = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", command.partition(" #")[0]))
        unknown += [f"balie {' '.join(words)} {flag}" for flag in said - set(re.findall(r"--[a-z][a-z-]*", text))]
    assert not unknown, f"{page.name} names what balie does not have: {sorted(set(unknown))}"

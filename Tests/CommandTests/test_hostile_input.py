"""Input that wants to hang, crash or fill the memory gets a finding, soon, in little memory."""

import os
import shutil
import socket
import tempfile
from pathlib import Path

import pytest

from command import run

pytestmark = pytest.mark.alone

MOST_SECONDS = 2.0 * float(os.environ.get("BALIE_PATIENCE", "3" if os.environ.get("CI") else "1"))
MOST_MEGABYTES = 300

PROCEDURE = "procedures/register-birth/procedure.yaml"
GUIDANCE = "procedures/register-birth/en.md"
LARGEST_MARKDOWN = 250 * 1024  # just within the limit, so that the parser has to do the work


def aliases(levels: int, width: int) -> str:
    """The "billion laughs": every level names the one before many times."""
    lines = ["a0: &a0 [lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join(f'*a{n - 1}' for _ in range(width))}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def text(content: Path, file: str, value: str | bytes) -> str:
    path = content / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(value.encode() if isinstance(value, str) else value)
    return file


def appended(content: Path, file: str, value: str | bytes) -> str:
    value = value.encode() if isinstance(value, str) else value
    return text(content, file, (content / file).read_bytes() + value)


def replaced(content: Path, file: str, old: str, new: str) -> str:
    before = (content / file).read_text()
    assert old in before
    return text(content, file, before.replace(old, new, 1))


def linked(content: Path, name: str, target: str) -> str:
    (content / name).symlink_to(target)
    return name


def piped(content: Path, name: str) -> str:
    (content / name).unlink(missing_ok=True)
    os.mkfifo(content / name)
    return name


def large(content: Path, name: str, megabytes: int) -> str:
    with open(content / name, "wb") as file:
        for _ in range(megabytes):
            file.write(b"# a line of a hundred megabytes\n" * 32768)
    return name


def folders(content: Path, depth: int) -> str:
    """Made one by one, because the whole path is longer than the system takes."""
    here = os.open(content, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("deep", dir_fd=here)
        deeper = os.open("deep", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    return "deep"


# Each plants something in a copy of the sample and tells the file in which a finding is expected.
HOSTILE = {
    "alias bomb": lambda at: text(at, PROCEDURE, aliases(30, 10)),
    "alias bomb in a value": lambda at: appended(at, PROCEDURE, aliases(12, 9)),
    "alias to itself": lambda at: text(at, PROCEDURE, "a: &a [*a]\n"),
    "merge keys": lambda at: text(at, PROCEDURE, "a: &a {b: 1}\n" + "".join(f"k{n}: {{<<: *a}}\n" for n in range(9000))),
    "100,000 lists in lists": lambda at: text(at, PROCEDURE, "a: " + "[" * 100_000),
    "100,000 lists, closed": lambda at: text(at, PROCEDURE, "a: " + "[" * 100_000 + "]" * 100_000),
    "100,000 maps in maps": lambda at: text(at, PROCEDURE, "a: " + "{b: " * 100_000),
    "100,000 dashes": lambda at: text(at, PROCEDURE, "- " * 100_000 + "a\n"),
    "deep by indentation": lambda at: text(at, PROCEDURE, "".join(" " * n + "a:\n" for n in range(1200))),
    "100,000 keys": lambda at: text(at, PROCEDURE, "".join(f"k{n}:\n" for n in range(100_000))),
    "one key, 50,000 times": lambda at: text(at, PROCEDURE, "a: 1\n" * 50_000),
    "long number": lambda at: replaced(at, PROCEDURE, "8000 VND", "9" * 100_000 + " VND"),
    "deep condition": lambda at: replaced(at, PROCEDURE, "when: parents-married is yes",
                                          "when: " + "(" * 50_000 + "parents-married is yes" + ")" * 50_000),
    "long condition": lambda at: replaced(at, PROCEDURE, "when: parents-married is yes",
                                          "when: " + "not " * 100_000 + "late"),
    "100 MB of YAML": lambda at: large(at, PROCEDURE, 100),
    "100 MB of Markdown": lambda at: large(at, GUIDANCE, 100),
    "a 10 MB line": lambda at: appended(at, PROCEDURE, "# " + "x" * 10_000_000 + "\n"),
    "a 10 MB line of Markdown": lambda at: appended(at, GUIDANCE, "x" * 10_000_000 + "\n"),
    "a 900 KB line": lambda at: appended(at, PROCEDURE, "silence-note: " + "x" * 900_000 + "\n"),
    "invalid UTF-8": lambda at: appended(at, PROCEDURE, b"# \xff\xfe\xc0\xaf\n"),
    "invalid UTF-8 in Markdown": lambda at: appended(at, GUIDANCE, b"caf\xe9 \xed\xa0\x80\n"),
    "UTF-16": lambda at: text(at, PROCEDURE, "code: x\n".encode("utf-16")),
    "NUL in YAML": lambda at: appended(at, PROCEDURE, b"# a\0b\n"),
    "NUL in Markdown": lambda at: appended(at, GUIDANCE, b"a\0b\n"),
    "nothing but NUL": lambda at: text(at, PROCEDURE, b"\0" * 100_000),
    "empty file": lambda at: text(at, PROCEDURE, ""),
    "link out of the folder": lambda at: linked(at, "procedures/register-birth/photo.jpg", "/etc/passwd"),
    "link out, relative": lambda at: linked(at, "procedures/outside", "../../.."),
    "link to itself": lambda at: linked(at, "procedures/self", "self"),
    "link to its own folder": lambda at: linked(at, "procedures/again", "."),
    "id with ../": lambda at: replaced(at, PROCEDURE, "topic: civil-status", "topic: ../../../etc/passwd"),
    "slug with ../": lambda at: replaced(at, PROCEDURE, "en: register-a-birth,", 'en: "../../../tmp/out",'),
    "former address with ../": lambda at: replaced(at, PROCEDURE, "en: [birth-registration]", 'en: ["../../out"]'),
    "pipe": lambda at: piped(at, "procedures/register-birth/pipe.yaml"),
    "pipe in the place of a page": lambda at: piped(at, GUIDANCE),
    "folders two hundred deep": lambda at: folders(at, 200),
    "file name in Latin-1": lambda at: text(at, os.fsdecode(b"pages/caf\xe9.md"), "# x\n") and "pages/",
    "file name with a line break": lambda at: text(at, "pages/a\nb.md", "x\n") and "pages/",
    "100,000 quotes in Markdown": lambda at: text(at, GUIDANCE, "> " * 100_000 + "a\n"),
    "100,000 lists in Markdown": lambda at: text(at, GUIDANCE, "- " * 100_000 + "a\n"),
    "front matter without end": lambda at: text(at, "pages/about/en.md", "---\ntitle: x\n" + "a: [\n" * 20_000),
}


def filled(pattern: str) -> str:
    return pattern * (LARGEST_MARKDOWN // len(pattern.encode()))


def definitions(count: int) -> str:
    return "".join(f"[a{n}]: https://example.org/{n}\n" for n in range(count))


# Known to take quadratic time or worse in some version of cmark. A sound parser may well find nothing wrong with them.
QUADRATIC = {
    "facts in entities": "".join(f"{{fee&#58;a{n} }}\n\n" for n in range(12_000)),
    "open brackets": filled("["),
    "nested brackets": "[" * 120_000 + "a" + "]" * 120_000,
    "open images": filled("![[]()"),
    "strong and emphasis": filled("*a **a "),
    "emphasis openers": filled("a**b" + "c* "),
    "underscores": filled("_a __a "),
    "mismatched emphasis": filled("*a_ "),
    "nested strong": "*" * 60_000 + "a" + "*" * 60_000,
    "links never closed": filled("[a](<b"),
    "links with parentheses": filled("[a]("),
    "backticks of every length": "".join("e" + "`" * n for n in range(1, 690)),
    "comments": filled("<!--"),
    "declarations": filled("<!A "),
    "instructions": filled("<?"),
    "CDATA": filled("<![CDATA["),
    "unclosed tags": filled("<a "),
    "entities": filled("&" * 10 + "a"),
    "autolinks": filled("www."),
    "autolinks with dots": filled("http://a."),
    "e-mail": filled("a@"),
    "e-mail with dots": filled("a.b-c_d") + "@",
    "strikethrough": filled("~~a "),
    "definitions": definitions(6000),
    "uses of a definition": "[a]: https://example.org/" + "x" * 2000 + "\n\n" + "[a] " * 50_000,
    "footnotes": "".join(f"[^{n}]" for n in range(15_000)) + "\n\n" + "".join(f"[^{n}]: x\n" for n in range(5000)),
    "wide table": "|" + "a|" * 5000 + "\n|" + "-|" * 5000 + "\n" + "a\n" * 20_000,
    "table of rows": "|a|\n|-|\n" + filled("|x|\n")[:200_000],
    "pipes": filled("|"),
    "table headings again and again": filled("a\n-\n"),
    "nested quotes and lists": filled(">- "),
    "lists that start and stop": filled("* a\n\n 1. b\n"),
    "deepening lists": "".join(" " * (2 * n) + "- a\n" for n in range(480)),
    "blank lines in a list": "- a\n" + "\n" * 200_000 + "- b\n",
    "tabs": filled("\t- "),
    "headings": filled("# a\n")[:200_000],
    "underlines": filled("a\n") + "===\n",
}


def assert_bounded(outcome):
    assert outcome.code >= 0, f"ended by signal {-outcome.code}: {outcome}"
    assert outcome.code in (0, 1), outcome
    assert outcome.seconds <= MOST_SECONDS, f"{outcome.seconds:.2f} s: {outcome}"
    assert outcome.megabytes <= MOST_MEGABYTES, f"{outcome.megabytes:.0f} MB: {outcome}"
    assert len(outcome.out) < 5_000_000, f"{len(outcome.out)} bytes of report"


@pytest.mark.parametrize("plant", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_file_gets_a_finding(balie, content, plant):
    file = plant(content)
    outcome = balie.check(content, "--format", "json", timeout=30)
    assert_bounded(outcome)
    assert outcome.code == 1, outcome
    places = [finding.path for finding in outcome.findings]
    assert any(file in place for place in places), f"nothing is said about {file}: {outcome}"


@pytest.mark.parametrize("guidance", QUADRATIC.values(), ids=QUADRATIC.keys())
def test_quadratic_markdown_ends_soon(balie, content, guidance):
    (content / GUIDANCE).write_text(guidance)
    assert_bounded(balie.check(content, "--format", "json", timeout=30))


@pytest.mark.parametrize("name", ["uses of a definition", "wide table", "headings", "nested brackets"])
def test_quadratic_markdown_is_rendered_soon(balie, content, tmp_path, name):
    (content / GUIDANCE).write_text(QUADRATIC[name])
    outcome = balie.build(content, tmp_path / "public", timeout=30)
    assert outcome.code in (0, 1), outcome
    assert outcome.seconds <= 2 * MOST_SECONDS and outcome.megabytes <= MOST_MEGABYTES, outcome
    for page in (tmp_path / "public").rglob("*.html") if outcome.code == 0 else ():
        assert page.stat().st_size < 20_000_000, f"{page} has {page.stat().st_size} bytes"


def test_socket_is_not_read(balie, content):
    with socket.socket(socket.AF_UNIX) as one, tempfile.TemporaryDirectory() as short:
        one.bind(f"{short}/s")
        os.rename(f"{short}/s", content / "pages/socket.md")
        outcome = balie.check(content, "--format", "json", timeout=30)
    assert outcome.code == 1, outcome
    assert any("socket.md" in finding.path for finding in outcome.findings), outcome


@pytest.mark.parametrize("file", [GUIDANCE, "law"], ids=["a file", "a folder"])
def test_unreadable_input_gets_a_finding(balie, sample, file):
    """An administrator may read everything, so the program runs as nobody then."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        content = Path(shutil.copytree(sample, Path(folder) / "content", symlinks=True))
        shutil.copytree(balie.theme, Path(folder) / "templates")
        program = shutil.copy(balie.program, Path(folder) / "balie")
        os.chmod(content / file, 0)
        command = [program, "check", "--content", content, "--format", "json"]
        options = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        outcome = run([str(part) for part in command], cwd=folder, **options)
        os.chmod(content / file, 0o755)
        assert outcome.code == 1, outcome
        assert any(finding.code == "unreadable-file" and file in finding.path for finding in outcome.findings), outcome


def test_a_hundred_hostile_files_are_reported_together(balie, content):
    for number in range(100):
        text(content, f"evidence/bad-{number}.yaml", "a: " + "[" * 5000)
    outcome = balie.check(content, "--format", "json", timeout=30)
    assert_bounded(outcome)
    named = {finding.path for finding in outcome.findings}
    assert sum("evidence/bad-" in path for path in named) == 100, outcome

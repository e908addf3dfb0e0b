"""A guide of docs/ as a reader works through it: its files are written and its commands are run, in order.

What a fenced block is, its info string says:

    ```yaml content/topics/a.yaml          the whole file
    ```yaml content/topics/a.yaml keys     keys that take the place of those of the same name, or come at the end
    ```yaml content/topics/a.yaml anew     the whole file, in the place of the old one
    ```yaml content/topics/a.yaml append   what comes at the end of the file
    ```console                             commands after `$ `, each with exactly what it prints; `…` is anything
    ```console exit=1                      the last of the commands ends with 1
    ```console stopped                     the command goes on until Control-C
    ```sh                                  commands, whatever they print
    ```sh outside                          commands that need the outside world; not run
    ```yaml                                something to look at

The paragraph before a file names it, because pages of Markdown do not show info strings.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from command import AS_OF
from previewing import Preview

#: What can be looked at, or written as a file.
TEXTS = {"yaml", "markdown", "html", "css", "json", "text"}

#: Puts the day of the guides behind commands that read the calendar, so that they say the same every day.
PROGRAM = """#!/bin/sh
case "$1" in
build | check | preview | report | translations | changes | diff | rename | fix | search | new | submission)
    case " $* " in *" --as-of "* | *" --help "*) ;; *) set -- "$@" --as-of {day} ;; esac ;;
esac
exec {program} "$@"
"""


@dataclass(frozen=True)
class Block:
    """A fenced block, with where it stands and what was said before it."""

    place: str
    before: str
    info: list[str]
    text: str

    @property
    def kind(self) -> str:
        language, *words = self.info or ["nothing"]
        match language, words:
            case ("sh", []):
                return "commands"
            case ("sh", ["outside"]):
                return "outside"
            case ("console", []) | ("console", ["stopped"]):
                return "session"
            case ("console", [word]) if re.fullmatch(r"exit=\d+", word):
                return "session"
            case (_, []) if language in TEXTS:
                return "sight"
            case (_, [_]) | (_, [_, "keys" | "anew" | "append"]) if language in TEXTS:
                return "file"
        raise AssertionError(f"{self.place}: no such kind of block: {' '.join(self.info)!r}")

    @property
    def exit_code(self) -> int:
        return next((int(word.removeprefix("exit=")) for word in self.info if word.startswith("exit=")), 0)

    @property
    def commands(self) -> list[tuple[str, str | None]]:
        """Commands, in a session each with what it prints. A command goes on in the next line after a `\\`."""
        if self.kind != "session":
            whole = self.text.replace("\\\n", "")
            return [(line, None) for line in whole.splitlines() if line.strip() and not line.startswith("#")]
        commands: list[tuple[str, str]] = []
        for line in self.text.splitlines():
            if line.startswith("$ "):
                commands.append((line[2:], ""))
            elif line.startswith("> ") and commands and commands[-1][0].endswith("\\"):
                commands[-1] = (commands[-1][0] + "\n" + line[2:], "")
            else:
                assert commands, f"{self.place}: a session begins with a command after ‘$ ’"
                commands[-1] = (commands[-1][0], commands[-1][1] + line + "\n")
        return commands


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page. Code that is only indented would be passed over, and is refused."""
    found, fence, before = [], None, ""
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        place = f"{page.name}:{number}"
        if fence is None and line.startswith("```"):
            fence, lines = (place, line[3:].split()), []
        elif line == "```":
            found.append(Block(fence[0], before, fence[1], "".join(one + "\n" for one in lines)))
            fence, before = None, ""
        elif fence is not None:
            lines.append(line)
        else:
            assert not line.startswith("    "), f"{place}: code in guides stands between fences"
            before = line if before.endswith("\n\n") else before + line
            before += "\n"
    assert fence is None, f"{page.name}: a block has no end"
    return found


class Reader:
    """Somebody who does what a guide says, in a folder of their own."""

    def __init__(self, program: Path, folder: Path):
        self.home = folder / "home"
        self.home.mkdir()
        self.place = self.home
        self.left_in = folder / "left-in"
        tools = folder / "tools"
        tools.mkdir()
        (tools / "balie").write_text(PROGRAM.format(day=AS_OF, program=program), encoding="utf-8")
        (tools / "balie").chmod(0o755)
        git = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Editor"), ("EMAIL", "editor@example.org"))}
        self.environment = {"PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(self.home), "LC_ALL": "C.UTF-8", **git}

    def follow(self, block: Block):
        match block.kind:
            case "file":
                self.write(block)
            case "session" if "stopped" in block.info:
                self.watch(block)
            case "session" | "commands":
                commands = block.commands
                for index, (command, printed) in enumerate(commands):
                    self.run(block, command, printed, block.exit_code if index == len(commands) - 1 else 0)

    def write(self, block: Block):
        path, *how = block.info[1:]
        assert f"`{path}`" in block.before, f"{block.place}: the text before does not say that this is `{path}`"
        file = self.place / path
        assert bool(how) == file.exists(), f"{block.place}: {path} is {'not there' if how else 'there already'}"
        file.parent.mkdir(parents=True, exist_ok=True)
        match how:
            case ["keys"]:
                text = with_keys(file.read_text(encoding="utf-8"), block.text)
            case ["append"]:
                text = file.read_text(encoding="utf-8") + block.text
            case _:
                text = block.text
        file.write_text(text, encoding="utf-8")

    def run(self, block: Block, command: str, printed: str | None, code: int):
        outcome = self.outcome(command)
        assert outcome.returncode == code, (
            f"{block.place}: $ {command}\nends with {outcome.returncode}:\n{outcome.stdout}")
        assert printed is None or prints(outcome.stdout, printed), (
            f"{block.place}: $ {command}\nprints\n{outcome.stdout}\nand not\n{printed}")

    def outcome(self, command: str) -> subprocess.CompletedProcess:
        """Runs a line in a shell that begins where the last one ended."""
        script = f"{command}\ncode=$?; pwd >'{self.left_in}'; exit $code"
        outcome = subprocess.run(["bash", "-c", script], cwd=self.place, env=self.environment, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
        self.place = Path(self.left_in.read_text(encoding="utf-8").strip())
        return outcome

    def watch(self, block: Block):
        """Starts a preview, waits for what it prints, looks at its first page, and presses Control-C."""
        [(command, printed)] = block.commands
        preview = Preview(["bash", "-c", f"exec {command}"], cwd=self.place, env=self.environment)
        try:
            preview.begin()
            assert preview.ask(preview.address.removeprefix(preview.origin)).status == 200, block.place
            assert preview.end() == 0, f"{block.place}: $ {command}\ndoes not end well"
            preview.reader.join()
            assert prints("\n".join(preview.lines), printed), (
                f"{block.place}: $ {command}\nprints\n" + "\n".join(preview.lines) + f"\nand not\n{printed}")
        finally:
            preview.close()


def with_keys(old: str, new: str) -> str:
    """A YAML file with keys of its outermost level put in the place of those of the same name, or at its end."""
    for key, text in re.findall(r"^([\w-]+):((?:.*\n)(?:(?:[ ].*)?\n)*)", new, re.M):
        place = re.compile(rf"^{re.escape(key)}:.*\n(?:[ ].*\n)*", re.M)
        whole = f"{key}:{text}"
        old = place.sub(lambda _: whole, old, count=1) if place.search(old) else old + whole
    return old


def prints(out: str, shown: str) -> bool:
    """Whether a program printed what a guide shows. A port that is taken elsewhere is no difference."""
    out = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:8000", out)
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line.rstrip()).replace("…", ".*?") + r" *\n"
                      for line in shown.rstrip("\n").split("\n")) if shown.strip() else ""
    return re.fullmatch(pattern, out.rstrip("\n") + "\n" if out.strip() else "") is not None

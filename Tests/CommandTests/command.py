"""Running balie from outside, as a stranger would, and looking at what it says and leaves behind."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

AS_OF = "2026-11-22"


@dataclass(frozen=True)
class Finding:
    code: str
    severity: str
    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.severity} [{self.code}] {self.message}"


@dataclass(repr=False)
class Outcome:
    """How a run ended: its exit code (negative for a signal), what it said, and what it took."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float
    command: list[str]

    @property
    def findings(self) -> list[Finding]:
        """The findings of a run with --format json."""
        document = json.loads(self.out)
        return [
            Finding(one["code"], one["severity"], one["location"]["path"], one["location"]["line"],
                    one["location"]["column"], one["message"])
            for one in document["findings"]
        ]

    def __repr__(self) -> str:
        return f"<exit code {self.code} after {self.seconds:.2f} s, {self.megabytes:.0f} MB>"

    def __str__(self) -> str:
        return (f"{' '.join(self.command)}\nexit code {self.code} after {self.seconds:.2f} s\n"
                f"{self.out[-3000:]}\n{self.err[-3000:]}")


class Balie:
    """The program under test; it finds its theme by itself."""

    def __init__(self, program: Path, theme: Path):
        self.program = program
        self.theme = theme

    def arguments(self, command: str, content: Path | str, *more) -> list[str]:
        """A whole command line for `check` or `build`, as of a fixed day."""
        return [str(self.program), command, "--content", str(content), "--as-of", AS_OF, *map(str, more)]

    def check(self, content: Path | str, *more, **options) -> Outcome:
        return run(self.arguments("check", content, *more), **options)

    def build(self, content: Path | str, output: Path | str, *more, **options) -> Outcome:
        return run(self.arguments("build", content, "--output", output, *more), **options)

    def start(self, content: Path, output: Path, *more) -> subprocess.Popen:
        return subprocess.Popen(self.arguments("build", content, "--output", output, *more),
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __call__(self, *arguments, **options) -> Outcome:
        return run([str(self.program), *map(str, arguments)], **options)


# Given as a text: whom a test runs a program as may not be allowed to read the tests, nor the tests' own Python.
MEASURED = Path(__file__).with_name("measured.py").read_text()
PYTHON = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable


def run(command: list[str], timeout: float = 60, **options) -> Outcome:
    """Runs to the end and measures that one process; a run past its time is killed, which fails every expectation."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as told:
        started = time.monotonic()
        process = subprocess.Popen(
            [PYTHON, "-S", "-E", "-c", MEASURED, str(told.fileno()), *command], stdin=subprocess.DEVNULL,
            stdout=out, stderr=err, pass_fds=[told.fileno()], start_new_session=True, **options)
        watch = threading.Timer(timeout, os.killpg, (process.pid, signal.SIGKILL))
        watch.start()
        process.wait()
        watch.cancel()
        seconds = time.monotonic() - started
        out.seek(0)
        err.seek(0)
        told.seek(0)
        (code, kilobytes) = map(int, told.read().split() or (-signal.SIGKILL, 0))
        return Outcome(code, out.read().decode(errors="replace"), err.read().decode(errors="replace"),
                       seconds, kilobytes / 1024, command)


def snapshot(folder: Path) -> dict[str, str]:
    """Every file of a site by its path, with the digest of its bytes."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*")) if file.is_file()
    }


def manifest_holds(site: Path) -> str:
    """What `sha256sum -c` has to say against the site; empty when nothing."""
    result = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "manifest.sha256"], cwd=site,
                            capture_output=True, text=True)
    return "" if result.returncode == 0 else (result.stdout + result.stderr)[:2000] or "sha256sum failed"


def generation(site: Path) -> tuple[bytes, list[str]]:
    """Which site it is: its manifest and the names of its files. Whether the bytes are right, the manifest tells."""
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if not file.is_dir())
    return (site / "manifest.sha256").read_bytes(), files


def beside(site: Path) -> list[str]:
    """What stands next to a site and should not: everything but what a build leaves for the next."""
    left = {f".{site.name}.balie-cache", f".{site.name}.balie-drafts"}
    return sorted({one.name for one in site.parent.iterdir()} - {site.name} - left)


SIGNALS = [signal.SIGKILL, signal.SIGTERM, signal.SIGINT]

"""A preview under test: the program that serves, what it prints, and requests to it."""

from __future__ import annotations

import http.client
import re
import signal
import subprocess
import threading
import time
from pathlib import Path

from command import AS_OF

PATIENCE = 30


class Preview:
    """`balie preview` as a process; ended by its own number."""

    def __init__(self, command: list[str], **options):
        self.lines: list[str] = []
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, **options)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        self.address = ""

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def begin(self) -> Preview:
        self.address = self.said(r"The preview is at (\S+)").group(1)
        return self

    @property
    def origin(self) -> str:
        return re.match(r"http://[^/]+", self.address).group(0)

    @property
    def port(self) -> int:
        return int(self.origin.rsplit(":", 1)[1])

    def said(self, pattern: str, after: int = 0) -> re.Match:
        """Waits for a line; what has been printed is told where none comes."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for line in self.lines[after:]:
                if found := re.search(pattern, line):
                    return found
            if self.process.poll() is not None and not self.reader.is_alive():
                break
            time.sleep(0.01)
        raise AssertionError(f"nothing like {pattern!r} was printed, but:\n" + "\n".join(self.lines))

    def end(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)

    # Requests, as they are: no library mends a path or a name.

    def ask(self, path: str, method: str = "GET", **headers) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            host = headers.pop("Host", f"127.0.0.1:{self.port}")
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            if host is not None:
                connection.putheader("Host", host)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()

    def until(self, path: str, is_so, what: str) -> Answer:
        """Waits until a page is as it should be."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            answer = self.ask(path)
            if is_so(answer):
                return answer
            time.sleep(0.02)
        raise AssertionError(f"{path} never {what}; printed was:\n" + "\n".join(self.lines))

    def until_says(self, path: str, text: str) -> Answer:
        return self.until(path, lambda answer: text in answer.text, f"said {text!r}")


class Answer:
    def __init__(self, status: int, headers: dict, body: bytes):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")


def start(balie, content: Path, *more, day: str | None = AS_OF, **options) -> Preview:
    """Starts a preview without waiting for it."""
    dated = [] if day is None else ["--as-of", day]
    return Preview([str(balie.program), "preview", "--content", str(content), *dated, *map(str, more)], **options)


def replace(file: Path, old: str, new: str):
    """What an editor does that writes beside the file and puts the new one in its place."""
    text = file.read_text()
    assert old in text, f"{file} does not say {old!r}"
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text.replace(old, new))
    beside.rename(file)

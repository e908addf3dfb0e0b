"""A terminal as a person has it before them: what a program writes to it, piece by piece, and what is then to be read."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
from dataclasses import dataclass

# What makes a program believe that nobody watches, or that everything is different here.
FORGOTTEN = ("CI", "NO_COLOR", "TERM", "COLUMNS")


@dataclass(frozen=True)
class Session:
    code: int
    raw: str
    out: str

    @property
    def shown(self) -> list[str]:
        """Every line that was shown in place of another, in the order of time."""
        return re.split("\r\x1b\\[K", self.raw)[1:]

    @property
    def screen(self) -> list[str]:
        """The lines that are to be read in the end."""
        lines, row = [""], 0
        for piece in re.split("(\r\n|\r\x1b\\[K|\n)", self.raw):
            if piece in ("\r\n", "\n"):
                lines.append("")
            elif piece == "\r\x1b[K":
                lines[-1] = ""
            else:
                lines[-1] += piece
        return lines


def watched(command: list[str], columns: int = 100, output_too: bool = False, during=None, **environment) -> Session:
    """Runs with standard error on a terminal, in the foreground; with `output_too` standard output is the terminal too.

    `during(process, piece)` is called with each piece that is written.
    """
    kept = {name: value for name, value in os.environ.items() if name not in FORGOTTEN}
    kept = {**kept, "TERM": "xterm-256color", **environment}
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    name = os.ttyname(side)

    def take_terminal():
        os.close(os.open(name, os.O_RDWR))  # The first terminal that the leader of a session opens is its own.

    process = subprocess.Popen(
        command, stdin=side, stderr=side, stdout=side if output_too else subprocess.PIPE, start_new_session=True,
        preexec_fn=take_terminal, env={name: value for name, value in kept.items() if value is not None})
    os.close(side)
    raw = b""
    out = b""
    sources = [main] if output_too else [main, process.stdout.fileno()]
    while sources:
        for source in select.select(sources, [], [], 60)[0]:
            try:
                piece = os.read(source, 65536)
            except OSError:  # The other side of a terminal is gone.
                piece = b""
            if not piece:
                sources.remove(source)
            elif source == main:
                raw += piece
                if during:
                    during(process, main, piece.decode(errors="replace"))
            else:
                out += piece
    os.close(main)
    return Session(process.wait(timeout=60), raw.decode(), out.decode())

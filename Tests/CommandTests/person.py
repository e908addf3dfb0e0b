"""A person at a terminal: runs a program on a pseudo-terminal, waits for its prompts and types answers."""

from __future__ import annotations

import os
import pty
import select
import signal
from pathlib import Path

PROMPT = "\n> "


class Terminal:
    """A program that believes that somebody sits before it."""

    def __init__(self, command: list[str], folder: Path, patience: float = 120):
        self.patience = patience
        self.said = ""
        self.unread = ""
        self.pid, self.stream = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execv(command[0], command)

    def answer(self, *answers: str) -> None:
        for text in answers:
            self.wait_for_prompt()
            os.write(self.stream, (text + "\n").encode())

    def wait_for_prompt(self) -> str:
        """What was said before the next prompt."""
        while PROMPT not in self.unread.replace("\r\n", "\n"):
            piece = self._read()
            assert piece, f"the program ended without asking: {self.said}"
            self.unread += piece
        before, _, self.unread = self.unread.replace("\r\n", "\n").partition(PROMPT)
        return before

    def type(self, keys: bytes) -> None:
        os.write(self.stream, keys)

    def end(self) -> int:
        """What is left to be said, and how the program ended: its exit code, negative for a signal."""
        while self._read():
            pass
        os.close(self.stream)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _read(self) -> str:
        if not select.select([self.stream], [], [], self.patience)[0]:
            os.kill(self.pid, signal.SIGKILL)
            raise AssertionError(f"the program neither asked nor ended: {self.said}")
        try:
            piece = os.read(self.stream, 65_536)
        except OSError:
            # Linux says so when the other side is closed.
            return ""
        text = piece.decode(errors="replace")
        self.said += text.replace("\r\n", "\n")
        return text

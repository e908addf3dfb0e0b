"""Builds the same catalogue with Balie and with Hugo, in turn on this machine, and prints the ratios.

    python3 Benchmarks/race.py --balie .build/release/balie --hugo .venv/bin/hugo [--procedures 6300] [--rounds 3]

Wall time, CPU time (user and system) and peak memory are the operating system's own account of each finished
process. Figures are medians; each round builds into an empty folder. The time of copying the output is the physical
limit: no generator can write faster.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import balie_site
import catalogue
import hugo_site

HERE = Path(__file__).resolve().parent


@dataclass
class Cost:
    wall: float
    cpu: float
    memory: float

    @staticmethod
    def median(costs: list["Cost"]) -> "Cost":
        return Cost(
            statistics.median(cost.wall for cost in costs),
            statistics.median(cost.cpu for cost in costs),
            statistics.median(cost.memory for cost in costs),
        )


def run(command: list[str], folder: Path) -> Cost:
    """Runs a command to its end and returns what it took; stops everything where it fails."""
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output, _ = process.stdout.read(), process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - started
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{output.decode(errors='replace')[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure(name: str, command: list[str], folder: Path, output: Path, rounds: int, keep: list[Cost]) -> None:
    shutil.rmtree(output, ignore_errors=True)
    cost = run(command, folder)
    keep.append(cost)
    print(f"  {name:6} {cost.wall:7.2f} s wall {cost.cpu:7.2f} s CPU {cost.memory:7.0f} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--balie", type=Path, required=True)
    parser.add_argument("--hugo", type=Path, required=True)
    parser.add_argument("--procedures", type=int, default=6300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--only-generate", action="store_true", help="write the two sources and stop")
    options = parser.parse_args()

    work = options.work.resolve()
    shutil.rmtree(work, ignore_errors=True)
    made = catalogue.make(options.procedures)
    balie_site.write(made, work / "balie" / "content")
    hugo_site.write(made, work / "hugo")
    size = sum(file.stat().st_size for file in (work / "balie" / "content").rglob("*") if file.is_file())
    print(f"{options.procedures} procedures in {len(catalogue.LANGUAGES)} languages, {size / 1e6:.0f} MB of content")
    if options.only_generate:
        return

    balie = [str(options.balie.resolve()), "build", "--as-of", "2026-11-22", "--output", "public"]
    hugo = [str(options.hugo.resolve()), "--quiet", "--destination", "public"]
    balie_costs: list[Cost] = []
    hugo_costs: list[Cost] = []
    copies: list[float] = []
    for _ in range(options.rounds):
        measure("Balie", balie, work / "balie", work / "balie" / "public", options.rounds, balie_costs)
        measure("Hugo", hugo, work / "hugo", work / "hugo" / "public", options.rounds, hugo_costs)
        shutil.rmtree(work / "copy", ignore_errors=True)
        copies.append(run(["cp", "-r", "balie/public", "copy"], work).wall)

    again = run(balie, work / "balie")
    report(Cost.median(balie_costs), Cost.median(hugo_costs), statistics.median(copies), again, work)
    balie_site.write_portal(work / "balie" / "content", with_cases=True)
    cases = run([*balie[:-1], "with-cases"], work / "balie")
    count = sum(1 for _ in (work / "balie" / "with-cases").rglob("*.html"))
    print(f"  with a page for each case: {count} pages, {cases.wall:.2f} s wall, {cases.cpu:.2f} s CPU, {cases.memory:.0f} MB")


def report(balie: Cost, hugo: Cost, copy: float, again: Cost, work: Path) -> None:
    pages = {name: sum(1 for _ in (work / name / "public").rglob("*.html")) for name in ("balie", "hugo")}
    print(f"\nmedians, {os.cpu_count()} cores          Balie      Hugo   Hugo/Balie")
    print(f"  pages              {pages['balie']:12} {pages['hugo']:9}")
    print(f"  wall time          {balie.wall:10.2f} s {hugo.wall:7.2f} s {hugo.wall / balie.wall:9.1f}")
    print(f"  CPU time           {balie.cpu:10.2f} s {hugo.cpu:7.2f} s {hugo.cpu / balie.cpu:9.1f}")
    print(f"  peak memory        {balie.memory:9.0f} MB {hugo.memory:6.0f} MB {hugo.memory / balie.memory:9.1f}")
    print(f"  copying Balie's output {copy:6.2f} s; Balie takes {balie.wall / copy:.1f} times that")
    print(f"  building again, nothing changed {again.wall:.2f} s")


if __name__ == "__main__":
    main()

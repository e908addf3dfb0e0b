"""Builds the same catalogue with Balie and with two Hugo sites, in turn on this machine, and prints the ratios.

The bare Hugo site prints the facts of procedures in a minimal layout; the full one prints the same pages as Balie does
(parity.py proves it). What each leaves out, docs/performance.md tells.

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
import hugo_bare
import hugo_full

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


def measure(name: str, command: list[str], folder: Path) -> Cost:
    """Builds into an empty folder."""
    shutil.rmtree(folder / "public", ignore_errors=True)
    cost = run(command, folder)
    print(f"  {name:9} {cost.wall:7.2f} s wall {cost.cpu:7.2f} s CPU {cost.memory:7.0f} MB", flush=True)
    return cost


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--balie", type=Path, required=True)
    parser.add_argument("--hugo", type=Path, required=True)
    parser.add_argument("--procedures", type=int, default=6300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--only-generate", action="store_true", help="write the three sources and stop")
    options = parser.parse_args()

    work = options.work.resolve()
    shutil.rmtree(work, ignore_errors=True)
    made = catalogue.make(options.procedures)
    balie_site.write(made, work / "balie" / "content")
    hugo_bare.write(made, work / "hugo")
    hugo_full.write(made, work / "hugo-full")
    size = sum(file.stat().st_size for file in (work / "balie" / "content").rglob("*") if file.is_file())
    print(f"{options.procedures} procedures in {len(catalogue.LANGUAGES)} languages, {size / 1e6:.0f} MB of content")
    if options.only_generate:
        return

    balie = [str(options.balie.resolve()), "build", "--as-of", "2026-11-22", "--output", "public"]
    hugo = [str(options.hugo.resolve()), "--quiet", "--destination", "public"]
    runners = {"Balie": (balie, work / "balie"), "Hugo bare": (hugo, work / "hugo"), "Hugo full": (hugo, work / "hugo-full")}
    costs: dict[str, list[Cost]] = {name: [] for name in runners}
    copies: list[float] = []
    for _ in range(options.rounds):
        for name, (command, folder) in runners.items():
            costs[name].append(measure(name, command, folder))
        shutil.rmtree(work / "copy", ignore_errors=True)
        copies.append(run(["cp", "-r", "balie/public", "copy"], work).wall)

    again = run(balie, work / "balie")
    medians = {name: Cost.median(own) for name, own in costs.items()}
    report(medians, {name: folder / "public" for name, (_, folder) in runners.items()})
    copy = statistics.median(copies)
    print(f"  copying Balie's output {copy:6.2f} s; Balie takes {medians['Balie'].wall / copy:.1f} times that")
    print(f"  building again, nothing changed {again.wall:.2f} s")
    balie_site.write_portal(work / "balie" / "content", with_cases=True)
    cases = run([*balie[:-1], "with-cases"], work / "balie")
    count = sum(1 for _ in (work / "balie" / "with-cases").rglob("*.html"))
    print(f"  with a page for each case: {count} pages, {cases.wall:.2f} s wall, {cases.cpu:.2f} s CPU, {cases.memory:.0f} MB")


def report(medians: dict[str, Cost], outputs: dict[str, Path]) -> None:
    """A column for each, and how many times Balie's figure each Hugo site takes."""
    print(f"\nmedians, {os.cpu_count()} cores   " + "".join(f"{name:>12}" for name in medians) + "    bare/Balie  full/Balie")
    pages = [sum(1 for _ in output.rglob("*.html")) for output in outputs.values()]
    written = [sum(file.stat().st_size for file in output.rglob("*") if file.is_file()) / 1e6 for output in outputs.values()]
    rows = {
        "pages": (pages, "12.0f", ""),
        "written, MB": (written, "12.0f", ""),
        "wall time, s": ([cost.wall for cost in medians.values()], "12.2f", "12.1f"),
        "CPU time, s": ([cost.cpu for cost in medians.values()], "12.2f", "12.1f"),
        "peak memory, MB": ([cost.memory for cost in medians.values()], "12.0f", "12.1f"),
    }
    for name, (figures, form, ratio) in rows.items():
        ratios = "".join(f"{figure / figures[0]:{ratio}}" for figure in figures[1:]) if ratio else ""
        print(f"  {name:18}" + "".join(f"{figure:{form}}" for figure in figures) + ratios)


if __name__ == "__main__":
    main()

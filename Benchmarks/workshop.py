"""How long an editor waits: a build after one edit, the first page of a preview, and a page that follows a save.

    python3 Benchmarks/workshop.py --balie .build/release/balie --hugo .venv/bin/hugo [--edits 50] [--rounds 5]

Uses the catalogue that race.py wrote. An edit writes a new word into the guidance of one procedure, whose page is open in
Chromium; the clock runs from the write until a frame with that word has been painted. `hugo server` gets the same edits on
its twin of the catalogue. Each program runs alone.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests/BrowserTests"))

from race import Cost, run  # noqa: E402
from search_browser import chromium  # noqa: E402

HERE = Path(__file__).resolve().parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def builds(balie: Path, work: Path, rounds: int) -> None:
    """A build from nothing, one after an edit, and one after nothing, into memory."""
    folder = work / "balie"
    output = Path("/dev/shm/balie-workshop") if Path("/dev/shm").is_dir() else work / "workshop"
    shutil.rmtree(output.parent / output.name, ignore_errors=True)
    command = [str(balie), "build", "--as-of", "2026-11-22", "--output", str(output / "site")]
    output.mkdir()
    costs: dict[str, list[Cost]] = {"from nothing": [], "after one edit": [], "after no edit": []}
    for round_ in range(rounds):
        if round_ < 3:
            shutil.rmtree(output)
            output.mkdir()
            time.sleep(6)
            costs["from nothing"].append(run([*command, "--no-cache"], folder))
            run(command, folder)
        edit(balie_page(work, round_), f"build{round_}{time.time_ns()}")
        costs["after one edit"].append(run(command, folder))
        costs["after no edit"].append(run(command, folder))
    shutil.rmtree(output)
    whole = Cost.median(costs["from nothing"])
    for name, own in costs.items():
        cost = Cost.median(own)
        print(
            f"  build {name:15} {cost.wall:6.2f} s wall {cost.cpu:6.2f} s CPU {cost.memory:5.0f} MB"
            f"   {cost.wall / whole.wall:5.2f} of the wall time, {cost.cpu / whole.cpu:5.2f} of the CPU time", flush=True)


def balie_page(work: Path, number: int) -> Path:
    folders = sorted((work / "balie/content/procedures").iterdir())
    return folders[(number * 37) % len(folders)] / "en.md"


def hugo_page(work: Path, number: int) -> Path:
    pages = sorted((work / "hugo/content/en/procedures").glob("**/*.md"))
    return pages[(number * 37) % len(pages)]


def edit(path: Path, word: str) -> None:
    """Ends the text with a new word, as an editor that writes the file in place."""
    lines = [line for line in path.read_text().rstrip("\n").split("\n") if not line.startswith("Edited ")]
    path.write_text("\n".join([*lines, "", f"Edited {word}.", ""]))


def waited_for(address: str, process: subprocess.Popen) -> float:
    started = time.monotonic()
    while True:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                if answer.status == 200:
                    answer.read()
                    return time.monotonic() - started
        except OSError:
            if process.poll() is not None:
                raise SystemExit("the server ended by itself") from None
        time.sleep(0.005)


def served(name: str, command: list[str], folder: Path, home: str, page: str, source: Path, edits: int) -> None:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        first = waited_for(home, process)
        with chromium() as browser:
            tab = browser.new_page()
            tab.goto(page)
            time.sleep(2)
            waits = []
            for number in range(edits):
                word = f"word{number}x{time.time_ns()}"
                written = time.monotonic()
                edit(source, word)
                tab.wait_for_function(
                    "word => document.body && document.body.innerText.includes(word)", arg=word, polling="raf", timeout=120_000)
                waits.append(1000 * (time.monotonic() - written))
                time.sleep(0.3)
        peak = peak_memory(process.pid)
    finally:
        process.terminate()
        process.wait(timeout=60)
    waits.sort()
    print(
        f"  {name:13} first page {first:6.2f} s   save to painted: median {statistics.median(waits):6.0f} ms, "
        f"nine in ten {waits[int(0.9 * (len(waits) - 1))]:6.0f} ms, most {waits[-1]:6.0f} ms   {peak:5.0f} MB", flush=True)


def first_start(command: list[str], folder: Path, home: str) -> None:
    """The start of a preview that reads everything anew, and keeps what it read for the next one."""
    kept = folder / ".public.balie-drafts"
    kept.unlink(missing_ok=True)
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        first = waited_for(home, process)
        while not kept.exists():
            time.sleep(0.1)
        peak = peak_memory(process.pid)
    finally:
        process.terminate()
        process.wait(timeout=60)
    print(f"  balie preview, started for the first time: first page {first:6.2f} s   {peak:5.0f} MB", flush=True)


def peak_memory(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--balie", type=Path, required=True)
    parser.add_argument("--hugo", type=Path)
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path, default=HERE / "work")
    options = parser.parse_args()
    work = options.work.resolve()
    count = sum(1 for _ in (work / "balie/content/procedures").iterdir())
    print(f"{count} procedures in three languages, {os.cpu_count()} cores")
    if options.rounds:
        builds(options.balie.resolve(), work, options.rounds)

    port = free_port()
    source = balie_page(work, 5)
    address = f"http://127.0.0.1:{port}"
    preview = [str(options.balie.resolve()), "preview", "--port", str(port), "--as-of", "2026-11-22", "--schemas", "off"]
    first_start(preview, work / "balie", f"{address}/en/")
    served(
        "balie preview", preview, work / "balie", f"{address}/en/", address + balie_address(work, source), source,
        options.edits)
    if options.hugo:
        port = free_port()
        source = hugo_page(work, 5)
        served(
            "hugo server",
            [str(options.hugo.resolve()), "server", "--port", str(port), "--bind", "127.0.0.1", "--renderToMemory"],
            work / "hugo", f"http://127.0.0.1:{port}/en/", f"http://127.0.0.1:{port}/en/procedures/{source.stem}/",
            source, options.edits)


def balie_address(work: Path, source: Path) -> str:
    """The address of the page of a procedure, as the English title gives it."""
    text = (source.parent / "procedure.yaml").read_text()
    title = re.search(r'title: \{[^}]*en: "([^"]*)"', text) or re.search(r"title: \{[^}]*en: ([^,}]*)", text)
    slug = re.sub(r"[^a-z0-9]+", "-", title[1].lower()).strip("-")
    return f"/en/procedures/{slug}/"


if __name__ == "__main__":
    main()

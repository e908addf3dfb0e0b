"""How quickly `balie lsp` answers an editor: from a key pressed to the finding on the wire.

    .venv/bin/python Benchmarks/editor_race.py --balie .build/release/balie [--procedures 54 6300] [--edits 50]

A session on a made-up catalogue (catalogue.py): the start, then edits of one procedure, each making or mending a fault.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from queue import Queue

import balie_site
import catalogue


class Server:
    def __init__(self, balie: Path, root: Path):
        self.process = subprocess.Popen([str(balie), "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
        self.messages: Queue = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        out = self.process.stdout
        while line := out.readline():
            length = int(line.split(b":")[1])
            out.readline()
            self.messages.put((time.perf_counter(), json.loads(out.read(length))))

    def send(self, method: str, params: dict, id: int | None = None) -> float:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params} | ({} if id is None else {"id": id})).encode()
        begun = time.perf_counter()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()
        return begun

    def until(self, condition) -> float:
        while True:
            at, message = self.messages.get(timeout=120)
            if condition(message):
                return at

    def ask(self, method: str, params: dict, id: int) -> float:
        begun = self.send(method, params, id)
        return self.until(lambda message: message.get("id") == id and "method" not in message) - begun

    def memory(self) -> float:
        """The most memory that was used, in MB."""
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line.split()[1] for line in text.splitlines() if line.startswith("VmHWM"))) / 1024

    def processor_time(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(balie: Path, procedures: int, edits: int, folder: Path) -> None:
    root = folder / str(procedures)
    root.mkdir()
    made = catalogue.make(procedures)
    balie_site.write(made, root / "content")
    name = made.procedures[procedures // 2].id
    file = root / "content/procedures" / name / "procedure.yaml"
    text = file.read_text(encoding="utf-8")
    uri = file.as_uri()
    line = next(number for number, one in enumerate(text.splitlines()) if one.startswith("topic:"))
    place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": 8}}

    server = Server(balie, root)
    begun = server.send("initialize", {"rootUri": root.as_uri(), "capabilities": {}}, 1)
    server.send("initialized", {})
    server.send("textDocument/didOpen", {"textDocument": {"uri": uri, "version": 1, "languageId": "yaml", "text": text}})
    start = server.until(lambda message: message.get("method") == "window/logMessage") - begun
    time.sleep(1 + procedures / 1500)
    before = server.processor_time()
    found = []
    for number in range(edits):
        isWrong = number % 2 == 0
        column = {"line": line, "character": len("topic: ")}
        end = {"line": line, "character": len("topic: ") + (0 if isWrong else 3)}
        sent = server.send("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": number + 2},
            "contentChanges": [{"range": {"start": column, "end": end}, "text": "zz-" if isWrong else ""}]})
        at = server.until(lambda message: message.get("method") == "textDocument/publishDiagnostics"
                          and message["params"]["uri"] == uri and bool(message["params"]["diagnostics"]) == isWrong)
        found.append((at - sent) * 1000)
    quick = (server.processor_time() - before) / edits * 1000
    time.sleep(1 + procedures / 1500)
    before = server.processor_time()
    server.send("textDocument/didChange", {"textDocument": {"uri": uri, "version": 999}, "contentChanges": [{"text": text + "\n"}]})
    time.sleep(1 + procedures / 1500)
    whole = (server.processor_time() - before) * 1000
    ways = {}
    for number, way in enumerate(["completion", "hover", "definition", "references", "documentSymbol"]):
        times = [server.ask(f"textDocument/{way}", place, 1000 + number * 100 + i) * 1000 for i in range(20)]
        ways[way] = statistics.median(times)
    rename = [server.ask("textDocument/rename", place | {"newName": f"other-{i}"}, 5000 + i) * 1000 for i in range(5)]
    print(f"{procedures} procedures: start {start:.2f} s; key to finding {statistics.median(found):.0f} ms "
          f"(pause of 120 ms included; slowest {max(found):.0f}); processor time {quick:.0f} ms an edit with its share of "
          f"looks at the whole, {whole:.0f} ms with one; "
          + ", ".join(f"{way} {ms:.1f} ms" for way, ms in ways.items())
          + f", rename of a topic {statistics.median(rename):.0f} ms; peak memory {server.memory():.0f} MB")
    server.send("shutdown", {}, 9)
    server.send("exit", {})
    server.process.wait(30)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--balie", type=Path, required=True)
    parser.add_argument("--procedures", type=int, nargs="+", default=[54, 6300])
    parser.add_argument("--edits", type=int, default=50)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for procedures in options.procedures:
            measure(options.balie.resolve(), procedures, options.edits, Path(folder))


if __name__ == "__main__":
    main()

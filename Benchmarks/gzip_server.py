"""A web server for a built site on a free port of this machine, which keeps count of what it sent.

It does what a city's host does: text, scripts and JSON go out compressed with gzip where the browser takes it, anything
else as it is. What was compressed once is kept, so that the server's own work does not show in measured times.
"""

from __future__ import annotations

import gzip
import mimetypes
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".webmanifest"}


@dataclass(frozen=True)
class Sent:
    """One answer: what was asked for, and how many bytes its body took on the wire."""

    path: str
    size: int
    status: int


class GzipServer:
    """Serves a folder until it is stopped: `with GzipServer(folder) as server`."""

    def __init__(self, folder: Path):
        self.sent: list[Sent] = []
        handler = type("Handler", (_Handler,), {"folder": folder.resolve(), "sent": self.sent, "kept": {}})
        self._server = _Server(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    def __enter__(self) -> "GzipServer":
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address) -> None:
        """A browser that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    folder: Path
    sent: list[Sent]
    kept: dict[tuple[Path, int], bytes]
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = (self.folder / path.lstrip("/")).resolve()
        if file.is_dir():
            file /= "index.html"
        if not file.is_relative_to(self.folder) or not file.is_file():
            return self._answer(404, path, b"", {})
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        head = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        compress = file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = self._compressed(file) if compress else file.read_bytes()
        self._answer(200, path, body, head | ({"Content-Encoding": "gzip"} if compress else {}))

    def _compressed(self, file: Path) -> bytes:
        key = (file, file.stat().st_mtime_ns)
        if key not in self.kept:
            self.kept[key] = compressed(file.read_bytes())
        return self.kept[key]

    def _answer(self, status: int, path: str, body: bytes, head: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in head.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.sent.append(Sent(path, len(body), status))
        self.wfile.write(body)

    def log_message(self, *_) -> None:
        pass


def compressed(data: bytes) -> bytes:
    """As a host sends it: gzip -6, what nginx and its like are set to at most."""
    return gzip.compress(data, 6, mtime=0)

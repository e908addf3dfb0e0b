"""A static web server for one site on a free port of this machine: what a city's nginx would do, no more."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = "default-src 'self'"  # where the site brings no headers of its own
COMPRESSED = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".webmanifest")


class StaticServer:
    """Serves a folder until it is stopped."""

    def __init__(self, folder: Path, kind: type | None = None):
        handler = type("Handler", (kind or _Handler,), {"folder": folder.resolve(), "policy": _policy(folder)})
        self._server = _Server(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address) -> None:
        """A browser that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    folder: Path
    policy: str
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = (self.folder / path.lstrip("/")).resolve()
        if not file.is_relative_to(self.folder):
            return self._send(403, b"", "text/plain")
        if file.is_dir():
            if not path.endswith("/"):
                return self._send(301, b"", "text/plain", location=path + "/")
            file /= "index.html"
        if file.is_file():
            return self._send(200, file.read_bytes(), _kind(file))
        self._send(404, self._not_found(path), "text/html; charset=utf-8")

    do_HEAD = do_GET

    def _not_found(self, path: str) -> bytes:
        """The "not found" page of the language that the address begins with, else any."""
        named = self.folder / path.lstrip("/").partition("/")[0] / "404.html"
        for file in [named, self.folder / "404.html", *sorted(self.folder.glob("*/404.html"))]:
            if file.is_file():
                return file.read_bytes()
        return b"<!doctype html><title>Not found</title>"

    def _send(self, status: int, body: bytes, kind: str, location: str | None = None) -> None:
        compress = len(body) > 200 and "gzip" in self.headers.get("Accept-Encoding", "") and any(
            kind.startswith(_kind(Path("x" + suffix)).partition(";")[0]) for suffix in COMPRESSED)
        if compress:
            body = gzip.compress(body, 9, mtime=0)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        if compress:
            self.send_header("Content-Encoding", "gzip")
        if location is not None:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments) -> None:
        pass


def _policy(folder: Path) -> str:
    """The policy of the file `_headers`, which hosts of static sites read."""
    headers = folder / "_headers"
    lines = headers.read_text().splitlines() if headers.is_file() else []
    name = "Content-Security-Policy:"
    return next((line.split(name)[1].strip() for line in lines if line.strip().startswith(name)), POLICY)


def _kind(file: Path) -> str:
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

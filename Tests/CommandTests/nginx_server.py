"""The real nginx with the configuration of publishing/nginx, on free ports of this machine."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from published import RECIPES


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def one(self, name: str) -> str | None:
        """The value of a header that may be sent once only."""
        values = self.headers.get_all(name, [])
        assert len(values) <= 1, f"{name} is sent {len(values)} times: {values}"
        return values[0] if values else None

    @property
    def unpacked(self) -> bytes:
        return gzip.decompress(self.body) if self.one("Content-Encoding") == "gzip" else self.body


class Nginx:
    """`changes` are what a publisher puts in for their own: names, paths, ports."""

    def __init__(self, folder: Path, site: Path, *, configuration: str = "https.conf", root: Path | None = None):
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        assert os.access(program, os.X_OK), "nginx is missing; run scripts/install-system.sh test"
        folder.mkdir()
        self.port, self.plain_port = _free_ports(2)
        self.encrypted = configuration == "https.conf"
        certificate, key = folder / "certificate.pem", folder / "key.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out",
                        certificate, "-subj", "/CN=portal.example", "-addext", "subjectAltName=DNS:portal.example"],
                       check=True, capture_output=True)
        changes = [
            ("/etc/ssl/portal/fullchain.pem", str(certificate)), ("/etc/ssl/portal/key.pem", str(key)),
            ("listen 443 ", f"listen 127.0.0.1:{self.port} "), ("listen 80;", f"listen 127.0.0.1:{self.plain_port};"),
            ("listen 8080;", f"listen 127.0.0.1:{self.port};"),
            ("/etc/nginx/portal/site.conf", str(folder / "site.conf")), ("/var/www/acme", str(folder / "acme")),
            ("root /srv/portal;", f"root {root or site};"), ("/srv/portal/", f"{site}/"),
        ]
        for name in (configuration, "site.conf"):
            text = (RECIPES / "nginx" / name).read_text()
            for old, new in changes:
                text = text.replace(old, new)
            (folder / name).write_text(text)
        shutil.copy("/etc/nginx/mime.types", folder)
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(f"""
            {user} daemon off; worker_processes 1; pid {folder}/nginx.pid;
            events {{ }}
            http {{
              include mime.types; default_type application/octet-stream; access_log off;
              client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
              uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
              include {configuration};
            }}""")
        self.log = folder / "error.log"
        command = [program, "-e", self.log, "-p", folder, "-c", folder / "nginx.conf"]
        tested = subprocess.run([*command, "-t"], capture_output=True, text=True)
        assert tested.returncode == 0 and "[warn]" not in tested.stderr, tested.stderr
        self.trust = ssl.create_default_context(cafile=str(certificate)) if self.encrypted else None
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.05)
        raise AssertionError("nginx does not answer")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)

    def ask(self, path: str, method: str = "GET", *, plain: bool = False, **headers: str) -> Answer:
        """Headers are named as arguments: `accept_language="nl"`."""
        sent = {"Host": "portal.example", **{name.replace("_", "-").title(): value for name, value in headers.items()}}
        if self.encrypted and not plain:
            # The certificate is for the name of the portal, the connection goes to this machine.
            stream = self.trust.wrap_socket(socket.create_connection(("127.0.0.1", self.port), timeout=20),
                                            server_hostname="portal.example")
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            connection.sock = stream
        else:
            connection = http.client.HTTPConnection("127.0.0.1", self.plain_port if plain else self.port, timeout=20)
        try:
            connection.request(method, path, headers=sent)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()


def _free_ports(count: int) -> list[int]:
    found = [socket.socket() for _ in range(count)]
    for one in found:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in found]
    for one in found:
        one.close()
    return ports


def security_headers(site: Path) -> dict[str, str]:
    """What the site itself states in its file for hosts that read one."""
    block = (site / "_headers").read_text().split("\n/", 1)[0]
    return dict(re.findall(r"^  ([\w-]+): (.*)$", block, flags=re.M))

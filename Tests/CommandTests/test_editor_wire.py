"""`balie lsp` on the wire: what no client library would send, and how sessions end."""

import json
import os
import subprocess
import time

import pytest

from command import AS_OF


class Wire:
    """A server and the bytes to and from it."""

    def __init__(self, balie, root, *options):
        self.process = subprocess.Popen(
            [str(balie.program), "lsp", "--as-of", AS_OF, *map(str, options)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root)
        self.root = root

    def raw(self, data: bytes) -> None:
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, method, params=None, id=None) -> None:
        message = {"jsonrpc": "2.0", "method": method}
        if params is not None:
            message["params"] = params
        if id is not None:
            message["id"] = id
        self.raw(frame(message))

    def read(self) -> dict:
        length = 0
        while (line := self.process.stdout.readline().strip()):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return json.loads(self.process.stdout.read(length))

    def answer(self, id) -> dict:
        """The answer to a request; everything else that comes meanwhile is passed over."""
        while True:
            message = self.read()
            if message.get("id") == id and "method" not in message:
                return message

    def begin(self, **more) -> dict:
        self.send("initialize", {"processId": None, "rootUri": self.root.as_uri(), "capabilities": {}, **more}, 1)
        answer = self.answer(1)
        self.send("initialized", {})
        return answer

    def end(self, timeout=30) -> int:
        self.process.stdin.close()
        code = self.process.wait(timeout)
        assert self.process.stderr.read() == b""
        self.process.stdout.close()
        self.process.stderr.close()
        return code


def frame(message) -> bytes:
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


@pytest.fixture
def wire(balie, content):
    server = Wire(balie, content.parent)
    yield server
    if server.process.poll() is None:
        server.process.kill()
        server.process.wait()


def goodbye(wire) -> int:
    wire.send("shutdown", id="bye")
    assert wire.answer("bye")["result"] is None
    wire.send("exit")
    return wire.end()


def test_a_session_ends_with_0_after_shutdown_and_1_otherwise(balie, content):
    first = Wire(balie, content.parent)
    first.begin()
    assert goodbye(first) == 0
    second = Wire(balie, content.parent)
    second.begin()
    second.send("exit")
    assert second.end() == 1
    third = Wire(balie, content.parent)
    third.begin()
    assert third.end() == 1, "the editor went away"
    fourth = Wire(balie, content.parent)
    fourth.begin()
    fourth.send("shutdown", id=2)
    fourth.answer(2)
    assert fourth.end() == 0


def test_nothing_is_answered_before_initialize_nor_after_shutdown(wire):
    wire.send("textDocument/hover", {}, 7)
    assert wire.answer(7)["error"]["code"] == -32002
    wire.send("textDocument/didOpen", {"textDocument": {"uri": "file:///x.yaml", "text": "a"}})
    wire.begin()
    wire.send("initialize", {}, 8)
    assert wire.answer(8)["error"]["code"] == -32600
    wire.send("shutdown", id=9)
    assert wire.answer(9)["result"] is None
    wire.send("textDocument/hover", {}, 10)
    assert wire.answer(10)["error"]["code"] == -32600
    wire.send("exit")
    assert wire.end() == 0


def test_unknown_methods(wire):
    wire.begin()
    wire.send("textDocument/inventTheWheel", {}, "a")
    assert wire.answer("a")["error"]["code"] == -32601
    wire.send("$/neverHeardOf", {})
    wire.send("workspace/didInvent", {"a": 1})
    assert goodbye(wire) == 0


def test_requests_are_cancelled(wire):
    wire.begin()
    uri = (wire.root / "content/portal.yaml").as_uri()
    hover = {"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover",
             "params": {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}}}
    cancel = {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 5}}
    wire.raw(frame(hover) + frame(cancel))
    assert wire.answer(5)["error"]["code"] == -32800
    wire.send("$/cancelRequest", {"id": 99})
    assert goodbye(wire) == 0


@pytest.mark.parametrize("damage, code", [
    (frame(b"{ not json"), -32700),
    (frame(b"\xff\xfe\x00"), -32700),
    (frame(b""), -32700),
    (frame([1, 2, 3]), -32600),
    (frame({"id": 1}), -32600),
    (frame({"jsonrpc": "2.0", "id": None, "method": "shutdown"}), -32600),
    (b"Content-Length: twelve\r\n\r\n{}", -32700),
    (b"Content-Length: -5\r\n\r\n{}", -32700),
    (b"Content-Length: 99999999999\r\n\r\n{}", -32700),
    (b"Content-Type: x\r\n\r\n{}", -32700),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", -32700),
    (b"Content-Length: 2\r\n\r\n{\"id\": 4}", -32700),
    (frame(b"[" * 100_000), -32700),
])
def test_damage_does_not_end_the_session(wire, damage, code):
    wire.begin()
    wire.raw(damage)
    wire.send("textDocument/inventTheWheel", {}, "after")
    found = []
    while not found or found[-1].get("id") != "after":
        found.append(wire.read())
    assert code in [message.get("error", {}).get("code") for message in found]
    assert goodbye(wire) == 0


def test_headers_as_others_write_them(wire):
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}).encode()
    wire.raw(b"content-length:%d\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n" % len(body))
    for byte in body:
        wire.raw(bytes([byte]))
    assert wire.answer(1)["result"]["serverInfo"]["name"] == "balie"
    assert goodbye(wire) == 0


@pytest.mark.parametrize("method, params", [
    ("textDocument/hover", {}), ("textDocument/hover", []), ("textDocument/hover", None),
    ("textDocument/hover", {"textDocument": {"uri": 5}, "position": {"line": 0, "character": 0}}),
    ("textDocument/rename", {"textDocument": {"uri": "URI"}, "position": {"line": 0, "character": 0}}),
    ("textDocument/codeAction", {"textDocument": {"uri": "URI"}, "range": {"start": 1}}),
    ("textDocument/completion", {"textDocument": {"uri": "URI"}, "position": {"line": -1, "character": 0}}),
])
def test_parameters_of_the_wrong_shape(wire, method, params):
    wire.begin()
    uri = (wire.root / "content/portal.yaml").as_uri()
    given = json.loads(json.dumps(params).replace("URI", uri))
    wire.send(method, given, 3)
    assert wire.answer(3)["error"]["code"] in (-32602, -32803)
    assert goodbye(wire) == 0


@pytest.mark.parametrize("position", [(0, 10**9), (10**9, 0), (10**9, 10**9)])
def test_positions_past_the_end(wire, position):
    wire.begin()
    uri = (wire.root / "content/portal.yaml").as_uri()
    place = {"textDocument": {"uri": uri}, "position": dict(zip(("line", "character"), position))}
    for number, method in enumerate(["hover", "completion", "definition", "references", "prepareRename"]):
        wire.send(f"textDocument/{method}", place, 10 + number)
        assert "error" not in wire.answer(10 + number)
    assert goodbye(wire) == 0


@pytest.mark.parametrize("name, text", [
    ("content/procedures/big/procedure.yaml", "title: { vi: x }\n" + "a: b\n" * 400_000),
    ("content/procedures/big/vi.md", "word " * 600_000),
    ("content/procedures/big/vi.md", "{fee:" * 40_000),
    ("content/procedures/big/procedure.yaml", "a: [" * 20_000),
    ("content/procedures/big/procedure.yaml", "\r".join(["a: b"] * 20_000)),
    ("content/procedures/big/procedure.yaml", "\x00\x01\u2028"),
])
def test_huge_and_odd_documents(wire, name, text):
    wire.begin()
    uri = (wire.root / name).as_uri()
    wire.send("textDocument/didOpen", {"textDocument": {"uri": uri, "version": 1, "languageId": "yaml", "text": text}})
    place = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 4}}
    for number, method in enumerate(["hover", "completion", "documentSymbol", "prepareRename"]):
        wire.send(f"textDocument/{method}", place, 10 + number)
        assert "error" not in wire.answer(10 + number)
    change = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "text": "b"}
    wire.send("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [change]})
    wire.send("textDocument/hover", place, 20)
    assert "error" not in wire.answer(20)
    assert goodbye(wire) == 0


def test_odd_addresses(wire):
    wire.begin()
    for number, uri in enumerate(["untitled:Untitled-1", "file:///", "file://host/x.yaml", "file:///a%zz", "", "file:///a%00b",
                                  (wire.root / "content").as_uri(), "git:/content/portal.yaml"]):
        wire.send("textDocument/didOpen", {"textDocument": {"uri": uri, "version": 1, "languageId": "yaml", "text": "a: 1"}})
        wire.send("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}}, number + 2)
        assert wire.answer(number + 2).get("result", 0) is None
        wire.send("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert goodbye(wire) == 0


def test_the_folder_is_found(balie, content, tmp_path):
    """From --content, from the root, from folders within the content folder, through a link."""
    broken = content / "topics/civil-status.yaml"
    broken.write_text(broken.read_text(encoding="utf-8") + "nonsense: 1\n", encoding="utf-8")
    link = tmp_path / "link"
    link.symlink_to(content.parent)

    def reports(root, options=(), **more) -> bool:
        wire = Wire(balie, tmp_path, *options)
        try:
            wire.root = root
            wire.begin(**more)
            while True:
                message = wire.read()
                if message.get("method") == "textDocument/publishDiagnostics":
                    assert [one["code"] for one in message["params"]["diagnostics"]] == ["unknown-key"]
                    return message["params"]["uri"].endswith("topics/civil-status.yaml")
                if message.get("method") == "window/logMessage" and "No content" in message["params"]["message"]:
                    return False
        finally:
            wire.process.kill()
            wire.process.wait()

    empty = tmp_path / "empty"
    empty.mkdir()
    assert reports(content.parent)
    assert reports(content)
    assert reports(content / "procedures")
    assert reports(link)
    assert reports(empty, ["--content", content])
    assert not reports(empty)
    folders = [{"uri": empty.as_uri(), "name": "a"}, {"uri": content.parent.as_uri(), "name": "b"}]
    assert reports(empty, workspaceFolders=folders)


def test_wrong_use(balie, tmp_path):
    assert balie("lsp", "--content", tmp_path / "nowhere").code == 2
    assert balie("lsp", "--jobs", "0").code == 2

"""An editor: pygls' client of the Language Server Protocol, with `balie lsp` on its other side."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from command import AS_OF


class Editor:
    """One session. Diagnostics are kept as the server last told them, by address."""

    def __init__(self, root: Path, encodings: list | None = None, renames: bool = True):
        self.root = root
        self.encodings = encodings
        self.renames = renames
        self.diagnostics: dict[str, list[types.Diagnostic]] = {}
        self.messages: list[str] = []
        self._news = asyncio.Event()
        self._versions: dict[str, int] = {}
        self.texts: dict[str, str] = {}
        self.client = LanguageClient("balie-tests", "1")
        self.client.feature("textDocument/publishDiagnostics")(lambda given: self._published(given))
        self.client.feature("window/logMessage")(lambda given: self.messages.append(given.message))
        self.client.feature("window/showMessage")(lambda given: self.messages.append(given.message))
        self.client.feature("client/registerCapability")(lambda given: None)

    def _published(self, given: types.PublishDiagnosticsParams) -> None:
        self.diagnostics[given.uri] = list(given.diagnostics)
        self._news.set()

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def capabilities(self) -> types.ClientCapabilities:
        return types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=self.encodings),
            workspace=types.WorkspaceClientCapabilities(
                workspace_edit=types.WorkspaceEditClientCapabilities(
                    document_changes=self.renames,
                    resource_operations=[types.ResourceOperationKind.Rename] if self.renames else None),
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)),
            text_document=types.TextDocumentClientCapabilities(
                code_action=types.CodeActionClientCapabilities(
                    code_action_literal_support=types.ClientCodeActionLiteralOptions(
                        code_action_kind=types.ClientCodeActionKindOptions(value_set=["quickfix"]))),
                document_symbol=types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
                publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
                    related_information=True, code_description_support=True, data_support=True)))

    async def start(self, program: Path, *options: str) -> types.InitializeResult:
        await self.client.start_io(str(program), "lsp", "--as-of", AS_OF, *options)
        result = await self.client.initialize_async(types.InitializeParams(
            capabilities=self.capabilities(), process_id=None, root_uri=self.root.as_uri()))
        self.client.initialized(types.InitializedParams())
        return result

    def open(self, path: str, text: str | None = None) -> str:
        text = (self.root / path).read_text(encoding="utf-8") if text is None else text
        self.texts[path] = text
        self._versions[path] = 1
        language = "markdown" if path.endswith(".md") else "yaml"
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=self.uri(path), language_id=language, version=1, text=text)))
        return text

    def replace(self, path: str, old: str, new: str) -> None:
        """Types over a stretch of text, as one change of a range."""
        text = self.texts[path]
        start = text.index(old)
        self.texts[path] = text[:start] + new + text[start + len(old):]
        self._versions[path] += 1
        span = types.Range(start=position(text, start), end=position(text, start + len(old)))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=self.uri(path), version=self._versions[path]),
            content_changes=[types.TextDocumentContentChangePartial(range=span, text=new)]))

    def close(self, path: str) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(
            text_document=types.TextDocumentIdentifier(uri=self.uri(path))))

    def place(self, path: str, before: str, after: str = "") -> dict:
        """The document and the position between two stretches of its text."""
        text = self.texts[path]
        return {"text_document": types.TextDocumentIdentifier(uri=self.uri(path)),
                "position": position(text, text.index(before + after) + len(before))}

    def codes(self, path: str) -> list[str]:
        return [one.code for one in self.diagnostics.get(self.uri(path), [])]

    async def until(self, condition, seconds: float = 60) -> None:
        """Waits for diagnostics that satisfy a condition."""
        async with asyncio.timeout(seconds):
            while not condition():
                self._news.clear()
                await self._news.wait()

    async def completions(self, path: str, before: str, after: str = "") -> list[str]:
        answer = await self.client.text_document_completion_async(
            types.CompletionParams(**self.place(path, before, after)))
        return [item.label for item in answer.items]

    async def hover(self, path: str, before: str, after: str = "") -> str:
        answer = await self.client.text_document_hover_async(types.HoverParams(**self.place(path, before, after)))
        return answer.contents.value if answer else ""


def position(text: str, offset: int) -> types.Position:
    """A position in UTF-16, as the protocol counts unless something else is agreed."""
    line = text.count("\n", 0, offset)
    start = text.rfind("\n", 0, offset) + 1
    return types.Position(line=line, character=len(text[start:offset].encode("utf-16-le")) // 2)


@asynccontextmanager
async def editing(program: Path, root: Path, *options: str, **settings):
    """A session from beginning to end; it must end with exit code 0."""
    editor = Editor(root, **settings)
    editor.initialization = await editor.start(program, *options)
    try:
        yield editor
        await editor.client.shutdown_async(None)
        editor.client.exit(None)
        async with asyncio.timeout(30):
            code = await editor.client._server.wait()
        assert code == 0
    finally:
        server = editor.client._server
        if server and server.returncode is None:
            server.kill()
        await editor.client.stop()

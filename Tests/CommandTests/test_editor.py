"""`balie lsp` with pygls' client, on a copy of the sample catalogue."""

import asyncio
import shutil

import pytest
from lsprotocol import types

from editor import editing

BIRTH = "content/procedures/register-birth/procedure.yaml"
GUIDE = "content/procedures/register-birth/en.md"


@pytest.fixture
def root(content):
    """A project: a folder with the catalogue in `content`."""
    return content.parent


def session(balie, root, steps, *options, **settings):
    """Runs the steps of one session."""
    async def run():
        async with editing(balie.program, root, *options, **settings) as editor:
            await steps(editor)
    asyncio.run(run())


def test_findings_come_while_typing_and_go_when_mended(balie, root):
    async def steps(editor):
        editor.open(BIRTH)
        editor.replace(BIRTH, "amount: 8000 VND\n", "amount: 8.000đ\n")
        await editor.until(lambda: "bad-amount" in editor.codes(BIRTH))
        found = next(one for one in editor.diagnostics[editor.uri(BIRTH)] if one.code == "bad-amount")
        lines = editor.texts[BIRTH].splitlines()
        assert lines[found.range.start.line][found.range.start.character:found.range.end.character] == "8.000đ"
        assert found.severity == types.DiagnosticSeverity.Error and found.source == "balie"
        assert found.code_description.href.endswith("findings.md#bad-amount")
        assert "page" in found.data
        actions = await editor.client.text_document_code_action_async(types.CodeActionParams(
            text_document=types.TextDocumentIdentifier(uri=editor.uri(BIRTH)), range=found.range,
            context=types.CodeActionContext(diagnostics=[found])))
        assert [one.title for one in actions] == ["Change to ‘8000 VND’"]
        edit = actions[0].edit.document_changes[0].edits[0]
        assert edit.new_text == "8000 VND" and edit.range == found.range
        editor.replace(BIRTH, "amount: 8.000đ\n", "amount: 8000 VND\n")
        await editor.until(lambda: not editor.codes(BIRTH))
    session(balie, root, steps)


def test_findings_of_other_files_follow(balie, root):
    path = "content/evidence/proof-of-birth.yaml"

    async def steps(editor):
        editor.open(BIRTH)
        editor.replace(BIRTH, "evidence: proof-of-birth", "evidence: proof-of-birht")
        await editor.until(lambda: "unknown-id" in editor.codes(BIRTH))
        hover = await editor.hover(BIRTH, "evidence: proof-of", "-birht")
        assert "Unknown id" in hover or "unknown-id" in hover
        editor.replace(BIRTH, "evidence: proof-of-birht", "evidence: proof-of-birth")
        await editor.until(lambda: not editor.codes(BIRTH))
        (root / path).unlink()
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(
            changes=[types.FileEvent(uri=editor.uri(path), type=types.FileChangeType.Deleted)]))
        await editor.until(lambda: "unknown-id" in editor.codes(BIRTH))
        await editor.until(lambda: "dead-link" in editor.codes(GUIDE))
    session(balie, root, steps)


def test_findings_equal_those_of_check(balie, root):
    broken = root / "content/procedures/register-birth/procedure.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("authority: ward-peoples-committee", "authority: nobody", 1)
                      .replace("topic: civil-status", "tpoic: civil-status", 1), encoding="utf-8")
    (root / "content/law/281-2016-tt-btc.yaml").unlink()
    checked = balie.check(root / "content", "--format", "json")

    async def steps(editor):
        told = lambda: sorted((uri, one.code, one.range.start.line + 1) for uri, all in editor.diagnostics.items()
                              for one in all)
        wanted = sorted(((root / "content").as_uri() + one.path.removeprefix(str(root / "content")), one.code, one.line)
                        for one in checked.findings)
        assert wanted
        await editor.until(lambda: told() == wanted)
    session(balie, root, steps)


@pytest.mark.parametrize("typed, before, expected", [
    ("authority: ward-pol\n", "authority: ward-pol", "ward-police"),
    ("authority: \n", "authority: ", "ward-peoples-committee"),
    ("documents:\n  - evi\n", "documents:\n  - evi", "evidence"),
    ("documents:\n  - { evidence: marr\n", "{ evidence: marr", "marriage-certificate"),
    ("fees:\n  - id: a\n    basis: { act: 281\n", "act: 281", "281-2016-tt-btc"),
    ("fees:\n  - id: a\n    amou\n", "    amou", "amount"),
    ("fees:\n  - { id: a, channels: [coun\n", "[coun", "counter"),
    ("sile\n", "sile", "silence"),
    ("silence: app\n", "silence: app", "approval"),
    ("questions:\n  married: { type: yes-no }\nsteps:\n  - when: mar\n", "when: mar", "married"),
    ("topic: civ\n", "topic: civ", "civil-status"),
    ("life-events: [hav\n", "[hav", "having-a-child"),
    ("related:\n  - register-birth-with-par\n", "- register-birth-with-par", "register-birth-with-parentage"),
    ("documents:\n  - evidence: x\n    held-by: civil\n", "held-by: civil", "civil-status-register"),
    ("title: { v\n", "{ v", "vi"),
])
def test_completion_in_yaml(balie, root, typed, before, expected):
    path = "content/procedures/new-one/procedure.yaml"

    async def steps(editor):
        editor.open(path, "code: \"9\"\n" + typed)
        assert expected in await editor.completions(path, before)
    session(balie, root, steps)


def test_completion_tells_what_keys_mean(balie, root):
    async def steps(editor):
        editor.open(BIRTH)
        editor.replace(BIRTH, "topic: civil-status\n", "fro\ntopic: civil-status\n")
        answer = await editor.client.text_document_completion_async(
            types.CompletionParams(**editor.place(BIRTH, "\nfro", "\n")))
        item = next(one for one in answer.items if one.label == "from")
        assert "first day" in item.documentation.value
        assert "title" not in [one.label for one in answer.items]
    session(balie, root, steps)


@pytest.mark.parametrize("typed, expected", [
    ("See {", "fee"), ("See {fee:", "extract-copy"), ("See {time:", "online"), ("See {document:", "birth-declaration"),
    ("See {act:281", "281-2016-tt-btc"), ("See {organisation:ward-p", "ward-police"), ("[x](", "procedure"),
    ("[x](procedure:register-b", "register-birth"), ("[x](evidence:", "proof-of-birth"),
])
def test_completion_in_guidance(balie, root, typed, expected):
    async def steps(editor):
        editor.open(GUIDE)
        editor.replace(GUIDE, "## Before you go", f"{typed}\n\n## Before you go")
        assert expected in await editor.completions(GUIDE, typed)
    session(balie, root, steps)


def test_hover_resolves_facts_in_the_source_language(balie, root):
    async def steps(editor):
        editor.open(GUIDE)
        await editor.until(lambda: True)
        editor.open(BIRTH)
        for _ in range(100):
            words = await editor.hover(GUIDE, "{fee:extract", "-copy}")
            if "8.000" in words:
                break
            await asyncio.sleep(0.1)
        assert "8.000" in words and "Bản sao giấy khai sinh" in words
        assert "Giấy chứng sinh" in await editor.hover(GUIDE, "(evidence:proof", "-of-birth)")
        assert "no answer in time" not in await editor.hover(BIRTH, "tit", "le:")
        assert "What one does" in await editor.hover(BIRTH, "tit", "le:")
        assert "born-days-ago > 60" in await editor.hover(BIRTH, "    when: la", "te\n")
        # A fact that has just been changed, and is not saved.
        editor.replace(BIRTH, "amount: 8000 VND per copy", "amount: 9500 VND per copy")
        assert "9.500" in await editor.hover(GUIDE, "{fee:extract", "-copy}")
    session(balie, root, steps)


def test_definition_and_references(balie, root):
    async def steps(editor):
        editor.open(BIRTH)
        editor.open(GUIDE)

        async def definition(path, before, after):
            found = await editor.client.text_document_definition_async(
                types.DefinitionParams(**editor.place(path, before, after)))
            return [(one.uri.removeprefix(root.as_uri() + "/content/"), one.range.start.line) for one in found or []]

        assert await definition(BIRTH, "evidence: proof", "-of-birth") == [("evidence/proof-of-birth.yaml", 1)]
        assert await definition(GUIDE, "(procedure:register-birth-with", "-parentage)") == [
            ("procedures/register-birth-with-parentage/procedure.yaml", 2)]
        line = editor.texts[BIRTH].splitlines().index("  late:")
        assert await definition(BIRTH, "    when: la", "te\n") == [("procedures/register-birth/procedure.yaml", line)]
        fee = next(number for number, text in enumerate(editor.texts[BIRTH].splitlines()) if text == "  - id: extract-copy")
        assert await definition(GUIDE, "{fee:extract", "-copy}") == [("procedures/register-birth/procedure.yaml", fee)]
        assert (await definition(BIRTH, "form: birth-decl", "aration"))[0][0] \
            == "procedures/register-birth/forms/birth-declaration.yaml"
        found = await editor.client.text_document_references_async(types.ReferenceParams(
            **editor.place(BIRTH, "evidence: proof", "-of-birth"), context=types.ReferenceContext(include_declaration=False)))
        places = {one.uri.removeprefix(root.as_uri() + "/content/") for one in found}
        assert {"procedures/register-birth/procedure.yaml", "procedures/register-birth/en.md"} <= places
        written = sum(file.read_text(encoding="utf-8").count("proof-of-birth")
                      for file in (root / "content").rglob("*")
                      if file.suffix in {".yaml", ".md"} and file.parent.name != "translations")
        assert len(found) == written
    session(balie, root, steps)


def apply(root, edit):
    """Does to the disk what an editor does with a workspace edit, in UTF-16."""
    for change in edit.document_changes:
        if isinstance(change, types.RenameFile):
            old, new = (root / uri.removeprefix(root.as_uri() + "/") for uri in (change.old_uri, change.new_uri))
            assert not new.exists()
            shutil.move(old, new)
            continue
        file = root / change.text_document.uri.removeprefix(root.as_uri() + "/")
        lines = file.read_text(encoding="utf-8").split("\n")
        for one in sorted(change.edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
            assert one.range.start.line == one.range.end.line
            line = lines[one.range.start.line].encode("utf-16-le")
            lines[one.range.start.line] = (line[:2 * one.range.start.character] + one.new_text.encode("utf-16-le")
                                           + line[2 * one.range.end.character:]).decode("utf-16-le")
        file.write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize("path, before, after, name", [
    (BIRTH, "evidence: proof", "-of-birth", "birth-notification"),
    (BIRTH, "authority: ward", "-peoples-committee", "peoples-committee-of-the-ward"),
    (BIRTH, "basis: 85", "-2019-tt-btc", "circular-85-2019"),
    (BIRTH, "topic: civil", "-status", "people"),
    (BIRTH, "[having", "-a-child]", "a-child"),
    (GUIDE, "(procedure:register-birth-with", "-parentage)", "birth-and-recognition"),
    (BIRTH, "    when: la", "te\n", "too-late"),
    (BIRTH, "when: born", "-days-ago > 60", "age-in-days"),
    (GUIDE, "{fee:extract", "-copy}", "copy-of-extract"),
    (BIRTH, "form: birth-decl", "aration", "declaration"),
])
def test_renaming_leaves_no_finding(balie, root, path, before, after, name):
    async def steps(editor):
        editor.open(path)
        place = editor.place(path, before, after)
        prepared = await editor.client.text_document_prepare_rename_async(types.PrepareRenameParams(**place))
        old = prepared.placeholder
        edit = await editor.client.text_document_rename_async(types.RenameParams(**place, new_name=name))
        apply(root, edit)
        checked = balie.check(root / "content", "--strict", "--format", "json")
        assert checked.findings == [], checked
        if any(isinstance(change, types.RenameFile) for change in edit.document_changes):
            left = [file for file in (root / "content").rglob("*") if file.stem == old and "forms" not in file.parts]
            assert left == [] or "declaration" in old
    session(balie, root, steps)


def test_a_slug_made_from_the_id_is_left_behind(balie, root):
    folder = root / "content/procedures/odd-title"
    folder.mkdir()
    (folder / "procedure.yaml").write_text(
        'title: { vi: "「」", en: "Odd title", nl: "Vreemde titel" }\nfees: none\ndocuments: none\n', encoding="utf-8")
    for language in ("vi", "en", "nl"):
        (folder / f"{language}.md").write_text("See [this](procedure:odd-title).\n", encoding="utf-8")
    path = "content/procedures/odd-title/en.md"

    async def steps(editor):
        editor.open(path)
        await editor.until(lambda: editor.diagnostics)
        edit = await editor.client.text_document_rename_async(
            types.RenameParams(**editor.place(path, "procedure:odd", "-title"), new_name="other-title"))
        apply(root, edit)
        text = (root / "content/procedures/other-title/procedure.yaml").read_text(encoding="utf-8")
        assert "}\nformerly: { vi: [odd-title] }\nfees:" in text
        assert "procedure:other-title" in (root / "content/procedures/other-title/en.md").read_text(encoding="utf-8")
    session(balie, root, steps)


@pytest.mark.parametrize("name", ["register birth", "register-birth-with-parentage", "", "Ä"])
def test_bad_new_names_are_refused(balie, root, name):
    async def steps(editor):
        editor.open(GUIDE)
        path = "content/life-events/having-a-child/life-event.yaml"
        editor.open(path)
        with pytest.raises(Exception, match="name|already"):
            await editor.client.text_document_rename_async(
                types.RenameParams(**editor.place(path, "procedure: register", "-birth"), new_name=name))
    session(balie, root, steps)


def test_symbols(balie, root):
    async def steps(editor):
        editor.open(BIRTH)
        editor.open(GUIDE)
        given = lambda path: types.DocumentSymbolParams(text_document=types.TextDocumentIdentifier(uri=editor.uri(path)))
        outline = await editor.client.text_document_document_symbol_async(given(BIRTH))
        fees = next(one for one in outline if one.name == "fees")
        assert [one.name for one in fees.children][:2] == ["registration", "late-registration"]
        headings = await editor.client.text_document_document_symbol_async(given(GUIDE))
        assert [one.name for one in headings] == ["Before you go", "Missing a paper?", "Afterwards"]
        found = await editor.client.workspace_symbol_async(types.WorkspaceSymbolParams(query="register-birth"))
        assert any(one.name.rstrip(")").endswith("register-birth") for one in found)
    session(balie, root, steps)


def test_positions_in_utf8_are_agreed_on(balie, root):
    async def steps(editor):
        assert editor.initialization.capabilities.position_encoding == "utf-8"
        text = editor.open("content/procedures/new-one/procedure.yaml", 'title: { vi: "Đăng 😀 ký", xx: "A" }\n')
        await editor.until(lambda: "unknown-language" in editor.codes("content/procedures/new-one/procedure.yaml"))
        found = next(one for one in editor.diagnostics[editor.uri("content/procedures/new-one/procedure.yaml")]
                     if one.code == "unknown-language")
        assert found.range.start.character == len(text[:text.index("xx")].encode())
    session(balie, root, steps, encodings=[types.PositionEncodingKind.Utf8])


def test_files_outside_the_catalogue_are_left_alone(balie, root):
    (root / "notes.yaml").write_text("authority: nobody\n", encoding="utf-8")

    async def steps(editor):
        editor.open("notes.yaml")
        assert await editor.hover("notes.yaml", "auth", "ority") == ""
        editor.open(BIRTH)
        editor.replace(BIRTH, "topic: civil-status", "topic: nothing")
        await editor.until(lambda: "unknown-id" in editor.codes(BIRTH))
        assert editor.uri("notes.yaml") not in editor.diagnostics
    session(balie, root, steps)


def test_without_a_catalogue_there_is_nothing_to_say(balie, tmp_path):
    async def steps(editor):
        editor.open("a.yaml", "title: x\n")
        assert await editor.hover("a.yaml", "ti", "tle") == ""
        assert any("No content folder" in one for one in editor.messages)
    session(balie, tmp_path, steps)


def test_an_editor_that_renames_no_files_is_told_to(balie, root):
    async def steps(editor):
        editor.open(BIRTH)
        edit = await editor.client.text_document_rename_async(
            types.RenameParams(**editor.place(BIRTH, "evidence: proof", "-of-birth"), new_name="notification"))
        assert edit.document_changes is None and editor.uri(BIRTH) in edit.changes
        assert any("evidence/notification.yaml" in one for one in editor.messages)
    session(balie, root, steps, renames=False)

"""`balie preview` as those see it who ask for pages: what it answers, to whom, and how it follows files."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time

import jsonschema
import pytest
import yaml

from previewing import PATIENCE, Preview, replace, start

PAGE = "/en/procedures/register-a-birth/"
FILE = "procedures/register-birth/procedure.yaml"
ENGLISH = "procedures/register-birth/en.md"


@pytest.fixture
def preview(balie, content):
    begun = []

    def begin(*more, **options):
        begun.append(start(balie, content, *more, **options))
        return begun[-1].begin()

    yield begin
    for one in begun:
        one.close()


@pytest.fixture(scope="module")
def shared(balie, sample, tmp_path_factory):
    """A preview that nobody changes a file of."""
    folder = tmp_path_factory.mktemp("shared") / "content"
    shutil.copytree(sample, folder)
    picture = folder / "procedures/register-birth/desk.png"
    picture.write_bytes(b"\x89PNG picture")
    running = start(balie, folder, "--lang", "nl").begin()
    yield running
    running.close()


# What is answered

def test_the_address_begins_with_the_language(shared):
    assert shared.address == f"{shared.origin}/nl/"
    assert shared.origin.startswith("http://127.0.0.1:")


def test_pages_are_those_of_the_site_with_one_script(shared):
    answer = shared.ask(PAGE)
    assert answer.status == 200 and answer.headers["content-type"] == "text/html; charset=utf-8"
    added = re.findall(r"<script src=\"/__balie/[^>]*></script>", answer.text)
    assert len(added) == 1 and "Register a birth" in answer.text
    assert "'unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    assert shared.ask("/__balie/preview.js").headers["content-type"].startswith("text/javascript")


def test_what_is_published_is_what_is_shown(shared, balie, tmp_path):
    """Every file of a build is answered, and says the same but for the script."""
    content = shared.process.args[shared.process.args.index("--content") + 1]
    assert balie.build(content, tmp_path / "site").code == 0
    files = [file for file in sorted((tmp_path / "site").rglob("*")) if file.is_file()]
    chosen = [file for place, file in enumerate(files) if place % 23 == 0 or file.suffix in (".txt", ".xml", ".png")]
    for file in chosen:
        path = "/" + str(file.relative_to(tmp_path / "site")).removesuffix("index.html")
        if path in ("/manifest.sha256", "/.balie"):
            continue  # about the folder, which a preview does not have
        answer = shared.ask(path)
        body = re.sub(rb"<script src=\"/__balie/[^>]*></script>", b"", answer.body)
        assert body == file.read_bytes(), path


@pytest.mark.parametrize(("path", "status", "says"), [
    ("/en/nowhere/", 404, 'lang="en"'),
    ("/nl/nergens", 404, 'lang="nl"'),
    ("/nothing.txt", 404, "<html"),
    ("/en/procedures/register-a-birth", 302, ""),
    ("/en/procedures/birth-registration/", 200, 'http-equiv="refresh"'),
    ("/robots.txt", 200, "Sitemap:"),
    ("/images/procedures/register-birth/desk.png", 200, "picture"),
    ("/__balie/findings", 200, "<h1>"),
])
def test_addresses(shared, path, status, says):
    answer = shared.ask(path)
    assert answer.status == status and says in answer.text
    if status == 302:
        assert answer.headers["location"] == path + "/"


@pytest.mark.parametrize("path", [
    "/../content/portal.yaml", "/en/../../portal.yaml", "/%2e%2e/portal.yaml", "/images/../portal.yaml",
    "/images/%2e%2e/portal.yaml", "/images/procedures/register-birth/procedure.yaml", "//etc/passwd",
    "/images//etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/images/procedures/..%5c..%5cportal.yaml", "/%00",
])
def test_requests_cannot_leave_the_site(shared, path):
    answer = shared.ask(path)
    assert answer.status == 404 and b"base-url" not in answer.body and b"root:" not in answer.body


@pytest.mark.parametrize("path", ["en/", "*", "/%ff", "http://elsewhere.example/en/"])
def test_nonsense_is_refused_in_words(shared, path):
    answer = shared.ask(path)
    assert answer.status in (400, 404) and answer.body
    assert shared.ask("/en/").status == 200


def test_only_reading_is_allowed(shared):
    head = shared.ask(PAGE, "HEAD")
    assert head.status == 200 and head.body == b"" and int(head.headers["content-length"]) > 1000
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        answer = shared.ask(PAGE, method)
        assert answer.status == 405 and answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("host", [
    "evil.example", "evil.example:{port}", "127.0.0.1:1", "127.0.0.1", "127.0.0.1.evil.example:{port}",
    "localhost.evil.example:{port}", "192.168.1.2:{port}", "", None, "localhost:{port}:80", "[::1:{port}",
])
def test_other_names_are_refused(shared, host):
    answer = shared.ask(PAGE, Host=host and host.format(port=shared.port))
    assert answer.status == 421 and "Register" not in answer.text


@pytest.mark.parametrize("host", ["localhost:{port}", "LOCALHOST:{port}", "127.0.0.1:{port}", "[::1]:{port}"])
def test_own_names_are_answered(shared, host):
    assert shared.ask(PAGE, Host=host.format(port=shared.port)).status == 200


def test_the_index_is_made_when_somebody_searches(shared):
    root = shared.ask("/search/en/index.json")
    assert root.status == 200 and json.loads(root.body)
    facets = shared.ask(f"/search/en/facets-0.{json.loads(root.body)['facets']}.json")
    assert facets.status == 200 and json.loads(facets.body)


def test_events_tell_what_is_new(shared):
    connection = socket.create_connection(("127.0.0.1", shared.port), timeout=PATIENCE)
    connection.sendall(f"GET /__balie/events?page={PAGE}&mark=old HTTP/1.1\r\nHost: localhost:{shared.port}\r\n\r\n".encode())
    text = ""
    while "event: notes" not in text or not text.endswith("\n\n\r\n"):
        text += connection.recv(65536).decode()
    connection.close()
    assert "Content-Type: text/event-stream" in text and "retry: " in text
    assert "event: page" in text and '"Verified"' in text and '"Guidance"' in text


# Following files

def test_a_saved_file_is_shown(preview, content):
    running = preview()
    assert "100 days" not in running.ask(PAGE).text
    replace(content / ENGLISH, "\n", "\nWithin 100 days of joy.\n")
    running.until_says(PAGE, "Within 100 days of joy.")
    assert running.said(r"register-birth/en\.md: \d+ open pages? .* \d+ ms\.")


def test_many_ways_of_saving(preview, content):
    running = preview()
    file = content / ENGLISH
    original = file.read_text()

    def in_place(text):
        file.write_text(text)

    def beside(text):
        file.with_suffix(".tmp").write_text(text)
        file.with_suffix(".tmp").rename(file)

    def backup(text):
        file.rename(file.with_name("en.md~"))
        file.write_text(text)

    def anew(text):
        file.unlink()
        file.write_text(text)

    for number, save in enumerate([in_place, beside, backup, anew]):
        save(f"{original}\n\nSaved in way {number}.\n")
        running.until_says(PAGE, f"Saved in way {number}.")


def test_rapid_saves_end_with_the_last(preview, content):
    running = preview()
    original = (content / ENGLISH).read_text()
    for number in range(60):
        (content / ENGLISH).write_text(f"{original}\n\nSave number {number}.\n")
        time.sleep(0.004)
    running.until_says(PAGE, "Save number 59.")


def test_folders_come_and_go(preview, content):
    running = preview()
    shutil.copytree(content / "procedures/certify-copy", content / "procedures/certify-paper")
    text = (content / "procedures/certify-paper/procedure.yaml").read_text()
    text = re.sub(r'^code:.*\n|^slug:.*\n|^formerly:.*\n', "", text, flags=re.M)
    text = re.sub(r'^title:.*$', "title: { vi: X, en: Certify paper, nl: X }", text, flags=re.M)
    (content / "procedures/certify-paper/procedure.yaml").write_text(text)
    running.until_says("/en/procedures/certify-paper/", "Certify paper")
    (content / "procedures/certify-paper").rename(content / "procedures/certify-sheet")
    (content / "procedures/certify-sheet/procedure.yaml").write_text(text.replace("Certify paper", "Certify sheet"))
    running.until_says("/en/procedures/certify-sheet/", "Certify sheet")
    (content / "procedures/certify-sheet/procedure.yaml").write_text(text.replace("Certify paper", "Certify leaf"))
    running.until_says("/en/procedures/certify-leaf/", "Certify leaf")
    assert running.ask("/en/procedures/certify-paper/").status == 404
    shutil.rmtree(content / "procedures/certify-sheet")
    running.until("/en/procedures/certify-leaf/", lambda answer: answer.status == 404, "went")


def test_thousands_of_files_at_once(preview, content):
    """As when another branch is checked out: one look at everything, or few."""
    running = preview()
    before = len(running.lines)
    pattern = (content / "evidence").glob("*.yaml")
    text = next(iter(sorted(pattern))).read_text()
    text = re.sub(r"^(slug|formerly|issued-by|held-by|code):.*\n(?: .*\n)*", "", text, flags=re.M)
    for number in range(3000):
        (content / f"evidence/paper-{number}.yaml").write_text(text)
    replace(content / ENGLISH, "\n", "\nOn another branch.\n")
    running.until_says(PAGE, "On another branch.")
    running.until("/en/", lambda _: sum(" open page" in line for line in running.lines[before:]) > 0, "told")
    assert sum(" open page" in line for line in running.lines[before:]) <= 12
    for number in range(3000):
        (content / f"evidence/paper-{number}.yaml").unlink()
    replace(content / ENGLISH, "On another branch.", "Back again.")
    running.until_says(PAGE, "Back again.")


def test_a_content_folder_that_is_away_for_a_while(preview, content):
    running = preview()
    content.rename(content.with_name("elsewhere"))
    running.said(r"the pages stay as they were")
    assert running.ask(PAGE).status == 200
    content.with_name("elsewhere").rename(content)
    time.sleep(0.5)
    replace(content / ENGLISH, "\n", "\nHome again.\n")
    running.until_says(PAGE, "Home again.")


def test_a_broken_file_keeps_the_last_good_page(preview, content):
    running = preview()
    replace(content / FILE, "title:", "title: [")
    running.said(r"Errors?|error")
    answer = running.ask(PAGE)
    assert answer.status == 200 and "Register a birth" in answer.text
    assert "procedure.yaml" in running.until_says("/__balie/findings", "procedure.yaml").text
    replace(content / FILE, "title: [", "title:")
    running.said("No findings")


def test_a_broken_portal_keeps_everything(preview, content):
    running = preview()
    (content / "portal.yaml").write_text("name: [\n")
    running.said("portal.yaml: ")
    running.said(r"\d+ errors?|Errors?")
    assert running.ask(PAGE).status == 200


def test_a_portal_that_is_broken_from_the_start(preview, content):
    good = (content / "portal.yaml").read_text()
    (content / "portal.yaml").write_text("name: [\n")
    running = preview()
    assert running.ask("/").status == 404 and "Nothing to show yet" in running.ask("/").text
    (content / "portal.yaml").write_text(good)
    running.until(PAGE, lambda answer: answer.status == 200, "came")


def test_a_broken_theme_keeps_the_last_good_one(preview, content, templates):
    running = preview("--templates", templates)
    layout = templates / "layouts/page.html"
    good = layout.read_text()
    layout.write_text(good.replace("{{headTitle}}", "{{#headTitle}}"))
    running.said(r"layouts/page\.html: ")
    running.said(r"[Ee]rror")
    assert "Register a birth" in running.ask(PAGE).text
    layout.write_text(good.replace("<body ", "<body data-mended=yes "))
    running.until_says(PAGE, "data-mended=yes")


def test_messages_and_styles_are_followed(preview, templates):
    running = preview("--templates", templates)
    before = re.search(r"/assets/portal\.\w+\.css", running.ask(PAGE).text).group(0)
    (templates / "css/99-own.css").write_text(".own { color: red }\n")
    page = running.until(PAGE, lambda answer: before not in answer.text, "had another style sheet")
    style = running.ask(re.search(r"/assets/portal\.\w+\.css", page.text).group(0))
    assert ".own" in style.text and "immutable" in style.headers["cache-control"]


@pytest.mark.parametrize(("request_", "status"), [
    (b"GET /" + b"a" * 400_000, 414), (b"GET / HTTP/1.1\r\n" + b"x: yyyy\r\n" * 20_000, 431), (b"nonsense\r\n\r\n", 400),
], ids=["a long line", "a large head", "nonsense"])
def test_what_any_page_can_send_is_refused(shared, request_, status):
    """A page that somebody has open may send what it likes to this machine; it must not keep the preview busy."""
    with socket.create_connection(("127.0.0.1", shared.port), timeout=PATIENCE) as connection:
        connection.sendall(request_)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    assert answer.startswith(f"HTTP/1.1 {status} ".encode()) and b"\r\nConnection: close\r\n" in answer
    assert shared.ask(PAGE).status == 200


# The browser

@pytest.mark.parametrize("opener", [None, "exit 3", "exit 0"])
def test_a_browser_that_cannot_be_opened_is_told(preview, tmp_path, opener):
    """Without a program that opens browsers, and with one that finds none."""
    if opener:
        (tmp_path / "xdg-open").write_text(f"#!/bin/sh\n{opener}\n")
        (tmp_path / "xdg-open").chmod(0o755)
    running = preview("--open", env={**os.environ, "PATH": str(tmp_path), "BROWSER": "/nowhere"})
    if opener == "exit 0":
        assert running.ask("/en/").status == 200
        assert not any("by hand" in line for line in running.lines)
    else:
        running.said(rf"no browser could be opened; open {re.escape(running.address)} by hand\.")


# Bad days

def test_a_port_that_is_taken(balie, content):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        running = start(balie, content, "--port", port)
        assert running.process.wait(PATIENCE) == 3
        running.reader.join(PATIENCE)
        assert f"Port {port} is taken" in "\n".join(running.lines)


def test_the_next_port_is_tried(preview):
    first, second = preview(), preview()
    assert first.port != second.port and second.ask("/en/").status == 200


@pytest.mark.parametrize(("options", "words"), [
    (["--lang", "xx"], "no language ‘xx’"), (["--host", "nowhere"], "not an address"),
    (["--editor", "javascript:alert({path})"], "--editor takes"), (["--port", "0"], "--port takes"),
])
def test_wrong_use(balie, content, options, words):
    running = start(balie, content, *options)
    assert running.process.wait(PATIENCE) == 2
    running.reader.join(PATIENCE)
    assert words in "\n".join(running.lines)


def test_a_folder_that_is_not_there(balie, tmp_path):
    running = start(balie, tmp_path / "nothing")
    assert running.process.wait(PATIENCE) == 3


def test_others_are_warned_of(preview):
    running = preview("--host", "0.0.0.0")
    assert any("everybody" in line for line in running.lines)
    assert running.ask("/en/", Host=f"192.0.2.1:{running.port}").status == 200
    assert running.ask("/en/", Host=f"evil.example:{running.port}").status == 421


def test_no_watches_left(balie, content):
    """In a name space of its own where the system has three watches: files are looked through instead."""
    few = ["unshare", "-Ur", "sh", "-c", 'echo 3 >/proc/sys/user/max_inotify_watches && exec "$@"', "sh"]
    if subprocess.run([*few, "true"], capture_output=True).returncode != 0:
        pytest.skip("this system allows no name spaces of one’s own")
    running = start(balie, content)
    command = running.process.args
    running.close()
    running = Preview([*few, *command]).begin()
    try:
        running.said("no watches left .* every second")
        replace(content / ENGLISH, "\n", "\nSeen by looking.\n")
        running.until_says(PAGE, "Seen by looking.")
    finally:
        running.close()


def test_looking_because_it_was_asked_for(preview, content):
    running = preview("--poll")
    replace(content / ENGLISH, "\n", "\nSeen by looking.\n")
    running.until_says(PAGE, "Seen by looking.")
    (content / ENGLISH).unlink()
    running.until(PAGE, lambda answer: "Seen by looking." not in answer.text, "forgot a file")


def test_folders_that_may_only_be_read(preview, content):
    """Nothing is written but schemas; where that cannot be, it is said once and the pages are shown."""
    (content.parent / ".balie").write_text("in the way")
    running = preview()
    running.said("schemas for editors were not written")
    assert running.ask(PAGE).status == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("moment", [0.0, 0.05, 0.4, None])
def test_it_ends_at_once_and_cleanly(balie, content, number, moment):
    running = start(balie, content)
    if moment is None:
        running.begin()
        connection = socket.create_connection(("127.0.0.1", running.port), timeout=PATIENCE)
        connection.sendall(f"GET /__balie/events?page=/ HTTP/1.1\r\nHost: localhost:{running.port}\r\n\r\n".encode())
        connection.recv(100)
    else:
        time.sleep(moment)
    code = running.end(number)
    # Before the program has begun at all, the system ends it.
    assert code == 0 or (moment is not None and moment < 0.4 and code == -number)


# Schemas

def test_schemas_know_the_catalogue(preview, balie, content):
    running = preview()
    file = content.parent / ".balie/schemas/procedure.json"

    def ids():
        return json.loads(file.read_text())["definitions"]["id-of-evidence"] if file.exists() else {"enum": []}

    deadline = time.monotonic() + PATIENCE
    while not ids()["enum"] and time.monotonic() < deadline:
        time.sleep(0.02)
    known = ids()
    assert "birth-certificate" in known["enum"] and len(known["enum"]) == len(known["enumDescriptions"])
    assert balie("schema", "procedure", "--content", content).out == file.read_text()
    (content / "evidence/new-paper.yaml").write_text("name: { vi: Giấy, en: New paper, nl: Papier }\n")
    while "new-paper" not in ids()["enum"] and time.monotonic() < deadline:
        time.sleep(0.02)
    place = ids()["enum"].index("new-paper")
    assert ids()["enumDescriptions"][place] == "Giấy"
    assert running.process.poll() is None


class Yaml(yaml.SafeLoader):
    """YAML 1.2, as editors read it: dates are texts, and `on` is a word."""


Yaml.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"
             and (tag != "tag:yaml.org,2002:bool" or letter in "tTfF")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def test_all_content_keeps_the_schemas_of_its_catalogue(balie, content):
    for name, pattern in (("procedure", "procedures/*/procedure.yaml"), ("evidence", "evidence/*.yaml")):
        schema = json.loads(balie("schema", name, "--content", content).out)
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)

        for file in sorted(content.glob(pattern)):
            document = json.loads(json.dumps(yaml.load(file.read_text(), Yaml)))
            assert not list(validator.iter_errors(document)), file

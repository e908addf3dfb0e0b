"""The real nginx with the configuration of publishing/nginx serves the sample as docs/publishing.md promises."""

import json
import os
import re
import shutil

import pytest

from nginx_server import Nginx, security_headers
from published import ROOT

KINDS = 12  # of files, by media type and by how long they may be kept


@pytest.fixture(scope="module")
def site(balie, sample, tmp_path_factory):
    site = tmp_path_factory.mktemp("served") / "public"
    outcome = balie.build(sample, site, "--precompress")
    assert outcome.code == 0, outcome
    return site


@pytest.fixture(scope="module")
def nginx(site, tmp_path_factory):
    server = Nginx(tmp_path_factory.mktemp("nginx") / "server", site)
    yield server
    server.stop()


def redirects(site):
    """Former addresses and where their pages lead."""
    found = {}
    for page in site.rglob("index.html"):
        target = re.search('http-equiv="refresh" content="0; url=([^"]+)"', page.read_text())
        if target:
            found["/" + page.parent.relative_to(site).as_posix() + "/"] = re.sub("^https://[^/]+", "", target[1])
    return found


def test_every_kind_of_file_is_kept_as_long_as_the_program_says(balie, site, nginx):
    listed = balie("changed", "--since", os.devnull, "--site", site, "--format", "json")
    kinds = {}
    for file in json.loads(listed.out)["upload"]:
        path = file["path"]
        if not path.endswith(".gz") and path not in (".balie", "_headers", "headers.nginx.conf"):
            kinds.setdefault((file["type"], file["cache-control"], path.rpartition("/")[2][:8]), file)
    assert len(kinds) > KINDS
    expected = security_headers(site)
    assert len(expected) >= 6 and "'self'" in expected["Content-Security-Policy"]
    for file in kinds.values():
        answer = nginx.ask("/" + file["path"])
        assert answer.status == 200 and answer.body == (site / file["path"]).read_bytes(), file
        assert answer.one("Cache-Control") == file["cache-control"], file
        for name, value in expected.items():
            assert answer.one(name) == value, f"{file['path']}: {name}"


def test_hosts_of_static_sites_learn_of_every_file_that_never_changes(balie, site):
    text = (site / "_headers").read_text()
    kept = re.findall("^(/.*)\n  Cache-Control: .*immutable$", text, flags=re.M)
    patterns = [re.compile(path.replace(":language", "[^/]+").replace("*", ".*")) for path in kept]
    listed = balie("changed", "--since", os.devnull, "--site", site, "--format", "json")
    for file in json.loads(listed.out)["upload"]:
        if not file["path"].endswith(".gz"):
            matches = sum(bool(pattern.fullmatch("/" + file["path"])) for pattern in patterns)
            assert matches == ("immutable" in file["cache-control"]), file["path"]


@pytest.mark.parametrize("path, status", [
    ("/", 200), ("/en/", 200), ("/en/nowhere/", 404), ("/nowhere", 404), ("/assets/", 404), ("/en/procedures", 301),
    ("/.balie", 404),
])
def test_security_headers_are_on_every_answer(site, nginx, path, status):
    answer = nginx.ask(path)
    assert answer.status == status
    for name, value in security_headers(site).items():
        assert answer.one(name) == value, name
    assert answer.one("Server") == "nginx", "the version is for nobody"


@pytest.mark.parametrize("path, kind", [
    ("/en/", "text/html; charset=utf-8"), ("/data/facts.json", "application/json; charset=utf-8"),
    ("/sitemap.xml", "text/xml; charset=utf-8"), ("/en/changes/atom.xml", "application/atom+xml"),
    ("/robots.txt", "text/plain; charset=utf-8"), ("/*.csv", "text/csv; charset=utf-8"),
    ("/*.svg", "image/svg+xml"), ("/*.css", "text/css; charset=utf-8"),
    ("/assets/*.js", "application/javascript; charset=utf-8"),
])
def test_files_are_what_they_are(site, nginx, path, kind):
    if "*" in path:
        path = "/" + next(site.rglob(path.rpartition("/")[2])).relative_to(site).as_posix()
    assert nginx.ask(path).one("Content-Type") == kind, path


def test_twins_are_handed_out_as_they_are(site, nginx):
    for name in ["en/index.html", "data/facts/1.json", *(f"assets/{file.name}" for file in site.glob("assets/portal.*.css"))]:
        address = "/" + name.removesuffix("index.html")
        packed = nginx.ask(address, accept_encoding="gzip, br")
        assert packed.one("Content-Encoding") == "gzip", name
        assert packed.body == (site / f"{name}.gz").read_bytes() and packed.unpacked == (site / name).read_bytes()
        assert "Accept-Encoding" in packed.headers.get("Vary", "")
        plain = nginx.ask(address)
        assert plain.one("Content-Encoding") is None and plain.body == (site / name).read_bytes()
        assert packed.one("ETag") != plain.one("ETag")


@pytest.mark.parametrize("asked, language", [
    ("nl", "nl"), ("NL-be", "nl"), ("en-GB,en;q=0.9", "en"), ("vi-VN,vi;q=0.9,en-US;q=0.8", "vi"),
    ("nl;q=0.3,en;q=0.8", "en"), ("de;q=1.0, nl;q=0.95, en;q=0.8", "nl"), ("de,en;q=0.1", "en"), ("en;q=1.000", "en"),
    ("en;q=0, nl;q=0.1", "nl"), ("nl ; q=0.5 , fr", "nl"), ("en, vi", "vi"),
    (None, None), ("", None), ("de,fr;q=0.5", None), ("vi;q=0", None), ("*", None), ("english", None), ("x-nl", None),
])
def test_the_root_leads_to_the_language_that_is_asked_for(site, nginx, asked, language):
    answer = nginx.ask("/", **({} if asked is None else {"accept_language": asked}))
    if language:
        assert (answer.status, answer.one("Location")) == (302, f"/{language}/")
    else:
        assert answer.status == 200 and answer.body == (site / "index.html").read_bytes()
    assert "Accept-Language" in ", ".join(answer.headers.get_all("Vary", []))
    assert answer.one("Cache-Control") == "no-cache"


def test_former_addresses_have_moved_for_ever(site, nginx):
    former = redirects(site)
    assert len(former) > 10 and {path.split("/")[1] for path in former} == {"vi", "en", "nl"}
    for path, target in former.items():
        answer = nginx.ask(path)
        assert (answer.status, answer.one("Location")) == (301, target), path
        assert nginx.ask(target).status == 200, target


@pytest.mark.parametrize("path, page", [
    ("/en/nowhere", "en/404.html"), ("/vi/thu-tuc/khong-co/", "vi/404.html"), ("/nl/", None),
    ("/nl/assets/x.css", "nl/404.html"), ("/nowhere", "404.html"), ("/assets/", "404.html"),
    ("/search/en/", "404.html"), ("/data/", "404.html"), ("/english/", "404.html"),
])
def test_what_is_not_there_is_said_in_the_language_of_the_address(site, nginx, path, page):
    answer = nginx.ask(path)
    if page is None:
        assert answer.status == 200
    else:
        assert answer.status == 404 and answer.body == (site / page).read_bytes()
        assert answer.one("Content-Type") == "text/html; charset=utf-8"
    assert b"Index of" not in answer.body, "folders are listed"


@pytest.mark.parametrize("path", [
    "/.balie", "/_headers", "/headers.nginx.conf", "/.git/config", "/en/.hidden", "/.env", "/en/../.balie",
    "/en/%2e%2e/.balie", "/..%2f..%2fetc/passwd",
])
def test_what_is_for_servers_is_hidden(nginx, path):
    assert nginx.ask(path).status in (400, 404), path


def test_the_manifest_tells_what_is_published(site, nginx):
    assert nginx.ask("/manifest.sha256").body == (site / "manifest.sha256").read_bytes()


def test_a_folder_is_found_without_its_slash(nginx):
    answer = nginx.ask("/en/procedures")
    assert (answer.status, answer.one("Location")) == (301, "/en/procedures/")


def test_asking_again_costs_a_short_answer(nginx):
    first = nginx.ask("/en/", accept_encoding="gzip")
    again = nginx.ask("/en/", accept_encoding="gzip", if_none_match=first.one("ETag"))
    assert (again.status, again.body) == (304, b"")


def test_heads_and_ranges(site, nginx):
    whole = nginx.ask("/en/")
    head = nginx.ask("/en/", "HEAD")
    assert (head.status, head.body, head.one("Content-Length")) == (200, b"", str(len(whole.body)))
    part = nginx.ask("/en/", range="bytes=10-19")
    assert (part.status, part.body) == (206, whole.body[10:20])
    assert part.one("Content-Range") == f"bytes 10-19/{len(whole.body)}"
    assert nginx.ask("/en/", range=f"bytes={len(whole.body)}-").status == 416


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_taken(nginx, method):
    assert nginx.ask("/en/", method).status == 405


def test_without_encryption_one_is_sent_on(nginx):
    answer = nginx.ask("/en/?x=1", plain=True)
    assert (answer.status, answer.one("Location")) == (301, "https://portal.example/en/?x=1")
    assert nginx.ask("/.well-known/acme-challenge/x", plain=True).status == 404


def test_a_new_site_is_served_at_once(balie, editions, tmp_path):
    """The folder is swapped while nginx runs, as `balie build --output /srv/portal` does on the server itself."""
    site = tmp_path / "public"
    shutil.copytree(editions.old, site)
    server = Nginx(tmp_path / "server", site, configuration="http.conf")
    try:
        assert server.ask("/en/about-old/").status == 200
        templates = tmp_path / "templates/css"
        templates.mkdir(parents=True)
        outcome = balie.build(ROOT / "Tests/CommandTests/AllFields/content", site)
        assert outcome.code == 0, outcome
        assert server.ask("/en/about-old/").status == 404
        assert server.ask("/en/").body == (site / "en/index.html").read_bytes()
    finally:
        server.stop()


def test_a_portal_with_a_path(balie, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "Tests/CommandTests/AllFields/content", content)
    portal = content / "portal.yaml"
    portal.write_text(re.sub("^(base-url: https://[^/\n]+).*", r"\1/portal", portal.read_text(), flags=re.M))
    site = tmp_path / "srv/portal"
    site.parent.mkdir()
    assert balie.build(content, site).code == 0
    server = Nginx(tmp_path / "server", site, configuration="http.conf", root=site.parent)
    try:
        assert server.ask("/portal/", accept_language="nl").one("Location") == "/portal/nl/"
        assert server.ask("/portal/").body == (site / "index.html").read_bytes()
        page = server.ask("/portal/en/")
        assert page.status == 200 and page.one("Cache-Control") == "no-cache"
        asset = re.search('href="(/portal/assets/[^"]+[.]css)"', page.body.decode())[1]
        assert "immutable" in server.ask(asset).one("Cache-Control")
        assert server.ask("/portal/nl/nergens").body == (site / "nl/404.html").read_bytes()
    finally:
        server.stop()

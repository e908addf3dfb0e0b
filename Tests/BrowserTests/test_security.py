"""The content security policy holds on every page, and nothing is loaded that was not fingerprinted and sealed."""

import base64
import hashlib
import re

DATA_BLOCKS = ("application/ld+json", "application/json")


def policy_directives(policy: str) -> dict[str, list[str]]:
    directives = {}
    for directive in policy.split(";"):
        words = directive.split()
        if words:
            directives[words[0].lower()] = words[1:]
    return directives


def test_policy_is_on_every_page(site):
    for page in site.all_pages:
        policy = page.markup.meta("http-equiv", "Content-Security-Policy")
        assert policy is not None, f"{page} has no policy"
        directives = policy_directives(policy)
        assert directives.get("default-src") == ["'self'"], f"{page}: {policy}"
        loose = [word for words in directives.values() for word in words if word not in ("'self'", "'none'")]
        assert not loose, f"{page}: the policy allows {loose}"


def test_policy_is_in_the_files_for_hosts(site):
    for name in ("_headers", "headers.nginx.conf"):
        text = (site.folder / name).read_text()
        policies = re.findall(r"Content-Security-Policy:? \"?([^\"\n]*)", text)
        assert policies, f"{name} has no policy"
        for policy in policies:
            directives = policy_directives(policy)
            assert directives.get("default-src") == ["'self'"], f"{name}: {policy}"
            loose = [word for words in directives.values() for word in words if word.startswith("'unsafe") or word == "*"]
            assert not loose, f"{name}: the policy allows {loose}"


def test_policy_comes_before_what_it_governs(site):
    for page in site.all_pages:
        for element in page.markup.elements:
            if element["http-equiv"].lower() == "content-security-policy":
                break
            assert element.name not in ("script", "style", "img", "body") and not (
                element.name == "link" and "href" in element and "stylesheet" in element["rel"]), \
                f"{page}: {element} stands before the policy"


def test_no_inline_style_or_script(site):
    for page in site.all_pages:
        for element in page.markup.elements:
            assert "style" not in element, f"{page}, {element}"
            assert element.name != "style", f"{page}, {element}"
            handlers = [name for name in element.attributes if re.fullmatch("on[a-z]+", name)]
            assert not handlers, f"{page}, {element}"
            assert element.name != "script" or "src" in element or element["type"] in DATA_BLOCKS, f"{page}, {element}"
            for name in ("href", "src", "action", "formaction"):
                scheme = element[name].strip().lower()
                assert not scheme.startswith(("javascript:", "data:", "vbscript:")), f"{page}, {element}"


def test_loaded_files_are_sealed_and_fingerprinted(site):
    for page in site.all_pages:
        loaded = [(link, link["href"]) for link in page.markup.links("stylesheet")]
        loaded += [(script, script["src"]) for script in page.markup.all("script") if "src" in script]
        for element, address in loaded:
            file = site.file_at(address, seen_from=page)
            assert file is not None, f"{page}, {element}: no such file on this site"
            assert re.search(r"[.-][0-9A-Za-z_]{8,}\.(css|m?js)$", file.name), f"{page}, {element}: no fingerprint"
            seal = "sha384-" + base64.b64encode(hashlib.sha384(file.read_bytes()).digest()).decode()
            assert element["integrity"] == seal, f"{page}, {element}: the file has {seal}"


def test_one_style_sheet(site):
    for page in site.pages:
        assert len(page.markup.links("stylesheet")) == 1, f"{page} has {len(page.markup.links('stylesheet'))} styles"


def test_fingerprints_follow_the_content(site):
    """Two names with one content, or one name pattern with two contents, mean that the fingerprint is not one."""
    files = [file for file in site.files if file.suffix in (".css", ".js")]
    contents = {file.read_bytes() for file in files}
    assert len(contents) == len(files), "the same file is there under two names"


def test_no_other_host_is_asked(site):
    for page in site.all_pages:
        for element in page.markup.all("img", "script", "iframe", "source", "audio", "video", "embed", "object", "link"):
            if element.name == "link" and not any(
                    element.has_token("rel", kind) for kind in ("stylesheet", "icon", "preload", "manifest", "prefetch",
                                                                "preconnect", "dns-prefetch", "modulepreload")):
                continue
            for name in ("src", "href", "data", "srcset"):
                assert "//" not in element[name], f"{page}, {element}"


def test_styles_ask_no_other_host(site):
    for file in site.files:
        if file.suffix == ".css":
            outside = re.findall(r"url\(\s*['\"]?(?:https?:)?//[^)]*\)", file.read_text())
            assert not outside, f"{file.name}: {outside}"


def test_links_that_open_elsewhere_are_safe(site):
    for page in site.pages:
        for link in page.markup.all("a"):
            assert link["target"] != "_blank" or "noopener" in link["rel"], f"{page}, {link}"
            scheme = re.match(r"([a-z][a-z0-9+.-]*):", link["href"].lower())
            assert scheme is None or scheme.group(1) in ("http", "https", "mailto", "tel"), f"{page}, {link}"

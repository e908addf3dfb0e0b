"""`balie format`, `balie rename` and `balie fix`, on copies of the sample catalogue and on a real import."""

import os
import re
import shutil
import stat
import subprocess

import pytest

from command import AS_OF, snapshot
from test_import_portal import FOLDER

PORTAL = "portal.yaml"
CARD = "procedures/renew-identity-card/procedure.yaml"


@pytest.fixture(scope="module")
def published(balie, sample, tmp_path_factory):
    """The site of the sample, as it is before anything is edited."""
    site = tmp_path_factory.mktemp("published") / "site"
    assert balie.build(sample, site).code == 0
    return site


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


# --- format ---------------------------------------------------------------------------------------------------------

def test_the_sample_is_in_good_shape(balie, sample):
    outcome = balie("format", "--content", sample, "--check")
    assert outcome.code == 0, outcome


def test_check_lists_what_would_change_and_writes_nothing(balie, content):
    edit(content / CARD, "topic: identity\n", "topic:   'identity'  \n")
    before = snapshot(content)
    outcome = balie("format", "--content", content, "--check")
    assert outcome.code == 1 and f"Would format ‘{content / CARD}’" in outcome.out, outcome
    assert snapshot(content) == before
    outcome = balie("format", "--content", content)
    assert outcome.code == 0, outcome
    assert "\ntopic: identity\n" in (content / CARD).read_text(encoding="utf-8")
    assert balie("format", "--content", content, "--check").code == 0


def test_the_difference_is_one_that_patch_understands(balie, content):
    edit(content / CARD, "topic: identity\n", "topic:   'identity'  \n")
    edit(content / PORTAL, "currency: VND\n", "currency:  VND\n\n\n\n")
    outcome = balie("format", "--content", content, "--diff")
    assert outcome.code == 0
    formatted = shutil.copytree(content, content.parent / "formatted")
    assert balie("format", "--content", formatted).code == 0
    patched = subprocess.run(["patch", "-p0", "-s"], input=outcome.out.rsplit("@@", 1)[0] + "@@"
                             + outcome.out.rsplit("@@", 1)[1].rsplit("\n", 2)[0] + "\n", text=True, cwd="/",
                             capture_output=True) if shutil.which("patch") else None
    if patched is None:
        pytest.skip("patch is not installed")
    assert patched.returncode == 0, patched.stdout + patched.stderr
    assert snapshot(content) == snapshot(formatted)


def test_only_the_files_that_are_named_are_formatted(balie, content):
    for path in (CARD, PORTAL):
        with open(content / path, "ab") as file:
            file.write(b"\n\n\n")
    outcome = balie("format", content / CARD, "--content", content)
    assert outcome.code == 0 and (content / CARD).read_bytes()[-2:] != b"\n\n", outcome
    assert (content / PORTAL).read_bytes().endswith(b"\n\n\n")
    outcome = balie("format", "portal.yaml", "--content", content, cwd=content.parent)
    assert outcome.code == 0 and not (content / PORTAL).read_bytes().endswith(b"\n\n"), outcome
    assert balie("format", "nothing.yaml", "--content", content).code == 2


def test_the_site_is_the_same(balie, content, published, tmp_path):
    """Every file, spoilt by other line ends and quotes, says the same once it is formatted."""
    for file in content.rglob("*.yaml"):
        if file.parent.name == "translations":
            continue
        text = re.sub(r"^( *(?:- )?[a-z-]+:) ([A-Za-zÀ-ỹ][^\n\"'#:,{}\[\]|>]*)$", r"\1   '\2'  ",
                      file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    outcome = balie("format", "--content", content)
    assert outcome.code == 0, outcome
    assert balie.build(content, tmp_path / "after").code == 0
    assert snapshot(tmp_path / "after") == snapshot(published)


def test_what_is_broken_stays_with_its_finding(balie, content):
    (content / CARD).write_text("title: [\n", encoding="utf-8")
    before = snapshot(content)
    outcome = balie("format", "--content", content)
    assert outcome.code == 1 and "yaml-syntax" in outcome.out, outcome
    assert snapshot(content) == before


def test_permissions_stay_and_links_are_not_followed(balie, content, tmp_path):
    outside = tmp_path / "outside.yaml"
    outside.write_text("name:   x\n")
    (content / "topics/outside.yaml").symlink_to(outside)
    os.chmod(content / CARD, 0o640)
    edit(content / CARD, "topic: identity\n", "topic:   identity\n")
    balie("format", "--content", content)
    assert outside.read_text() == "name:   x\n" and (content / "topics/outside.yaml").is_symlink()
    assert stat.S_IMODE((content / CARD).stat().st_mode) == 0o640
    assert "\ntopic: identity\n" in (content / CARD).read_text(encoding="utf-8")
    assert not list(content.rglob("*.balie-new*"))


@pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the real procedures are not there: {FOLDER}")
def test_real_procedures_say_the_same(balie, tmp_path):
    content = tmp_path / "content"
    assert balie("import", "national-portal", FOLDER, "--out", content).code == 0
    before = balie.check(content, "--format", "json")
    outcome = balie("format", "--content", content)
    assert outcome.code == 0 and "stays as it is" not in outcome.err, outcome
    after = balie.check(content, "--format", "json")
    told = [sorted((one.path, one.code, one.message) for one in run.findings) for run in (before, after)]
    assert told[0] == told[1]
    assert balie("format", "--content", content, "--check").code == 0


# --- rename ---------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("kind, old", [
    ("procedure", "register-birth"), ("organisation", "city-hospital"), ("evidence", "marriage-certificate"),
    ("act", "26-2023-qh15"), ("topic", "land"), ("life-event", "moving-house"), ("register", "tax-register"),
    ("page", "privacy"), ("form", "register-birth/birth-declaration"),
    ("condition", "renew-identity-card/former-model"), ("question", "renew-identity-card/reason"),
])
def test_the_catalogue_is_as_clean_as_before(balie, content, published, tmp_path, kind, old):
    new = old + "-0"
    outcome = balie("rename", kind, old, new, "--content", content, "--as-of", AS_OF)
    assert outcome.code == 0, outcome
    checked = balie.check(content, "--strict", "--format", "json")
    assert checked.code == 0 and checked.findings == [], checked
    assert balie("format", "--content", content, "--check").code == 0
    assert balie.build(content, tmp_path / "after").code == 0
    assert_equal_but_for(old.split("/")[-1], published, tmp_path / "after")


def assert_equal_but_for(name, before, after):
    """Pages say the same, apart from the name itself: in addresses that hold it, ids and what scripts know. What leads
    on from old addresses is left out."""
    def pages(site):
        texts = {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
        return {
            path.replace(f"{name}-0", name): text.replace(f"{name}-0", name)
            for path, text in texts.items() if 'http-equiv="refresh"' not in text
        }
    old, new = pages(before), pages(after)
    assert set(old) == set(new)
    # What is named after digests of its content, such as data of forms, has other names.
    digest = re.compile(r"[0-9a-f]{8,}|sha\d+-\S+")

    def words(text):
        return [digest.sub("", word) for word in sorted(re.split(r"(?=<)|\s+", text))]
    different = [path for path in old if old[path] != new[path] and words(old[path]) != words(new[path])]
    assert different == []


@pytest.mark.parametrize("kind, old, line, address", [
    ("act", "26-2023-qh15", 'number: "26/2023/QH15"', "laws/26-2023-qh15/"),
    ("organisation", "city-hospital", "name: { vi: …, en: …, nl: … }", "offices/city-hospital/"),
    ("page", "privacy", "title: …", "privacy/"),
])
def test_old_addresses_lead_on(balie, content, tmp_path, kind, old, line, address):
    nameless(content, old, line)
    outcome = balie("rename", kind, old, "renamed", "--content", content, "--as-of", AS_OF)
    assert outcome.code == 0, outcome
    assert balie.build(content, tmp_path / "after").code == 0
    new = address.replace(old, "renamed")
    page = (tmp_path / "after/en" / address / "index.html").read_text(encoding="utf-8")
    assert f'<meta http-equiv="refresh" content="0; url=/en/{new}">' in page
    assert (tmp_path / "after/en" / new / "index.html").is_file()


def nameless(content, name, line):
    """Takes its slug from something, and gives it a line of which no address can be made."""
    key = line.split(":")[0]
    for file in [*content.glob(f"*/{name}.yaml"), *content.glob(f"pages/{name}/*.md")]:
        text = re.sub(rf"^(?:slug|{key}):.*\n(?: .*\n)*", "", file.read_text(encoding="utf-8"), flags=re.M)
        file.write_text(text.replace("---\n", f"---\n{line}\n", 1) if file.suffix == ".md" else f"{line}\n{text}")


def test_a_dry_run_tells_everything_and_writes_nothing(balie, content):
    before = snapshot(content)
    outcome = balie("rename", "register-birth", "register-a-birth", "--content", content, "--dry-run")
    assert outcome.code == 0 and "Would rename" in outcome.out, outcome
    assert f"{content}/procedures/register-birth  →  {content}/procedures/register-a-birth" in outcome.out
    assert snapshot(content) == before


def test_pictures_move_along(balie, content):
    (content / "procedures/register-birth/map.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    outcome = balie("rename", "register-birth", "register-a-birth", "--content", content, "--as-of", AS_OF)
    assert outcome.code == 0, outcome
    assert (content / "procedures/register-a-birth/map.png").is_file()
    assert not (content / "procedures/register-birth").exists()


@pytest.mark.parametrize("names, says", [
    (("register-birht", "x"), "Did you mean ‘register-birth’?"),
    (("register-birth", "Register Birth"), "Did you mean ‘register-birth’?"),
    (("register-birth", "register-death"), "There is already a procedure called ‘register-death’."),
    (("evidence", "birth-certificate", "birth-affirmation"), "There is already a kind of evidence called"),
    (("topik", "land", "soil"), "Did you mean ‘topic’?"),
    (("renew-identity-card/child", "and"), "is a word of conditions"),
    (("one",), "Give the id and the new id"),
])
def test_what_cannot_be_renamed_is_refused(balie, content, names, says):
    before = snapshot(content)
    outcome = balie("rename", *names, "--content", content, "--as-of", AS_OF)
    assert outcome.code == 2 and says in outcome.err, outcome
    assert snapshot(content) == before


def test_a_rename_that_fails_in_the_middle_is_taken_back(balie, content):
    (content / "procedures/register-a-birth").mkdir()
    before = snapshot(content)
    outcome = balie("rename", "register-birth", "register-a-birth", "--content", content, "--as-of", AS_OF)
    assert outcome.code == 3 and "already" in outcome.err, outcome
    assert snapshot(content) == before
    assert not list(content.rglob(".*balie*"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_leaves_everything(balie, content):
    folder = content / "translations"
    folder.chmod(0o500)
    before = snapshot(content)
    outcome = balie("rename", "register-birth", "register-a-birth", "--content", content, "--as-of", AS_OF)
    folder.chmod(0o700)
    assert outcome.code == 3, outcome
    assert snapshot(content) == before


# --- fix ------------------------------------------------------------------------------------------------------------

SPOILT = [
    (CARD, "\naudience: [citizen]\n", "\nAudience: citizen\n"),
    (CARD, "\nlife-events: [", "\nlife_events: ["),
    (CARD, "amount: 25000 VND\n", "amount: 25.000 đ\n"),
    (CARD, "until: 2026-12-31\n", "until: 31/12/2026\n"),
    (CARD, "time: 7 working-days\n", "time: 7 business days\n"),
    ("procedures/certify-copy/en.md", "{", "{ "),
]


def test_what_is_beyond_doubt_is_mended(balie, content):
    before = snapshot(content)
    for path, old, new in SPOILT:
        edit(content / path, old, new)
    spoilt = snapshot(content)
    assert balie.check(content).code == 1
    outcome = balie("fix", "--content", content, "--as-of", AS_OF, "--dry-run")
    assert "Would mend" in outcome.out and snapshot(content) == spoilt
    outcome = balie("fix", "--content", content, "--as-of", AS_OF)
    assert outcome.code == 0, outcome
    assert "25.000 đ  →  25000 VND  [bad-amount]" in outcome.out, outcome
    assert snapshot(content) == before


def test_what_is_in_doubt_is_left_for_a_person(balie, content):
    edit(content / CARD, "authority: city-police-administration\n", "authority: city-police-administratoin\n")
    before = snapshot(content)
    outcome = balie("fix", "--content", content, "--as-of", AS_OF)
    assert outcome.code == 1 and "1 left for a person" in outcome.out, outcome
    assert snapshot(content) == before


def test_fix_takes_paths_and_codes(balie, content):
    edit(content / CARD, "amount: 25000 VND\n", "amount: 25.000 đ\n")
    edit(content / CARD, "until: 2026-12-31\n", "until: 31/12/2026\n")
    outcome = balie("fix", content / "topics", "--content", content, "--as-of", AS_OF)
    assert outcome.code == 0 and "Nothing to mend" in outcome.out, outcome
    outcome = balie("fix", content / CARD, "--content", content, "--as-of", AS_OF, "--code", "bad-date")
    assert "until: 2026-12-31" in (content / CARD).read_text(encoding="utf-8")
    assert "25.000 đ" in (content / CARD).read_text(encoding="utf-8")
    outcome = balie("fix", "--content", content, "--code", "bad-dates")
    assert outcome.code == 2 and "Did you mean ‘bad-date’?" in outcome.err, outcome

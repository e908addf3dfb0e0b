"""`balie new`: every kind of thing, into the sample and into a new portal, by flags and at a terminal."""

import pytest
import yaml

from command import AS_OF, snapshot
from person import Terminal

#: The kinds, each with the texts that it asks for; what comes first can be named by what comes later.
KINDS = {
    "organisation": {"name": "Office of lamps"},
    "topic": {"name": "Lamps and lights"},
    "register": {"name": "Register of lamps"},
    "evidence": {"name": "Proof of a lamp"},
    "act": {"title": "Law on lamps"},
    "procedure": {"title": "Light a lamp"},
    "form": {"title": "Request for a lamp"},
    "life-event": {"title": "Sitting in the dark"},
    "page": {"title": "Lamps explained", "text": "It is dark here."},
}
OTHERS = {
    "act": ["--number", "901/2026/QH16"],
    "form": ["--procedure", "light-a-lamp"],
    "life-event": ["--procedures", "light-a-lamp"],
}


def labels(texts, languages):
    """Flags for labels, in each language something else."""
    words = {"en": "{}", "vi": "{} (chữ Việt)", "nl": "{} (Nederlands)", "ar": "{} (عربي)"}
    return [flag for name, text in texts.items() for tag in languages
            for flag in (f"--{name}", f"{tag}={words[tag].format(text)}")]


def new(balie, content, kind, *more):
    return balie("new", kind, "--content", content, "--as-of", AS_OF, *more)


@pytest.fixture
def portal(balie, tmp_path):
    """A portal as `balie init` makes it."""
    folder = tmp_path / "portal"
    outcome = balie("init", folder, "--languages", "vi,en,nl,ar", *labels({"name": "Counter"}, ["vi", "en", "nl", "ar"]),
                    "--currency", "VND", "--time-zone", "Asia/Ho_Chi_Minh")
    assert outcome.code == 0, outcome
    return folder


def add_everything(balie, content, languages, authority):
    """One of each kind, every one of which leaves a catalogue without errors."""
    for kind, texts in KINDS.items():
        more = ["--authority", authority] if kind == "procedure" else OTHERS.get(kind, [])
        before = snapshot(content)
        outcome = new(balie, content, kind, *labels(texts, languages), *more)
        assert outcome.code == 0, outcome
        after = snapshot(content)
        made = {path for path in after if path not in before}
        changed = {path for path in before if before[path] != after[path]}
        assert made and made == {line.split("‘")[1].split("’")[0].removeprefix(f"{content}/")
                                 for line in outcome.out.splitlines() if line.startswith("Wrote ")}, outcome
        # A form is named by its procedure; nothing else that was there is touched.
        assert changed == ({"procedures/light-a-lamp/procedure.yaml"} if kind == "form" else set())
        checked = balie.check(content, "--format", "json")
        assert checked.code == 0, checked
        yield kind, made, checked.findings


def test_all_kinds_pass_in_a_new_portal_without_a_finding(balie, portal):
    for kind, _, findings in add_everything(balie, portal / "content", ["vi", "en", "nl", "ar"], "town-hall"):
        assert not findings, (kind, findings)


def test_all_kinds_pass_in_the_sample_and_ask_only_what_nobody_has_said(balie, content):
    for kind, _, findings in add_everything(balie, content, ["vi", "en", "nl"], "ward-peoples-committee"):
        assert {one.code for one in findings} <= {"incomplete-procedure"}, (kind, findings)
        assert {one.path for one in findings} <= {f"{content}/procedures/light-a-lamp/procedure.yaml"}, (kind, findings)


def test_a_procedure_that_says_more_is_asked_less(balie, content):
    outcome = new(balie, content, "procedure", *labels({"title": "Light a lamp", "summary": "Lets you read"},
                                                       ["vi", "en", "nl"]),
                  "--authority", "ward-peoples-committee", "--topic", "housing", "--time", "5 working-days",
                  "--fee", "8.000đ", "--documents", "none", "--results", "birth-certificate", "--legal-basis",
                  "60-2014-qh13", "--audience", "citizen", "--languages", "vi", "--silence", "none")
    assert outcome.code == 0, outcome
    left = [line for line in outcome.out.splitlines() if "[incomplete-procedure]" in line]
    for key in ("redress", "steps", "requirements", "verified"):
        assert [line for line in left if f"‘{key}’" in line], (key, left)
    assert len(left) == 4, left
    written = yaml.safe_load((content / "procedures/light-a-lamp/procedure.yaml").read_text(encoding="utf-8"))
    assert written["fees"][0]["amount"] == "8000 VND" and written["title"]["en"] == "Light a lamp"
    assert written["channels"]["counter"] == {"at": "ward-peoples-committee", "time": "5 working-days"}


@pytest.mark.parametrize("procedure", ["register-birth", "certify-copy", "inspect-vehicle", "renew-identity-card"])
def test_a_form_is_added_to_what_a_procedure_asks_for(balie, content, procedure):
    file = content / "procedures" / procedure / "procedure.yaml"
    before = file.read_text(encoding="utf-8").splitlines()
    outcome = new(balie, content, "form", "--procedure", procedure,
                  *labels({"title": "Request for a lamp"}, ["vi", "en", "nl"]))
    assert outcome.code == 0 and "What ‘balie check’ will say" not in outcome.out, outcome
    after = file.read_text(encoding="utf-8").splitlines()
    added = [line for line in after if line not in before]
    assert [line.strip() for line in added] == [
        "- { evidence: request-for-a-lamp, form: request-for-a-lamp, originals: 1 }"]
    assert [line for line in after if line not in added] == before


def test_nothing_is_written_over(balie, portal):
    content = portal / "content"
    before = snapshot(content)
    again = new(balie, content, "topic", *labels({"name": "Other"}, ["vi", "en", "nl", "ar"]), "--id", "residence")
    assert again.code == 2 and "‘residence’ exists already" in again.err, again
    same = new(balie, content, "topic", "--name", "vi=x", "--name", "en=Living here", "--name", "nl=y", "--name", "ar=z")
    assert same.code == 2 and "‘residence’ is called so already" in same.err, same
    assert snapshot(content) == before


def test_missing_values_are_told_by_their_flags(balie, portal):
    before = snapshot(portal)
    outcome = new(balie, portal / "content", "procedure", "--title", "en=Light a lamp")
    assert outcome.code == 2, outcome
    for flag in ("--title vi=…", "--title nl=…", "--title ar=…", "--authority …"):
        assert flag in outcome.err, outcome
    assert "--title en=…" not in outcome.err and snapshot(portal) == before


def test_a_translation_can_be_left_for_later_on_purpose(balie, portal):
    outcome = new(balie, portal / "content", "topic", "--name", "vi=Đèn", "--name", "en=Lamps", "--name", "nl=", "--name", "ar=")
    assert outcome.code == 0 and "[missing-translation]" in outcome.out, outcome


@pytest.mark.parametrize("flags, words", [
    (["--authority", "town-hal"], "No organisation is called ‘town-hal’. Did you mean ‘town-hall’?"),
    (["--authority", "Gemeentehuis"], "No organisation is called ‘Gemeentehuis’."),
    (["--authority", "the-town-office"], "There are ‘town-hall’."),
    (["--authority", "town-hall", "--fee", "lots"], "‘lots’ is not an amount"),
    (["--authority", "town-hall", "--time", "5 moons"], "‘5 moons’ is not a time"),
    (["--authority", "town-hall", "--id", "Lamp!"], "such as ‘lamp’"),
    (["--authority", "town-hall", "--title", "fr=Lampe"], "the portal has no language ‘fr’, only vi, en, nl, ar"),
    (["--authority", "town-hall", "--silence", "refused"], "Did you mean ‘refusal’?"),
])
def test_wrong_answers_are_told_with_what_was_meant(balie, portal, flags, words):
    before = snapshot(portal)
    outcome = new(balie, portal / "content", "procedure", *labels({"title": "Light a lamp"}, ["vi", "en", "nl", "ar"]), *flags)
    assert outcome.code == 2 and words in outcome.err, outcome
    assert snapshot(portal) == before


def test_a_draft_with_an_error_is_not_written(balie, portal):
    before = snapshot(portal)
    outcome = new(balie, portal / "content", "page", *labels({"title": "Lamps", "text": "<b>Dark</b>"}, ["vi", "en", "nl", "ar"]))
    assert outcome.code == 1 and "[raw-html]" in outcome.out and "nothing was written" in outcome.err, outcome
    assert snapshot(portal) == before


def test_a_portal_that_cannot_be_read_is_mended_first(balie, portal):
    (portal / "content/portal.yaml").write_text("name: [", encoding="utf-8")
    before = snapshot(portal)
    outcome = new(balie, portal / "content", "topic", *labels({"name": "Lamps"}, ["vi", "en", "nl", "ar"]))
    assert outcome.code == 1 and "mended first" in outcome.err, outcome
    assert snapshot(portal) == before


def test_a_broken_neighbour_does_not_keep_from_writing(balie, portal):
    """What was wrong before is not the new file’s fault, and its name is still taken."""
    (portal / "content/topics/broken.yaml").write_text("name: [", encoding="utf-8")
    texts = labels({"name": "Lamps"}, ["vi", "en", "nl", "ar"])
    assert new(balie, portal / "content", "topic", *texts).code == 0
    taken = new(balie, portal / "content", "topic", *labels({"name": "Broken"}, ["vi", "en", "nl", "ar"]))
    assert taken.code == 2, taken


# MARK: At a terminal


def ask(balie, portal, kind, *more):
    return Terminal([str(balie.program), "new", kind, *more], portal)


def test_a_terminal_asks_again_until_the_answer_is_right(balie, portal):
    terminal = ask(balie, portal, "organisation")
    terminal.answer("", "Đèn", "Lamps", "Lampen", "مصابيح")       # the name, first without one in the source language
    terminal.answer("Lamp Office", "lamps")                        # the name of the file
    terminal.answer("offise", "office", "?", "town-hal", "town-hall")
    terminal.answer("", "", "", "", "")                            # no address, no telephone
    assert terminal.end() == 0, terminal.said
    for words in ("This has to be answered.", "(Vietnamese, vi)?", "such as ‘lamp-office’", "Did you mean ‘office’?",
                  "town-hall  Trụ sở", "Did you mean ‘town-hall’?", "Wrote ‘content/organisations/lamps.yaml’."):
        assert words in terminal.said, terminal.said
    written = yaml.safe_load((portal / "content/organisations/lamps.yaml").read_text(encoding="utf-8"))
    assert written == {"name": {"vi": "Đèn", "en": "Lamps", "nl": "Lampen", "ar": "مصابيح"}, "kind": "office",
                       "parent": "town-hall"}
    assert balie.check(portal / "content", "--strict").code == 0


def test_a_terminal_asks_nothing_that_flags_have_said(balie, portal):
    terminal = ask(balie, portal, "topic", "--name", "vi=Đèn", "--name", "en=Lamps", "--name", "nl=Lampen")
    terminal.answer("مصابيح", "", "", "", "", "")
    assert terminal.end() == 0 and "Vietnamese, vi" in terminal.said, terminal.said
    assert terminal.said.count("What is the topic called") == 1, terminal.said
    whole = ask(balie, portal, "register", *labels({"name": "Lamp register"}, ["vi", "en", "nl", "ar"]))
    assert whole.end() == 0 and "?" not in whole.said.split("Wrote")[0], whole.said


@pytest.mark.parametrize("keys", [b"\x03", b"\x04"], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("answers", [0, 3])
def test_giving_up_writes_nothing(balie, portal, keys, answers):
    before = snapshot(portal)
    terminal = ask(balie, portal, "procedure")
    terminal.answer(*["A", "B", "C"][:answers])
    terminal.wait_for_prompt()
    terminal.type(keys)
    assert terminal.end() != 0
    assert snapshot(portal) == before

"""What the interactive form keeps: nothing without consent, everything on request, and old files still open."""

import json

from office import APPLICATION, CHANGES

STORED = "() => Object.keys(localStorage)"


def answers_file(citizen, tmp_path) -> dict:
    with citizen.page.expect_download() as download:
        citizen.page.get_by_role("button", name="Download your answers").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    return json.loads(file.read_text())


def open_file(citizen, tmp_path, envelope) -> None:
    file = tmp_path / "answers.json"
    file.write_text(envelope if isinstance(envelope, str) else json.dumps(envelope))
    citizen.page.locator("#form-open").set_input_files(file)


def test_nothing_is_kept_without_consent(citizen):
    citizen.open().situation().applicant()
    assert citizen.page.evaluate(STORED) == []
    assert citizen.page.evaluate("() => document.cookie + sessionStorage.length") == "0"
    assert not citizen.page.get_by_role("button", name="Delete everything").is_visible()


def test_a_draft_comes_back_and_can_be_deleted(citizen):
    citizen.open()
    citizen.page.get_by_label("Keep a draft on this device").check()
    citizen.situation().applicant()
    assert citizen.page.evaluate(STORED) == ["balie:draft:garden-grant/application"]
    citizen.open()
    page = citizen.page
    assert page.get_by_text("Your draft on this device is filled in.").is_visible()
    assert page.locator("#applicant-full-name").input_value() == "An Peeters"
    assert page.get_by_label("Keep a draft on this device").is_checked()
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Keep it").click()
    assert page.evaluate(STORED) != []
    page.get_by_role("button", name="Delete everything").click()
    page.locator("dialog").get_by_role("button", name="Delete everything").click()
    assert page.evaluate(STORED) == []
    assert page.locator("#applicant-full-name").input_value() == ""
    page.get_by_text("Everything is deleted.").wait_for()
    citizen.open()
    assert page.locator("#applicant-full-name").input_value() == ""


def test_taking_consent_back_removes_the_draft(citizen):
    citizen.open()
    citizen.page.get_by_label("Keep a draft on this device").check()
    citizen.situation()
    citizen.page.get_by_label("Keep a draft on this device").uncheck()
    assert citizen.page.evaluate(STORED) == []


def test_answers_file_is_valid_and_opens_again(citizen, tmp_path):
    citizen.open().situation().applicant().landlord().works()
    citizen.page.get_by_role("button", name="Add: Helper").click()
    citizen.fill(helpers_1_helper_name="Bo", helpers_1_helper_hours="3.5").go_on().offers()
    saved = answers_file(citizen, tmp_path)
    assert saved["form"] == "garden-grant/application"
    assert len(saved["version"]) == 12
    assert saved["answers"]["helpers"] == [{"helper-name": "Bo", "helper-hours": 3.5}]
    assert saved["answers"]["national-number"] == "85073003328"
    assert saved["answers"]["price"] == 1234.55
    citizen.open()
    open_file(citizen, tmp_path, saved)
    citizen.page.get_by_text("Your answers from the file are filled in.").wait_for()
    assert not citizen.page.get_by_text("do not fit").is_visible()
    assert answers_file(citizen, tmp_path)["answers"] == saved["answers"]


def test_an_older_file_opens_and_says_what_no_longer_fits(citizen, tmp_path):
    citizen.open()
    open_file(citizen, tmp_path, {"form": "garden-grant/application", "version": "0123456789ab", "answers": {
        "owner": False, "area": 20, "full-name": "An Peeters", "fax": "03 123", "kind": "meadow", "born-on": "1985-02-31",
        "plan": {"name": "plan.pdf", "size": 3}, "contact-by": ["email", "pigeon"], "landlord-name": "Jan", "policy": "AB1234",
        "helpers": [{"helper-name": "Bo", "age": 12}]}})
    notice = citizen.page.locator("[data-tool=opened]")
    notice.wait_for()
    assert citizen.page.evaluate("document.activeElement.matches('[data-tool=opened]')")
    lines = set(notice.locator("li").all_inner_texts())
    assert lines == {"fax: 03 123", "Kind of garden: meadow", "Date of birth: 1985-02-31",
                     "How may we contact you?: email, pigeon", "Number of the policy: AB1234", "helpers/0/age: 12",
                     "Plan of the garden: plan.pdf"}
    page = citizen.page
    assert page.locator("#applicant-full-name").input_value() == "An Peeters"
    assert page.locator("#helpers-1-helper-name").input_value() == "Bo"
    assert page.locator("#landlord-landlord-name").input_value() == "Jan"


def test_files_that_are_none(citizen, tmp_path):
    citizen.open()
    page = citizen.page
    for text in ("", "[]", "null", "{", '{"form": "garden-grant/application"}',
                 '{"form": "garden-grant/application", "answers": []}'):
        open_file(citizen, tmp_path, text)
        page.locator(".saving [role=status]", has_text="This is not an answers file").wait_for()
    open_file(citizen, tmp_path, {"form": "other/form", "answers": {}})
    page.locator(".saving [role=status]", has_text="another form").wait_for()
    hostile = {"form": "garden-grant/application", "answers": {
        "__proto__": {"x": 1}, "full-name": {"a": 1}, "helpers": "no", "offer": [None, 5, {"firm": ["x"]}], "home": None,
        "born-on": 7, "<img src=x onerror=alert(1)>": "<b>", "insurance": "x", "contact-by": "email", "a\"]": 1}}
    open_file(citizen, tmp_path, hostile)
    page.locator("[data-tool=opened]").wait_for()
    assert page.locator("[data-tool=opened] img, [data-tool=opened] b").count() == 0
    assert page.locator("[data-item]").count() <= 3


def test_the_profile_fills_other_forms(citizen):
    citizen.open().situation()
    citizen.page.get_by_label("Remember my name, address and numbers").check()
    citizen.applicant()
    assert citizen.page.evaluate(STORED) == ["balie:profile"]
    citizen.open(CHANGES)
    page = citizen.page
    assert page.locator("#garden-full-name").input_value() == "An Peeters"
    assert page.locator("#garden-national-number").input_value() == "85073003328"
    assert page.locator("#garden-home-street").input_value() == "Harbour 1"
    page.locator(".saving [role=status]", has_text="Filled in from what this device remembers: 3").wait_for()
    page.get_by_label("Remember my name, address and numbers").uncheck()
    assert page.evaluate(STORED) == []


def test_nothing_leaves_the_device(citizen, context, office, form_server):
    asked = []
    context.on("request", lambda request: asked.append((request.method, request.url)))
    citizen.open()
    citizen.page.get_by_label("Keep a draft on this device").check()
    citizen.to_check()
    assert all(method == "GET" and url.startswith((form_server.address, "blob:")) for method, url in asked), asked
    assert all("Peeters" not in url for _, url in asked)
    assert not office.received


def test_a_browser_that_keeps_nothing(context, form_server, citizen):
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    citizen.open()
    citizen.page.locator("label", has_text="Keep a draft on this device").click()
    citizen.page.get_by_text("This browser cannot keep a draft.").wait_for(state="attached")
    assert not citizen.page.get_by_label("Keep a draft on this device").is_checked()
    citizen.situation()
    assert citizen.step == "applicant"

"""Sending a form as JSON: what arrives, what is said, and that nothing is lost when it does not."""

import hashlib
import json
import re
import threading

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def short_reference(digest: bytes) -> str:
    bits = int.from_bytes(digest, "big") >> (256 - 50)
    text = "".join(CROCKFORD[bits >> (5 * place) & 31] for place in reversed(range(10)))
    return f"{text[:5]}-{text[5:]}"


def test_success(citizen, office, form_server):
    office.answer = {"reference": "2026/4711"}
    citizen.open().to_check()
    citizen.page.get_by_label("Keep a draft on this device").check()
    said = citizen.page.locator(".check .reference").inner_text()
    citizen.send()
    page = citizen.page
    page.get_by_role("heading", name="Your form was sent").wait_for()
    assert citizen.heading == "Your form was sent" and page.title().startswith("Your form was sent – ")
    [sent] = office.received
    assert sent["type"] == "application/json"
    envelope = json.loads(sent["body"])
    assert envelope["form"] == "garden-grant/application" and re.fullmatch("[0-9a-f]{12}", envelope["version"])
    answers = envelope["answers"]
    assert answers["full-name"] == "An Peeters" and answers["agrees"] is False and answers["offer"] == [
        {"firm": "Green", "amount": 0.1}]
    assert "agreement" not in answers and "phone" not in answers
    canonical = json.dumps(answers, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    digest = hashlib.sha256(canonical)
    assert sent["key"] == digest.hexdigest()
    assert page.locator(".sent .reference").first.inner_text() == "2026/4711"
    assert said == page.locator(".sent [data-reference=short]").inner_text() == short_reference(digest.digest())
    page.get_by_text("Fingerprint of your answers").last.click()
    assert page.locator(".sent [data-reference=full]").inner_text() == digest.hexdigest()
    assert page.evaluate("Object.keys(localStorage)") == [], "the draft is still there"
    page.go_back()
    assert page.get_by_role("heading", name="Your form was sent").is_visible(), "it could be sent again"
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog), dialog.accept()))
    page.goto("about:blank")
    assert not asked, "leaving warns although all was sent"


def test_answers_agree_with_the_schema(citizen, office, form_server):
    import jsonschema
    citizen.open().to_check().send()
    citizen.page.get_by_role("heading", name="Your form was sent").wait_for()
    schema = json.loads(citizen.page.request.get(
        form_server.address + "/data/forms/garden-grant/application/schema.json").body())
    jsonschema.Draft202012Validator(schema).validate(json.loads(office.received[0]["body"])["answers"])


def test_files_go_with_the_answers(citizen, office, tmp_path):
    citizen.open().situation().applicant().landlord().works().go_on()
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.7 a plan")
    citizen.page.locator("#offers-plan").set_input_files(plan)
    citizen.offers()
    assert citizen.page.locator(".answer", has_text="plan.pdf").count() == 1
    citizen.send()
    citizen.page.get_by_role("heading", name="Your form was sent").wait_for()
    [sent] = office.received
    assert sent["type"].startswith("multipart/form-data")
    assert b'name="plan"; filename="plan.pdf"' in sent["body"] and b"%PDF-1.7 a plan" in sent["body"]
    envelope = re.search(rb'name="answers"[^{]*(\{.*\})\r\n', sent["body"]).group(1)
    assert json.loads(envelope)["answers"]["plan"] == {"name": "plan.pdf", "size": 15, "type": "application/pdf"}


def test_files_of_the_wrong_kind_or_size(citizen, tmp_path):
    citizen.open(query="?owner=no&area=60", step="offers")
    for name, size in (("plan.exe", 10), ("plan.png", 1_100_000)):
        file = tmp_path / name
        file.write_bytes(b"x" * size)
        citizen.page.locator("#offers-plan").set_input_files(file)
        citizen.offers()
        assert len(citizen.faults) == 1 and "Plan of the garden" in citizen.faults[0]


def test_the_server_is_down(citizen, office):
    citizen.open().to_check()
    office.status = 503
    citizen.send()
    page = citizen.page
    page.get_by_role("heading", name="Your form was not sent").wait_for()
    assert citizen.heading == "Your form was not sent" and page.title().startswith("Error: ")
    assert page.get_by_text("cannot receive forms at the moment").is_visible()
    assert not page.get_by_text("did not answer in time").is_visible()
    page.get_by_role("button", name="Back to your answers").click()
    assert page.locator(".answer", has_text="An Peeters").is_visible()
    citizen.send()
    page.get_by_role("heading", name="Your form was not sent").wait_for()
    office.status = 200
    page.get_by_role("button", name="Try again").click()
    page.get_by_role("heading", name="Your form was sent").wait_for()
    assert len({sent["key"] for sent in office.received}) == 1, "another try has another key"
    assert len({sent["body"] for sent in office.received}) == 1


def test_there_is_no_connection(citizen, office):
    citizen.open().to_check()
    office.hangs_up = True
    citizen.send()
    citizen.page.get_by_role("heading", name="Your form was not sent").wait_for()
    assert citizen.page.get_by_text("could not be reached").is_visible()


def test_the_office_is_silent(citizen, office):
    citizen.page.clock.install()
    citizen.open().to_check()
    office.is_silent = threading.Event()
    try:
        citizen.send()
        citizen.page.clock.fast_forward(31_000)
        citizen.page.get_by_role("heading", name="Your form was not sent").wait_for()
        assert citizen.page.get_by_text("did not answer in time").is_visible()
    finally:
        office.is_silent.set()


def test_refused_answers_are_mended_at_their_fields(citizen, office):
    citizen.open().to_check()
    office.status, office.answer = 422, {"faults": [
        {"path": "national-number", "message": "The register does not know this number."},
        {"path": "offer/0/amount", "code": "min"}, {"path": "home/street", "code": "required"},
        {"path": "nowhere", "message": "Something else."}, {"path": "a\"]/x", "message": "Odd."}]}
    citizen.send()
    page = citizen.page
    page.locator(".faults").wait_for()
    assert page.evaluate("document.activeElement.matches('.faults')")
    assert "The register does not know this number." in citizen.faults
    assert len(citizen.faults) == 5 and "Something else." in citizen.faults
    page.get_by_role("link", name="The register does not know this number.").click()
    assert citizen.step == "applicant"
    assert page.evaluate("document.activeElement.id") == "applicant-national-number"
    assert page.locator("#applicant-national-number").get_attribute("aria-invalid") == "true"
    assert page.get_by_text("The register does not know this number.").count() == 2
    office.status, office.answer = 200, None
    citizen.fill(applicant_national_number="85.07.30-033.28", applicant_home_street="Harbour 2").go_on()
    assert citizen.step == "offers", "the next page with a fault"
    citizen.fill(offers_offer_1_amount="3").go_on()
    assert citizen.step == "check"
    citizen.send()
    page.get_by_role("heading", name="Your form was sent").wait_for()


def test_a_second_press_sends_nothing_more(citizen, office):
    citizen.open().to_check()
    office.is_silent = threading.Event()
    try:
        citizen.send()
        citizen.page.get_by_role("button", name="Send the form").dispatch_event("click")
        citizen.page.keyboard.press("Enter")
    finally:
        office.is_silent.set()
    citizen.page.get_by_role("heading", name="Your form was sent").wait_for()
    assert len(office.received) == 1


def test_unfinished_forms_are_not_sent(citizen, office):
    citizen.open(query="?owner=yes&area=60", step="check").send()
    assert len(citizen.faults) > 5 and not office.received
    citizen.page.locator(".faults a", has_text="Price of the works").click()
    assert citizen.step == "works" and citizen.page.evaluate("document.activeElement.id") == "works-price"


def test_without_a_secure_connection_there_is_no_reference(citizen, context):
    context.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    citizen.open().to_check()
    citizen.page.get_by_text("There is no reference number").first.wait_for()
    citizen.send()
    citizen.page.get_by_role("heading", name="Your form was sent").wait_for()

"""The interactive form, step by step: what is asked, what is checked, and the way there and back."""

from office import CHANGES, QUESTION


def test_every_step_to_the_end(citizen, office):
    citizen.open()
    steps = [citizen.step]
    for step in (citizen.situation, citizen.applicant, citizen.landlord, citizen.works, citizen.go_on, citizen.offers):
        step()
        steps.append(citizen.step)
        assert citizen.heading, f"the heading of {citizen.step} has no focus"
    assert steps == ["situation", "applicant", "landlord", "works", "helpers", "offers", "check"]
    rows = dict(zip(citizen.page.locator(".answer dt").all_inner_texts(),
                    citizen.page.locator(".answer dd:nth-child(2)").all_inner_texts()))
    assert rows["Date of birth"] == "30 July 1985"
    assert rows["Nationality"] == "Belgium"
    assert rows["Price of the works"] == "€1,234.55"
    assert rows["The city pays"] == "€432.09"
    assert rows["Address"] == "Harbour 1\nAntwerp"
    assert rows["Telephone"] == "Not answered"
    assert "What did you agree?" not in rows


def test_by_keyboard_alone(citizen, office):
    """No pointer, from the first question to the answer of the office."""
    citizen.open()
    press, type_ = citizen.page.keyboard.press, citizen.page.keyboard.type

    def at(name: str):
        for _ in range(80):
            if citizen.page.evaluate("document.activeElement.id || document.activeElement.textContent") == name:
                return
            press("Tab")
        raise AssertionError(f"Tab never reaches {name!r}")

    def answer(name: str, text: str):
        at(name)
        type_(text)

    at("situation-owner-yes")
    press("Space")
    answer("situation-area", "20")
    press("Enter")
    assert citizen.step == "applicant"
    answer("applicant-full-name", "An Peeters")
    answer("applicant-born-on", "07301985")
    answer("applicant-national-number", "85073003328")
    answer("applicant-email", "an@example.org")
    answer("applicant-home-street", "Harbour 1")
    answer("applicant-home-city", "Antwerp")
    press("Enter")
    assert citizen.step == "works", citizen.faults
    at("works-kind-moss")
    press("Space")
    answer("works-begins", "05012026")
    answer("works-ends", "06012026")
    answer("works-price", "100")
    press("Enter")
    assert citizen.step == "helpers", citizen.faults
    at("Add: Helper")
    press("Enter")
    type_("Bo")  # the focus is in the first field of the new block
    answer("helpers-1-helper-hours", "8")
    at("Remove: Helper 1")
    press("Enter")
    assert citizen.page.evaluate("document.activeElement.textContent") == "Add: Helper"
    at("Continue")
    press("Enter")
    answer("offers-offer-1-firm", "Green")
    answer("offers-offer-1-amount", "90")
    at("offers-truth")
    press("Space")
    at("Continue")
    press("Enter")
    assert citizen.step == "check", citizen.faults
    at("Send the form")
    press("Enter")
    citizen.page.wait_for_selector("text=Your form was sent")
    assert len(office.received) == 1


def test_faults_are_said_as_govuk_says_them(citizen):
    citizen.open(step="applicant").go_on()
    page = citizen.page
    assert citizen.step == "applicant"
    assert page.title().startswith("Error: "), page.title()
    summary = page.locator(".faults")
    assert summary.get_attribute("role") == "alert"
    assert page.evaluate("document.activeElement.matches('.faults')"), "the summary has no focus"
    links = summary.locator("a")
    assert links.count() == len(citizen.faults) == 5
    for link in links.all():
        target = page.locator(link.get_attribute("href"))
        assert target.get_attribute("aria-invalid") == "true"
        box = target.locator("xpath=ancestor-or-self::*[contains(@class, 'field--fault')]").first
        message = box.locator(".fault").first
        assert link.inner_text() in message.inner_text()
        described = box.locator(f"[aria-describedby~='{message.get_attribute('id')}']")
        assert described.count() == 1, "nothing is described by the message"
    links.first.click()
    assert page.evaluate("document.activeElement.id") == "applicant-full-name"
    citizen.applicant()
    assert citizen.step == "works"
    assert not page.title().startswith("Error: ")
    assert page.locator(".fault, [aria-invalid]").count() == 0


def test_half_a_date_is_no_missing_date(citizen):
    citizen.open(step="applicant")
    citizen.page.focus("#applicant-born-on")
    citizen.page.keyboard.type("07")
    citizen.go_on()
    assert any("Date of birth" in fault for fault in citizen.faults)
    assert citizen.page.locator("#applicant-born-on").get_attribute("aria-invalid") == "true"


def test_rules_between_fields(citizen):
    citizen.open(query="?owner=no&area=60").applicant().landlord()
    citizen.fill(works_kind_trees=True, works_begins="2026-05-01", works_ends="2026-04-30", works_price="1").go_on()
    assert citizen.faults == ["The last day must not come before the first day. Change one of them."]
    citizen.fill(works_ends="2026-05-01").go_on()
    assert citizen.step == "helpers"
    for place, hours in ((1, "45"), (2, "41")):
        citizen.page.get_by_role("button", name="Add: Helper").click()
        citizen.fill(**{f"helpers_{place}_helper_name": "Bo", f"helpers_{place}_helper_hours": hours})
    citizen.fill(helpers_1_is_minor_no=True, helpers_2_is_minor_yes=True, helpers_2_guardian="Cee").go_on()
    assert citizen.faults == ["Someone under 18 helps 40 hours at most."]
    assert citizen.page.locator("#helpers-2-helper-hours").get_attribute("aria-invalid") == "true"


def test_what_is_hidden_is_neither_checked_nor_sent(citizen):
    citizen.open().situation().applicant()
    citizen.fill(landlord_landlord_name="Jan", landlord_agrees_yes=True)
    citizen.fill(landlord_agreement="We agreed on all of it.").go_on()
    citizen.fill(works_kind_trees=True, works_begins="2026-05-01", works_ends="2026-06-01", works_price="1").go_on()
    citizen.go_on().offers()
    citizen.page.locator(".answer", has_text="Do you own the house?").get_by_role("link").click()
    assert citizen.step == "situation"
    citizen.fill(situation_owner_yes=True, situation_area="40").go_on()
    # With a small roof there are no trees: the answer is gone, and asked for again before the check comes back.
    assert citizen.step == "works"
    assert not citizen.page.locator("#works-kind-trees").is_visible()
    citizen.fill(works_kind_moss=True).go_on()
    assert citizen.step == "check"
    answers = citizen.page.evaluate("document.querySelector('.check').innerText")
    assert "landlord" not in answers
    disabled = citizen.page.evaluate("[...document.querySelectorAll('[data-page=landlord] input')].every(it => it.disabled)")
    assert disabled, "answers of a hidden page would be sent"


def test_change_links_come_back(citizen):
    citizen.open().to_check()
    citizen.page.locator(".answer", has_text="Full name").get_by_role("link", name="Change Full name").click()
    assert citizen.step == "applicant"
    assert citizen.page.evaluate("document.activeElement.id") == "applicant-full-name"
    citizen.fill(applicant_full_name="An Claes").go_on()
    assert citizen.step == "check"
    assert citizen.heading == "Check your answers"
    assert citizen.page.locator(".answer", has_text="An Claes").count() == 1


def test_back_forward_and_deep_links(citizen):
    citizen.open().situation().applicant()
    page = citizen.page
    assert citizen.step == "landlord"
    page.go_back()
    assert citizen.step == "applicant" and page.locator("#applicant-full-name").input_value() == "An Peeters"
    page.go_back()
    assert citizen.step == "situation" and citizen.heading == "Your situation"
    page.go_forward()
    assert citizen.step == "applicant"
    page.get_by_role("button", name="Back", exact=True).click()
    assert citizen.step == "situation"
    citizen.open(step="works")
    assert page.locator("#works-price").is_visible()
    assert not page.locator("#applicant-full-name").is_visible()
    citizen.open(CHANGES).open(step="landlord")
    assert citizen.step == "situation", "a page that is not asked can be opened"
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    assert page.locator("#situation-area").is_visible(), "the skip link leaves the form"


def test_progress_counts_what_is_asked(citizen):
    citizen.open()
    progress = citizen.page.locator(".progress")
    assert progress.inner_text() == "Step 1 of 6"
    citizen.fill(situation_owner_no=True)
    assert progress.inner_text() == "Step 1 of 7"
    citizen.fill(situation_area="60").go_on()
    assert progress.inner_text() == "Step 2 of 7"
    assert citizen.page.title().startswith("Step 2 of 7: You – ")


def test_the_case_in_the_address_is_not_asked_again(citizen):
    citizen.open(query="?owner=no&area=60")
    assert citizen.step == "applicant"
    citizen.applicant()
    assert citizen.step == "landlord"
    citizen.landlord().works().go_on().offers()
    citizen.page.locator(".answer", has_text="How large is the roof?").get_by_role("link").click()
    assert citizen.page.locator("#situation-area").input_value() == "60"
    citizen.go_on()
    assert citizen.step == "check"
    citizen.open(CHANGES).open(query="?owner=no&area=60&example=area")
    assert citizen.step == "situation" and citizen.page.locator("#situation-area").input_value() == "", \
        "an example is taken for an answer"
    citizen.open(CHANGES).open(query="?owner=no")
    assert citizen.step == "situation"
    assert not citizen.page.locator("#situation-owner-no").is_visible(), "what the address answers is asked again"
    assert citizen.page.locator("#situation-area").is_visible()


def test_repeats_keep_focus_and_announce(citizen):
    citizen.open(query="?owner=no&area=60", step="helpers")
    page = citizen.page
    for _ in range(3):
        page.get_by_role("button", name="Add: Helper").click()
    assert page.evaluate("document.activeElement.id") == "helpers-3-helper-name"
    page.locator(".form [role=status]", has_text="Added: Helper 3").wait_for(state="attached")
    citizen.fill(helpers_1_helper_name="A", helpers_2_helper_name="B", helpers_3_helper_name="C")
    page.get_by_role("button", name="Remove: Helper 2").click()
    page.locator(".form [role=status]", has_text="Removed: Helper 2").wait_for(state="attached")
    assert page.evaluate("document.activeElement.textContent") == "Helper 2"
    assert page.locator("#helpers-2-helper-name").input_value() == "C"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(it => it.id)")
    assert len(ids) == len(set(ids)), "ids stand twice"
    names = page.evaluate("[...document.querySelectorAll('[data-page=helpers] input')].map(it => it.name)")
    assert {name.split("-")[1] for name in names} == {"1", "2"}
    for _ in range(4):
        page.get_by_role("button", name="Add: Helper").click()
    assert not page.get_by_role("button", name="Add: Helper").is_visible(), "more than six helpers"


def test_calculations_are_exact_and_live(citizen):
    citizen.open(query="?owner=no&area=60", step="offers")
    page = citizen.page
    citizen.fill(offers_offer_1_amount="0.1")
    page.get_by_role("button", name="Add: Offer").click()
    citizen.fill(offers_offer_2_amount="0.2")
    assert page.locator("[data-calculation=offered]").inner_text() == "€0.30"
    page.get_by_role("button", name="Remove: Offer 2").click()
    assert page.locator("[data-calculation=offered]").inner_text() == "€0.10"
    assert page.get_by_role("button", name="Remove: Offer 1").count() == 0 or not page.get_by_role(
        "button", name="Remove: Offer 1").is_visible(), "the last offer can be removed, although one is needed"


def test_all_on_one_page(citizen):
    citizen.open(CHANGES)
    page = citizen.page
    assert page.locator("#garden-full-name").is_visible() and page.locator("#end-truth").is_visible()
    assert not page.locator(".progress").is_visible()
    citizen.go_on()
    assert len(citizen.faults) == 4
    citizen.fill(garden_full_name="An", garden_grows_yes=True, end_truth=True).go_on()
    assert len(citizen.faults) == 2, citizen.faults
    citizen.fill(garden_size="12", garden_plan_attached=True).go_on()
    assert citizen.step == "check"
    page.locator(".answer", has_text="New size").get_by_role("link").click()
    assert page.evaluate("document.activeElement.id") == "garden-size"
    citizen.go_on()
    assert citizen.step == "check"


def test_leaving_warns_only_when_something_would_be_lost(citizen):
    asked = []
    citizen.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    citizen.open()
    citizen.page.goto("about:blank")
    assert not asked, "leaving an empty form warns"
    citizen.open().situation()
    citizen.page.goto("about:blank")
    assert asked == ["beforeunload"]
    citizen.open()
    citizen.fill(form_keep_draft=True).situation()
    citizen.page.goto("about:blank")
    assert asked == ["beforeunload"], "leaving warns although there is a draft"


def test_the_browser_sends_what_the_form_holds(citizen, form_server, context):
    """Without `send: json` the browser sends the form itself, hidden answers left out."""
    posted = []
    context.route("https://forms.example.org/received", lambda route: (
        posted.append(route.request.post_data), route.fulfill(status=200, body="thanks")))
    citizen.open(QUESTION)
    citizen.fill(about_topic_other=True, about_other="Moss").fill(about_topic_price=True).go_on()
    citizen.fill(answer_by_email_yes=True, answer_email="an@example.org").go_on()
    assert citizen.step == "check"
    citizen.send()
    citizen.page.wait_for_url("**/received")
    citizen.page.go_back()
    citizen.page.wait_for_selector(".check .answer")
    assert citizen.page.locator(".answer", has_text="an@example.org").is_visible(), "the answers are lost on the way back"
    assert posted == ["topic=price&by-email=yes&email=an%40example.org"]

"""An office that receives forms, and a citizen who fills them in, for the checks of interactive forms."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from static_server import StaticServer, _Handler


@dataclass
class Office:
    """What came in, and what is answered."""

    received: list[dict] = field(default_factory=list)
    status: int = 200
    answer: dict | None = None
    hangs_up: bool = False
    is_silent: object = None  # an event to wait for before answering


class OfficeServer(StaticServer):
    """The static site, and POST /receive."""

    def __init__(self, folder):
        self.office = office = Office()

        class Handler(_Handler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                office.received.append({
                    "path": self.path, "type": self.headers.get("Content-Type", ""), "body": body,
                    "key": self.headers.get("Idempotency-Key")})
                if office.is_silent is not None:
                    office.is_silent.wait(20)
                if office.hangs_up:
                    self.close_connection = True
                    return self.connection.close()
                self._send(office.status, json.dumps(office.answer or {}).encode(), "application/json")

        super().__init__(folder, Handler)


FOLDER = "/en/procedures/grant-for-a-roof-garden/form/"
APPLICATION = FOLDER + "application-for-a-roof-garden/"
CHANGES = FOLDER + "change-of-a-roof-garden/"
QUESTION = FOLDER + "question-about-a-roof-garden/"


class Citizen:
    """Someone in front of a form."""

    def __init__(self, page, address: str):
        self.page, self.address = page, address

    def open(self, path: str = APPLICATION, query: str = "", step: str = ""):
        self.page.goto(self.address + path + query + (f"#{step}" if step else ""))
        self.page.wait_for_selector(".form--live")
        return self

    @property
    def step(self) -> str:
        return self.page.evaluate("location.hash.slice(1)")

    @property
    def heading(self) -> str:
        """What has the focus, if it is a heading."""
        return self.page.evaluate("document.activeElement.matches('h2') ? document.activeElement.textContent : ''")

    def go_on(self):
        self.page.get_by_role("button", name="Continue", exact=True).click()
        return self

    def fill(self, **answers: str):
        """Fills fields in by their ids with `_` for `-`; True ticks or picks."""
        for name, value in answers.items():
            control = self.page.locator(f"[id='{name.replace('_', '-')}']")
            control.check() if value is True else control.fill(value)
        return self

    def situation(self):
        return self.fill(situation_owner_no=True, situation_area="60").go_on()

    def applicant(self):
        self.fill(applicant_full_name="An Peeters", applicant_born_on="1985-07-30",
                  applicant_national_number="85.07.30-033.28", applicant_email="an@example.org",
                  applicant_home_street="Harbour 1", applicant_home_city="Antwerp", applicant_contact_by_email=True)
        return self.go_on()

    def landlord(self):
        return self.fill(landlord_landlord_name="Jan", landlord_agrees_no=True).go_on()

    def works(self):
        self.fill(works_kind_trees=True, works_begins="2026-05-01", works_ends="2026-06-01", works_price="1234.55")
        return self.go_on()

    def offers(self):
        return self.fill(offers_offer_1_firm="Green", offers_offer_1_amount="0.1", offers_truth=True).go_on()

    def to_check(self):
        """Everything, up to “Check your answers”."""
        self.situation().applicant().landlord().works().go_on().offers()
        assert self.step == "check", self.faults
        return self

    def send(self):
        self.page.get_by_role("button", name="Send the form").click()
        return self

    @property
    def faults(self) -> list[str]:
        return self.page.locator(".faults li").all_inner_texts()

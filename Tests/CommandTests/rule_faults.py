"""Planted faults of the rules about the catalogue as a whole: prose against facts, dates, consistency, where documents
come from, translations; in three languages, each with the line at which it must be found.

A text that is added to the source language leaves its translations behind, and a number in one language differs from
that of the others: that comes along (`TRANSLATED`), since it is the other side of the same edit.
"""

from __future__ import annotations

from faults import BIRTH, Fault

COPY = "procedures/certify-copy/procedure.yaml"
CARD = "procedures/renew-identity-card/procedure.yaml"
TRANSLATED = ("translation-incomplete", "translation-number", "translation-stale")
NUMBER = ("translation-number",)


def guidance(name: str, code: str, procedure: str, also: tuple[str, ...] = (), **texts: str) -> list[Fault]:
    """The same fault at the end of the guidance of each language."""
    return [Fault(f"{name}, in {language}", code, f"procedures/{procedure}/{language}.md", r"\Z", f"\n{text}\n",
                  TRANSLATED + also) for language, text in texts.items()]


def named(vi: str, en: str, nl: str, more: str = "") -> str:
    return f'name: {{ vi: "{vi}", en: "{en}", nl: "{nl}" }}\n{more}slug: {{ vi: zz-a, en: zz-b, nl: zz-c }}\n'


PROSE = [
    *guidance("ten times a fee", "prose-amount", "register-birth", vi="Mỗi bản sao giá ‸80.000 đồng.",
              en="A copy costs ‸80,000 VND.", nl="Een kopie kost ‸80.000 VND."),
    *guidance("a thousand times a fee", "prose-amount", "register-birth", vi="Bản sao: ‸8 triệu đồng/bản.",
              en="A copy costs ‸8 million VND.", nl="Een kopie kost ‸8 miljoen dong."),
    *guidance("a hundred times a fee, in words", "prose-amount", "register-birth",
              vi="Mỗi bản nộp ‸tám trăm nghìn đồng.", en="A copy costs ‸eight hundred thousand dong.",
              nl="Een kopie kost ‸achthonderdduizend dong."),
    *guidance("an amount of no fee", "prose-unstated", "register-birth", vi="Mỗi bản sao giá ‸12.345₫.",
              en="A copy costs ‸12 345 VND.", nl="Een kopie kost ‸VND 12.345."),
    *guidance("an amount in bold", "prose-unstated", "register-birth", en="It costs **‸7,777** VND.",
              vi="Giá **‸7.777** đồng.", nl="Het kost **‸7.777** VND."),
    *guidance("an amount in a table", "prose-unstated", "register-birth", vi="| a | b |\n|---|---|\n| x | ‸7.777 đồng |",
              en="| a | b |\n|---|---|\n| x | ‸$25 |", nl="| a | b |\n|---|---|\n| x | ‸7.777 VND |"),
    *guidance("a time of nothing", "prose-unstated", "register-birth", vi="Bạn chờ ‸năm ngày làm việc.",
              en="You wait ‸five working days.", nl="U wacht ‸vijf werkdagen."),
    *guidance("a longer time from the receipt", "prose-duration", "register-birth",
              vi="Thời hạn giải quyết: ‸05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.",
              en="Processing time: ‸5 working days from receipt of the complete file.",
              nl="Behandeltijd: ‸5 werkdagen na ontvangst van het volledige dossier."),
    *guidance("other days than the time", "prose-duration", "register-household-business",
              vi="Kết quả có sau ‸3 ngày.", en="The result is there in ‸3 days.", nl="Het resultaat is er in ‸3 dagen."),
    *guidance("a date of nothing", "prose-unstated", "register-birth", vi="Làm trước ngày ‸05/8/2027.",
              en="Do it before ‸5 August 2027.", nl="Doe het vóór ‸5 augustus 2027."),
    *guidance("an act that is not described", "prose-unstated", "register-birth", vi="Theo Thông tư số ‸99/2024/TT-BTP.",
              en="By Circular ‸99/2024/TT-BTP.", nl="Volgens Circulaire ‸99/2024/TT-BTP."),
    *guidance("a count of no document", "prose-unstated", "register-birth", vi="Nộp ‸03 bản sao.",
              en="Bring ‸three copies.", nl="Neem ‸drie kopieën mee."),
    Fault("a note that denies its fee", "prose-amount", COPY, r"cost 2,000 đồng each", "cost ‸2,000,000 đồng each", NUMBER),
    Fault("a name that denies its fee", "prose-amount", BIRTH, r'en: Registration after 60 days, nl',
          'en: "‸Registration after 60 days: 9,999 VND", nl', NUMBER),
    Fault("a note that denies the time of its channel", "prose-duration", BIRTH,
          r"Counted from the day the ward receives the file\.", "‸From receipt of the complete file, 3 working days.", NUMBER),
    Fault("a note that denies its step, in nl", "prose-duration", BIRTH, r"Antwoordt u niet binnen 1 dag",
          "Antwoordt u niet ‸binnen 3 dagen", NUMBER),
    Fault("a note that denies its step, in vi", "prose-duration", BIRTH, r"Không trả lời trong 1 ngày",
          "Không trả lời ‸trong 3 ngày", TRANSLATED),
    Fault("a summary with an amount", "prose-unstated", BIRTH, r'en: Every child born', 'en: ‸For 7,777 VND every child born',
          NUMBER),
    Fault("a text between the fields of a form", "prose-unstated", "procedures/register-birth/forms/birth-declaration.yaml",
          r"Nummers van oude kaarten", "‸Na 17 werkdagen nummers van oude kaarten", NUMBER),
    *[Fault(f"a page of the portal, in {language}", "prose-unstated", f"pages/help/{language}.md", r"\Z", f"\n{text}\n", TRANSLATED)
      for language, text in {"vi": "Gọi một lần giá ‸77.777 đồng.", "en": "A call costs ‸77,777 VND.",
                             "nl": "Bellen kost ‸77.777 VND."}.items()],
]

DATES = [
    Fault("a step that ended", "expired-fact", BIRTH, r"(Thẩm tra hồ sơ.*\n    time: 4 hours)", r"\1\n    until: ‸2026-01-01"),
    Fault("a document that ended", "expired-fact", BIRTH, r"^  - evidence: proof-of-residence\n    held-by: residence-database",
          r"\g<0>\n    until: ‸2026-06-30"),
    Fault("an exemption that ended", "expired-fact", BIRTH, r'(People with a disability(?:.*\n){3}.*clause: Điều 11 })',
          r"\1\n    until: ‸2026-01-01"),
    Fault("a figure that ended", "expired-fact", COPY, r"^  copy-limit: 200000 VND per copy",
          "  copy-limit: { value: 200000 VND per copy, until: ‸2026-06-30 }"),
    Fault("fees that have not begun", "not-yet-in-force", CARD, r"^(    amount: 25000 VND\n(?:.*\n){4})    from: 2025-07-01",
          r"\1    from: ‸2026-12-15"),
    Fault("a gap between two fees", "date-gap", CARD, r"from: 2027-01-01\n    basis: 73", "from: ‸2027-01-05\n    basis: 73"),
    Fault("two fees at once", "date-overlap", CARD, r"from: 2027-01-01\n    basis: 73", "from: ‸2026-12-20\n    basis: 73"),
    Fault("a check long ago", "verified-long-ago", COPY, r"^verified: { on: 2026-11-02", "verified: { on: ‸2025-11-02"),
    Fault("a check to come", "verified-in-future", COPY, r"^verified: { on: 2026-11-02", "verified: { on: ‸2026-12-02"),
    Fault("an act that was replaced", "repealed-act", BIRTH, r"^  - 87-2020-nd-cp", "  - ‸59-2014-qh13"),
    Fault("an act that is to come", "future-act", "law/104-2022-nd-cp.yaml", r"^from: .*", "from: 2027-03-01",
          at=""),
    *guidance("an act with two years", "act-year", "register-birth", vi="Theo Nghị định số ‸123/2016/NĐ-CP.",
              en="By Decree ‸123/2016/NĐ-CP.", nl="Volgens Besluit ‸123/2016/NĐ-CP."),
    *guidance("a rate that is over", "expired-text", "register-birth", ("prose-unstated", "prose-date"),
              vi="Miễn lệ phí ‸đến hết ngày 31/12/2025.", en="The fee is waived ‸until 31 December 2025.",
              nl="Gratis ‸tot en met 31 december 2025."),
]

TWIN = "evidence/zz-twin.yaml"
CONSISTENCY = [
    *[Fault(f"a document under two names: {how}", "twin-evidence", "evidence/proof-of-birth.yaml", r"^issuer: city-hospital",
            "issuer: city-hospital", ("translation-term",), adds=((TWIN, named(*names, "issuer: city-hospital\n")),), at=TWIN)
      for how, names in {
          "capitals": ("GIẤY CHỨNG SINH", "Hospital paper", "Geboortebericht"),
          "accents": ("Giay chung sinh", "Different words", "Verschillend"),
          "a copy of it": ("Bản sao giấy chứng sinh", "Completely other", "Iets anders"),
          "order, in en": ("Giấy khác", "Birth notification of the hospital’s", "Anders"),
          "capitals, in nl": ("Phiếu y tế", "A thing apart", "geboorteverklaring van het Ziekenhuis"),
      }.items()],
    Fault("an act under two numbers", "twin-act", "law/85-2019-tt-btc.yaml", r"^kind: circular", "kind: circular",
          adds=(("law/zz.yaml", named("Thông tư", "Circular", "Circulaire").replace("name:", "title:")
                 + 'number: "85 / 2019 / TT-BTC"\n'),), at="law/zz.yaml"),
    Fault("a fee that differs on one basis", "different-fee", "procedures/register-death/procedure.yaml",
          r"^(  - id: extract-copy\n(?:.*\n){4}    amount: )8000", r"‸\g<1>9000‸"),
    Fault("steps that take longer", "steps-time", BIRTH, r"(Ký giấy khai sinh.*\n    time: )4 hours", r"\g<1>3 working-days"),
    Fault("an office that is closed", "ended-organisation", "organisations/notary-office.yaml", r"^kind:",
          "until: 2026-06-30\nkind:", at=""),
    *guidance("a body that is no more", "retired-name", "register-birth", ("translation-term",), vi="Nộp tại ‸UBND cấp huyện.",
              en="Go to the ‸district People’s Committee.", nl="Ga naar het ‸volkscomité van het district."),
    *guidance("a document that is no more", "retired-name", "register-birth", ("translation-term",), vi="Mang theo ‸sổ hộ khẩu.",
              en="Bring your ‸household book.", nl="Neem uw ‸gezinsboekje mee."),
    *guidance("a level that is no more", "retired-name", "register-birth", ("translation-term",), vi="Việc này do ‸cấp huyện làm.",
              en="The ‸district does it.", nl="Het ‸district doet het."),
]

DOCUMENTS = [
    Fault("a document that the State holds", "once-only", "procedures/register-marriage/procedure.yaml", r"^documents:\n",
          "documents:\n  - { evidence: ‸birth-certificate, originals: 1 }\n"),
    Fault("a document that nobody issues", "evidence-unissued", "procedures/register-marriage/procedure.yaml", r"^documents:\n",
          "documents:\n  - { evidence: zz-new, originals: 1 }\n", ("upload-missing",),
          adds=(("evidence/zz-new.yaml", named("Giấy hoàn toàn mới", "Brand-new paper", "Gloednieuw papier")),),
          at="evidence/zz-new.yaml"),
    Fault("an issuer that does not give it", "issuer-contradiction", "evidence/birth-certificate.yaml",
          r"^issued-by: register-birth", "issued-by: ‸register-death"),
]

TRANSLATIONS = [
    Fault("a source text that changed", "translation-stale", COPY,
          r"Bản chính không tẩy xóa, không hư hỏng, không đóng dấu mật\.(\n *)(en: .*\n *)(nl: )",
          r"Bản chính còn nguyên vẹn và không đóng dấu mật.\1‸\2\3‸"),
    Fault("a text left as it was", "translation-copied", COPY, r'en: The original has no erasures or damage and is not secret\.',
          'en: ‸Bản chính không tẩy xóa, không hư hỏng, không đóng dấu mật.'),
    Fault("another number", "translation-number", BIRTH, r'en: Registration within 60 days', 'en: ‸Registration within 16 days',
          ("prose-unstated", "prose-duration")),
    Fault("a fact that is not named", "translation-placeholder", "procedures/certify-copy/nl.md", r"De leges: {fee:certification}",
          "De leges: ‸zie boven"),
    Fault("another link", "translation-link", "procedures/certify-copy/nl.md", r"procedure:confirm-civil-status",
          "‸procedure:certify-translation"),
    Fault("another word than the term base has", "translation-term", "evidence/birth-certificate.yaml", r"nl: Geboorteakte",
          "nl: ‸Geboortecertificaat"),
    Fault("a text that is missing", "missing-translation", COPY, r"(vi: Bản chính không tẩy xóa.*\n *en: .*)\n *nl: Het origineel is niet gewijzigd, beschadigd of geheim\.",
          r"‸\1"),
]

RULE_FAULTS = PROSE + DATES + CONSISTENCY + DOCUMENTS + TRANSLATIONS

"""rules.json read by somebody who has never seen Balie: conditions, expressions, and what JSON Schema cannot say.

Numbers are decimals, conditions are three-valued (None is undecided).
"""

from __future__ import annotations

import datetime
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

LIMIT = Decimal(10) ** 15
MILLIONTH = Decimal("0.000001")


def number(value) -> Decimal | None:
    """A JSON number as expressions count with it, or None where it is none."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return None
    return bounded(Decimal(value))


def bounded(value: Decimal) -> Decimal | None:
    """The value, or None where it is too large or has too many decimals."""
    return value if abs(value) < LIMIT and value % MILLIONTH == 0 else None


def day(value) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


def combine(values, deciding: bool):
    """Kleene's and (False decides) and or (True decides)."""
    values = list(values)
    if deciding in values:
        return deciding
    return None if None in values else not deciding


class Scope:
    """What is seen from one place of the answers: an entry's own answers first."""

    def __init__(self, rules: dict, answers: dict, today: str):
        self.rules, self.root, self.today = rules, answers, today
        self.seen, self.lists = {}, {}
        for question in rules.get("questions", []):
            self._see(question["id"], answers)
        for page in rules["pages"]:
            if "repeat" in page:
                self.lists[page["id"]] = (page["fields"], answers.get(page["id"]))
            else:
                self._look(page["fields"], answers)

    def _see(self, name, holder):
        if isinstance(holder, dict) and name in holder:
            self.seen[name] = holder[name]

    def _look(self, fields, holder):
        for field in fields:
            inner = holder.get(field["id"]) if isinstance(holder, dict) else None
            if field["type"] != "group":
                self._see(field["id"], holder)
            elif "repeat" in field:
                self.lists[field["id"]] = (field["fields"], inner)
            else:
                self._look(field["fields"], inner)

    def entries(self, group) -> list[dict]:
        """The answers of each entry by field, those of groups within it among them."""
        fields, items = self.lists.get(group, ([], None))
        return [flat(fields, item) for item in items] if isinstance(items, list) else []

    def within(self, entry: dict) -> "Scope":
        inner = object.__new__(Scope)
        inner.__dict__.update(self.__dict__)
        inner.seen = {**self.seen, **entry}
        return inner

    # Conditions

    def decide(self, condition):
        name, *rest = condition
        if name == "name":
            return self.decide(self.rules["conditions"][rest[0]])
        if name == "not":
            value = self.decide(rest[0])
            return None if value is None else not value
        if name in ("and", "or"):
            return combine((self.decide(part) for part in rest), name == "or")
        question, value = rest
        if question not in self.seen:
            return None
        answer = self.seen[question]
        if name == "is":
            return self.equals(answer, value)
        if name == "in":
            return combine((self.equals(answer, one) for one in value), True)
        order = self.order(answer, value)
        if order is None:
            return None
        return {"<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0}[name]

    def equals(self, answer, value):
        if isinstance(value, bool):
            return answer is value if isinstance(answer, bool) else None
        if isinstance(answer, list):
            return value in answer
        if number(answer) is not None:
            order = self.order(answer, value)
            return None if order is None else order == 0
        return answer == value if isinstance(answer, str) else None

    @staticmethod
    def order(answer, value):
        if number(answer) is not None:
            try:
                wanted = Decimal(value)
            except ArithmeticError:
                return None
            return (answer > wanted) - (answer < wanted)
        first, second = day(answer), day(value)
        return None if first is None or second is None else (first > second) - (first < second)

    # Expressions

    def value(self, expression):
        name, *rest = expression
        simple = getattr(self, "value_" + SPELLED.get(name, name).replace("-", "_"), None)
        return simple(*rest) if simple else self.joined(name, [self.value(part) for part in rest])

    def value_num(self, text):
        return bounded(Decimal(text))

    def value_date(self, text):
        return day(text)

    def value_today(self):
        return day(self.today)

    def value_field(self, name):
        answer = self.seen.get(name)
        if isinstance(answer, bool):
            return answer
        return number(answer) if number(answer) is not None else day(answer)

    def value_calc(self, name):
        return self.value(self.rules["calculations"][name]["value"])

    def value_sum(self, group, field):
        total = Decimal(0)
        for entry in self.entries(group):
            if field in entry:
                amount = number(entry[field])
                total = None if amount is None else bounded(total + amount)
                if total is None:
                    return None
        return total

    def value_count(self, group):
        return Decimal(len(self.entries(group)))

    def value_round(self, inner, places):
        value = self.value(inner)
        return None if value is None else bounded(value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN))

    def value_cond(self, condition):
        return self.decide(condition)

    def value_answered(self, name):
        return name in self.seen

    def value_at_least_one(self, *names):
        return any(name in self.seen for name in names)

    def value_exactly_one(self, *names):
        return sum(name in self.seen for name in names) == 1

    def joined(self, name, values):
        if name in ("and", "or"):
            return combine(values, name == "or")
        if None in values:
            return None
        if name == "not":
            return not values[0]
        if name in COMPARISONS:
            return COMPARISONS[name](*values)
        if name == "days":
            return Decimal((values[1] - values[0]).days)
        if name == "years":
            first, last = values
            return Decimal(last.year - first.year - ((last.month, last.day) < (first.month, first.day)))
        result = ARITHMETIC[name](*values)
        return None if result is None else bounded(result)


def quotient(a: Decimal, b: Decimal) -> Decimal | None:
    return None if b == 0 else (a / b).quantize(MILLIONTH, ROUND_HALF_EVEN)


SPELLED = {"at-least-one": "at_least_one", "exactly-one": "exactly_one"}
COMPARISONS = {
    "=": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
}
ARITHMETIC = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": quotient, "neg": lambda a: -a,
    "min": min, "max": max,
}


def flat(fields, holder) -> dict:
    found = {}
    for field in fields:
        if not isinstance(holder, dict) or field["id"] not in holder:
            continue
        if field["type"] == "group":
            found.update(flat(field["fields"], holder[field["id"]]))
        else:
            found[field["id"]] = holder[field["id"]]
    return found


# Identity numbers

def belgian(text, _):
    return any((97 - int(century + text[:9]) % 97) == int(text[9:]) for century in ("", "2"))


def german(text, _):
    counts = [text[:10].count(digit) for digit in set(text[:10])]
    if [count for count in counts if count > 1] not in ([2], [3]):
        return False
    if any(text[i] == text[i + 1] == text[i + 2] for i in range(8)):
        return False
    product = 10
    for digit in text[:10]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(text[10])


def iban(text, lengths):
    if len(text) != lengths.get(text[:2]):
        return False
    return int("".join(str(int(letter, 36)) for letter in text[4:] + text[:4])) % 97 == 1


def luhn(text, _):
    digits = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(text))]
    return sum(digit - 9 if digit > 9 else digit for digit in digits) % 10 == 0


CHECKS = {"none": lambda text, lengths: True, "mod97-be": belgian, "iso7064-mod11-10": german, "mod97-iban": iban,
          "luhn": luhn}


def rest_is_right(rules: dict, answers: dict, today: str) -> bool:
    """Whether answers that the schema accepts keep what stands in rules.json alone."""
    with localcontext() as context:
        context.prec = 60
        scope = Scope(rules, answers, today)
        fields_are_right = all(
            holder_is_right(rules, page["fields"], entry, today)
            for page in rules["pages"]
            for entry in (answers.get(page["id"], []) if "repeat" in page else [answers])
        )
        numbers_are_right = all(digits_are_few(answers.get(question["id"])) for question in rules.get("questions", []))
        return fields_are_right and numbers_are_right and all(rule_holds(rule, scope) for rule in rules.get("rules", []))


def holder_is_right(rules, fields, holder, today) -> bool:
    for field in fields:
        if field["id"] not in holder:
            continue
        answer = holder[field["id"]]
        if field["type"] == "group":
            inner = answer if "repeat" in field else [answer]
            if not all(holder_is_right(rules, field["fields"], entry, today) for entry in inner):
                return False
        elif not answer_is_right(rules, field, answer, today):
            return False
    return True


def answer_is_right(rules, field, answer, today) -> bool:
    if field["type"] in ("number", "money"):
        return digits_are_few(answer)
    if field["type"] == "file":
        return digits_are_few(answer["size"]) or True
    if field["type"] == "date":
        return not (field.get("min") == "today" and answer < today or field.get("max") == "today" and answer > today)
    scheme = rules.get("schemes", {}).get(field.get("scheme"))
    return scheme is None or CHECKS[scheme["check"]](answer, scheme.get("lengths", {}))


def digits_are_few(answer) -> bool:
    if isinstance(answer, bool) or not isinstance(answer, (int, Decimal)):
        return True
    return len(Decimal(answer).normalize().as_tuple().digits) <= 15


def rule_holds(rule, scope: Scope) -> bool:
    entries = scope.entries(rule["each"]) if "each" in rule else [None]
    for entry in entries:
        here = scope if entry is None else scope.within(entry)
        applies = "when" not in rule or here.decide(rule["when"]) is True
        if applies and here.value(rule["check"]) is False:
            return False
    return True

// Decides conditions in the browser, as ConditionEvaluator does in the build: one table of cases holds both.

/**
 * A decimal number as a whole number of its smallest parts, never by floating point.
 *
 * Null where it is no number, has more digits after the point than `places`, or is beyond all measure.
 */
export const decimal = (value, places = 6) => {
  const found = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/i.exec(value);
  if (!found) return null;
  const [, whole, part = "", power = 0] = found;
  const shift = places + Number(power) - part.length;
  if (Math.abs(shift) > 40) return null;
  const [units, step] = [BigInt(whole + part), 10n ** BigInt(Math.abs(shift))];
  return shift >= 0 ? units * step : units % step ? null : units / step;
};

const day = /^\d{4}-\d\d-\d\d$/;

// Whether an answer and a value of a condition stand in an order; null where they cannot be compared.
const compare = (answer, value, holds) => {
  const [a, b] = typeof answer === "number" ? [decimal(answer, 9), decimal(value, 9)]
    : day.test(answer) && day.test(value) ? [answer, value] : [null, null];
  return a === null || b === null ? null : holds(a, b);
};

// Whether an answer is a value of a condition; of several answers, whether one is.
const equals = (answer, value) => {
  if (Array.isArray(answer)) return answer.includes(value);
  return typeof answer === "number" ? compare(answer, value, (a, b) => a === b) ?? false : answer === value;
};

export const orders = { "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b };

// One part with the deciding value decides; otherwise one undecided part leaves the whole undecided.
export const combine = (values, deciding) =>
  values.includes(deciding) ? deciding : values.includes(null) ? null : !deciding;

/**
 * Whether a condition is met: true, false, or null where the answers do not decide it (Kleene's strong logic).
 *
 * answers: by the id of the question; yes-no as true or false, a number as a number, a date as "2026-12-31", a
 * choice as the id of its option, choices as a list of these. What is missing, null or undefined is not answered.
 * named: the named conditions, by their names; they lead to each other in no circle.
 */
export const decide = (condition, answers, named = {}) => {
  const [kind, ...rest] = condition;
  const decided = () => rest.map((part) => decide(part, answers, named));
  switch (kind) {
    case "not": return decided().map((value) => value === null ? null : !value)[0];
    case "and": return combine(decided(), false);
    case "or": return combine(decided(), true);
    case "name": return Object.hasOwn(named, rest[0]) ? decide(named[rest[0]], answers, named) : null;
    default: {
      const answer = Object.hasOwn(answers, rest[0]) ? answers[rest[0]] : null;
      if (answer === null || answer === undefined) return null;
      if (kind === "is") return equals(answer, rest[1]);
      if (kind === "in") return rest[1].some((value) => equals(answer, value));
      return Object.hasOwn(orders, kind) ? compare(answer, rest[1], orders[kind]) : null;
    }
  }
};

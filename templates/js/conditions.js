// Decides conditions in the browser, as ConditionEvaluator does in the build: one table of cases holds both.

// The sign, the whole digits and the decimals of a number, without zeros that say nothing; null for anything else.
const decimal = (value) => {
  const text = typeof value === "number" && String(value).includes("e") ? value.toFixed(9) : String(value);
  const found = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text);
  if (!found || !/\d/.test(text)) return null;
  const [, sign, whole, decimals = ""] = found;
  return { sign: whole || decimals ? sign : "", whole, decimals };
};

// Below zero where the first is less, above zero where it is more; never by floating point.
const compareDecimals = (first, second) => {
  if (first.sign !== second.sign) return first.sign ? -1 : 1;
  const width = Math.max(first.decimals.length, second.decimals.length);
  const digits = (one) => one.whole + one.decimals.padEnd(width, "0");
  const [a, b] = [digits(first), digits(second)];
  const order = a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  return first.sign ? -order : order;
};

const day = /^\d{4}-\d\d-\d\d$/;

// The order of an answer and a value of a condition; null where they cannot be compared.
const order = (answer, value) => {
  if (typeof answer === "number") {
    const [a, b] = [decimal(answer), decimal(value)];
    return a && b ? compareDecimals(a, b) : null;
  }
  if (!day.test(answer) || !day.test(value)) return null;
  return answer < value ? -1 : answer > value ? 1 : 0;
};

// Whether an answer is a value of a condition; of several answers, whether one is.
const equals = (answer, value) => {
  if (Array.isArray(answer)) return answer.includes(value);
  return typeof answer === "number" ? order(answer, value) === 0 : answer === value;
};

const isOrdered = (result, holds) => (result === null ? null : holds(result));

const comparisons = {
  "is": equals,
  "in": (answer, values) => values.some((value) => equals(answer, value)),
  "<": (answer, value) => isOrdered(order(answer, value), (result) => result < 0),
  "<=": (answer, value) => isOrdered(order(answer, value), (result) => result <= 0),
  ">": (answer, value) => isOrdered(order(answer, value), (result) => result > 0),
  ">=": (answer, value) => isOrdered(order(answer, value), (result) => result >= 0),
};

// One part with the deciding value decides; otherwise one undecided part leaves the whole undecided.
const combine = (parts, deciding, decided) => {
  let isUndecided = false;
  for (const part of parts) {
    const value = decided(part);
    if (value === deciding) return deciding;
    if (value === null) isUndecided = true;
  }
  return isUndecided ? null : !deciding;
};

/**
 * Whether a condition is met: true, false, or null where the answers do not decide it (Kleene's strong logic).
 *
 * answers: by the id of the question; yes-no as true or false, a number as a number, a date as "2026-12-31", a
 * choice as the id of its option, choices as a list of these. What is missing, null or undefined is not answered.
 * named: the named conditions, by their names; they lead to each other in no circle.
 */
export const decide = (condition, answers, named = {}) => {
  const [kind, ...rest] = condition;
  switch (kind) {
    case "not": {
      const value = decide(rest[0], answers, named);
      return value === null ? null : !value;
    }
    case "and": return combine(rest, false, (part) => decide(part, answers, named));
    case "or": return combine(rest, true, (part) => decide(part, answers, named));
    case "name": return Object.hasOwn(named, rest[0]) ? decide(named[rest[0]], answers, named) : null;
    default: {
      if (!Object.hasOwn(comparisons, kind)) return null;
      const answer = Object.hasOwn(answers, rest[0]) ? answers[rest[0]] : null;
      return answer === null || answer === undefined ? null : comparisons[kind](answer, rest[1]);
    }
  }
};

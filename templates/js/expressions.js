// What calculations and rules are worth. Numbers are exact: whole numbers of millionths, never floating point.
// An expression is undecided, null, where an answer is missing, where something is divided by zero, and where a
// number grows beyond what the form language holds (|x| < 10^15, six decimals).
import { combine, decide, decimal, orders } from "./conditions.js";

const one = 1_000_000n;
const beyond = 10n ** 21n;
const isNumber = value => typeof value === "bigint";
const within = value => value !== null && value < beyond && value > -beyond ? value : null;

/** Millionths as a decimal number without needless zeros. */
export function decimalText(value) {
  const digits = String(value < 0n ? -value : value).padStart(7, "0");
  const fraction = digits.slice(-6).replace(/0+$/, "");
  return (value < 0n ? "-" : "") + digits.slice(0, -6) + (fraction && "." + fraction);
}

/** A quotient of whole numbers, rounded half to even. */
export function quotient(a, b) {
  if (b < 0n) [a, b] = [-a, -b];
  let [whole, rest] = [a / b, a % b];
  if (rest < 0n) [whole, rest] = [whole - 1n, rest + b];
  const twice = 2n * rest;
  return twice > b || twice === b && whole % 2n !== 0n ? whole + 1n : whole;
}

const dayNumber = date => Date.parse(date + "T00:00:00Z") / 86_400_000;

function years(a, b) {
  const [from, to] = [a, b].map(date => date.split("-").map(Number));
  return to[0] - from[0] - (to[1] < from[1] || to[1] === from[1] && to[2] < from[2] ? 1 : 0);
}

const arithmetic = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b % one === 0n ? a * b / one : null,
  "/": (a, b) => b === 0n ? null : quotient(a * one, b),
  min: (a, b) => a < b ? a : b,
  max: (a, b) => a > b ? a : b,
};
const comparisons = { ...orders, "=": (a, b) => a === b, "!=": (a, b) => a !== b };

/**
 * What an expression is worth: a number in millionths, a date as text, true or false, or null.
 * @param {Array} expression as in rules.json
 * @param {{answers: Object, groups: Object, today: string, rules: Object, busy?: string[]}} scope `answers` by
 *   field, those of the part at hand first; `groups` the lists of the repeating parts
 */
export function evaluate([name, ...parts], scope) {
  const value = part => evaluate(part, scope);
  const { answers, rules } = scope;
  switch (name) {
    case "num": return within(decimal(parts[0]));
    case "date": return parts[0];
    case "today": return scope.today;
    case "field": return typed(answers[parts[0]]);
    case "calc": return calculated(parts[0], scope);
    case "neg": return negated(value(parts[0]));
    case "round": return rounded(value(parts[0]), Number(parts[1]));
    case "sum": return sum(scope.groups[parts[0]] ?? [], parts[1]);
    case "count": return BigInt((scope.groups[parts[0]] ?? []).length) * one;
    case "days": return dated(parts.map(value), (a, b) => dayNumber(b) - dayNumber(a));
    case "years": return dated(parts.map(value), years);
    case "cond": return decide(parts[0], answers, rules.conditions);
    case "and": return combine(parts.map(value), false);
    case "or": return combine(parts.map(value), true);
    case "not": return parts.map(value).map(it => typeof it === "boolean" ? !it : null)[0];
    case "answered":
    case "at-least-one": return parts.some(id => given(id, scope));
    case "exactly-one": return parts.filter(id => given(id, scope)).length === 1;
  }
  const values = parts.map(value);
  if (name in comparisons) {
    const [a, b] = values;
    return a === null || b === null || typeof a !== typeof b ? null : comparisons[name](a, b);
  }
  if (!values.every(isNumber)) return null;
  return values.reduce((a, b) => a === null ? null : within(arithmetic[name](a, b)));
}

/** Whether a text is a day that there is, `YYYY-MM-DD`. */
export function isDate(text) {
  const time = /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text + "T00:00:00Z") : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function typed(answer) {
  if (typeof answer === "number") return within(decimal(answer));
  return typeof answer === "boolean" || isDate(answer) ? answer : null;
}

function calculated(name, scope) {
  const { rules, busy = [] } = scope;
  const calculation = rules.calculations?.[name];
  if (!calculation || busy.includes(name)) return null;
  return evaluate(calculation.value, { ...scope, busy: [...busy, name] });
}

const given = (id, { answers, groups }) => (answers[id] ?? groups[id] ?? null) !== null;
const negated = value => isNumber(value) ? -value : null;

function rounded(value, places) {
  if (!isNumber(value)) return null;
  const step = 10n ** BigInt(6 - places);
  return within(quotient(value, step) * step);
}

function sum(items, field) {
  let total = 0n;
  for (const item of items) {
    if (item[field] === undefined) continue;
    const value = typed(item[field]);
    total = isNumber(value) ? within(total + value) : null;
    if (total === null) return null;
  }
  return total;
}

function dated(dates, count) {
  return dates.every(date => typeof date === "string") ? BigInt(count(...dates)) * one : null;
}

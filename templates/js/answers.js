// What is wrong with answers, by the rules of a form (rules.json). Nothing here knows the page: the same answers
// have the same faults in the back office, where JSON Schema and `balie submission check` look for them.
import { decide } from "./conditions.js";
import { decimal, evaluate } from "./expressions.js";
import { isIdentityNumber } from "./identity.js";

const isObject = value => typeof value === "object" && value !== null && !Array.isArray(value);
const holds = (when, { answers, rules }) => !when || decide(when, answers, rules.conditions ?? {}) === true;

/** The answers of fields, those within groups among them, without those of repeating groups. */
function flat(fields, answers, found = {}) {
  for (const field of fields) {
    const answer = answers[field.id];
    if (field.type !== "group") {
      if (answer !== undefined) found[field.id] = answer;
    } else if (!field.repeat && isObject(answer)) flat(field.fields, answer, found);
  }
  return found;
}

/** What conditions and expressions can see: the answers outside repeating parts, and the lists of these. */
export function scopeOf(rules, answers, today) {
  const scope = { answers: {}, groups: {}, today, rules };
  const list = (part, items) => {
    if (!Array.isArray(items)) return;
    scope.groups[part.id] = [...scope.groups[part.id] ?? [], ...items.filter(isObject).map(item => flat(part.fields, item))];
    for (const item of items) look(part.fields, item);
  };
  const look = (fields, within) => {
    for (const field of fields) if (field.type === "group") {
      if (field.repeat) list(field, within?.[field.id]);
      else look(field.fields, within?.[field.id]);
    }
  };
  flat(rules.questions ?? [], answers, scope.answers);
  for (const page of rules.pages) {
    if (page.repeat) list(page, answers[page.id]);
    else {
      look(page.fields, answers);
      flat(page.fields, answers, scope.answers);
    }
  }
  return scope;
}

/** Calls `visit` for every field and repeating part there is for these answers, whether asked or not, in order. */
function walk(rules, answers, today, visit) {
  const scope = scopeOf(rules, answers, today);
  const part = (field, answer, path, scope, isAsked) => {
    visit({ field, answer, path, scope, isAsked });
    if (!isAsked || !field.fields) return;
    if (field.repeat) (Array.isArray(answer) ? answer : []).forEach((item, place) => {
      const inner = { ...scope, answers: { ...scope.answers, ...flat(field.fields, item ?? {}) } };
      fields(field.fields, item, [...path, place], inner, true);
    });
    else fields(field.fields, answer ?? {}, path, scope, true);
  };
  const fields = (list, answers, path, scope, isAsked, known = []) => {
    if (!isObject(answers)) return visit({ path, code: "invalid" });
    for (const field of list) part(field, answers[field.id], [...path, field.id], scope, isAsked && holds(field.when, scope));
    for (const id of Object.keys(answers)) {
      if (isAsked && path.length && !list.some(field => field.id === id)) visit({ path: [...path, id], code: "unknown" });
    }
  };
  const known = new Set();
  for (const question of rules.questions ?? []) {
    known.add(question.id);
    part({ ...question, required: false }, answers[question.id], [question.id], scope, true);
  }
  for (const page of rules.pages) {
    const isAsked = holds(page.when, scope);
    for (const { id } of page.repeat ? [page] : page.fields) known.add(id);
    if (page.repeat) part(page, answers[page.id], [page.id], scope, isAsked);
    else {
      if (!isAsked) visit({ path: [page.id], isPage: true });
      fields(page.fields, answers, [], scope, isAsked);
    }
  }
  for (const id of Object.keys(answers)) if (!known.has(id)) visit({ path: [id], code: "unknown" });
  return scope;
}

/**
 * All faults of answers, in the order of the form.
 * @param {Object} rules rules.json
 * @param {Object} answers by the ids of fields, of groups and repeating parts, and of the case's questions
 * @param {string} today the day that “today” means, `YYYY-MM-DD`
 * @returns {{path: string, code: string}[]} `path` is made of ids and places from 0: `siblings/0/name`
 */
export function check(rules, answers, today) {
  const faults = [];
  const say = (path, code) => { if (code) faults.push({ path: path.join("/"), code }); };
  const scope = walk(rules, answers, today, node => {
    if (node.code) say(node.path, node.code);
    else if (!node.isAsked) say(node.path, node.answer === undefined ? undefined : "hidden");
    else if (node.field.type === "address") checkAddress(node, say);
    else say(node.path, faultOf(node));
  });
  for (const rule of rules.rules ?? []) {
    if (holds(rule.when, scope) && evaluate(rule.check, scope) === false) say(rule.fields.slice(0, 1), `rule:${rule.id}`);
  }
  return faults;
}

/**
 * The answers to what is asked: those of hidden pages, fields and options are left out, until nothing that remains
 * depends on what was left out. Taking an answer away can hide more but show nothing (conditions are Kleene's), so
 * the order does not matter.
 * @returns {{answers: Object, hidden: Set<string>}} the paths of what is hidden, options as `path/=option`
 */
export function prune(rules, answers, today) {
  const hidden = new Set();
  const kept = structuredClone(answers);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    walk(rules, kept, today, ({ field, answer, path, scope, isAsked, code }) => {
      if (code) return;
      if (!isAsked) drop(kept, path, hidden);
      for (const option of field?.options ?? []) {
        if (holds(option.when, scope)) continue;
        hidden.add([...path, `=${option.id}`].join("/"));
        const left = [answer ?? []].flat().filter(id => id !== option.id);
        if (!left.length) drop(kept, path);
        else if (Array.isArray(answer)) answer.splice(0, answer.length, ...left);
      }
    });
  }
  return { answers: kept, hidden };
}

function drop(answers, path, hidden) {
  hidden?.add(path.join("/"));
  const holder = path.slice(0, -1).reduce((at, step) => at?.[step], answers);
  if (holder) delete holder[path.at(-1)];
}

function checkAddress({ field, answer, path }, say) {
  if (answer === undefined) return say(path, field.required && "required");
  if (!isObject(answer)) return say(path, "invalid");
  for (const part of ["street", "city"]) if (answer[part] === undefined) say([...path, part], "required");
  for (const [part, text] of Object.entries(answer)) {
    const isKnown = ["street", "district", "city"].includes(part);
    say([...path, part], !isKnown ? "unknown" : typeof text !== "string" || !text ? "invalid" : undefined);
  }
}

const shapes = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  email: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/,
  phone: /^\+?[0-9 ()./-]{5,}$/,
  url: /^https?:\/\/[^\s/]+\S*$/,
  country: /^[A-Z]{2}$/,
};

function isDate(text) {
  const time = Date.parse(text + "T00:00:00Z");
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The code of the first fault of one answer; nothing where it is right. */
function faultOf({ field, answer, scope }) {
  const { type, required, repeat } = field;
  if (repeat) {
    if (answer !== undefined && !Array.isArray(answer)) return "invalid";
    const count = answer?.length ?? 0;
    return count < (repeat.min ?? 0) ? "count-min" : count > repeat.max ? "count-max" : undefined;
  }
  if (type === "group") return undefined;
  if (answer === undefined) return required ? "required" : undefined;
  switch (type) {
    case "yes-no": return typeof answer === "boolean" ? undefined : "invalid";
    case "statement": return typeof answer !== "boolean" ? "invalid" : required && !answer ? "required" : undefined;
    case "number":
    case "money": return numberFault(field, answer);
    case "choice": return optionFault(field, [answer], scope);
    case "choices":
      if (!Array.isArray(answer) || new Set(answer).size < answer.length) return "invalid";
      return answer.length || !required ? optionFault(field, answer, scope) : "required";
    case "file": return fileFault(field, answer);
  }
  if (typeof answer !== "string" || !answer) return "invalid";
  if (type === "date" ? !isDate(answer) : shapes[type] && !shapes[type].test(answer)) return "invalid";
  return (["date", "month", "time"].includes(type) ? rangeFault : textFault)(field, answer, scope);
}

function numberFault({ min, max, decimals = 6 }, answer) {
  const value = typeof answer === "number" ? decimal(answer) : null;
  if (value === null || value % 10n ** BigInt(6 - decimals)) return "invalid";
  return min !== undefined && value < decimal(min) ? "min" : max !== undefined && value > decimal(max) ? "max" : undefined;
}

function rangeFault({ min, max }, answer, { today }) {
  const bound = limit => limit === "today" ? today.slice(0, answer.length) : limit;
  return min && answer < bound(min) ? "min" : max && answer > bound(max) ? "max" : undefined;
}

function optionFault({ options }, chosen, scope) {
  if (chosen.some(id => typeof id !== "string")) return "invalid";
  const isOffered = id => options.some(option => option.id === id && holds(option.when, scope));
  return chosen.every(isOffered) ? undefined : "option";
}

function fileFault({ accept = [], maxSize = Infinity }, answer) {
  if (!isObject(answer) || typeof answer.name !== "string" || !(answer.size >= 0)) return "invalid";
  if (accept.length && !accept.includes(answer.name.split(".").at(-1).toLowerCase())) return "file-kind";
  return answer.size > maxSize ? "file-size" : undefined;
}

function textFault({ type, minLength = 0, maxLength = Infinity, pattern, scheme }, answer, { rules }) {
  const { length } = [...answer];
  if (length < minLength) return "length-min";
  if (length > maxLength) return "length-max";
  if (pattern && !new RegExp(`^(?:${pattern})$`, "v").test(answer)) return "pattern";
  return type !== "identity-number" || isIdentityNumber(rules.schemes?.[scheme], answer) ? undefined : "checksum";
}

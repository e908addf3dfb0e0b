// What is wrong with answers, by the rules of a form (rules.json). Nothing here knows the page: the same answers
// have the same faults in the back office, where JSON Schema and `balie submission check` look for them.
import { decide, decimal } from "./conditions.js";
import { evaluate, isDate } from "./expressions.js";
import { isIdentityNumber } from "./identity.js";

const isObject = value => typeof value === "object" && value !== null && !Array.isArray(value);
const holds = (when, { answers, rules }) => !when || decide(when, answers, rules.conditions) === true;

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
  const scope = { answers: flat(rules.questions ?? [], answers), groups: {}, today, rules };
  const list = (part, items) => {
    if (Array.isArray(items)) scope.groups[part.id] = items.map(item => isObject(item) ? flat(part.fields, item) : {});
  };
  const look = (fields, within) => {
    for (const field of fields) {
      if (field.repeat) list(field, within?.[field.id]);
      else if (field.type === "group") look(field.fields, within?.[field.id]);
    }
  };
  for (const page of rules.pages) {
    if (page.repeat) list(page, answers[page.id]);
    else {
      look(page.fields, answers);
      flat(page.fields, answers, scope.answers);
    }
  }
  return scope;
}

/** What stands in an entry of a repeating part sees its answers first, then those around it. */
const within = (scope, answers) => ({ ...scope, answers: { ...scope.answers, ...answers } });

/** Calls `visit` for every field and repeating part that there is for these answers, asked or not, in order. */
function walk(rules, answers, scope, visit) {
  const enter = (field, answer, path, scope, isAsked) => {
    visit({ field, answer, path, scope, isAsked });
    if (!isAsked || !field.fields) return;
    if (!field.repeat) return answer === undefined || isObject(answer) ? inside(field.fields, answer ?? {}, path, scope, true) : undefined;
    (Array.isArray(answer) ? answer : []).forEach((item, place) => {
      const here = [...path, place];
      if (isObject(item)) inside(field.fields, item, here, within(scope, flat(field.fields, item)), true);
      else visit({ path: here, code: "invalid" });
    });
  };
  const inside = (fields, answers, path, scope, isAsked) => {
    for (const field of fields) enter(field, answers[field.id], [...path, field.id], scope, isAsked && holds(field.when, scope));
    if (path.length) unknown(answers, fields, path);
  };
  const unknown = (answers, known, path) => {
    for (const id of Object.keys(answers)) if (!known.some(part => part.id === id)) visit({ path: [...path, id], code: "unknown" });
  };
  inside((rules.questions ?? []).map(question => ({ ...question, required: false })), answers, [], scope, true);
  for (const page of rules.pages) {
    const isAsked = holds(page.when, scope);
    if (page.repeat) enter(page, answers[page.id], [page.id], scope, isAsked);
    else {
      if (!isAsked) visit({ path: [page.id] });
      inside(page.fields, answers, [], scope, isAsked);
    }
  }
  unknown(answers, [...rules.questions ?? [], ...rules.pages.flatMap(page => page.repeat ? page : page.fields)], []);
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
  const scope = scopeOf(rules, answers, today);
  walk(rules, answers, scope, node => {
    if (node.code) say(node.path, node.code);
    else if (!node.isAsked) say(node.path, node.answer === undefined ? undefined : "hidden");
    else if (node.field.type === "address") checkAddress(node, say);
    else say(node.path, faultOf(node));
  });
  for (const rule of rules.rules ?? []) {
    const apply = (scope, path) => {
      if (holds(rule.when, scope) && evaluate(rule.check, scope) === false) say([...path, rule.fields[0]], `rule:${rule.id}`);
    };
    if (!rule.each) apply(scope, []);
    else scope.groups[rule.each]?.forEach((item, place) => apply(within(scope, item), [rule.each, place]));
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
  const drop = path => {
    const holder = path.slice(0, -1).reduce((at, step) => at?.[step], kept);
    if (holder) delete holder[path.at(-1)];
  };
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    walk(rules, kept, scopeOf(rules, kept, today), ({ field, answer, path, scope, isAsked, code }) => {
      if (!isAsked && !code) {
        hidden.add(path.join("/"));
        drop(path);
      }
      for (const option of field?.options ?? []) {
        if (holds(option.when, scope)) continue;
        hidden.add([...path, `=${option.id}`].join("/"));
        const left = [answer ?? []].flat().filter(id => id !== option.id);
        if (!left.length) drop(path);
        else if (Array.isArray(answer)) answer.splice(0, answer.length, ...left);
      }
    });
  }
  return { answers: kept, hidden };
}

const isText = (value, isLong) => typeof value === "string" && /[^ \t\r\n]/.test(value) && (isLong || !/[\r\n]/.test(value));

function checkAddress({ field, answer, path }, say) {
  if (answer === undefined) return say(path, field.required && "required");
  if (!isObject(answer)) return say(path, "invalid");
  for (const part of ["street", "city"]) if (answer[part] === undefined) say([...path, part], "required");
  for (const [part, text] of Object.entries(answer)) {
    say([...path, part], !["street", "district", "city"].includes(part) ? "unknown" : !isText(text) && "invalid");
  }
}

/** The code of the first fault of one answer; nothing where it is right. */
function faultOf({ field, answer, scope }) {
  const { type, required, repeat } = field;
  if (repeat) {
    if (answer !== undefined && !Array.isArray(answer)) return "invalid";
    const count = answer?.length ?? 0;
    return count < (repeat.min ?? 0) ? "count-min" : count > repeat.max ? "count-max" : undefined;
  }
  if (type === "group") return answer === undefined || isObject(answer) ? undefined : "invalid";
  if (answer === undefined) return required ? "required" : undefined;
  switch (type) {
    case "yes-no": return typeof answer === "boolean" ? undefined : "invalid";
    case "statement": return typeof answer !== "boolean" ? "invalid" : required && !answer ? "required" : undefined;
    case "number":
    case "money": return numberFault(field, answer);
    case "choice": return optionFault(field, [answer], scope);
    case "choices":
      if (!Array.isArray(answer) || !answer.length || new Set(answer).size < answer.length) return "invalid";
      return optionFault(field, answer, scope);
    case "file": return fileFault(field, answer);
  }
  if (!isText(answer, type === "long-text")) return "invalid";
  if (type === "date") return isDate(answer) ? dateFault(field, answer, scope) : "invalid";
  const format = scope.rules.formats?.[type];
  return format && !matches(format, answer) ? "invalid" : textFault(field, answer, scope);
}

const matches = (pattern, text) => new RegExp(`^(?:${pattern})$`, "u").test(text);

function numberFault({ min, max, step, decimals = 6 }, answer) {
  const value = typeof answer === "number" ? decimal(answer) : null;
  const isLong = String(answer).replace(/e.*/, "").replace(/\D/g, "").replace(/^0+|0+$/g, "").length > 15;
  if (value === null || isLong || value >= 10n ** 21n || value <= -(10n ** 21n) || value % 10n ** BigInt(6 - decimals) || step && value % decimal(step)) return "invalid";
  return min !== undefined && value < decimal(min) ? "min" : max !== undefined && value > decimal(max) ? "max" : undefined;
}

function dateFault({ min, max }, answer, { today }) {
  const bound = limit => limit === "today" ? today : limit;
  return min && answer < bound(min) ? "min" : max && answer > bound(max) ? "max" : undefined;
}

function optionFault({ options }, chosen, scope) {
  if (chosen.some(id => typeof id !== "string")) return "invalid";
  const isOffered = id => options.some(option => option.id === id && holds(option.when, scope));
  return chosen.every(isOffered) ? undefined : "option";
}

function fileFault({ accept = [], maxSize = Infinity }, answer) {
  if (!isObject(answer)) return "invalid";
  const { name, size, type = "", ...more } = answer;
  const isWhole = Number.isInteger(size) && size >= 0 && size < 1e15;
  if (!isText(name) || !isWhole || typeof type !== "string" || Object.keys(more).length) return "invalid";
  if (accept.length && !accept.includes(name.split(".").slice(1).at(-1)?.toLowerCase())) return "file-kind";
  return size > maxSize ? "file-size" : undefined;
}

function textFault({ type, minLength = 0, maxLength = Infinity, pattern, scheme }, answer, { rules }) {
  const { length } = [...answer];
  if (length < minLength) return "length-min";
  if (length > maxLength) return "length-max";
  if (pattern && !matches(pattern, answer)) return "pattern";
  return type !== "identity-number" || isIdentityNumber(rules.schemes?.[scheme], answer) ? undefined : "checksum";
}

// Where a field stands on the page, and how its answer is read from there and put back.
import { normalised } from "./identity.js";

const inputs = box => [...box.querySelectorAll("input, select, textarea")];
const one = box => inputs(box)[0];

/** The element of a part of the form by its id. */
export const partOf = (root, id) => root.querySelector(`[data-page="${id}"]`);

/** The element of a field by its id, within the part, the block or the group where it stands. */
export const find = (scope, id) => scope.querySelector(`[data-field="${id}"]`);

/** The blocks of a repeating page or group. */
export const blocks = box => [...box.querySelector("[data-items]").children];

/** The element that a path such as `siblings/0/name` leads to, or the nearest around it. */
export function follow(root, path) {
  let at = root;
  for (const step of path.split("/")) {
    if (!/^[a-z0-9-]+$/.test(step)) break;
    const next = /^\d+$/.test(step) ? blocks(at)[step]
      : at.querySelector(`[data-page="${step}"] > [data-items]`)?.parentElement ?? find(at, step);
    if (!next) break;
    at = next;
  }
  return at === root ? null : at;
}

/** The path of a field's element. */
export function pathOf(element) {
  const path = [];
  for (let at = element; at; at = at.parentElement?.closest("[data-field], [data-item], [data-page]")) {
    if (at.matches("[data-item]")) path.unshift([...at.parentElement.children].indexOf(at));
    else if (at.dataset.field) path.unshift(at.dataset.field);
    else if (at.querySelector(":scope > [data-items]")) path.unshift(at.dataset.page);
  }
  return path.join("/");
}

/** What is filled in, by field; nothing for what is empty. */
export function readAll(pages, root) {
  const answers = {};
  for (const page of pages) {
    const part = partOf(root, page.id);
    if (page.repeat) putItems(answers, page, part);
    else Object.assign(answers, readFields(page.fields, part));
  }
  return answers;
}

function readFields(fields, scope) {
  const answers = {};
  for (const field of fields) {
    const box = find(scope, field.id);
    if (!box) continue;
    if (field.type === "group" && field.repeat) putItems(answers, field, box);
    else {
      const answer = field.type === "group" ? filled(readFields(field.fields, box)) : read(field, box);
      if (answer !== undefined) answers[field.id] = answer;
    }
  }
  return answers;
}

function putItems(answers, part, box) {
  const items = blocks(box).map(block => readFields(part.fields, block));
  if (items.length) answers[part.id] = items;
}

const filled = answers => Object.keys(answers).length ? answers : undefined;
const text = value => value.trim() || undefined;

/** The answer in one field; nothing where it is empty. */
export function read(field, box) {
  const chosen = inputs(box).filter(input => input.checked).map(input => input.value);
  switch (field.type) {
    case "yes-no": return chosen.length ? chosen[0] === "yes" : undefined;
    case "choice": return chosen[0] ?? text(box.querySelector("select")?.value ?? "");
    case "choices": return chosen.length ? chosen : undefined;
    case "statement": return chosen.length ? true : undefined;
    case "number":
    case "money": return one(box).value === "" ? undefined : Number(one(box).value);
    case "identity-number": return text(normalised(one(box).value));
    case "address": {
      const parts = [...box.querySelectorAll("[data-field]")].map(part => [part.dataset.field, text(one(part).value)]);
      return filled(Object.fromEntries(parts.filter(([, value]) => value)));
    }
    case "file": {
      const file = one(box).files?.[0];
      return file && { name: file.name, size: file.size, ...file.type && { type: file.type } };
    }
    default: return text(one(box).value);
  }
}

/** Fields whose browser says that something is there which is no date, time or number. */
export const unreadable = root => inputs(root).filter(input => !input.disabled && input.validity.badInput)
  .map(input => pathOf(input.closest("[data-field]")));

/**
 * Fills answers in; fields without an answer become empty.
 * @param {Function} resize gives a repeating part as many blocks as it is told
 */
export function writeAll(pages, root, answers, resize) {
  for (const page of pages) {
    const part = partOf(root, page.id);
    if (page.repeat) writeItems(page, part, answers[page.id], resize);
    else writeFields(page.fields, part, answers, resize);
  }
}

function writeFields(fields, scope, answers, resize) {
  for (const field of fields) {
    const box = find(scope, field.id);
    if (!box) continue;
    if (field.type !== "group") write(field, box, answers[field.id]);
    else if (field.repeat) writeItems(field, box, answers[field.id], resize);
    else writeFields(field.fields, box, answers[field.id] ?? {}, resize);
  }
}

function writeItems(part, box, answer, resize) {
  const items = Array.isArray(answer) ? answer.slice(0, part.repeat.max) : [];
  resize(box, Math.max(items.length, part.repeat.min ?? 0));
  blocks(box).forEach((block, place) => writeFields(part.fields, block, items[place] ?? {}, resize));
}

/** Puts an answer into one field. A file cannot be put back; browsers do not allow it. */
export function write(field, box, answer) {
  if (field.type === "address") {
    for (const part of box.querySelectorAll("[data-field]")) one(part).value = answer?.[part.dataset.field] ?? "";
    return;
  }
  const isPlain = typeof answer !== "object" || Array.isArray(answer);
  const values = [isPlain ? answer ?? [] : []].flat().map(value => value === true ? "yes" : value === false ? "no" : String(value));
  for (const input of inputs(box)) {
    if (input.type === "radio" || input.type === "checkbox") input.checked = values.includes(input.value);
    else if (input.type !== "file") input.value = values[0] ?? "";
  }
}

/** What a field, a block or an option asks, without marks such as “required”. */
export function labelOf(box) {
  const label = (box.matches("label") ? box : box.querySelector("h2, label, legend")).cloneNode(true);
  for (const mark of label.querySelectorAll(".must, .hint")) mark.remove();
  return label.textContent.trim();
}

/** An answer in the words of the page. */
export function words(field, box, answer, { language, say }) {
  switch (field.type) {
    case "yes-no":
    case "choice":
    case "country":
    case "choices": {
      const list = box.querySelector("select");
      if (list) return [list.selectedOptions[0].text];
      return inputs(box).filter(input => input.checked).map(input => labelOf(input.closest("label")));
    }
    case "statement": return [say("yes")];
    case "address": return Object.values(answer);
    case "file": return [answer.name];
    case "date": return [day(answer, language)];
    case "month": return [day(`${answer}-01`, language, { year: "numeric", month: "long" })];
    case "number": return [[number(answer, {}, language), box.querySelector("input + span")?.textContent].filter(Boolean).join(" ")];
    case "money": return [number(answer, { style: "currency", currency: field.currency }, language)];
    default: return String(answer).split("\n");
  }
}

/** A date as the language writes it. */
export const day = (date, language, form = { dateStyle: "long" }) =>
  new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" }).format(new Date(date));

/** A number or an amount as the language writes it; a text of digits keeps them all. */
export const number = (value, form, language) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6, ...form }).format(value);

// What a form begins with: defaults, the case in the address, saved answers.
import { follow, find, labelOf, partOf, read, write } from "./fields.js";

/** An answer as addresses write it (`yes`, `60`, an option, a date); fields take only what fits them. */
const answerIn = (text, { type }) => type === "yes-no" ? { yes: true, no: false }[text] : text ?? undefined;

/** Fills empty fields with their defaults, and with answers from the address; the questions that it answers. */
export function prefill(form) {
  const given = new URLSearchParams(location.search);
  // A value that only stands for a range that was chosen is no answer: the question is asked.
  for (const id of given.get("example")?.split(",") ?? []) given.delete(id);
  const known = new Set();
  const put = (field, scope, answer) => {
    const box = find(scope, field.id);
    if (read(field, box) === undefined) write(field, box, answer);
    return answer !== undefined && read(field, box) !== undefined;
  };
  const look = (fields, scope) => {
    for (const field of fields) {
      if (field.type === "group") {
        if (!field.repeat) look(field.fields, scope);
        continue;
      }
      const preset = field.default === "today" ? form.today : field.default;
      put(field, scope, answerIn(given.get(field.answerOf), field) ?? preset);
    }
  };
  for (const question of form.rules.questions ?? []) {
    const box = partOf(form.root, "situation");
    if (put(question, box, answerIn(given.get(question.id), question))) known.add(question.id);
  }
  for (const page of form.rules.pages) if (!page.repeat) look(page.fields, form.root);
  return known;
}

/** The single answers of saved answers, each with its path. */
function* leaves(value, path = []) {
  const isList = Array.isArray(value) && value.every(it => typeof it !== "object");
  const isFile = typeof value?.name === "string" && value.size >= 0;
  if (isFile) yield [path.join("/"), value.name];
  else if (typeof value !== "object" || value === null || isList) yield [path.join("/"), value];
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}

/** Saved answers that the form does not have now: their fields are gone, or have no place for them. */
export function misfits(saved, now, root) {
  const kept = new Map([...leaves(now)].map(([path, value]) => [path, JSON.stringify(value)]));
  return [...leaves(saved)].filter(([path, value]) => kept.get(path) !== JSON.stringify(value))
    .map(([path, value]) => ({ name: nameOf(path, root), value: [value].flat().join(", ") }));
}

function nameOf(path, root) {
  const box = follow(root, path);
  return box && box.dataset.field === path.split("/").at(-1) ? labelOf(box) : path;
}

// Shows what is asked and hides the rest. What is hidden is disabled too: it is not sent.
import { scopeOf } from "./answers.js";
import { decimalText, evaluate } from "./expressions.js";
import { blocks, find, number, partOf } from "./fields.js";

/** Shows and hides parts, fields and options. */
export function uncover(form) {
  const { root, now: { hidden } } = form;
  for (const part of form.parts) {
    const box = partOf(root, part.id);
    const isOff = hidden.has(part.id);
    box.hidden = isOff;
    if (part.repeat) blocks(box).forEach((block, place) => fields(part.fields, block, [part.id, place], isOff, hidden));
    else fields(part.fields, box, [], isOff, hidden);
  }
}

function fields(list, scope, path, partIsOff, hidden) {
  for (const field of list) {
    const box = find(scope, field.id);
    if (!box) continue;
    const here = [...path, field.id];
    box.hidden = hidden.has(here.join("/"));
    const isOff = partIsOff || box.hidden;
    if (field.type !== "group") controls(box, here, isOff, hidden);
    else if (!field.repeat) fields(field.fields, box, here, isOff, hidden);
    else blocks(box).forEach((block, place) => fields(field.fields, block, [...here, place], isOff, hidden));
  }
}

function controls(box, path, isOff, hidden) {
  for (const control of box.querySelectorAll("input, select, textarea, option")) {
    const isGone = control.value !== "" && hidden.has([...path, `=${control.value}`].join("/"));
    const choice = control.matches("option") ? control : control.closest(".choice");
    if (choice) choice.hidden = isGone;
    control.disabled = isOff || isGone;
  }
}

/** Works the calculations out and shows those that are decided. */
export function calculate(form) {
  const scope = scopeOf(form.rules, form.now.answers, form.today);
  for (const output of form.root.querySelectorAll("[data-calculation]")) {
    const { calculation, currency } = output.dataset;
    const value = evaluate(["calc", calculation], scope);
    output.closest("[data-worked]").hidden = value === null;
    const style = currency ? { style: "currency", currency } : {};
    const text = value === null ? "" : typeof value === "bigint" ? number(decimalText(value), style, form.language) : value;
    if (output.textContent !== text) output.textContent = text;
  }
}

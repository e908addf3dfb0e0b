// Says what is wrong: in a summary that takes the focus and leads to the fields, and beside each field.
import { follow, labelOf } from "./fields.js";

const controls = "input:not([type=hidden]), select, textarea";

/** The control, or for several the first, that a fault is mended in. */
export const controlOf = box => box.querySelector(controls) ?? box.querySelector("button") ?? box;

let undo = [];

/** Takes all messages away. */
export function clearFaults() {
  for (const step of undo) step();
  undo = [];
}

function mark(box, text, page) {
  if (box.classList.contains("field--fault")) return;
  const control = controlOf(box);
  const group = box.matches("fieldset") ? box : box.querySelector(":scope > fieldset");
  const holder = group ?? box;
  const message = page.tool("fault");
  message.id = `${control.id}-fault`;
  message.querySelector("[data-slot=message]").textContent = text;
  const before = [...holder.querySelectorAll(":scope > legend, :scope > label:not(.choice), :scope > .hint")].at(-1);
  if (before) before.after(message);
  else holder.prepend(message);
  const described = group ?? control;
  const hints = described.getAttribute("aria-describedby");
  const inputs = box.querySelectorAll(controls);
  box.classList.add("field--fault");
  described.setAttribute("aria-describedby", hints ? `${hints} ${message.id}` : message.id);
  for (const input of inputs) input.setAttribute("aria-invalid", "true");
  undo.push(() => {
    message.remove();
    box.classList.remove("field--fault");
    if (hints) described.setAttribute("aria-describedby", hints);
    else described.removeAttribute("aria-describedby");
    for (const input of inputs) input.removeAttribute("aria-invalid");
  });
}

/**
 * Shows faults, and gives the focus to their summary.
 * @param {{path: string, text: string}[]} list the faults with the words for each
 * @param {Element} place what the summary stands after
 */
export function showFaults(list, place, page) {
  const summary = page.tool("faults");
  undo.push(() => summary.remove());
  for (const { path, text } of list) {
    const box = follow(page.root, path);
    const item = summary.querySelector("ul").appendChild(document.createElement("li"));
    if (!box) {
      item.textContent = text;
      continue;
    }
    mark(box, text, page);
    const link = item.appendChild(document.createElement("a"));
    link.href = `#${controlOf(box).id}`;
    link.dataset.to = path;
    link.textContent = text;
  }
  place.after(summary);
  summary.focus();
}

/** The words for a fault, which the form has for each of its fields and rules. */
export function wordsFor({ path, code }, { messages, root, say }) {
  const { rules = {}, fields = {}, pages = {} } = messages;
  const field = path.split("/").map(step => fields[step] ?? pages[step]).findLast(Boolean);
  const box = follow(root, path);
  return rules[code.replace("rule:", "")] ?? field?.messages?.[code]
    ?? say(code === "required" ? "answer" : "wrong", { label: box ? labelOf(box) : path });
}

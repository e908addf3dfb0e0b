// Says what is wrong: in a summary that takes the focus and leads to the fields, and beside each field.
import { follow, labelOf } from "./fields.js";

const controls = "input:not([type=hidden]), select, textarea";

/** The control, or for several the first, that a fault is mended in. */
export const controlOf = box => box.querySelector(controls) ?? box.querySelector("button") ?? box;

/** Takes all messages away. */
export function clear(root) {
  root.querySelector("[data-tool=faults]")?.remove();
  for (const box of root.querySelectorAll(".field--fault")) unmark(box);
}

/** Takes the message of one field away. */
export function unmark(box) {
  const message = box.querySelector(".fault");
  for (const element of box.querySelectorAll("[aria-invalid]")) element.removeAttribute("aria-invalid");
  for (const element of [box, ...box.querySelectorAll(`[aria-describedby~="${message.id}"]`)]) {
    const rest = (element.getAttribute("aria-describedby") ?? "").split(" ").filter(id => id && id !== message.id);
    if (rest.length) element.setAttribute("aria-describedby", rest.join(" "));
    else element.removeAttribute("aria-describedby");
  }
  message.remove();
  box.classList.remove("field--fault");
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
  box.classList.add("field--fault");
  const described = group ?? control;
  const ids = [described.getAttribute("aria-describedby"), message.id].filter(Boolean);
  described.setAttribute("aria-describedby", ids.join(" "));
  for (const input of box.querySelectorAll(controls)) input.setAttribute("aria-invalid", "true");
}

/**
 * Shows faults, and gives the focus to their summary.
 * @param {{path: string, text: string}[]} list the faults with the words for each
 * @param {Element} place what the summary stands before
 */
export function show(list, place, page) {
  const summary = page.tool("faults");
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
  place.prepend(summary);
  summary.focus();
}

/** The words for a fault, which the form has for each of its fields and rules. */
export function wordsFor({ path, code }, { messages, root, say }) {
  const { rules = {}, fields = {} } = messages;
  const field = path.split("/").map(step => fields[step]).findLast(Boolean);
  const box = follow(root, path);
  return rules[code.replace("rule:", "")] ?? field?.messages?.[code]
    ?? say(code === "required" ? "answer" : "wrong", { label: box ? labelOf(box) : path });
}

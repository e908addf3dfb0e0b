// “Check your answers”: every answer with its question, and a link to change it.
import { blocks, find, labelOf, partOf, pathOf, words } from "./fields.js";

/** Writes the list of all answers to what is asked. */
export function summarise(into, parts, page) {
  const { answers } = page.now;
  into.replaceChildren();
  for (const part of parts) {
    const box = partOf(page.root, part.id);
    if (box.hidden) continue;
    heading(into, box.querySelector("h2").textContent, "h3");
    if (part.repeat) items(into, part, box, answers[part.id] ?? [], page);
    else rows(into, part.fields, box, answers, page);
    for (const worked of box.querySelectorAll("[data-worked]:not([hidden])")) {
      row(into, null, worked.firstChild.textContent, [worked.querySelector("output").textContent], page);
    }
  }
}

function heading(into, text, level) {
  into.appendChild(document.createElement(level)).textContent = text;
}

function items(into, part, box, list, page) {
  blocks(box).forEach((block, place) => {
    heading(into, block.querySelector("legend").textContent, "h4");
    rows(into, part.fields, block, list[place] ?? {}, page);
  });
  if (!list.length) row(into, box, labelOf(box), [page.say("none")], page);
}

/** One row for each field; groups that repeat come last, because they have headings of their own. */
function rows(into, fields, scope, answers, page) {
  for (const field of [...fields].sort((a, b) => !!a.repeat - !!b.repeat)) {
    const box = find(scope, field.id);
    if (!box || box.hidden) continue;
    const answer = answers[field.id];
    if (field.type === "group" && field.repeat) {
      heading(into, labelOf(box), "h4");
      items(into, field, box, answer ?? [], page);
    } else if (field.type === "group") rows(into, field.fields, box, answer ?? {}, page);
    else row(into, box, labelOf(box), answer === undefined ? [] : words(field, box, answer, page), page);
  }
}

function row(into, box, label, lines, page) {
  let list = into.lastElementChild;
  if (list?.tagName !== "DL") {
    list = into.appendChild(document.createElement("dl"));
    list.className = "answers";
  }
  const line = page.tool("answer");
  const slot = name => line.querySelector(`[data-slot=${name}]`);
  slot("label").textContent = label;
  if (lines.length) slot("answer").replaceChildren(...lines.flatMap((text, place) => place ? [document.createElement("br"), text] : [text]));
  slot("of").textContent = label;
  const link = line.querySelector("a");
  if (box) {
    link.href = `#${box.closest("[data-page]").dataset.page}`;
    link.dataset.to = pathOf(box);
  } else link.remove();
  list.append(line);
}

// Parts that can be filled in several times: blocks are added and taken away, each with its number.
import { blocks } from "./fields.js";

const numbered = ["id", "name", "for", "aria-describedby"];

/**
 * Gets a repeating part ready: a button to add, and one in each block to take it away.
 * @returns {Function} gives the part as many blocks as it is told
 */
export function repeat(box, { repeat: { min = 0, max } }, page) {
  const items = box.querySelector("[data-items]");
  const pattern = blocks(box)[0].cloneNode(true);
  const adding = page.tool("add");
  const add = adding.querySelector("button");
  const name = number => items.dataset.legend.replace("{number}", page.number(number));

  function renumber() {
    const all = blocks(box);
    all.forEach((block, place) => {
      const [from, to] = [block.dataset.item, place + 1].map(number => `${items.dataset.items}-${number}-`);
      for (const element of block.querySelectorAll("*")) {
        for (const attribute of numbered) {
          const value = element.getAttribute(attribute);
          if (value) element.setAttribute(attribute, value.split(" ").map(it => it.replace(from, to)).join(" "));
        }
      }
      block.dataset.item = place + 1;
      block.querySelector("legend").textContent = name(place + 1);
      const removing = block.querySelector("[data-remove]");
      removing.querySelector("button").textContent = page.say("remove", { item: name(place + 1) });
      removing.hidden = all.length <= min;
    });
    adding.hidden = all.length >= max;
  }

  function resize(count) {
    for (const block of blocks(box).slice(count)) block.remove();
    while (blocks(box).length < count) {
      const block = pattern.cloneNode(true);
      block.append(page.tool("remove"));
      items.append(block);
    }
    renumber();
  }

  add.addEventListener("click", () => {
    resize(blocks(box).length + 1);
    page.changed();
    page.announce("added", { item: name(blocks(box).length) });
    blocks(box).at(-1).querySelector(":enabled:not(fieldset)").focus();
  });
  items.addEventListener("click", event => {
    const block = event.target.closest("[data-remove] button")?.closest("[data-item]");
    if (!block) return;
    const place = blocks(box).indexOf(block);
    block.remove();
    renumber();
    page.changed();
    page.announce("removed", { item: name(place + 1) });
    const next = blocks(box)[Math.min(place, blocks(box).length - 1)]?.querySelector("legend");
    if (next) next.tabIndex = -1;
    (next ?? add).focus();
  });

  add.textContent = page.say("add", { item: items.dataset.one });
  items.after(adding);
  resize(0);
  resize(min);
  return resize;
}

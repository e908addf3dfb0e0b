// Parts that can be filled in several times: blocks are added and taken away, each with its number.
import { blocks } from "./fields.js";

const numbered = ["id", "name", "for", "aria-describedby", "aria-labelledby", "data-items"];

/**
 * Gets a repeating part ready: a button to add, and one in each block to take it away.
 * @param {Function} prepare gets a new block ready
 * @returns {Function} gives the part as many blocks as it is told
 */
export function repeat(box, { repeat: { min = 0, max = Infinity } }, page, prepare) {
  const items = box.querySelector("[data-items]");
  const pattern = blocks(box)[0].cloneNode(true);
  const add = page.tool("add");
  const name = number => items.dataset.legend.replace("{number}", new Intl.NumberFormat(page.language).format(number));

  add.textContent = page.say("add", { item: items.dataset.item });
  items.after(add);

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
      const remove = block.querySelector(":scope > [data-remove]");
      remove.textContent = page.say("remove", { item: name(place + 1) });
      remove.hidden = all.length <= min;
    });
    add.hidden = all.length >= max;
  }

  function append() {
    const block = pattern.cloneNode(true);
    block.append(page.tool("remove"));
    items.append(block);
    prepare(block);
  }

  function resize(count) {
    for (const block of blocks(box).slice(count)) block.remove();
    while (blocks(box).length < count) append();
    renumber();
  }

  add.addEventListener("click", () => {
    resize(blocks(box).length + 1);
    const block = blocks(box).at(-1);
    page.changed();
    page.announce("added", { item: name(blocks(box).length) });
    block.querySelector("input:not([disabled]), select, textarea").focus();
  });
  items.addEventListener("click", event => {
    const block = event.target.closest("[data-remove]")?.closest("[data-item]");
    if (!block || block.parentElement !== items) return;
    const place = blocks(box).indexOf(block);
    block.remove();
    renumber();
    page.changed();
    page.announce("removed", { item: name(place + 1) });
    const next = blocks(box)[Math.min(place, blocks(box).length - 1)];
    const target = next?.querySelector("legend") ?? add;
    if (target !== add) target.tabIndex = -1;
    target.focus();
  });

  for (const block of blocks(box)) block.remove();
  resize(min);
  return resize;
}

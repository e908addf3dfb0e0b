// The form on paper, as an office prints it: answers, or nothing, in boxes.
import { blocks, day } from "./fields.js";

const lines = "input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea";

/** Gets the form ready for paper; what to call to get it back for the screen. */
export function lay(form, isBlank) {
  const { root } = form;
  root.classList.toggle("form--blank", isBlank);
  const added = isBlank ? makeRoom(form) : [];
  const boxes = [...root.querySelectorAll(lines)].map(control => {
    const box = document.createElement("span");
    box.className = control.matches("textarea") ? "box box--tall" : "box";
    if (!isBlank) box.textContent = shown(control, form);
    control.after(box);
    return box;
  });
  return () => {
    for (const box of boxes) box.remove();
    for (const undo of added) undo();
    root.classList.remove("form--blank");
  };
}

function shown(control, form) {
  if (control.type === "file") return control.files[0]?.name ?? "";
  if (control.matches("select")) return control.value && control.selectedOptions[0].text;
  return control.type === "date" && control.value ? day(control.value, form.language) : control.value;
}

/** On an empty sheet, repeated parts have as many blocks as without JavaScript. */
function makeRoom(form) {
  return [...form.root.querySelectorAll("[data-items]")].flatMap(items => {
    const box = items.closest("[data-field], [data-page]");
    const before = blocks(box).length;
    const resize = form.resizers.get(box);
    if (!resize) return [];
    resize(Math.max(before, Number(items.dataset.room)));
    return [() => resize(before)];
  });
}

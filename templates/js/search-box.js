// The search box on pages that have nothing else to do with the search. Without this script it is a plain form.
import { Combobox } from "./combobox.js";

for (const form of document.querySelectorAll(".search")) new Combobox(form);

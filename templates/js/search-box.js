// The search box. Without this script it is a plain form that leads to the results page, and so to browsing.
import { Combobox, complaint, forget, indexAt } from "./combobox.js";
import { isInCode, marked, needlesOf, rangesIn, respelt, titleOf } from "./search-marks.js";

for (const form of document.querySelectorAll(".search")) {
  // The results page takes the index and the marking from here: the two scripts have nothing large in common, and who
  // comes from another page has this one already.
  const marking = { isInCode, marked, needlesOf, rangesIn, respelt, titleOf };
  form.searching = { box: new Combobox(form), complaint, forget, indexAt, marking };
}

// Lights a record's words while its card has the pointer or the focus, and the other way round; switches layers.
"use strict";
const light = (ids, on) => {
  for (const id of ids) {
    document.querySelectorAll(`[data-records~="${id}"], [data-record="${id}"]`)
      .forEach((element) => element.classList.toggle("lit", on));
  }
};
document.querySelectorAll("[data-records], [data-record]").forEach((element) => {
  const ids = (element.dataset.records || element.dataset.record).split(" ");
  for (const name of ["mouseenter", "focus"]) element.addEventListener(name, () => light(ids, true));
  for (const name of ["mouseleave", "blur"]) element.addEventListener(name, () => light(ids, false));
});
document.querySelectorAll("[data-layer]").forEach((box) => {
  box.addEventListener("change", () => document.body.classList.toggle(`hide-${box.dataset.layer}`, !box.checked));
});

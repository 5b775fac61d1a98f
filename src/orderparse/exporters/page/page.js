"use strict";
const byId = (id) => document.getElementById(id);
const controls = byId("controls");
const rows = [...document.querySelectorAll("tr[data-key]")];
const lines = new Map(
  [...document.querySelectorAll("a[data-key]")].map((line) => [line.dataset.key, line])
);
const fold = (text) => text.toLocaleLowerCase("ru").replaceAll("ё", "е");
const words = new Map(rows.map((row) => [row, fold(row.textContent)]));

function fits(row, party, section, wanted) {
  return (
    (party === "" || row.dataset.parties.split(" ").includes(party)) &&
    (section === "" || row.dataset.section === section) &&
    wanted.every((word) => words.get(row).includes(word))
  );
}

function choose() {
  const wanted = fold(byId("search").value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const visible = fits(row, byId("party").value, byId("section").value, wanted);
    row.hidden = !visible;
    const line = lines.get(row.dataset.key);
    if (line) line.hidden = !visible;
    shown += visible;
  }
  for (const body of document.querySelectorAll("tbody"))
    body.hidden = !body.querySelector("tr[data-key]:not([hidden])");
  byId("count").value = `${shown} из ${rows.length}`;
}

function markToday() {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  for (const timeline of document.querySelectorAll(".timeline")) {
    const start = Date.parse(timeline.dataset.start);
    const end = Date.parse(timeline.dataset.end);
    const mark = timeline.querySelector(".today");
    mark.hidden = today < start || today > end;
    mark.style.left = `${(100 * (today - start)) / (end - start + 864e5)}%`;
    mark.dataset.label = "сегодня";
  }
}

controls.hidden = false;
controls.addEventListener("input", choose);
controls.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const id of ["party", "section", "search"]) byId(id).value = "";
  choose();
});
controls.addEventListener("submit", (event) => event.preventDefault());
choose();
markToday();

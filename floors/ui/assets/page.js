// SPDX-FileCopyrightText: 2026 The Gelingen contributors
// SPDX-License-Identifier: EUPL-1.2
// After a form was saved or came back with faults, reading begins at what is said about it.
document.querySelector("[data-focus]")?.focus();

// The clock of a round: the page says how many seconds are left, this counts them down.
const clocks = new WeakMap();
const tick = () => {
  for (const clock of document.querySelectorAll("[data-left]")) {
    const told = clock.dataset.left;
    if (clocks.get(clock)?.told !== told) clocks.set(clock, { told, ends: Date.now() + told * 1000 });
    const left = Math.max(0, Math.round((clocks.get(clock).ends - Date.now()) / 1000));
    clock.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : clock.dataset.over;
  }
};
if (document.querySelector(".live")) setInterval(tick, 1000);

// What was typed survives a lost connection and a reload, in this tab only; it goes once the server has said that it is saved.
// A page that is loaded again or gone back to says nothing new: only where a form has just led here its note counts.
const keyOf = (form) => `keep:${form.getAttribute("action")}`;
if (performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  if (document.querySelector(".note.good")) sessionStorage.removeItem(sessionStorage.getItem("sent"));
  sessionStorage.removeItem("sent");
}
const keeping = (form) => {
  const controls = [...form.querySelectorAll("textarea, input[type=text]")];
  const version = form.elements.version;
  const values = (name) => controls.map((control) => control[name]);
  const kept = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
  const same = kept && JSON.stringify(kept.base) === JSON.stringify(values("defaultValue"));
  // What came back with faults or beside somebody else's text is on the page already. What others changed meanwhile is
  // not written over: the version goes along, and the server shows both.
  if (kept && !document.querySelector(".summary") && (same || version)) {
    controls.forEach((control, at) => { control.value = kept.typed[at] ?? control.value; });
    if (version) version.value = kept.version ?? version.value;
  }
  form.addEventListener("input", () => {
    const now = { base: kept?.base ?? values("defaultValue"), typed: values("value"), version: version?.value };
    sessionStorage.setItem(keyOf(form), JSON.stringify(now));
  });
  form.querySelector(".actions a")?.addEventListener("click", () => sessionStorage.removeItem(keyOf(form)));
};
document.querySelectorAll("form[data-keep]").forEach(keeping);
document.addEventListener("submit", (event) => {
  const sentence = event.target.dataset.keep;
  sessionStorage.setItem("sent", sentence ? keyOf(event.target) : "");
  if (!sentence || navigator.onLine) return;
  event.preventDefault();
  const told = event.target.querySelector("[data-offline]") ?? event.target.insertBefore(document.createElement("p"), event.target.querySelector(".actions"));
  Object.assign(told, { className: "error", textContent: "" }).dataset.offline = "";
  told.setAttribute("role", "alert");
  told.textContent = sentence;
});
window.addEventListener("online", () => document.querySelectorAll("[data-offline]").forEach((told) => told.remove()));

// What only scripts can do is said only where they run.
for (const hint of document.querySelectorAll("[data-scripted]")) hint.hidden = false;

// In a grid the enter key goes on to the next line, as in a spreadsheet; the button sends.
document.addEventListener("keydown", (event) => {
  const row = event.key === "Enter" && event.target.matches("[data-enter] input") && event.target.closest("tr");
  if (!row) return;
  event.preventDefault();
  row.nextElementSibling?.querySelector("input")?.focus();
});

// Who is dragged into another group is moved by the form that does it by keyboard too.
let dragged;
const choose = (select, value) => {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
};
document.addEventListener("dragstart", (event) => { dragged = event.target.closest?.("[data-drag]")?.dataset.drag; });
document.addEventListener("dragover", (event) => { if (dragged && event.target.closest("[data-drop]")) event.preventDefault(); });
document.addEventListener("drop", (event) => {
  const group = event.target.closest("[data-drop]")?.dataset.drop;
  const form = document.getElementById("participant_move");
  if (!dragged || !group || !form) return;
  event.preventDefault();
  choose(form.elements.participant, dragged);
  choose(form.elements.group, group);
  form.requestSubmit();
});

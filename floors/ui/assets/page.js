// SPDX-FileCopyrightText: 2026 The Gelingen contributors
// SPDX-License-Identifier: EUPL-1.2
// After a form was saved or came back with faults, reading begins at what is said about it.
document.querySelector("[data-focus]")?.focus();

// The clock of a round: the page says how many seconds are left, this counts them down.
const tick = () => {
  for (const clock of document.querySelectorAll("[data-left]")) {
    const told = clock.dataset.left;
    if (clock.told !== told) Object.assign(clock, { told, ends: Date.now() + told * 1000 });
    const left = Math.max(0, Math.round((clock.ends - Date.now()) / 1000));
    clock.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : clock.dataset.over;
  }
};
if (document.querySelector(".live")) setInterval(tick, 1000);

// What was typed survives a lost connection and a reload, in this tab only; it goes once the server has said that it is saved.
// Only where a form has just led here its note counts.
const keyOf = (form) => `keep:${form.getAttribute("action")}`;
const store = sessionStorage;
if (performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  if (document.querySelector(".note.good")) store.removeItem(store.getItem("sent"));
  store.removeItem("sent");
}
for (const form of document.querySelectorAll("form[data-keep]")) {
  const controls = [...form.querySelectorAll("textarea, input[type=text], select")];
  const { version } = form.elements;
  const base = controls.map((control) => control.defaultValue).join("\n");
  const kept = JSON.parse(store.getItem(keyOf(form)) ?? "{}");
  // What came back with faults is on the page already. Where others changed it meanwhile the version of then goes along:
  // the server shows both.
  if (kept.typed && !document.querySelector(".summary") && (version || kept.base === base)) {
    controls.forEach((control, at) => { control.value = kept.typed[at] ?? control.value; });
    if (version) version.value = kept.version;
  }
  form.addEventListener("input", () => {
    const typed = controls.map((control) => control.value);
    store.setItem(keyOf(form), JSON.stringify({ base: kept.base ?? base, typed, version: version?.value }));
  });
  form.querySelector(".actions a")?.addEventListener("click", () => store.removeItem(keyOf(form)));
}
const tellOffline = (form, hidden) => form.querySelectorAll("[data-offline]").forEach((line) => { line.hidden = hidden; });
document.addEventListener("submit", (event) => {
  const form = event.target;
  store.setItem("sent", form.matches("[data-keep]") ? keyOf(form) : "");
  if (navigator.onLine || !form.matches("[data-keep]")) return;
  event.preventDefault();
  tellOffline(form, false);
});
addEventListener("online", () => tellOffline(document, true));

// In a grid the enter key goes on to the next line, the arrow down begins the next group there if the line is empty; from an
// empty line enter sends, as the button does.
const inputsOf = (row) => [...(row?.querySelectorAll("input") ?? [])];
document.addEventListener("keydown", (event) => {
  const down = event.key === "ArrowDown";
  const row = down || event.key === "Enter" ? event.target.closest("[data-enter] tr") : null;
  if (!inputsOf(row).some(valueOf)) return;
  event.preventDefault();
  const next = inputsOf(row.nextElementSibling);
  if (down && next[1] && !next.some(valueOf)) next[0].value = "+";
  next[1]?.focus();
});

// Who is dragged into another group is moved by the form that does it by keyboard too.
let dragged;
const choose = (select, value) => {
  if (!select.querySelector(`[value="${value}"]`)) select.add(new Option(value));
  select.value = value;
};
document.addEventListener("dragstart", (event) => { dragged = event.target.dataset?.drag; });
document.addEventListener("dragend", () => { dragged = ""; });
document.addEventListener("dragover", (event) => { if (dragged && event.target.closest("[data-drop]")) event.preventDefault(); });
document.addEventListener("drop", (event) => {
  const group = event.target.closest("[data-drop]");
  const form = document.querySelector("#participant_move");
  if (!dragged || !group || !form) return;
  event.preventDefault();
  choose(form.elements.participant, dragged);
  choose(form.elements.group, group.dataset.drop);
  form.requestSubmit();
});

// Who is signed out while a form is open finds what was sent in it again, with the version it was made from. No secrets.
const valueOf = (control) => (control.matches("[type=checkbox], [type=radio]") ? control.checked : control.value);
const putBack = (control, value) => { control[typeof value === "boolean" ? "checked" : "value"] = value; };
const controlsOf = (form) => [...form.elements].filter((one) => one.name && !one.matches("button, [type=file], [name=_key]"));
const tellBack = (form) => {
  const note = Object.assign(document.createElement("p"), { className: "note info", textContent: form.dataset.back, tabIndex: -1 });
  form.prepend(note);
  note.focus();
};
const late = JSON.parse(store.getItem("late") ?? "{}");
if (location.pathname === "/sign-in") store.setItem("late", JSON.stringify({ ...late, parted: true }));
else store.removeItem("late");
for (const form of document.querySelectorAll("form[data-back]:not([data-keep])")) {
  if (form.querySelector("[type=password]")) continue;
  const [action, controls] = [form.getAttribute("action"), controlsOf(form)];
  if (late.parted && late.action === action && late.values.length === controls.length) {
    controls.forEach((control, at) => putBack(control, late.values[at]));
    tellBack(form);
  }
  form.addEventListener("submit", () => store.setItem("late", JSON.stringify({ action, values: controls.map(valueOf) })));
}

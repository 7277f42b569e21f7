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
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  }
};
if (document.querySelector(".live")) setInterval(tick, 1000);

// What was typed survives a lost connection and a reload, in this tab only; it goes once the server has said that it is saved.
if (document.querySelector(".note.good")) sessionStorage.removeItem(sessionStorage.getItem("sent"));
for (const form of document.querySelectorAll("form[data-keep]")) {
  const key = `keep:${form.getAttribute("action")}`;
  const controls = [...form.querySelectorAll("textarea, input[type=text]")];
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "[]");
  if (controls.every((control) => control.value === "")) controls.forEach((control, at) => { control.value = kept[at] ?? ""; });
  form.addEventListener("submit", () => sessionStorage.setItem("sent", key));
  form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify(controls.map((control) => control.value))));
}

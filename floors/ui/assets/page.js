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

// What was typed is not lost, in this tab only. Forms for rooms with a poor network (data-keep) keep it from the first letter
// until it is saved; all others when they are sent, so that it is there again for who had to sign in first. Secrets are not kept.
const store = sessionStorage;
const valueOf = (control) => (control.matches("[type=checkbox], [type=radio]") ? control.checked : control.value);
const putBack = (control, value) => { control[typeof value === "boolean" ? "checked" : "value"] = value; };
const tellBack = (form) => {
  const note = Object.assign(document.createElement("p"), { className: "note info", textContent: form.dataset.back, tabIndex: -1 });
  form.prepend(note);
  note.focus();
};
const [sent, parted] = [store.getItem("sent"), store.getItem("parted")];
const isDoor = location.pathname === "/sign-in";
if (isDoor && sent) store.setItem("parted", sent);
for (const form of document.querySelectorAll("form[data-back]")) {
  if (form.querySelector("[type=password]")) continue;
  const typing = "keep" in form.dataset;
  const key = `${typing ? "typed" : "sent"}:${form.getAttribute("action")}`;
  const controls = [...form.elements].filter((one) => one.name && !one.matches("button, [type=file], [name=_key]"));
  const kept = JSON.parse(store.getItem(key) ?? "[]");
  const isEmpty = controls.filter((one) => one.matches("textarea, [type=text]")).every((one) => one.value === "");
  if (kept.length === controls.length && (key === parted || (typing && isEmpty))) {
    controls.forEach((control, at) => putBack(control, kept[at]));
    if (key === parted) tellBack(form);
  }
  const keep = () => store.setItem(key, JSON.stringify(controls.map(valueOf)));
  form.addEventListener("submit", () => { keep(); store.setItem("sent", key); });
  if (typing) form.addEventListener("input", keep);
}
if (sent && !isDoor) {
  if (!sent.startsWith("typed:") || document.querySelector(".note.good")) store.removeItem(sent);
  ["sent", "parted"].forEach((key) => store.removeItem(key));
}

// SPDX-FileCopyrightText: 2026 The Gelingen contributors
// SPDX-License-Identifier: EUPL-1.2
// A live region: says whether it is connected, fetches itself anew after news, and tells a screen reader what is new.
(() => {
  const PAUSE = 2000; // between two refreshes of a region, and between two announcements of the page
  const SPREAD = 300; // so that a full house does not ask in the same instant
  const LATER = 5000; // before what failed is tried again
  const regions = new WeakMap();
  const streamOf = (node) => (node?.matches?.("[data-live]") ? node : document.querySelector(`[data-live="${CSS.escape(node?.id ?? "")}"]`));
  const own = (stream) => {
    const known = regions.get(stream) ?? { last: 0, said: new Set(words(stream).map(keyOf)) };
    regions.set(stream, known);
    return known;
  };
  const regionOf = (stream) => document.getElementById(stream.dataset.live);
  const words = (stream) => [...(regionOf(stream)?.querySelectorAll("[data-say]") ?? [])];
  const keyOf = (word) => word.dataset.say;

  // What waits is said together: nothing is left out, and nobody is talked over.
  const waiting = [];
  let speaking = 0;
  let turn = false;
  const speak = () => {
    const line = document.querySelector("[data-live-said]");
    speaking = waiting.length && line ? setTimeout(speak, PAUSE) : 0;
    if (!speaking) return;
    turn = !turn; // the same sentence twice is two announcements
    line.textContent = [...new Set(waiting.splice(0))].join(" ") + (turn ? "\u00a0" : "");
  };
  const say = (text) => {
    waiting.push(text);
    if (!speaking) speak();
  };

  const show = (stream, state) => {
    if (stream.dataset.state === state) return;
    // The first connection is no news, and neither is its end when the page is left.
    if (stream.dataset.state) say(stream.dataset[state]);
    stream.dataset.state = state;
    stream.querySelector("[data-live-state]").textContent = stream.dataset[state];
  };
  const refused = (status) => status >= 400 && status < 500 && status !== 429;

  const renew = (stream, wait = 0) => {
    const region = own(stream);
    region.again = region.busy;
    if (region.busy || region.timer) return;
    const pause = Math.max(wait, region.last + PAUSE - Date.now(), 0) + Math.random() * SPREAD;
    region.timer = setTimeout(() => {
      region.timer = 0;
      // Nobody is taken from under the pointer (page.js).
      if (dragged) return renew(stream, PAUSE);
      Object.assign(region, { busy: true, last: Date.now() });
      htmx.trigger(regionOf(stream), "renew");
    }, pause);
  };
  const renewed = (stream, status) => {
    const region = own(stream);
    region.busy = false;
    if (refused(status)) return show(stream, "over");
    if (status !== 200) return renew(stream, LATER);
    const fresh = words(stream).filter((word) => !region.said.has(keyOf(word)));
    fresh.forEach((word) => region.said.add(keyOf(word)));
    if (words(stream).length) fresh.forEach((word) => say(word.textContent.trim()));
    else say(stream.dataset.renewed);
    if (region.again) renew(stream);
  };

  const on = (name, act) =>
    document.addEventListener(name, (event) => {
      const stream = streamOf(event.target);
      if (stream) act(stream, event);
    });
  on("htmx:sse:after:connection", (stream) => {
    own(stream);
    show(stream, "on");
  });
  on("htmx:sse:after:message", (stream) => renew(stream));
  on("htmx:sse:before:connection", (stream, event) => {
    if (stream.dataset.state === "over") event.preventDefault();
    else if (event.detail.connection.attempt > 0) show(stream, "lost");
  });
  on("htmx:sse:error", (stream, event) => show(stream, refused(event.detail.status) ? "over" : "lost"));
  on("htmx:finally:request", (stream, event) => {
    const status = event.detail.ctx.response?.status;
    if (event.target !== stream) return renewed(stream, status);
    if (status === 200) return;
    show(stream, refused(status) ? "over" : "lost");
    if (!refused(status)) setTimeout(() => htmx.trigger(stream, "again"), LATER * (0.5 + Math.random()));
  });
})();

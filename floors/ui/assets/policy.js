// SPDX-FileCopyrightText: 2026 The Gelingen contributors
// SPDX-License-Identifier: EUPL-1.2
// The only way from text to elements. It reads HTML as strictly as maud writes it: lower-case names, double quotes,
// "<" nowhere else. What has another shape is refused, so nothing can hide in what browsers would forgive.
(() => {
  const refuse = (what) => {
    throw new TypeError(`Gelingen refuses ${what}`);
  };
  // The scripts in the head of a whole page are running already: they are left out, never run again.
  const own = /<script src="\/assets\/[\w.-]+" integrity="[\w+\/=-]+" defer><\/script>/g;
  const piece = /[^<]+|<!DOCTYPE html>|<\/[a-z][\w-]*>|<([a-z][\w-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*\/?>/giy;
  const attribute = /\s+([\w:.-]+)(?:="([^"]*)")?/g;
  const check = (name, attributes) => {
    if (/^(?:script|iframe|object|embed|base)$/i.test(name)) refuse(name);
    for (const [, key, value = ""] of attributes.matchAll(attribute)) {
      if (/^(?:on|hx-on|data-hx-|srcdoc$)/i.test(key)) refuse(key);
      // Browsers skip spaces and control characters in "javascript:" and decode other entities than maud's four.
      if (/^javascript:/i.test(value.replace(/[\0-\x20]/g, ""))) refuse("javascript:");
      if (/^(?:xlink:href|href|src|action|formaction)$/i.test(key) && /&(?!(?:amp|lt|gt|quot);)/.test(value)) refuse("entities");
    }
  };
  const createHTML = (text) => {
    const html = text.replace(own, "");
    let end = 0;
    for (const [whole, name, attributes] of html.matchAll(piece)) {
      end += whole.length;
      if (name) check(name, attributes);
    }
    if (end < html.length) refuse(`HTML of this shape: ${html.slice(end, end + 40)}`);
    return html;
  };
  const none = () => refuse("scripts");
  window.trustedTypes?.createPolicy("default", { createHTML, createScript: none, createScriptURL: none });
})();

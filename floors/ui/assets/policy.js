// SPDX-FileCopyrightText: 2026 The Gelingen contributors
// SPDX-License-Identifier: EUPL-1.2
// The only way from text to elements: our fragments never hold scripts, event handlers or javascript: addresses.
(() => {
  const refuse = (what) => {
    throw new TypeError(`Gelingen refuses ${what}`);
  };
  // The scripts in the head of a whole page are here already: they are left out, never run again.
  const own = /<script src="\/assets\/[\w.-]+" defer><\/script>/g;
  const tag = /<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
  const html = (text) => {
    const rest = text.replace(own, "");
    if (/<script/i.test(rest)) refuse("scripts");
    for (const [whole] of rest.matchAll(tag)) {
      // Names of attributes stand outside the quotes; a slash separates like a space.
      if (/[\s/"'](?:on\w+|srcdoc)\s*=/i.test(whole.replace(/"[^"]*"|'[^']*'/g, '""'))) refuse("event handlers");
      // Browsers skip control characters and read entities inside an address: only plain text may stand before ":".
      if (/=\s*["']?[^"'\w#/?.]*(?:j|&)[^"'/?#]*:/i.test(whole) && /script|&/i.test(whole.match(/=\s*["']?[^"'/?#]*:/g)?.join("") ?? "")) refuse("script addresses");
    }
    return rest;
  };
  window.trustedTypes?.createPolicy("default", {
    createHTML: html,
    createScript: () => refuse("scripts"),
    createScriptURL: () => refuse("script addresses"),
  });
})();

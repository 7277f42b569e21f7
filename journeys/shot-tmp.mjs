import { chromium } from "playwright-core";
const base = "http://127.0.0.1:18411"; const code = process.argv[2];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless","--no-sandbox","--disable-gpu"] });
const open = async (o={}) => { const c = await browser.newContext({ baseURL: base, locale: "de-DE", reducedMotion: "reduce", viewport: { width: 1280, height: 900 }, ...o }); return c.newPage(); };
const sign = async (p, who) => { await p.goto("/sign-in"); await Promise.all([p.waitForNavigation(), p.locator(`button[name=person][value="${who}"]`).click()]); };
const w = `/w/${code}`;
for (const scheme of ["light", "dark"]) {
  const p = await open({ viewport: { width: 1920, height: 1080 }, colorScheme: scheme });
  await sign(p, "moderation-institut"); await p.goto(`${w}/wall`); await p.waitForTimeout(1500);
  await p.screenshot({ path: `/tmp/shots/wall-${scheme}.png` });
}
const p = await open(); await sign(p, "moderation-institut");
for (const [name, path] of [["console", `${w}/console`], ["people", `${w}/people`], ["capture", `${w}/capture`], ["photos", `${w}/photos`]]) {
  for (const width of [1280, 390]) { await p.setViewportSize({ width, height: 900 }); await p.goto(path); await p.waitForTimeout(800); await p.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: name !== "capture" }); }
}
await browser.close();

// The stage of a journey: one browser, fresh contexts, watched pages, named pictures.

import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { examine } from "./axe.mjs";
import { press } from "./hands.mjs";
import { useKeyboard } from "./keyboard.mjs";
import { Watch } from "./watch.mjs";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Widths of the pictures: a desk and a phone. */
const PICTURE_WIDTHS = [1280, 390];

/** Starts Debian's Chromium without windows (or the one named by GELINGEN_CHROMIUM) with a user folder of its own. */
export function startBrowser() {
  const executablePath = process.env.GELINGEN_CHROMIUM || "/usr/bin/chromium-headless-shell";
  return chromium.launch({ executablePath, args: FLAGS });
}

/** What a journey acts on. A stage lives for one journey, once for each way it is gone. */
export class Stage {
  #browser;
  #contexts = [];
  #watches = [];
  #elsewhere = [];
  #pictures;
  /** What the journey has to tell besides whether it went well. */
  remarks = [];
  /** How many pages axe has examined here. */
  examined = 0;

  /**
   * `journey` names the pictures, `pictures` is their folder. `known` holds what axe has examined; stages may share it,
   * so that the same page is not examined again and again. `keyboard` keeps the mouse away.
   */
  constructor({ browser, base, scripts, keyboard = false, journey, pictures, known = new Set() }) {
    this.#browser = browser;
    this.base = base;
    this.scripts = scripts;
    this.keyboard = keyboard;
    this.journey = journey;
    this.known = known;
    this.#pictures = pictures;
  }

  /**
   * A new page in a new context, as a new visitor's browser.
   * `scheme` is light or dark, `colours` is none, or active to have the reader's own forced; `expects` lists statuses from 400 up that this journey provokes on purpose;
   * `state` is another page's `context().storageState()`, to be the same visitor again.
   */
  async open({ width = 1280, height = 900, scheme = "light", colours = "none", locale = "de-DE", expects = [], state } = {}) {
    const context = await this.#browser.newContext({
      baseURL: this.base,
      viewport: { width, height },
      colorScheme: scheme,
      forcedColors: colours,
      reducedMotion: "reduce",
      javaScriptEnabled: this.scripts,
      storageState: state,
      locale,
    });
    context.setDefaultTimeout(30_000);
    this.#contexts.push(context);
    const page = await context.newPage();
    this.#watches.push(await Watch.over(page, expects, this.keyboard));
    if (this.keyboard) useKeyboard(page);
    return page;
  }

  /** A new page of a visitor who chose this button on the demo's sign-in page. */
  async openAs(person, options = {}) {
    const page = await this.open(options);
    await this.signIn(page, person);
    return page;
  }

  /** Signs in with the demo's button of this person. */
  async signIn(page, person) {
    await page.goto("/sign-in");
    await press(page, page.locator(`button[name=person][value="${person}"]`));
  }

  /** The same stage at another address: what happens there belongs to this journey. */
  at(base) {
    const { scripts, keyboard, journey, known } = this;
    const other = new Stage({ browser: this.#browser, base, scripts, keyboard, journey, pictures: this.#pictures, known });
    this.#elsewhere.push(other);
    return other;
  }

  /** The people that the demo's sign-in page offers. */
  async people() {
    const page = await this.open();
    await page.goto("/sign-in");
    const people = await page.locator("button[name=person]").evaluateAll((all) => all.map((one) => one.value));
    await page.context().close();
    return people;
  }

  /** What axe and the structure check say about the page as it stands now: a list of sentences, empty when good. */
  examine(page) {
    return examine(page, this);
  }

  /** Wants the page as it stands to be accessible. */
  async wantAccessible(page) {
    const findings = await this.examine(page);
    if (findings.length > 0) throw new Error(`${page.url()}\n${findings.join("\n")}`);
  }

  /** Pictures of the whole page at both widths; only the plain run takes them. */
  async picture(page, name) {
    if (!this.scripts || this.keyboard) return;
    const before = page.viewportSize();
    for (const width of PICTURE_WIDTHS) {
      await page.setViewportSize({ width, height: before.height });
      await this.#shoot(page, `${name}-${width}`);
    }
    await page.setViewportSize(before);
  }

  /** What the journey leaves behind when it fails. */
  async pictureOfFailure() {
    const page = this.#contexts.flatMap((context) => context.pages()).at(-1);
    if (page) await this.#shoot(page, `failed-${this.journey}${this.scripts ? "" : "-without-scripts"}${this.keyboard ? "-by-keyboard" : ""}`);
  }

  async #shoot(page, name) {
    await mkdir(this.#pictures, { recursive: true });
    await page.screenshot({ path: `${this.#pictures}/${name}.png`, fullPage: true });
  }

  /** Something worth telling in the report, such as how many pages were seen. */
  say(remark) {
    this.remarks.push(remark);
  }

  /** What the browser complained about on any page of this stage. */
  complaints() {
    return [...this.#watches.flatMap((watch) => watch.complaints), ...this.#elsewhere.flatMap((stage) => stage.complaints())];
  }

  /** Closes all pages. */
  async clear() {
    await Promise.all([...this.#contexts.map((context) => context.close()), ...this.#elsewhere.map((stage) => stage.clear())]);
  }
}

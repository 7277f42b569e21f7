// Watches a page for what a visitor would not see and a developer should: errors in the console, breaches of the
// content security policy, requests that fail.

/** A page under watch. */
export class Watch {
  complaints = [];
  #expects;

  /** `expects` lists statuses from 400 up that are part of the journey, and "offline" where it cuts the line itself. */
  static async over(page, expects, keyboardAlone = false) {
    const watch = new Watch();
    watch.#expects = new Set(expects);
    await watch.#listen(page);
    if (keyboardAlone) await watch.#wantNoMouse(page);
    return watch;
  }

  /** Who goes by keyboard alone presses no mouse button. The click that a key makes has no coordinates and no button. */
  async #wantNoMouse(page) {
    await page.exposeBinding("journeySawMouse", (_, words) => this.#add(page, "mouse", words));
    await page.addInitScript(() => {
      const told = (event) => window.journeySawMouse(`${event.type} on ${event.target.localName}`);
      for (const kind of ["pointerdown", "mousedown", "wheel"]) document.addEventListener(kind, told, { capture: true, passive: true });
    });
  }

  async #listen(page) {
    page.on("console", (message) => {
      if (message.type() === "error" && !this.#expected(message.text())) this.#add(page, "console", message.text());
    });
    page.on("pageerror", (error) => this.#add(page, "script", error.message));
    page.on("requestfailed", (request) => {
      // A download or a page left early aborts its request; nothing failed.
      const reason = request.failure()?.errorText ?? "";
      if (!reason.includes("ERR_ABORTED") && !this.#isOffline(reason)) this.#add(page, "request", `${request.url()} ${reason}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 500 && !this.#expects.has(response.status())) {
        this.#add(page, "answer", `${response.status()} ${response.url()}`);
      }
    });
    // The console names most breaches; this names all, also those of a report-only policy.
    await page.exposeBinding("journeySawBreach", (_, words) => this.#add(page, "policy", words));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        window.journeySawBreach(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`);
      });
    });
  }

  #expected(text) {
    if (this.#isOffline(text)) return true;
    const status = /status of (\d+)/.exec(text);
    return status !== null && this.#expects.has(Number(status[1]));
  }

  #isOffline(text) {
    return this.#expects.has("offline") && /ERR_(INTERNET_DISCONNECTED|CONNECTION_FAILED|NETWORK_CHANGED)/.test(text);
  }

  #add(page, kind, words) {
    this.complaints.push(`${kind}: ${words} (on ${page.url()})`);
  }
}

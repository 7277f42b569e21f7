// A house of our own: the built program with a fresh database, as an operator sets it up.

import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

/** The debug build of this working tree, or the one that GELINGEN_PROGRAM names. */
const PROGRAM = process.env.GELINGEN_PROGRAM || fileURLToPath(new URL("../target/debug/gelingen", import.meta.url));

/** How often a house that starts is asked whether it is ready, and after how many milliseconds again. */
const ASKS = 300;
const BETWEEN = 100;

export class House {
  #folder;
  #program;
  #ended;
  #env;

  /** Sets a house up and waits until it answers. The mail server is named, but nobody listens there. */
  static async open() {
    const house = new House();
    house.#folder = await mkdtemp(`${tmpdir()}/gelingen-house-`);
    house.address = `http://127.0.0.1:${await freePort()}`;
    house.#env = {
      PATH: process.env.PATH,
      LANG: "de_DE.UTF-8",
      GELINGEN_LISTEN: new URL(house.address).host,
      GELINGEN_DATABASE: `${house.#folder}/gelingen.db`,
      GELINGEN_PUBLIC_URL: house.address,
      GELINGEN_MAIL_SERVER: "smtp://127.0.0.1:9",
      GELINGEN_MAIL_SENDER: "Gelingen <gelingen@example.org>",
      GELINGEN_LOG: "error",
    };
    house.#run("migrate");
    house.#program = spawn(PROGRAM, ["serve"], { cwd: house.#folder, env: house.#env, stdio: "ignore" });
    house.#ended = new Promise((end) => house.#program.once("exit", end));
    await house.#ready();
    return house;
  }

  /** Adds a person on the command line, and gives the path of the link that it prints. */
  link(name, email, role, at = "instance") {
    const said = this.#run("user", "add", "--name", name, "--email", email, "--role", role, "--at", at);
    const [link] = /https?:\/\/\S+\/link\/\S+/.exec(said) ?? [];
    if (!link) throw new Error(`"user add" gives no link:\n${said}`);
    return new URL(link).pathname;
  }

  /** Ends the program and takes everything away. */
  async close() {
    this.#program?.kill("SIGTERM");
    await this.#ended;
    await rm(this.#folder, { recursive: true, force: true });
  }

  #run(...words) {
    return execFileSync(PROGRAM, words, { cwd: this.#folder, env: this.#env, encoding: "utf8" });
  }

  async #ready() {
    for (let ask = 0; ask < ASKS; ask += 1) {
      if (this.#program.exitCode !== null) throw new Error(`${PROGRAM} serve ended with ${this.#program.exitCode}`);
      const answer = await fetch(`${this.address}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((next) => setTimeout(next, BETWEEN));
    }
    throw new Error(`${PROGRAM} serve does not become ready`);
  }
}

/** A port that nobody has taken. */
function freePort() {
  const server = createServer();
  return new Promise((done) => server.listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  }));
}

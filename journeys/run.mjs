// Runs the journeys: node run.mjs [--only NAME[,NAME]] [--way WAY] [--keep] [--list] [--self-test]
//
// GELINGEN_BASE is the address of a running demo (`cargo run -- demo`), or several with spaces between them: then as
// many journeys go at once, each demo taking one after the other. Each file in journeys/ exports `name`,
// `run(stage)` and, where a journey is not to be gone all three ways, `ways`: some of "scripts", "plain" (without
// scripts) and "keyboard" (keys only).
// Pictures go to pictures/, with --keep to docs/pictures.

import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { selfTest } from "./self-test.mjs";
import { Stage, startBrowser } from "./stage.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

async function main(words) {
  if (words.includes("--self-test")) return report(await withBrowser((browser) => selfTest(browser)));
  const journeys = chosen(await load(), words);
  if (words.includes("--list")) return list(journeys);
  const bases = (process.env.GELINGEN_BASE ?? "").split(" ").filter((base) => base !== "");
  if (bases.length === 0) throw new Error("GELINGEN_BASE is not set. Start `cargo run -- demo` and set it to the address it prints.");
  const pictures = words.includes("--keep") ? `${HERE}../docs/pictures` : `${HERE}pictures`;
  const runs = journeys.flatMap((journey) => waysOf(journey, words).map((way) => ({ journey, way })));
  return report(await withBrowser((browser) => all(runs, bases, { browser, pictures, known: new Set() })));
}

async function load() {
  const files = (await readdir(`${HERE}journeys`)).filter((file) => file.endsWith(".mjs")).sort();
  return Promise.all(files.map((file) => import(`./journeys/${file}`)));
}

function chosen(journeys, words) {
  const at = words.indexOf("--only");
  if (at < 0) return journeys;
  const names = (words[at + 1] ?? "").split(",");
  const unknown = names.filter((name) => journeys.every((journey) => journey.name !== name));
  if (unknown.length > 0) throw new Error(`There is no journey "${unknown.join(", ")}". --list names them.`);
  return journeys.filter((journey) => names.includes(journey.name));
}

/** How a journey can be gone, and what the report calls it. */
const WAYS = {
  scripts: { scripts: true, keyboard: false, words: "" },
  plain: { scripts: false, keyboard: false, words: " (without scripts)" },
  keyboard: { scripts: true, keyboard: true, words: " (by keyboard)" },
};

/** The ways of a journey, or of them the one that `--way` names. */
function waysOf(journey, words) {
  const at = words.indexOf("--way");
  const wanted = at < 0 ? Object.keys(WAYS) : [words[at + 1]];
  if (!wanted.every((way) => way in WAYS)) throw new Error(`There is no way "${wanted}", only ${Object.keys(WAYS).join(", ")}.`);
  return (journey.ways ?? Object.keys(WAYS)).filter((way) => wanted.includes(way)).map((way) => WAYS[way]);
}

function list(journeys) {
  for (const journey of journeys) console.log(journey.name);
  return 0;
}

async function withBrowser(work) {
  const browser = await startBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Goes every journey, one at a time at each demo, so that none sees another at work. */
async function all(runs, bases, around) {
  const left = [...runs];
  const results = [];
  const lane = async (base) => {
    for (let run = left.shift(); run !== undefined; run = left.shift()) {
      results.push(await one(run.journey, run.way, { ...around, base }));
    }
  };
  await Promise.all(bases.map(lane));
  return results;
}

async function one(journey, { scripts, keyboard, words }, around) {
  const stage = new Stage({ ...around, scripts, keyboard, journey: journey.name });
  const start = performance.now();
  const problems = [];
  try {
    await journey.run(stage);
  } catch (error) {
    problems.push(error.message);
    await stage.pictureOfFailure().catch(() => {});
  }
  problems.push(...new Set(stage.complaints()));
  await stage.clear();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${seconds.padStart(6)} s  ${journey.name}${words}`);
  for (const remark of stage.remarks) console.log(`         ${remark}`);
  for (const problem of problems) console.log(`         ${problem.replaceAll("\n", "\n         ")}`);
  return problems.length === 0;
}

/** The closing line; no journey at all is a failure too. */
function report(results) {
  const failed = results.filter((well) => !well).length;
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  return failed > 0 || results.length === 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

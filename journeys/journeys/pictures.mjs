// The pictures of the README: `node run.mjs --only pictures --keep`, with a fresh demo, because the overview also shows
// what other journeys did.

export const name = "pictures";

/** Pictures are taken with scripts only. */
export const ways = ["scripts"];

const PROGRAMME = "/programmes/nds-79a-2016";

const OF_VISITORS = { home: "/", "sign-in": "/sign-in" };

const OF_MEMBERS = {
  overview: PROGRAMME,
  matrix: `${PROGRAMME}/matrix`,
  timeline: `${PROGRAMME}/timeline`,
  office: `${PROGRAMME}/offices/celle`,
  catalogue: "/catalogues/sozialer-dienst-12/1.0",
};

export async function run(stage) {
  await shoot(stage, await stage.open(), OF_VISITORS);
  await shoot(stage, await stage.openAs("leitung-lja"), OF_MEMBERS);
}

async function shoot(stage, page, pages) {
  for (const [picture, path] of Object.entries(pages)) {
    await page.goto(path);
    await stage.picture(page, picture);
  }
}

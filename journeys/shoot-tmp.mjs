import { Stage, startBrowser } from "./stage.mjs";
const [base, person, ...paths] = process.argv.slice(2);
const browser = await startBrowser();
const stage = new Stage({ browser, base, scripts: true, journey: "shoot", pictures: "/tmp/shots" });
const page = person === "-" ? await stage.open() : await stage.openAs(person);
for (const path of paths) {
  const answer = await page.goto(path);
  await stage.picture(page, (person + path).replaceAll(/[^a-z0-9]+/gi, "_"));
  console.log(answer.status(), path, await page.title());
}
console.log(stage.complaints());
await stage.clear(); await browser.close();

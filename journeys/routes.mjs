// The product's own list of its doors, `docs/generated/routes.txt`: what no journey has met is found out by it.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const LIST = fileURLToPath(new URL("../docs/generated/routes.txt", import.meta.url));

/** The paths of one method, such as `/programmes/{programme}/edit`. */
export async function routes(method, text) {
  const list = text ?? (await readFile(LIST, "utf8"));
  const paths = list.split("\n").flatMap((line) => {
    const [, verb, path] = /^(\w+)\s+(\/\S*)/.exec(line) ?? [];
    return verb === method ? [path] : [];
  });
  if (paths.length === 0) throw new Error(`The list of routes names no ${method}`);
  return paths;
}

/** The route that an address belongs to: the one with the fewest open parts, as the router decides it. */
export function routeOf(paths, address) {
  const parts = new URL(address, "http://here").pathname.split("/");
  const fits = (path) => {
    const wanted = path.split("/");
    return wanted.length === parts.length && wanted.every((part, at) => isOpen(part) || part === parts[at]);
  };
  return paths.filter(fits).sort((one, other) => openParts(one) - openParts(other))[0];
}

/** Sentences about routes that were neither met nor excused, and about excuses that nobody needs any more. */
export function unmet(paths, met, excused) {
  const missing = paths.filter((path) => !met.has(path) && !(path in excused));
  const idle = Object.keys(excused).filter((path) => met.has(path) || !paths.includes(path));
  return [
    ...missing.map((path) => `${path} was not met: lead the journey there, or say in its list why it cannot be`),
    ...idle.map((path) => `${path} is excused, but it was met or is no route: take it off the list`),
  ];
}

function isOpen(part) {
  return part.startsWith("{");
}

function openParts(path) {
  return path.split("/").filter(isOpen).length;
}

// Builds the app into a folder (dist without an argument): what the browser loads, packed where that is worth it, and
// release.json, which names every file by its hash. The same sources give the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? join(here, "dist"));
/** Files below are not packed. */
const PACK_FROM = 4_096;

const vite = (...more) =>
  execFileSync(process.execPath, [join(here, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn", "--outDir", out, "--emptyOutDir", ...more], { cwd: here, stdio: "inherit" });

mkdirSync(out, { recursive: true });
vite();
execFileSync(process.execPath, [join(here, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn", "--config", "vite.sw.config.ts", "--outDir", out], { cwd: here, stdio: "inherit" });
for (const module of ["reader", "proof"]) {
  const from = join(here, "..", module, `${module}.wasm`);
  if (!existsSync(from)) throw new Error(`${basename(from)} is not there: run scripts/wasm.sh build`);
  cpSync(from, join(out, `${module}.wasm`));
}
const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const names = readdirSync(out).sort();
const files = Object.fromEntries(names.map((name) => [name, createHash("sha256").update(readFileSync(join(out, name))).digest("hex")]));
writeFileSync(join(out, "release.json"), `${JSON.stringify({ kind: "sirekap-release/1", version, files })}\n`);
for (const name of names) {
  const bytes = readFileSync(join(out, name));
  if (bytes.length < PACK_FROM || name.endsWith(".png")) continue;
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(join(out, `${name}.gz`), packed);
  rmSync(join(out, name));
}
const sizes = readdirSync(out).map((name) => [name, readFileSync(join(out, name)).length]);
console.log(sizes.map(([name, size]) => `${String(size).padStart(9)} ${name}`).join("\n"));
console.log(`${String(sizes.reduce((sum, [, size]) => sum + size, 0)).padStart(9)} bytes that a phone fetches`);

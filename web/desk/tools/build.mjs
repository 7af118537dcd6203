// Builds the desk's pages into a folder (dist without an argument), packed where that is worth it. The same sources give the
// same bytes.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? join(here, "dist"));
/** Files below are not packed. */
const PACK_FROM = 4_096;

execFileSync(process.execPath, [join(here, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn", "--outDir", out, "--emptyOutDir"], { cwd: here, stdio: "inherit" });
const module = join(here, "../sign/sign.wasm");
if (!existsSync(module)) throw new Error("sign.wasm is not there: run scripts/wasm.sh build");
cpSync(module, join(out, "sign.wasm"));
for (const name of readdirSync(out)) {
  const bytes = readFileSync(join(out, name));
  if (bytes.length < PACK_FROM) continue;
  writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  rmSync(join(out, name));
}
const sizes = readdirSync(out).map((name) => [name, readFileSync(join(out, name)).length]);
console.log(sizes.map(([name, size]) => `${String(size).padStart(9)} ${name}`).join("\n"));

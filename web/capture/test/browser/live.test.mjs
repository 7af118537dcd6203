// The portal's scripts in a browser: numbers that reach an open page, a publisher that stopped, a site that is dead, a kept page, a proof,
// and two logs of one length. Phones that are played send forms to a service that publishes every second.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { browser, freePort, until, World } from "./world.mjs";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const sirekap = process.env.SIREKAP ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/sirekap");
const axe = readFileSync(fileURLToPath(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");
const shots = process.env.SHOTS;

let world;
let chrome;
/** What was started beside the world. */
const started = [];

/** A portal over the world's tree, and its address. */
async function portal(...more) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const run = () => {
    const process = spawn(sirekap, ["serve", join(world.home, "tree"), "--addr", `127.0.0.1:${port}`, ...more], { stdio: "ignore" });
    started.push(process);
    return process;
  };
  const up = () => until("the portal answers", () => fetch(`${base}/healthz`).then((answer) => answer.ok, () => false));
  const site = { base, process: run() };
  await up();
  site.stop = () => new Promise((gone) => (site.process.once("exit", gone), site.process.kill("SIGKILL")));
  site.start = async () => ((site.process = run()), await up());
  return site;
}

const simulate = (phones) =>
  promisify(execFile)(sirekap, ["device", "simulate", "--phones", String(phones), "--contest", "ppwp", "--url", world.base, "--speed", "20"],
    { env: { ...process.env, SIREKAP_DATA: world.data } });

const noteOf = async (base) => (await fetch(`${base}/log/checkpoint`)).text();
/** The state once nothing more comes: what was sent before may still be published. */
async function still(base) {
  let [note, since] = ["", Date.now()];
  await until("a quiet log", async () => {
    const now = await noteOf(base);
    if (now !== note) [note, since] = [now, Date.now()];
    return Date.now() - since > 3_000;
  }, 60);
  return note;
}
const sizeOf = (note) => Number(note.split("\n")[1]);

/** Opens a page; errors that it throws fail the test. */
async function open(base, path, options = {}) {
  const context = await chrome.newContext({ viewport: { width: 360, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.wrong = [];
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  page.on("console", (message) => message.text().includes("Content Security Policy") && page.wrong.push(message.text()));
  await page.goto(base + path);
  return page;
}

async function close(page, name) {
  if (shots) await page.screenshot({ path: join(shots, `live-${name}.png`), fullPage: true });
  assert.deepEqual(page.wrong, []);
  await page.context().close();
}

async function sound(page, name) {
  await page.evaluate(`${axe};0`);
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`), [], `${name}, ${colorScheme}`);
  }
}

/** The way to a station whose recorded form was confirmed by a phone. */
async function confirmed(base) {
  const json = async (codes) => (await fetch(`${base}/v1/hasil/${["ppwp", ...codes].join("/")}.json`)).json();
  const search = async (codes) => {
    const region = await json(codes);
    for (const child of region.children) {
      const found = await search([...codes, child.region.code]);
      if (found) return found;
    }
    for (const { station } of region.stations) {
      const way = [...codes, station.code];
      const form = await json(way);
      if (form.history.some((item) => item.index === form.event && item.kind.startsWith("form.confirmed"))) return way;
    }
    return undefined;
  };
  const way = await search([]);
  assert.ok(way, "a form was confirmed");
  return `/ppwp/${way.join("/")}`;
}

before(async () => {
  world = await World.make({ forms: false });
  chrome = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
});

after(async () => {
  await chrome?.close();
  for (const process of started) process.kill("SIGKILL");
  await world?.end();
});

test("new numbers reach an open page without a reload, and a reader is not disturbed", async () => {
  const site = await portal();
  const page = await open(site.base, "/ppwp/?lang=en");
  await page.evaluate(() => {
    globalThis.mark = "the same document";
    document.querySelectorAll("main details").forEach((details) => (details.open = true));
    [...document.querySelectorAll("main a")].at(-1).focus();
    scrollTo(0, 300);
  });
  const state = () => page.evaluate(() => ({
    focus: document.activeElement?.outerHTML, scroll: scrollY, open: document.querySelectorAll("main details[open]").length, mark: globalThis.mark,
  }));
  const votes = () => page.locator("main").innerText();
  const [before, was, size] = [await votes(), await state(), sizeOf(await noteOf(site.base))];
  const sending = simulate(3);
  await until("a publication", async () => sizeOf(await noteOf(site.base)) > size, 60);
  await until("the numbers on the page", async () => (await votes()) !== before, 10);
  await sending;
  await until("the newest state on the page", async () =>
    (await page.locator("footer time").getAttribute("datetime")) === (await (await fetch(`${site.base}/`)).text()).match(/<footer.*datetime="([^"]+)"/)[1], 10);
  assert.match(await page.locator("#langsung").innerText(), /^Numbers on this page were just updated/);
  const now = await state();
  assert.deepEqual([now.mark, now.open, now.focus], [was.mark, was.open, was.focus]);
  assert.ok(Math.abs(now.scroll - was.scroll) < 80, `from ${was.scroll} to ${now.scroll}`);
  await sound(page, "updated");
  // What stands there is what a reload gives.
  const [live, fresh] = [await page.locator("main").innerText(), await open(site.base, "/ppwp/?lang=en")];
  await fresh.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));
  assert.equal(live, await fresh.locator("main").innerText());
  await close(fresh, "fresh");
  await close(page, "updated");
});

test("without scripts the page is as whole", async () => {
  const site = await portal();
  const path = await confirmed(site.base);
  const [plain, better] = [await open(site.base, path, { javaScriptEnabled: false }), await open(site.base, path)];
  const words = (/** @type {string} */ text) => text.replace(/\s+/g, " ");
  const [without, withScripts] = [words(await plain.locator("main").innerText()), words(await better.locator("main").innerText())];
  assert.ok(without.length > 1000 && withScripts.replace("Periksa sekarang ", "") === without);
  await plain.context().close();
  await better.context().close();
});

test("a publisher that stopped is told, and never as the end of the count", async () => {
  const site = await portal();
  const page = await open("about:blank", "");
  await page.route("**/log/checkpoint", async (route) => {
    const answer = await route.fetch();
    const later = new Date(Date.now() + 3_600_000).toUTCString();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), date: later } });
  });
  await page.goto(`${site.base}/ppwp/`);
  await page.locator("#langsung", { hasText: "Tidak diperbarui sejak" }).waitFor();
  assert.match(await page.locator("#langsung").innerText(), /Belum tentu hitungan selesai/);
  await sound(page, "stopped");
  await close(page, "stopped");
});

test("a dead site leads to who has the same log, and not to who has another", async () => {
  const mirror = await portal();
  const note = await noteOf(mirror.base);
  const [origin, size] = note.split("\n");
  const other = [origin, size, Buffer.alloc(32, 7).toString("base64"), ...note.split("\n").slice(3)].join("\n");
  const liar = createServer((_, answer) => answer.writeHead(200, { "access-control-allow-origin": "*" }).end(other));
  await new Promise((ready) => liar.listen(0, "127.0.0.1", ready));
  const site = await portal("--mirror", `http://127.0.0.1:${liar.address().port}`, "--mirror", mirror.base);
  const page = await open(site.base, "/ppwp/");
  await page.waitForFunction(() => localStorage.getItem("sirekap.mirrors"));
  await site.stop();
  const link = page.locator("#langsung a");
  await link.waitFor({ timeout: 40_000 });
  assert.deepEqual(await link.evaluateAll((all) => all.map((a) => a.href)), [`${mirror.base}/ppwp/`]);
  await sound(page, "dead");
  await link.click();
  await page.waitForURL(`${mirror.base}/ppwp/`);
  assert.match(await page.locator("h1").innerText(), /INDONESIA|Indonesia/);
  liar.close();
  await close(page, "mirror");
});

test("a page seen before stands without a network, with its time, and is fresh again with one", async () => {
  const mirror = await portal();
  const site = await portal("--mirror", mirror.base);
  const page = await open(site.base, "/ppwp/");
  await page.waitForFunction(async () => {
    const cache = await caches.open("halaman-1");
    const away = await (await caches.open("luring-1")).match("/luring");
    return (await cache.keys()).length > 0 && away && localStorage.getItem("sirekap.mirrors");
  });
  assert.ok(!(await page.locator("#tersimpan").isVisible()));
  await site.stop();
  await page.goto(`${site.base}/ppwp/`);
  assert.match(await page.locator("#tersimpan").innerText(), /salinan di perangkat Anda.*bukan yang terbaru/);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".skip")).position), "absolute", "with its style");
  await sound(page, "kept");
  // Of what this device never saw it says so, and what it has.
  await page.goto(`${site.base}/tentang`);
  await page.locator("h1", { hasText: "Situs ini tidak menjawab" }).waitFor();
  await page.locator("#luring a", { hasText: "Presiden" }).waitFor({ timeout: 60_000 });
  assert.deepEqual(await page.locator("#luring a").evaluateAll((all) => all.map((a) => a.href)), [`${mirror.base}/tentang`, `${site.base}/ppwp/`]);
  await sound(page, "away");
  await site.start();
  await page.goto(`${site.base}/ppwp/`);
  assert.ok(!(await page.locator("#tersimpan").isVisible()));
  await close(page, "kept");
});

test("a form's entry is proven in the browser, and a state that does not fit what was kept is told", async () => {
  const site = await portal();
  const path = await confirmed(site.base);
  const page = await open(site.base, path);
  const button = page.getByRole("button", { name: "Periksa sekarang" });
  await button.click();
  await page.locator(".proof p", { hasText: "Terbukti: baris nomor" }).waitFor();
  assert.deepEqual(await page.locator(".proof p.alert").count(), 0);
  const said = await page.locator(".proof").innerText();
  for (const text of ["Angka di baris itu sama", "bertanda tangan kunci catatan", "disimpan di perangkat Anda"]) assert.ok(said.includes(text), said);
  await sound(page, "proof");
  if (shots) await page.screenshot({ path: join(shots, "live-proof.png"), fullPage: true });
  // Kept from before: the log has grown since.
  const [origin] = (await noteOf(site.base)).split("\n");
  const before = sizeOf(await noteOf(site.base));
  await simulate(2);
  await until("a publication", async () => sizeOf(await noteOf(site.base)) > before, 60);
  await page.goto(site.base + (await confirmed(site.base)));
  await button.click();
  await page.locator(".proof p", { hasText: "Catatan hanya bertambah sejak" }).waitFor();
  // Kept from before, and not a beginning of what is there now.
  await page.evaluate(([origin]) => {
    const key = `sirekap.first.${origin}`;
    const lines = localStorage.getItem(key).split("\n");
    lines[1] = String(Number(lines[1]) - 1);
    localStorage.setItem(key, lines.join("\n"));
  }, [origin]);
  await button.click();
  await page.locator(".proof p.alert", { hasText: "tidak terbukti" }).waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Simpan bukti" }).first().click();
  const evidence = readFileSync(await (await saved).path(), "utf8");
  assert.equal(evidence.split(`${origin}\n`).length, 3 + Number(evidence.includes("sirekap-event/1")), "both states");
  await close(page, "proof-wrong");
});

test("two logs of one length are told loudly", async () => {
  const site = await portal();
  const [origin, size, , ...rest] = (await still(site.base)).split("\n");
  const page = await open(site.base, "/ppwp/?lang=en");
  const other = [origin, size, Buffer.alloc(32, 7).toString("base64"), ...rest].join("\n");
  await page.evaluate(([origin, other]) => localStorage.setItem(`sirekap.newest.${origin}`, other), [origin, other]);
  await page.reload();
  await page.getByRole("alert").filter({ hasText: "two different logs of the same length" }).waitFor();
  await sound(page, "split");
  await close(page, "split");
});

test("nothing is taken over that pages of this site never have", async () => {
  const site = await portal();
  const page = await open("about:blank", "", { serviceWorkers: "block" });
  const later = (text) => text.replace(/^(.*\n)(\d+)\n/m, (_, origin, size) => `${origin}${Number(size) + 1}\n`);
  let lies = false;
  await page.route("**/log/checkpoint", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: lies ? later(await answer.text()) : await answer.text() });
  });
  await page.route("**/ppwp/", async (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    const html = await (await route.fetch()).text();
    const note = html.replace(/data-note="([^"]*)"/, (_, text) => `data-note="${later(text)}"`);
    await route.fulfill({ contentType: "text/html", body: note.replace("<h1>", '<img src="x" onerror="globalThis.bad = true"><h1>Menang!') });
  });
  await page.goto(`${site.base}/ppwp/`);
  const before = await page.locator("main").innerText();
  lies = true;
  await page.locator("#langsung", { hasText: "Situs ini sudah diperbarui." }).waitFor();
  assert.equal(await page.locator("main").innerText(), before);
  assert.equal(await page.evaluate(() => globalThis.bad), undefined);
  // That the browser would not have run it either it says itself.
  page.wrong = page.wrong.filter((text) => !text.includes("inline event handler"));
  await close(page, "lies");
});

test("a copy of a form is compared with what is published", async () => {
  const site = await portal();
  const path = await confirmed(site.base);
  const { values } = await (await fetch(`${site.base}/v1/hasil${path}.json`)).json();
  const code = (list) => `#salinan=${["1", ...list.map((value) => value ?? "-")].join(".")}`;
  // As a copy has it: the contest and the station's code.
  const page = await open(site.base, `/ppwp/${path.split("/").at(-1)}${code(values)}`);
  await page.locator("#salinan", { hasText: `sama dengan yang diumumkan: ${values.length} angka` }).waitFor();
  await sound(page, "copy");
  await page.goto(site.base + path + code(values.with(0, (values[0] ?? 0) + 1)));
  await page.locator("#salinan", { hasText: "berbeda dengan yang diumumkan pada 1 angka" }).waitFor();
  await page.goto(site.base + path + code(values.slice(1)));
  await page.locator("#salinan", { hasText: "tidak dapat dibaca" }).waitFor();
  await close(page, "copy");
});

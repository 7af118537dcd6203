// An election of the demo, its desk, and people at browsers with authenticators: what the browser tests share.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const sirekap = process.env.SIREKAP ?? join(target, "debug/sirekap");
const browser = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Screenshots go here when it is set. */
const shots = process.env.SHOTS;
/** Pages of this folder are shown instead of those that the program carries, under the same policy. */
const pages = process.env.DESK_PAGES;
export const LAPTOP = { width: 1366, height: 768 };
export const TABLET = { width: 820, height: 1180 };
/** The demo's manifest names this page. */
const ADDRESS = "http://localhost:8025";
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", svg: "image/svg+xml", wasm: "application/wasm" };

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export const until = async (what, look, seconds = 30) => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not in ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
};

export class World {
  static async make() {
    const world = new World();
    world.folder = mkdtempSync(join(tmpdir(), "sirekap-desk-"));
    world.data = process.env.DESK_DATA ?? join(world.folder, "data");
    if (!existsSync(world.data)) {
      mkdirSync(world.data);
      world.run("demo", "--no-serve", "--data", world.data, "--stations", "60", "--photos", "6");
    }
    // A participant has two authorities of its own, who alone give its witnesses their cards.
    world.office = ["a", "b"].map((name) => join(world.folder, `${name}.seed`));
    for (const key of world.office) world.run("election", "office", "peserta-2", "--key", key, "--data", world.data);
    const args = ["serve", "--portal", "--addr", `127.0.0.1:${await freePort()}`, "--desk", "--data", world.data, "--publish-every", "1"];
    if (!process.env.DESK_RUNS) world.service = spawn(sirekap, args, { stdio: "ignore" });
    await until("the desk answers", () => fetch(`${ADDRESS}/desk/v1/hello`).then(({ ok }) => ok, () => false));
    world.chromium = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
    world.people = [];
    return world;
  }

  run(...args) {
    return execFileSync(sirekap, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  /** A card: its code, letters and PIN. */
  async card(role, area) {
    const [key, second] = this.office;
    const keys = role === "saksi" ? ["--key", key, "--with", second] : [];
    const card = JSON.parse(this.run("desk", "card", role, area, "--data", this.data, "--json", ...keys));
    await until("the offer is in the log", () => fetch(`${ADDRESS}/desk/v1/offers/${card.ticket}`).then(({ ok }) => ok));
    return card;
  }

  /** A person with a browser and an authenticator of their own. */
  async person(name, viewport = LAPTOP) {
    const context = await this.chromium.newContext({ viewport, locale: "id-ID", timezoneId: "Asia/Jakarta" });
    if (pages) await context.route(`${ADDRESS}/meja/**`, shown);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("WebAuthn.enable");
    const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options });
    const person = new Person(name, page, session, authenticatorId);
    this.people.push(person);
    return person;
  }

  /** A person who has come with a card and is signed in. */
  async seated(name, role, area, viewport = LAPTOP) {
    const person = await this.person(name, viewport);
    await person.come(await this.card(role, area));
    await person.enter();
    return person;
  }

  /** The public file of a form. */
  async published(path) {
    return (await fetch(`${ADDRESS}/${path}`)).json();
  }

  async close() {
    for (const { trouble, name } of this.people) for (const text of trouble) console.error(`${name}: ${text}`);
    await this.chromium.close();
    this.service?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Shows a page of a folder, with the policy of the desk's own answer. */
async function shown(route) {
  const name = new URL(route.request().url()).pathname.replace("/meja/", "") || "index.html";
  const file = join(pages, name);
  if (!existsSync(file) && !existsSync(`${file}.gz`)) return route.fulfill({ status: 404, body: "" });
  const policy = (await fetch(`${ADDRESS}/meja/`)).headers.get("content-security-policy") ?? "";
  const body = existsSync(file) ? readFileSync(file) : gunzipSync(readFileSync(`${file}.gz`));
  return route.fulfill({ body, contentType: TYPES[name.split(".").at(-1)], headers: { "content-security-policy": policy } });
}

class Person {
  constructor(name, page, session, authenticatorId) {
    Object.assign(this, { name, page, session, authenticatorId, trouble: [] });
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && this.trouble.push(message.text()));
    page.on("pageerror", (error) => this.trouble.push(String(error)));
  }

  go(where) {
    return this.page.goto(`${ADDRESS}/meja/${where}`);
  }

  /** Comes with a card, by its link or by its letters. */
  async come(card, typed = false, patience = 30_000) {
    const { page } = this;
    if (typed) {
      await this.go("#/daftar");
      await page.getByLabel(/Kode wilayah di kartu/).fill(card.area);
      for (const [n, group] of card.typed.split(" ").entries()) await page.getByLabel(`Kelompok ${n + 1}`).fill(group);
      await page.getByRole("button", { name: "Periksa kartu" }).click();
    } else {
      await this.go(`#${card.code.split("#")[1]}`);
    }
    await page.getByLabel(/PIN, enam angka/).fill(card.pin);
    await page.getByLabel("Nama Anda").fill(this.name);
    await this.shot("kartu");
    await page.getByRole("button", { name: "Buat kunci sandi dan daftar" }).click();
    await page.getByRole("link", { name: "Masuk" }).click({ timeout: patience });
  }

  async enter() {
    await this.page.getByLabel(/Nama perangkat ini/).fill(`perangkat ${this.name}`);
    await this.page.getByRole("button", { name: "Masuk dengan kunci sandi" }).click();
    await this.page.getByRole("heading", { name: /^Antrean/ }).waitFor();
  }

  /** How many passkeys the authenticator has. */
  async passkeys() {
    const { authenticatorId } = this;
    return (await this.session.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length;
  }

  async shot(name, full = false) {
    if (shots) await this.page.screenshot({ path: join(shots, `${this.name}-${name}.png`), fullPage: full });
  }

  /** What axe finds on the screen. */
  async axe() {
    await this.page.evaluate(readFileSync(join(root, "web/capture/node_modules/axe-core/axe.min.js"), "utf8"));
    const { violations } = await this.page.evaluate(() => globalThis.axe.run());
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`);
  }

  note() {
    return this.page.locator(".note.good, .note.bad").first().innerText();
  }
}

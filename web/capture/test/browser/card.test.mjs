// How a phone takes a card: off the paper with the app's own camera, and by its letters. Both offices make what they make.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "./officer.mjs";
import { until, World } from "./world.mjs";

let world;
let first;
let second;
let pin;
before(async () => {
  world = await World.make({ forms: false });
  [first, second] = world.stations;
  const [cards, pins] = [join(world.folder, "cards"), join(world.folder, "pins")];
  world.run("device", "offer", "make", "--station", first, "--address", world.base, "--out", cards);
  world.run("device", "offer", "countersign", join(cards, "tawaran.txt"), "--out", pins);
  world.run("device", "offer", "take", join(pins, "registrar.txt"));
  // The sheet as a camera sees it: 640 x 480 pixels of the card in its corner.
  const picture = execFileSync("pdftoppm", ["-jpeg", "-r", "110", "-x", "20", "-y", "20", "-W", "640", "-H", "480", join(cards, "kartu.pdf")]);
  world.idle = join(world.folder, "card.mjpeg");
  writeFileSync(world.idle, Buffer.concat(Array(12).fill(picture)));
  const slip = execFileSync("pdftotext", ["-layout", join(pins, "pin.pdf"), "-"], { encoding: "utf8" });
  pin = /\b(\d{3}) (\d{3})\b/.exec(slip).slice(1).join("");
  await until("the offer is in the log", () => !readdirSync(join(world.home, "inbox")).some((name) => name.endsWith(".event")));
});
after(() => world?.end());

test("from the paper, with the app's own camera", () => world.phone("scanned", {}, async (phone) => {
  const { page } = phone;
  await page.goto(`${world.base}/petugas/`);
  await phone.button("Pindai kartu").waitFor();
  await accessible(phone, "0-daftar");
  await phone.button("Pindai kartu").click();
  await page.getByLabel(/PIN enam angka/).fill(pin);
  assert.ok((await page.locator(".card").innerText()).includes(first), "the station's code stands on the screen");
  await phone.button("Daftarkan").click();
  await phone.button(/Pengiriman/).waitFor();
  assert.deepEqual(phone.errors, []);
}));

test("by its letters, with the errors that people make", () => world.phone("typed", {}, async (phone) => {
  const { page } = phone;
  const card = await world.card(second);
  const groups = card.typed.split(" ");
  const asked = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(`${world.base}/petugas/`);
  await page.getByText("Tidak bisa memindai?").click();
  const station = page.getByLabel("Kode TPS di kartu");
  const group = (n) => page.getByLabel(`Kelompok ${n}`);
  await station.fill(first);
  await page.locator("#place").getByText("TPS 001").waitFor();
  await group(1).pressSequentially(groups[0].toLowerCase());
  await group(2).pressSequentially(groups[1].slice(0, 5));
  await page.getByText("kurang 2").waitFor();
  await group(2).fill(groups[1]);
  const exchanged = [...groups[2]];
  const at = exchanged.findIndex((letter, n) => letter !== exchanged[n + 1]);
  [exchanged[at], exchanged[at + 1]] = [exchanged[at + 1], exchanged[at]];
  await group(3).fill(exchanged.join(""));
  await group(4).fill(groups[3]);
  await page.getByText("cek lagi").waitFor();
  assert.equal(await group(3).getAttribute("aria-invalid"), "true");
  assert.equal(await page.locator("[aria-invalid=true]").count(), 1, "the group that is wrong, and no other");
  assert.ok(await phone.button("Periksa kartu").isDisabled());
  await accessible(phone, "0-kode-diketik");

  // The code is right and the station is not: nothing is asked about the code.
  await group(3).fill(groups[2]);
  asked.length = 0;
  await phone.button("Periksa kartu").click();
  await page.getByRole("alert").getByText("bukan untuk TPS itu").waitFor();
  assert.deepEqual(asked.filter((a) => !/^GET .*\/(hello|proof\.wasm|stations\/\d+)$/.test(a)), [], "only who this is");
  await station.fill(second);
  await phone.button("Periksa kartu").click();
  await page.getByLabel(/PIN enam angka/).fill(card.pin);
  assert.ok((await page.locator(".card").innerText()).includes(second));
  await phone.button("Daftarkan").click();
  await phone.button(/Pengiriman/).waitFor();
  assert.deepEqual(phone.errors, []);
}));

test("a whole code that is pasted fills the groups", () => world.phone("pasted", {}, async (phone) => {
  const { page } = phone;
  const card = await world.card(second);
  await page.goto(`${world.base}/petugas/`);
  await page.getByText("Tidak bisa memindai?").click();
  await page.getByLabel("Kelompok 1").fill(card.typed);
  for (const [n, text] of card.typed.split(" ").entries()) assert.equal(await page.getByLabel(`Kelompok ${n + 1}`).inputValue(), text);
  await page.getByLabel("Kode TPS di kartu").fill(second);
  await phone.button("Periksa kartu").click();
  await page.getByLabel(/PIN enam angka/).waitFor();
}));

test("nothing secret is left in the offices' files", () => {
  const offers = readFileSync(join(world.folder, "cards/tawaran.txt"), "utf8");
  const registrar = readFileSync(join(world.folder, "pins/registrar.txt"), "utf8");
  assert.ok(!offers.includes(pin) && !registrar.includes(pin));
});

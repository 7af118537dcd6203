// An officer's whole way, in a browser, from the card to the proof.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible, checkPage, fieldsOf, shutter } from "./officer.mjs";
import { World } from "./world.mjs";

let world;
let station;
before(async () => {
  world = await World.make();
  [station] = world.stations;
});
after(() => world?.end());

test("from the card to the proof, with the camera", () => world.phone("first", {}, async (phone) => {
  const { page } = phone;
  const card = await world.card(station);
  const paper = await world.photos(station, "ppwp");
  const names = await fieldsOf(world, station, "ppwp");

  // The election is named before any card was read.
  await page.goto(`${world.base}/petugas/`);
  await page.getByRole("heading", { name: "Daftarkan ponsel ini" }).waitFor();
  await page.getByText("SIMULASI").waitFor();
  await accessible(phone, "0-tanpa-kartu");
  await page.goto("about:blank");
  await page.goto(card.url);
  await page.getByLabel(/PIN enam angka/).waitFor();
  assert.ok(!page.url().includes(card.url.split("#")[1]), "the secret does not stay in the address");
  await accessible(phone, "1-kartu");
  await page.getByLabel(/PIN enam angka/).fill("000000");
  await phone.button("Daftarkan").click();
  await page.getByText("(I1012)").waitFor();
  await page.getByLabel(/PIN enam angka/).fill(card.pin);
  await phone.button("Daftarkan").click();
  await phone.button(/Pengiriman/).waitFor();
  await accessible(phone, "2-daftar-formulir");

  await phone.button(/Presiden/).click();
  await phone.button("Foto halaman 1").waitFor();
  await accessible(phone, "3-formulir");
  for (const n of [1, 2, 3]) {
    await phone.film(join(paper.folder, `page-${n}.mjpeg`));
    await phone.button(`Foto halaman ${n}`).first().click();
    await shutter(phone);
    if (n === 1) await accessible(phone, "4-kamera");
    await phone.button("Potret").click();
    await page.getByRole("heading", { name: `Halaman ${n} dari 3`, exact: true }).waitFor();
    await page.locator("canvas").first().waitFor();
    if (n === 2) await accessible(phone, "5-halaman");
    await checkPage(phone, paper, names);
    if (n === 3) continue;
    await page.getByRole("heading", { name: `Foto halaman ${n + 1} dari 3` }).waitFor();
    await page.getByRole("button", { name: "Kembali" }).click();
  }
  await phone.button("Isi saksi").click();
  await page.getByRole("button", { name: "tambah satu" }).first().click();
  await accessible(phone, "6-saksi");
  await phone.button("Selesai").click();
  await phone.button("Ringkasan dan kirim").click();
  // What he signs stands at the button, and the election's name above.
  await page.locator(".dock").getByText(/^Saya menyatakan: angka-angka ini sama dengan formulir kertas C\.Hasil Presiden dan Wakil Presiden, TPS \d+/).waitFor();
  await accessible(phone, "7-ringkasan");
  await phone.button("Tanda tangani dan kirim").click();
  await phone.reached(3);
  const shown = await page.locator("td").allInnerTexts();
  assert.deepEqual(shown, paper.truth.map(String), "the numbers that he signed");
  await phone.button(/^Lanjut ke formulir DPR$/).waitFor();
  assert.match(await page.locator("main").innerText(), /Hubungi PPS .+, lalu PPK .+\./);
  await accessible(phone, "8-terkirim");
  await page.evaluate(() => (location.hash = "#/tentang"));
  await phone.button("Periksa versi aplikasi").click();
  await page.getByText("cocok dengan catatan publik").waitFor();
  await page.getByText("Ini versi terbaru.").waitFor();
  await accessible(phone, "19-tentang");
  await phone.button("EN").click();
  await page.getByText("proven in the public log").waitFor();
  await accessible(phone, "20-english");
  assert.deepEqual(phone.errors, []);
}));

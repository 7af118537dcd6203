// What goes wrong at a polling station, in a browser: no network, a dead battery, a full phone, bad photos, wrong sums.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible, checkPage, correct, doPage, fieldsOf, fillForm, lookThrough, sign, upload } from "./officer.mjs";
import { until, World } from "./world.mjs";

let world;
let station;
let other;
let fields;
let paper;
before(async () => {
  world = await World.make();
  [station, other] = world.stations;
  fields = await fieldsOf(world, station, "ppwp");
  paper = await world.photos(station, "ppwp");
});
after(() => world?.end());
const TITLE = /Presiden/;

/** The app itself is on the phone: it may lose its network. */
async function cached(phone) {
  await until("the app is on the phone", () => phone.page.evaluate(async () => (await (await caches.open("sirekap-app")).match("./active.json")) !== undefined));
}

test("with no network from the first page on, the battery pulled in the middle; then the network comes", () =>
  world.phone("offline", {}, async (phone) => {
    await phone.enrol(await world.card(station));
    await cached(phone);
    await phone.context.setOffline(true);
    await phone.page.reload();
    await phone.button(TITLE).click();
    await phone.button("Foto halaman 1").click();
    await doPage(phone, paper, fields, 1, 3);
    await phone.page.getByRole("heading", { name: "Foto halaman 2 dari 3" }).waitFor();
    await upload(phone, paper.page(2));
    await phone.page.getByRole("heading", { name: "Halaman 2 dari 3", exact: true }).waitFor();
    await phone.kill();

    await phone.start();
    await phone.context.setOffline(true);
    await phone.page.goto(`${world.base}/petugas/`);
    await phone.button(TITLE).waitFor();
    await accessible(phone, "9-tanpa-jaringan");
    await phone.page.getByText("1 dari 3 halaman selesai").waitFor();
    await phone.button(TITLE).click();
    await phone.button("Periksa halaman 2").first().click();
    await checkPage(phone, paper, fields);
    await phone.page.getByRole("heading", { name: "Foto halaman 3 dari 3" }).waitFor();
    await doPage(phone, paper, fields, 3, 3);
    await phone.button("Isi saksi").click();
    await phone.button("Selesai").click();
    await sign(phone);
    await phone.reached(0);
    assert.equal(await phone.page.locator("ol.steps li.done").count(), 1, "on the phone, and nothing more is claimed");
    // Killed once more with the signed form in the outbox.
    await phone.kill();
    await phone.start();
    await phone.page.goto(`${world.base}/petugas/#/f/${station}/ppwp`);
    await phone.reached(3);
    assert.deepEqual(phone.errors, []);
  }));

test("bad photos are refused with what to do, and any may be kept and typed", () =>
  world.phone("photos", {}, async (phone) => {
    await phone.enrol(await world.card(station));
    await phone.button(TITLE).click();
    await phone.film(join(paper.folder, "blurred.mjpeg"));
    await phone.button("Foto halaman 1").first().click();
    const said = await until("the camera says what is wrong", async () => {
      const text = await phone.page.locator(".said").innerText().catch(() => "");
      return /Kabur|Penanda|seluruh halaman/.test(text) && text;
    });
    assert.ok(said);
    assert.ok(await phone.button("Potret").isDisabled(), "the shutter stays shut");
    await accessible(phone, "10-kabur");
    // A photo in which most numbers are in doubt is better taken again.
    await upload(phone, join(paper.folder, "blurred.jpg"));
    await phone.page.getByText("Foto ini sulit dibaca").waitFor();
    await accessible(phone, "11-sulit-dibaca");
    await phone.button("Foto ulang halaman ini").click();
    // A file without a byte is no photo, and is not kept to be sent for ever.
    await upload(phone, { name: "kosong.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(0) });
    await phone.page.getByText("Foto ini kosong").waitFor();
    assert.equal(await phone.button("Pakai foto ini, angkanya saya ketik").count(), 0);
    await upload(phone, join(paper.folder, "far.jpg"));
    await phone.page.getByRole("alert").waitFor();
    await phone.button("Pakai foto ini, angkanya saya ketik").waitFor();
    // A page of another station is not kept at all.
    const foreign = await world.photos(other, "ppwp");
    await upload(phone, foreign.page(1));
    await phone.page.getByText("(G1024)").waitFor();
    assert.equal(await phone.button("Pakai foto ini, angkanya saya ketik").count(), 0);
    await accessible(phone, "11-tps-lain");
    // Another page than the one asked for is taken as what it is.
    await upload(phone, paper.page(2));
    await phone.page.getByRole("heading", { name: "Halaman 2 dari 3", exact: true }).waitFor();
    await phone.button("Kembali").click();
    // A photo that can't be read is kept, and its numbers are typed.
    await phone.button("Foto halaman 1").first().click();
    await upload(phone, join(paper.folder, "far.jpg"));
    await phone.button("Pakai foto ini, angkanya saya ketik").click();
    await phone.page.getByRole("heading", { name: "Halaman 1 dari 3", exact: true }).waitFor();
    await phone.page.locator("li[data-field]").first().getByRole("textbox").fill("130");
    await phone.page.locator("li[data-field]").first().getByRole("button", { name: "Simpan" }).click();
    await accessible(phone, "12-ketik");
    assert.deepEqual(phone.errors, []);
  }));

test("a page is confirmed at once only when each of its numbers was seen, and never while a sum is broken", () =>
  world.phone("unseen", {}, async (phone) => {
    await phone.enrol(await world.card(station));
    await phone.button(TITLE).click();
    await phone.button("Foto halaman 1").click();
    await upload(phone, paper.page(1));
    await phone.page.getByRole("heading", { name: "Halaman 1 dari 3", exact: true }).waitFor();
    await phone.page.locator("canvas").first().waitFor();
    const names = await phone.page.locator("li[data-field]").evaluateAll((all) => all.map((li) => li.dataset.field));
    assert.equal(names.length, 22);
    // Through the whole list and back as fast as it goes, again and again: nobody has read anything below the first screen.
    const dock = phone.page.locator(".dock button");
    await phone.page.evaluate(async () => {
      for (let n = 0; n < 400; n++) {
        scrollTo(0, ((n * 170) % document.body.scrollHeight) + 900);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      scrollTo(0, 0);
    });
    assert.match(await dock.innerText(), /^Lihat angka berikutnya \((1[2-9]|2\d) lagi\)$/);
    await accessible(phone, "10-belum-dilihat");
    assert.ok((await lookThrough(phone)) > 0);
    // A number is changed so that a sum of the page breaks: its numbers are asked for one by one.
    await correct(phone, "II.2", String(paper.truth[fields.indexOf("II.2")] + 1));
    await phone.page.getByText("Angka yang belum cocok:").waitFor();
    assert.match(await dock.innerText(), /angka belum cocok: periksa satu per satu$/);
    assert.equal(await phone.button("Semua sesuai").count(), 0);
    await accessible(phone, "10-belum-cocok");
    await correct(phone, "II.2", String(paper.truth[fields.indexOf("II.2")]));
    await checkPage(phone, paper, fields);
    await phone.page.getByRole("heading", { name: "Foto halaman 2 dari 3" }).waitFor();
    assert.deepEqual(phone.errors, []);
  }));

test("a sum that does not fit is said, never blocks, and is corrected later with history", () =>
  world.phone("sums", {}, async (phone) => {
    const broken = await world.photos(other, "ppwp", 3, "--broken");
    await phone.enrol(await world.card(other));
    await fillForm(phone, TITLE, broken, fields, 3);
    await phone.button("Ringkasan dan kirim").click();
    const send = phone.page.locator(".dock button");
    assert.ok(await send.isDisabled(), "not before he has answered");
    await accessible(phone, "13-tidak-cocok");
    assert.match(await phone.page.locator("main").innerText(), /Suara sah tertulis \d+, padahal jumlah suara semua paslon = \d+\./);
    const said = phone.button("Memang begitu di kertas");
    for (let left = await said.count(); left > 0; left--) await said.first().click();
    // What was said is taken back, and said again.
    await send.and(phone.button("Tanda tangani dan kirim")).waitFor();
    await accessible(phone, "13-memang-begitu");
    await phone.button("Batalkan").first().click();
    await phone.button("Selesaikan dulu angka yang belum cocok").waitFor();
    await said.click();
    await phone.button("Tanda tangani dan kirim").click();
    await phone.reached(3);

    // The paper was read again: a correction, as a new version.
    await phone.button("Perbaiki formulir ini").click();
    await phone.button("Tidak jadi memperbaiki").click();
    await phone.button("Perbaiki formulir ini").click();
    await phone.button(/^Halaman 3/).click();
    const valid = phone.page.locator('li[data-field="V.A"]');
    await valid.getByRole("button", { name: "Perbaiki" }).click();
    const right = broken.truth[fields.indexOf("V.A")] - 9;
    await valid.getByRole("textbox").fill(String(right));
    await valid.getByRole("button", { name: "Simpan" }).click();
    await phone.button("Lanjut").click();
    await phone.button("Ringkasan dan kirim").click();
    await phone.page.getByText("Yang berubah:").waitFor();
    await phone.button("Tanda tangani dan kirim").click();
    await phone.reached(3);
    await phone.page.getByText("versi pertama").waitFor();
    await accessible(phone, "14-riwayat");

    const download = phone.page.waitForEvent("download");
    await phone.button("Salinan untuk saksi (PDF)").click();
    const pdf = join(world.folder, "copy.pdf");
    await (await download).saveAs(pdf);
    const text = execFileSync("head", ["-c", "5", pdf], { encoding: "utf8" });
    assert.equal(text, "%PDF-");
    assert.deepEqual(phone.errors, []);
  }));

test("a full phone loses nothing, and goes on without photos", () =>
  world.phone("full", {}, async (phone) => {
    // The quota is set before anything is written: the browser remembers for half a minute how much room it saw. There is
    // room for what the app keeps in reserve (2 MB), and for one page.
    await phone.page.goto(`${world.base}/petugas/`);
    await cached(phone);
    const cdp = await phone.context.newCDPSession(phone.page);
    const { usage } = await phone.page.evaluate(() => navigator.storage.estimate());
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: world.base, quotaSize: usage + 2_900_000 });
    await phone.enrol(await world.card(station));
    await phone.button(TITLE).click();
    await phone.button("Foto halaman 1").click();
    await doPage(phone, paper, fields, 1, 3);
    await phone.page.getByRole("heading", { name: "Foto halaman 2 dari 3" }).waitFor();
    await upload(phone, paper.page(2));
    await phone.page.getByText("Penyimpanan ponsel penuh").waitFor();
    await accessible(phone, "15-penuh");
    await phone.button("Ketik tanpa foto").click();
    await phone.page.getByRole("heading", { name: "Halaman 2 dari 3", exact: true }).waitFor();
    await phone.page.reload();
    await phone.page.getByRole("heading", { name: "Halaman 2 dari 3", exact: true }).waitFor();
    await phone.button("Kembali").click();
    assert.match(await phone.page.locator("main").innerText(), /Halaman 1\s+selesai/, "what was there before is there");
    assert.deepEqual(phone.errors, []);
  }));

test("a phone without any network hands its form to another, as a file and as codes", () =>
  world.phone("alone", {}, async (phone) => {
    await phone.enrol(await world.card(other));
    await cached(phone);
    await phone.context.setOffline(true);
    await fillForm(phone, TITLE, await world.photos(other, "ppwp", 5), fields, 3);
    await sign(phone);
    const event = (await phone.page.evaluate(() => new Promise((resolve) => {
      const open = indexedDB.open("sirekap");
      open.onsuccess = () => {
        const all = open.result.transaction("outbox").objectStore("outbox").getAllKeys();
        all.onsuccess = () => resolve(all.result);
      };
    })))[0];
    await phone.button(/kode QR/).click();
    await phone.page.getByRole("img", { name: /Kode 1 dari/ }).waitFor();
    await accessible(phone, "16-kode");
    await phone.button("Berhenti").click();
    const codes = join(world.folder, "codes.mjpeg");
    const count = Number((await phone.page.getByText(/^\d+ \/ \d+$/).innerText()).split("/")[1]);
    writeFileSync(codes, "");
    for (let n = 0; n < count; n++) {
      await phone.page.getByRole("img", { name: /Kode \d+ dari/ }).evaluate((svg) => svg.scrollIntoView({ block: "center" }));
      const frame = await phone.page.screenshot({ type: "jpeg", quality: 90 });
      for (let times = 0; times < 25; times++) appendFileSync(codes, frame);
      await phone.button("Berikutnya").click();
    }
    await phone.page.evaluate(() => (location.hash = "#/kirim"));
    const download = phone.page.waitForEvent("download");
    await phone.button("Simpan ke berkas").click();
    const bundle = join(world.folder, "alone.tar");
    await (await download).saveAs(bundle);
    await accessible(phone, "17-ekspor");

    // What waits for pictures, and which, is told to keys alone; the proof is everybody's.
    const inLog = async () => typeof JSON.parse(await world.get(`/intake/v1/events/${event}/proof`)).index === "number";
    await world.phone("scanner", {}, async (scanner) => {
      await scanner.enrol(await world.card(station));
      await scanner.film(codes);
      await scanner.button(/Pengiriman/).click();
      await scanner.button("Pindai kode dari ponsel lain").click();
      await scanner.page.getByText("Angka formulir sudah diambil").waitFor({ timeout: 60_000 });
      await until("the values are in the log", inLog);
    });

    await world.phone("carrier", {}, async (carrier) => {
      await carrier.enrol(await world.card(station));
      await carrier.button(/Pengiriman/).click();
      await carrier.page.locator("input[type=file]").setInputFiles(bundle);
      await carrier.page.getByText("1 formulir baru").waitFor();
      await carrier.page.getByText("tercatat umum").first().waitFor();
      await accessible(carrier, "18-dibawa");
    });
    // The phone's own network comes back much later: it is told the same receipt.
    await phone.context.setOffline(false);
    await phone.page.evaluate((code) => (location.hash = `#/f/${code}/ppwp`), other);
    await phone.reached(3);
  }));

test("with its name dead, the phone delivers through a literal address", () =>
  world.phone("dead", { args: [`--host-resolver-rules=MAP tps.sirekap.test 127.0.0.1`] }, async (phone) => {
    await phone.enrol(await world.card(other, world.named));
    await cached(phone);
    await phone.kill();
    phone.args = ["--host-resolver-rules=MAP tps.sirekap.test ~NOTFOUND"];
    await phone.start();
    await phone.page.goto(`${world.named}/petugas/`);
    await fillForm(phone, TITLE, await world.photos(other, "ppwp", 5), fields, 3);
    await sign(phone);
    await phone.reached(3);
    assert.deepEqual(phone.errors, []);
  }));

test("a release that the log does not have is not installed", () =>
  world.phone("release", {}, async (phone) => {
    await phone.enrol(await world.card(station));
    await cached(phone);
    const before = await phone.page.evaluate(async () => (await (await caches.open("sirekap-app")).match("./active.json")).text());
    // Whoever holds the address hands out another app, with a manifest that fits it.
    await phone.context.route("**/intake/v1/release", async (route) => {
      const answer = JSON.parse(await world.get("/intake/v1/release"));
      await route.fulfill({ json: { ...answer, manifest: answer.manifest.replace("app.js", "evil.js") } });
    });
    await phone.page.evaluate(() => (location.hash = "#/tentang"));
    await phone.button("Periksa versi aplikasi").click();
    await phone.page.getByText("(P1010)").waitFor();
    assert.equal(await phone.button(/Pasang versi/).count(), 0);
    const after = await phone.page.evaluate(async () => (await (await caches.open("sirekap-app")).match("./active.json")).text());
    assert.equal(JSON.parse(after).digest, JSON.parse(before).digest);
    await accessible(phone, "21-rilis-palsu");
  }));

test("on a wide screen it is the same app", () =>
  world.phone("wide", { screen: { width: 1280, height: 900 } }, async (phone) => {
    await phone.enrol(await world.card(station));
    await accessible(phone, "22-lebar-daftar");
    await phone.button(TITLE).click();
    await phone.button("Foto halaman 1").click();
    await upload(phone, paper.page(1));
    await phone.page.getByRole("heading", { name: "Halaman 1 dari 3", exact: true }).waitFor();
    await accessible(phone, "23-lebar-halaman");
  }));

test("who takes over for a village chooses its stations", () =>
  world.phone("region", {}, async (phone) => {
    const village = station.slice(0, 10);
    await phone.enrol(await world.card(village));
    await phone.button("Daftar TPS di wilayah ini").click();
    await phone.button(new RegExp(station)).click();
    await phone.button(TITLE).click();
    await phone.button("Foto halaman 1").first().waitFor();
    await accessible(phone, "24-ambil-alih");
  }));

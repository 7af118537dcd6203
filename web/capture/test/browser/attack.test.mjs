// Back after signing, windows that are stale, addresses that name nothing, clocks that are wrong, storage that the browser clears.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, sign } from "./officer.mjs";
import { until, World } from "./world.mjs";

let world;
let station;
before(async () => {
  world = await World.make();
  [station] = world.stations;
});
after(() => world?.end());
const TITLE = /Presiden/;
const app = () => `${world.base}/petugas/`;

/** Reads the app's store, or changes what stands in it (an expression of `value`), behind its back. */
const store = (phone, name, change = "") =>
  phone.page.evaluate(`new Promise((resolve, reject) => {
    const open = indexedDB.open("sirekap");
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const tx = open.result.transaction("${name}", "readwrite");
      const found = [];
      tx.objectStore("${name}").openCursor().onsuccess = ({ target: { result: at } }) => {
        if (!at) return;
        const { value } = at;
        found.push(value);
        ${change && `at.update(${change});`}
        at.continue();
      };
      tx.oncomplete = () => {
        open.result.close();
        resolve(found);
      };
    };
  })`);

/** The form with every number typed, as far as the signature. */
async function typedForm(phone) {
  await phone.button(TITLE).click();
  await phone.button("Foto halaman 1").first().waitFor();
  await store(phone, "drafts", `{ ...value, typed: [1, 2, 3], witnessesSeen: true, acknowledged: ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K14"],
    cells: value.cells.map(() => ({ paper: 0, entries: [{ at: 1, value: 0, how: "typed" }] })) }`);
  await phone.page.reload();
  await phone.button("Ringkasan dan kirim").waitFor();
}
const signed = async (phone) => (await store(phone, "outbox")).map((kept) => ({ event: kept.event, replaces: JSON.parse(kept.item.text.split("\n")[2]).replaces }));
const cached = (phone) => until("the app is on the phone", () => phone.page.evaluate(async () => (await (await caches.open("sirekap-app")).match("./active.json")) !== undefined));
const files = (phone) => phone.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((a, b) => a + b, 0));

test("a signed form is not signed again by Back or by a stale window; the app and its store may be cleared", () =>
  world.phone("attacked", {}, async (phone) => {
    const { page } = phone;
    const card = await world.card(station);
    await phone.enrol(card);
    await cached(phone);
    // An address that can't be read.
    await page.goto("about:blank");
    for (const broken of ["#/%E0%A4%A", "#/f/x/ppwp", "#/tidak/ada"]) {
      await page.goto(`${app()}${broken}`);
      await phone.button(/Pengiriman/).waitFor();
      await until("the list stands in the address", () => page.url().endsWith("#/"));
    }

    await typedForm(phone);
    // A window that hears nothing of the others stands before the same signature.
    const stale = await phone.context.newPage();
    await stale.addInitScript(() => delete globalThis.BroadcastChannel);
    await stale.goto(`${app()}#/f/${station}/ppwp/ringkasan`);
    await stale.getByRole("button", { name: "Tanda tangani dan kirim" }).waitFor();
    await page.bringToFront();
    await sign(phone);
    await phone.reached(3);
    await page.goBack();
    await phone.button(/Pengiriman/).waitFor();
    assert.ok(page.url().endsWith("#/"), "Back leads to the list");
    for (const place of ["ringkasan", "hal/1", "foto/1", "saksi", "kejadian"]) {
      await page.evaluate((to) => (location.hash = to), `#/f/${station}/ppwp/${place}`);
      await phone.reached(0);
      assert.ok(page.url().endsWith("/ppwp"), "and no address to a page of a signed form");
      assert.equal(await phone.button("Tanda tangani dan kirim").count(), 0);
    }
    await stale.evaluate(() => document.querySelector(".dock button").click());
    await stale.getByText("di jendela lain").waitFor();
    assert.equal(await stale.getByRole("button", { name: "Tanda tangani dan kirim" }).count(), 0);
    await stale.close();
    const [first, ...more] = await signed(phone);
    assert.deepEqual([first.replaces, more], [null, []]);
    await phone.button("Perbaiki formulir ini").click();
    await phone.button("Ringkasan dan kirim").click();
    await phone.button("Memang begitu di kertas").click();
    await phone.button("Tanda tangani dan kirim").click();
    await phone.reached(3);
    const second = (await signed(phone)).find((s) => s.event !== first.event);
    assert.equal(second.replaces, first.event);

    // The browser clears the app, whole or in part, and leaves the service worker.
    const whole = await files(phone);
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await page.reload();
    await phone.reached(3);
    await until("the app is fetched again", async () => (await files(phone)) === whole);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) for (const file of ["app.js", "worker.js"]) await (await caches.open(name)).delete(file);
    });
    await page.reload();
    await until("what is missing is fetched again", async () => (await files(phone)) === whole);
    await phone.context.setOffline(true);
    await page.reload();
    await phone.reached(3);
    await page.evaluate(async () => Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).delete("index.html"))));
    await page.reload();
    await page.getByText("Sebagian aplikasi di ponsel ini hilang").waitFor();
    await phone.context.setOffline(false);
    await page.getByRole("link", { name: /Buka lagi/ }).click();
    await phone.button(TITLE).click();
    await phone.reached(3);

    // It clears the store while the signed form is on the screen.
    const cdp = await phone.context.newCDPSession(page);
    await cdp.send("Storage.clearDataForOrigin", { origin: world.base, storageTypes: "indexeddb" });
    await page.getByRole("heading", { name: "Data aplikasi di ponsel ini terhapus" }).waitFor();
    await page.getByText("Menurut server sudah tercatat").waitFor();
    assert.equal(await page.getByText("Tersimpan di ponsel").count(), 0);
    await accessible(phone, "25-terhapus");
    await page.reload();
    await phone.button("Daftarkan dengan kartu baru").waitFor();
    await page.goto(card.url);
    await page.getByText("minta kartu baru kepada PPS").waitFor();
    await accessible(phone, "26-kartu-terpakai");
    await page.goto("about:blank");
    await phone.enrol(await world.card(station));
    // What is signed anew names what the log has.
    await typedForm(phone);
    await sign(phone);
    await phone.reached(3);
    assert.deepEqual((await signed(phone)).map((s) => s.replaces), [second.event]);
    assert.deepEqual(phone.errors, []);
  }));

test("a clock that is wrong is said, and what waits is sent when the officer says so", () =>
  world.phone("late", {}, async (phone) => {
    const { page } = phone;
    await phone.context.addInitScript(() => {
      const real = Date;
      globalThis.behind = real.now() > 1e12 && sessionStorage.getItem("right") === null ? 30 * 365.25 * 86_400_000 : 0;
      globalThis.Date = class extends real {
        constructor(...of) {
          super(...(of.length === 0 ? [real.now() - globalThis.behind] : of));
        }
        static now() {
          return real.now() - globalThis.behind;
        }
      };
    });
    const card = await world.card(station);
    await page.goto(card.url);
    await page.getByText("Jam ponsel ini terlambat 30 tahun").waitFor();
    await page.getByText("betulkan dulu jam ponsel").waitFor();
    await phone.button("Coba lagi").waitFor();
    assert.equal(await page.getByText("Periksa kembali isian").count(), 0);
    await accessible(phone, "27-jam-terlambat");
    await page.evaluate(() => {
      globalThis.behind = 0;
      sessionStorage.setItem("right", "1");
    });
    await phone.button("Coba lagi").click();
    await page.getByLabel(/PIN enam angka/).fill(card.pin);
    assert.equal(await page.getByText("Jam ponsel ini").count(), 0);
    await phone.button("Daftarkan").click();
    await typedForm(phone);
    await world.stop();
    await sign(phone);
    await phone.button("Kirim sekarang").click();
    await page.getByText("Server belum bisa dihubungi").waitFor();
    await accessible(phone, "28-kirim-sekarang");
    // It waits for long, and its hour has not come.
    await store(phone, "outbox", "{ ...value, item: { ...value.item, next_try: Date.now() + 290_000 } }");
    await world.serve();
    await page.waitForTimeout(3_000);
    assert.equal(await page.locator("ol.steps li.done").count(), 1);
    await phone.button("Kirim sekarang").click();
    await phone.reached(3);
    assert.equal(await phone.button("Kirim sekarang").count(), 0, "nothing waits");
    assert.deepEqual(phone.errors, []);
  }));

test("a service that swaps what a station's numbers mean is refused before anything is entered", () =>
  world.phone("swapped", {}, async (phone) => {
    const { page } = phone;
    const card = await world.card(world.stations[1]);
    let lies = true;
    await phone.context.route("**/intake/v1/stations/*", async (route) => {
      if (!lies) return route.continue();
      const told = JSON.parse(await world.get(new URL(route.request().url()).pathname));
      const ballot = JSON.parse(told.ballots[0]);
      const [first, second] = ballot.candidates;
      [first.name, second.name] = [second.name, first.name];
      told.ballots[0] = JSON.stringify(ballot);
      return route.fulfill({ json: told });
    });
    await page.goto(card.url);
    await page.getByText(/bukan data pemilu ini/).first().waitFor();
    assert.equal(await phone.button("Daftarkan").count(), 0, "nothing can be enrolled there");
    lies = false;
    await page.goto("about:blank");
    await phone.enrol(card);
    // The last tick comes with the numbers as the log has them, by name.
    await typedForm(phone);
    await sign(phone);
    await phone.reached(3);
    await page.getByRole("heading", { name: "Angka Anda di catatan publik" }).waitFor();
    const told = JSON.parse(JSON.parse(await world.get(`/intake/v1/stations/${world.stations[1]}`)).ballots[0]);
    for (const { name } of told.candidates) await page.getByRole("row", { name }).first().waitFor();
    await phone.shot("attack-numbers-by-name");
  }));

// A desk's day: people come with cards, review, correct with a second person, decline, object and answer. What they signed is
// then in the public files.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, TABLET, until, World } from "./world.mjs";

let world, operator, member, saksi, place;

/** A form with a photo, and its public file, found as the operator's page could. */
const pictured = (page) =>
  page.evaluate(async () => {
    const get = async (path) => (await fetch(path)).json();
    let from = "";
    do {
      const queue = await get(`/desk/v1/areas/0/queue?kind=new&limit=200${from && `&from=${from}`}`);
      for (const code of new Set(queue.forms.map(({ station }) => station))) {
        for (const { contest, path, result } of (await get(`/desk/v1/stations/${code}`)).contests) {
          const item = result?.history.find(({ index }) => index === result.event);
          const photos = item?.pictures?.pages.every(({ large }) => large);
          if (photos && !result.disputed && result.stage === "dikonfirmasi") return { code, contest, path };
        }
      }
      from = queue.next;
    } while (from);
    throw new Error("no form has photos");
  });

before(async () => {
  world = await World.make();
  // One by letters, one by the link of the card.
  operator = await world.person("Ani", LAPTOP);
  await operator.go("");
  await operator.page.getByRole("heading", { name: "Masuk" }).waitFor();
  await operator.shot("masuk");
  assert.deepEqual(await operator.axe(), []);
  await operator.come(await world.card("operator", "0"), true);
  await operator.enter();
  member = await world.seated("Budi", "commissioner", "0", TABLET);
  saksi = await world.seated("Citra", "saksi", "0");
  place = await pictured(operator.page);
});
after(async () => {
  const trouble = world.people.flatMap((person) => person.trouble.filter((text) => !text.startsWith("Failed to load resource")));
  await world.close();
  assert.deepEqual(trouble, [], "no page says an error, the content policy's included");
});

test("the queue is worked with the keyboard alone", async () => {
  const { page } = operator;
  await operator.go("#/antrean");
  await page.locator("table.forms tbody tr").nth(2).waitFor();
  await operator.shot("antrean");
  assert.deepEqual(await operator.axe(), []);
  await page.keyboard.press("j");
  assert.equal(await page.locator("tr.here").count(), 1);
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  const name = await page.locator("tbody tr").nth(1).locator("a").getAttribute("href");
  await page.keyboard.press("Enter");
  await page.locator(".tabs").waitFor();
  assert.ok(page.url().endsWith(name), `${page.url()} is ${name}`);
  await page.keyboard.press("n");
  await page.waitForFunction((name) => !location.hash.endsWith(name), name);
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await operator.shot("tombol");
  await page.keyboard.press("Escape");
  await page.keyboard.press("q");
  await page.getByRole("heading", { name: /^Antrean/ }).waitFor();
  await page.getByRole("link", { name: /belum masuk [\d.]+$/ }).click();
  await page.locator("table.forms").waitFor();
  assert.match(page.url(), /missing/);
});

test("reviews are collected, can be taken back, and are signed together", async () => {
  const { page } = operator;
  await operator.go(`#/tps/${place.code}/${place.contest}`);
  await page.locator("svg.paper image").waitFor();
  await page.waitForTimeout(800);
  await operator.shot("tps");
  assert.deepEqual(await operator.axe(), []);
  const number = page.locator("table.numbers button.link").first();
  await number.click();
  await page.locator("rect.mark").waitFor();
  await page.waitForTimeout(500);
  await operator.shot("tps-angka");
  // The enlarged photo moves by the arrows, and the whole page stands still.
  const seen = () => page.locator("svg.paper").getAttribute("viewBox");
  const near = await seen();
  await page.keyboard.press("ArrowLeft");
  assert.notEqual(await seen(), near);
  await page.keyboard.press("0");
  const all = await seen();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await seen(), all);
  await page.keyboard.press("r");
  await page.locator(".batch").waitFor();
  await page.keyboard.press("u");
  await page.locator(".batch").waitFor({ state: "detached" });
  // Marking leads to the next form of the list.
  await operator.go(`#/tps/${place.code}/${place.contest}`);
  await page.getByRole("button", { name: "Sesuai dengan foto" }).click();
  await page.locator(".batch").waitFor();
  await operator.shot("tps-ditandai");
  await page.keyboard.press("s");
  await page.locator(".note.good", { hasText: "ditandatangani" }).first().waitFor();
  await until("the form is reviewed", async () => (await world.published(place.path)).stage === "diperiksa");
});

/** Drafts a correction of the form: the first pair or party gets one vote more. */
async function correct(note) {
  const { page } = operator;
  await operator.go("#/antrean");
  await operator.go(`#/tps/${place.code}/${place.contest}`);
  await page.getByRole("button", { name: "Perbaiki salinan" }).click();
  const input = page.locator("form.act table.numbers input").first();
  const value = Number(await input.inputValue());
  await input.fill(String(value + 1));
  await page.getByText("Satu angka berubah").waitFor();
  // One vote more than the sum of the form has: that is said before anybody signs.
  await page.locator("form.act .note.bad", { hasText: "Yang tidak cocok" }).waitFor();
  await page.getByLabel("Alasan").selectOption("salah-ketik");
  await page.getByLabel("Penjelasan (boleh kosong)").fill(note);
  await page.getByLabel(/Orang kedua/).selectOption({ label: (await page.getByLabel(/Orang kedua/).locator("option", { hasText: "Budi" }).first().innerText()).trim() });
  await operator.shot("perbaiki");
  assert.deepEqual(await operator.axe(), []);
  await page.getByRole("button", { name: "Tanda tangani, lalu kirim" }).click();
  await page.locator(".note.good", { hasText: "menunggu tanda tangan" }).waitFor();
  return value;
}

/** The second person opens the draft that waits. */
async function open() {
  const { page } = member;
  await member.go("#/bantuan");
  await member.go("#/rancangan");
  await page.locator("section", { has: page.getByRole("heading", { name: "Menunggu tanda tangan Anda" }) }).locator("a").first().click();
  await page.getByRole("button", { name: "Tanda tangani sebagai orang kedua" }).waitFor();
}

test("the second person reads what changes from the bytes, and signs", async () => {
  const value = await correct("Angka 7 di kertas, bukan 1.");
  await open();
  const { page } = member;
  const row = page.locator("tr.changed");
  assert.equal(await row.count(), 1);
  assert.match((await row.innerText()).replace(/\s+/g, " "), new RegExp(`${value} ${value + 1}$`));
  await page.getByText("Angka 7 di kertas, bukan 1.").waitFor();
  await member.shot("rancangan", true);
  assert.deepEqual(await member.axe(), []);
  await page.getByRole("button", { name: "Tanda tangani sebagai orang kedua" }).click();
  await page.locator(".note.good", { hasText: "catatan publik" }).waitFor();
  await until("the correction is published", async () => {
    const { acts } = await world.published(place.path);
    return acts.some(({ kind, code }) => kind === "form.corrected/1" && code === null);
  });
});

test("the second person can say no, signed", async () => {
  await correct("Salah lihat.");
  await open();
  await member.page.getByRole("button", { name: "Tolak dengan tanda tangan" }).click();
  await member.page.locator(".note.good", { hasText: "Penolakan" }).waitFor();
  await operator.go("#/rancangan");
  await operator.page.getByText("ditolak orang kedua").first().waitFor();
  await operator.shot("rancangan");
  assert.deepEqual(await operator.axe(), []);
});

test("a desk that tells something else than what is signed is found out", async () => {
  await correct("Sekali lagi.");
  const { page } = member;
  const sign = page.getByRole("button", { name: "Tanda tangani sebagai orang kedua" });
  const again = async () => {
    await member.go("#/bantuan");
    await member.go("#/rancangan");
    await page.locator("section", { has: page.getByRole("heading", { name: "Menunggu tanda tangan Anda" }) }).locator("a").first().click();
  };
  const answer = (pattern, change) =>
    page.route(pattern, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
  // Other numbers than those whose hash is the draft's id.
  const one = /\/desk\/v1\/drafts\/[0-9a-f]{64}$/;
  await answer(one, (text) => text.replace(/(\\"values\\":\[)(\d+)/, "$17$2"));
  await again();
  await page.locator(".note.bad", { hasText: /^Isi yang dikirim server bukan rancangan ini/ }).waitFor();
  assert.equal(await sign.count(), 0);
  await page.unroute(one);
  // The same numbers, told for other fields.
  const station = /\/desk\/v1\/stations\//;
  await answer(station, (text) => text.replaceAll('"IV.1"', '"x"').replaceAll('"IV.2"', '"IV.1"').replaceAll('"x"', '"IV.2"'));
  await again();
  await page.getByText("tidak dapat dibaca dengan urutan formulir ini").waitFor();
  assert.ok(await sign.isDisabled());
  await member.shot("ditipu", true);
  await page.unroute(station);
  await again();
  await page.getByRole("button", { name: "Tolak dengan tanda tangan" }).click();
  await page.locator(".note.good", { hasText: "Penolakan" }).waitFor();
});

test("a witness objects, and a committee member answers", async () => {
  const { page } = saksi;
  await saksi.go(`#/tps/${place.code}/${place.contest}`);
  assert.equal(await page.getByRole("button", { name: "Perbaiki salinan" }).count(), 0, "a witness corrects nothing");
  await page.getByRole("button", { name: "Ajukan keberatan" }).click();
  await page.getByLabel("Keberatan", { exact: true }).fill("Saksi kami mencatat jumlah yang lain.");
  await saksi.shot("keberatan");
  assert.deepEqual(await saksi.axe(), []);
  await page.getByRole("button", { name: "Tanda tangani", exact: true }).click();
  await page.locator(".note.good", { hasText: "catatan publik" }).waitFor();
  await until("it is objected to", async () => (await world.published(place.path)).objected);
  await member.go(`#/tps/${place.code}/${place.contest}`);
  await member.page.getByRole("button", { name: "Jawab keberatan" }).click();
  await member.page.getByLabel("selesai (kejadian khusus)").check();
  await member.page.getByLabel(/^Jawaban/).fill("Sudah dibuka bersama, dan cocok.");
  await member.shot("jawab", true);
  await member.page.getByRole("button", { name: "Tanda tangani", exact: true }).click();
  await member.page.locator(".note.good", { hasText: "catatan publik" }).waitFor();
  await until("it is settled", async () => (await world.published(place.path)).objected === false);
  // The words lie beside the log, and are shown only where they are those of the hash.
  await member.go("#/bantuan");
  await member.go(`#/tps/${place.code}/${place.contest}`);
  await member.page.getByRole("button", { name: "Tampilkan teks" }).last().click();
  await member.page.getByText("Sudah dibuka bersama, dan cocok.").waitFor();
  await member.shot("tps", true);
});

test("two people say which version of a dispute stands", async () => {
  const { page } = operator;
  await operator.go("#/antrean/0/disputed");
  await page.locator("table.forms tbody a").first().click();
  await page.getByRole("heading", { name: "Versi yang saling berbeda" }).waitFor();
  await operator.shot("sengketa");
  assert.deepEqual(await operator.axe(), []);
  await page.keyboard.press("r");
  await page.locator(".note.bad", { hasText: /versinya berbeda|Tidak ada foto/ }).waitFor();
  await page.getByRole("button", { name: "Tetapkan versi" }).click();
  await page.locator("form.act input[type=radio]").last().check();
  await page.getByLabel("Alasan").selectOption("salah-baca");
  await page.getByLabel(/Orang kedua/).selectOption({ index: 1 });
  await operator.shot("tetapkan");
  await page.getByRole("button", { name: "Tanda tangani, lalu kirim" }).click();
  await page.locator(".note.good", { hasText: "menunggu tanda tangan" }).waitFor();
  const [, code, contest] = /#\/tps\/([^/]+)\/([^/]+)/.exec(page.url());
  await open();
  await member.shot("rancangan-versi", true);
  await member.page.getByRole("button", { name: "Tanda tangani sebagai orang kedua" }).click();
  await member.page.locator(".note.good", { hasText: "catatan publik" }).waitFor();
  const path = await page.evaluate(async ([code, contest]) => {
    const station = await (await fetch(`/desk/v1/stations/${code}`)).json();
    return station.contests.find((of) => of.contest === contest).path;
  }, [code, contest]);
  await until("the dispute is over", async () => !(await world.published(path)).disputed);
});

test("what was sent for another station is moved to where it belongs", async () => {
  const { page } = operator;
  const [from, to] = await page.evaluate(async () => {
    const get = async (path) => (await fetch(path)).json();
    const missing = (await get("/desk/v1/areas/0/queue?kind=missing&contest=ppwp")).forms;
    const there = (await get("/desk/v1/areas/0/queue?kind=new&contest=ppwp")).forms.filter(({ kinds }) => kinds.length === 1);
    return [there.at(-1).station, missing[0].station];
  });
  await operator.go(`#/tps/${from}/ppwp`);
  await page.getByRole("button", { name: "Pindahkan" }).click();
  await page.getByLabel("Kode TPS tujuan").fill(to);
  await page.getByRole("button", { name: "Ambil TPS itu" }).click();
  await page.locator("form.act table.numbers input").first().waitFor();
  await page.getByLabel("Alasan").selectOption("foto-tertukar");
  await page.getByLabel(/Orang kedua/).selectOption({ index: 1 });
  await operator.shot("pindahkan");
  await page.getByRole("button", { name: "Tanda tangani, lalu kirim" }).click();
  await page.locator(".note.good", { hasText: "menunggu tanda tangan" }).waitFor();
  await open();
  await member.shot("rancangan-pindah", true);
  await member.page.getByRole("button", { name: "Tanda tangani sebagai orang kedua" }).click();
  await member.page.locator(".note.good", { hasText: "catatan publik" }).waitFor();
  const path = await page.evaluate(async (code) => (await (await fetch(`/desk/v1/stations/${code}`)).json()).contests[0].path, to);
  await until("the other station is in", async () => (await world.published(path)).stage === "diperiksa");
});

test("two authorities open a repeat poll on a written decision", async () => {
  const first = await world.seated("Eko", "authority", "0");
  const second = await world.seated("Fajar", "authority", "0", TABLET);
  const { page } = first;
  await first.go(`#/tps/${place.code}/${place.contest}`);
  await page.getByRole("button", { name: "Pemungutan suara ulang" }).click();
  await page.getByLabel("Nomor putusan").fill("12/PL.01.8/2029");
  await page.getByLabel("Tanggal putusan").fill("2029-02-20");
  await page.getByLabel(/^Dokumen putusan/).setInputFiles({ name: "putusan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF putusan") });
  await page.getByLabel(/Orang kedua/).selectOption({ label: (await page.locator("option", { hasText: "Fajar" }).first().innerText()).trim() });
  await first.shot("psu");
  assert.deepEqual(await first.axe(), []);
  await page.getByRole("button", { name: "Tanda tangani, lalu kirim" }).click();
  await page.locator(".note.good", { hasText: "menunggu tanda tangan" }).waitFor();
  await second.go("#/bantuan");
  await second.go("#/rancangan");
  await second.page.getByRole("link", { name: /^Pemungutan suara ulang/ }).click();
  await second.page.getByText("12/PL.01.8/2029, tanggal 2029-02-20").waitFor();
  await second.page.getByText("pemungutan ke-2").first().waitFor();
  await second.shot("rancangan-psu", true);
  assert.deepEqual(await second.axe(), []);
  await second.page.getByRole("button", { name: "Tanda tangani sebagai orang kedua" }).click();
  await second.page.locator(".note.good", { hasText: "catatan publik" }).waitFor();
  await until("the poll is published", async () => (await world.published(place.path)).acts.some(({ kind, code }) => kind === "poll.repeated/1" && code === null));
  await second.go("#/sesi");
  await second.page.getByRole("heading", { name: "Siapa yang sedang masuk di wilayah Anda" }).waitFor();
  await second.shot("sesi");
});

test("what is wrong is said, with what to do next", async () => {
  const other = await world.person("Dewi");
  const card = await world.card("operator", "31");
  await assert.rejects(other.come({ ...card, pin: card.pin === "000000" ? "000001" : "000000" }, false, 2_000));
  assert.match(await other.note(), /M1021/);
  await other.shot("pin-salah");
  // The passkey that was made is used: there is no second one that the desk does not know.
  await other.page.getByLabel(/PIN, enam angka/).fill(card.pin);
  await other.page.getByRole("button", { name: "Buat kunci sandi dan daftar" }).click();
  await other.page.getByRole("link", { name: "Masuk" }).click();
  assert.equal(await other.passkeys(), 1);
  await other.enter();
  await other.go("#/antrean/0");
  await other.page.locator(".note.bad", { hasText: "M1009" }).waitFor();
  assert.deepEqual(await other.axe(), []);
});

test("anybody reports what seems wrong, and the committee answers", async () => {
  const reader = await world.person("Gita", TABLET);
  await reader.go(`#/lapor/${place.code}/${place.contest}`);
  const { page } = reader;
  await page.getByLabel("Apa yang tampak salah").fill("Angka di papan lain dari yang di foto.");
  await page.getByLabel(/^Cara menghubungi/).fill("gita@contoh.id");
  await page.getByRole("button", { name: "Kirim laporan" }).click();
  await page.getByText("Catat nomornya").waitFor();
  await reader.shot("lapor");
  assert.deepEqual(await reader.axe(), []);
  await member.go("#/laporan");
  await member.page.getByText("Angka di papan lain dari yang di foto.").waitFor();
  await member.page.getByRole("button", { name: "Jawaban untuk pelapor" }).click();
  await member.page.getByLabel("sudah dibetulkan").check();
  await member.page.getByLabel("Jawaban untuk pelapor").fill("Terima kasih, sudah diperbaiki.");
  await member.shot("laporan", true);
  assert.deepEqual(await member.axe(), []);
  await member.page.getByRole("button", { name: "Kirim jawaban" }).click();
  await member.page.locator(".note.good", { hasText: "Jawaban terkirim" }).waitFor();
  await page.getByRole("button", { name: "Lihat jadinya" }).click();
  await page.getByText("Terima kasih, sudah diperbaiki.").waitFor();
  await reader.shot("jadinya");
});

test("one sees where one is signed in, ends it, and reads the help in English", async () => {
  const { page } = operator;
  await operator.go("#/sesi");
  await page.getByText("perangkat Ani").waitFor();
  await operator.shot("sesi");
  assert.deepEqual(await operator.axe(), []);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("link", { name: "Help" }).click();
  await page.getByRole("heading", { name: "Who may do what" }).waitFor();
  await operator.shot("help");
  assert.deepEqual(await operator.axe(), []);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Help" }).waitFor();
  await operator.go("#/antrean");
  await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
});

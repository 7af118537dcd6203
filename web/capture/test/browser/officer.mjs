// What an officer does, in the tests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { until } from "./world.mjs";

const axe = readFileSync(fileURLToPath(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");

/** Nothing that axe calls a violation, the election named, and nothing that has to be scrolled to sideways. */
export async function accessible(phone, where) {
  await phone.page.evaluate(`${axe};0`);
  const found = await phone.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const said = found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
  assert.deepEqual(said, [], where);
  assert.match(await phone.page.locator("header .election").innerText(), /(SIMULASI|DRILL).*Pemilu Contoh/, where);
  await phone.shot(where);
  await fits(phone, where);
}

/** Widths of screens, pixels: the commonest small one, and the smallest that is sold. */
const NARROW = [360, 320];

/** The page is as wide as the screen, and nothing sticks out of it or out of the part that it stands in. */
async function fits(phone, where) {
  if (phone.screen.width > NARROW[0]) return;
  for (const width of NARROW) {
    await phone.page.setViewportSize({ width, height: phone.screen.height });
    const wide = await phone.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const out = [...document.querySelectorAll("main *, header *")].filter((e) => {
        const box = e.getBoundingClientRect();
        return box.width > 1 && !e.closest("svg, .hidden") && (box.right > clientWidth + 1 || box.left < -1);
      });
      return { scrollWidth, clientWidth, out: out.map((e) => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 40)}`) };
    });
    assert.ok(wide.scrollWidth <= wide.clientWidth, `${where} at ${width}: ${wide.scrollWidth} wide; ${wide.out.join("; ")}`);
    assert.deepEqual(wide.out, [], `${where} at ${width}`);
    if (width !== phone.screen.width) await phone.shot(`${where}-${width}`);
  }
  await phone.page.setViewportSize(phone.screen);
}

/** Waits until the page that is asked for can be photographed. */
export async function shutter(phone) {
  await phone.page.getByText("Siap: tekan tombol").waitFor();
  await until("the shutter opens", () => phone.button("Potret").isEnabled());
}

/** Compares a page with the truth, number by number, and confirms it: what is in doubt alone, the rest at once. */
export async function checkPage(phone, paper, fields) {
  const { page } = phone;
  const right = (field) => String(paper.truth[fields.indexOf(field)]);
  const read = () => page.locator("li[data-field]").evaluateAll((all) => all.map((li) => [li.dataset.field, li.querySelector(".number").textContent.trim(), li.classList.contains("doubt")]));
  for (const [field, value] of await read()) if (value !== right(field)) await correct(phone, field, right(field));
  // A number that was corrected may bring another into doubt.
  for (;;) {
    const [field] = (await read()).find(([, , doubt]) => doubt) ?? [];
    if (field === undefined) break;
    await page.locator(`li[data-field="${field}"]`).getByRole("button", { name: "Sesuai", exact: true }).click();
    await page.locator(`li.doubt[data-field="${field}"]`).waitFor({ state: "detached" });
  }
  await lookThrough(phone);
  await page.locator(".dock button").click();
}

/** Scrolls from number to number, as the button asks, until every one was seen; how often it was pressed. */
export async function lookThrough(phone) {
  const button = phone.page.locator(".dock button");
  let pressed = 0;
  await until("every number was seen", async () => {
    const said = await button.innerText();
    if (!said.startsWith("Lihat angka berikutnya")) return true;
    // As long as a person looks.
    await phone.page.waitForTimeout(600);
    if ((await button.innerText()) !== said) return false;
    await button.click();
    pressed += 1;
    return false;
  }, 120);
  return pressed;
}

export async function correct(phone, field, value) {
  const row = phone.page.locator(`li[data-field="${field}"]`);
  await row.getByRole("button", { name: "Perbaiki" }).click();
  await row.getByRole("textbox").fill(value);
  await row.getByRole("button", { name: "Simpan" }).click();
}

/** Names of a form's fields, in form order. */
export async function fieldsOf(world, station, contest) {
  return (await world.photos(station, contest)).fields;
}

/** Hands in a page's photo as a file. */
export async function upload(phone, file) {
  await phone.page.locator("input[type=file]").first().setInputFiles(file);
}

/** Hands in a page's photo, as the camera asks for it, and checks its numbers. */
export async function doPage(phone, paper, fields, n, pages) {
  await upload(phone, paper.page(n));
  await phone.page.getByRole("heading", { name: `Halaman ${n} dari ${pages}`, exact: true }).waitFor();
  await checkPage(phone, paper, fields);
}

/** Opens a form and photographs and checks all its pages, by files. */
export async function fillForm(phone, title, paper, fields, pages) {
  await phone.button(title).click();
  for (let n = 1; n <= pages; n++) {
    if (n === 1) await phone.button("Foto halaman 1").click();
    await phone.page.getByRole("heading", { name: `Foto halaman ${n} dari ${pages}` }).waitFor();
    await doPage(phone, paper, fields, n, pages);
  }
  await phone.button("Isi saksi").click();
  await phone.button("Selesai").click();
}

/** From the form's page to the signature. */
export async function sign(phone) {
  await phone.button("Ringkasan dan kirim").click();
  await phone.button("Tanda tangani dan kirim").click();
  await phone.page.locator("ol.steps").waitFor();
}

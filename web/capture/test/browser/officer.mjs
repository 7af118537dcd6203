// What an officer does, in the tests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { until } from "./world.mjs";

const axe = readFileSync(fileURLToPath(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");

/** Nothing that axe calls a violation. */
export async function accessible(phone, where) {
  await phone.page.evaluate(`${axe};0`);
  const found = await phone.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const said = found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
  assert.deepEqual(said, [], where);
  await phone.shot(where);
}

/** Waits until the page that is asked for can be photographed. */
export async function shutter(phone) {
  await phone.page.getByText("Siap: tekan tombol").waitFor();
  await until("the shutter opens", () => phone.button("Potret").isEnabled());
}

/** Everything that stands on a page is as the truth says. */
export async function checkPage(phone, paper, fields) {
  const shown = await phone.page.locator("li[data-field]").evaluateAll((all) => all.map((li) => [li.dataset.field, li.querySelector(".number").textContent.trim()]));
  for (const [field, value] of shown) {
    const want = paper.truth[fields.indexOf(field)];
    const button = phone.page.locator(`li[data-field="${field}"]`);
    if (value === String(want)) {
      if (await button.getByText("ragu").count()) await button.getByRole("button", { name: "Sesuai", exact: true }).click();
      continue;
    }
    await button.getByRole("button", { name: "Perbaiki" }).click();
    await button.getByRole("textbox").fill(String(want));
    await button.getByRole("button", { name: "Simpan" }).click();
  }
  await phone.page.locator(".dock button").click();
}

/** Names of a form's fields, in form order. */
export async function fieldsOf(world, station, contest) {
  const file = JSON.parse(await world.get(`/intake/v1/stations/${station}`));
  return file.forms.find((f) => f.contest === contest).fields.map((f) => f.name);
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

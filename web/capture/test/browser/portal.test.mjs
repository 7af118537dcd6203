// The portal's pages in a browser: nothing that axe calls a violation, no sideways scroll, the first vote on the first screen.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browser, freePort, until } from "./world.mjs";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const sirekap = process.env.SIREKAP ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/sirekap");
const axe = readFileSync(fileURLToPath(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");
const shots = process.env.SHOTS;

let folder;
let service;
let base;
let chrome;
/** Pages by the names of their pictures. */
let pages;

const json = async (path) => (await fetch(`${base}/v1/hasil/${path}.json`)).json();

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "sirekap-portal-"));
  const data = join(folder, "contoh");
  execFileSync(sirekap, ["demo", "--no-serve", "--photos", "4", "--data", data], { stdio: "ignore" });
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  service = spawn(sirekap, ["serve", join(data, "tree"), "--addr", `127.0.0.1:${port}`], { stdio: "ignore" });
  await until("the portal answers", () => fetch(`${base}/healthz`).then((answer) => answer.ok, () => false));
  // Down to a station that is in dispute, which has the most to show.
  const codes = [];
  let region = await json("ppwp");
  while (region.children.length > 0) {
    const child = region.children.find((c) => c.totals.disputed > 0);
    assert.ok(child, "the election has a dispute");
    codes.push(child.region.code);
    region = await json(["ppwp", ...codes].join("/"));
  }
  const station = region.stations.find((s) => s.disputed).station.code;
  // And to one whose form was photographed: those of the first villages are.
  const photographed = async (way) => {
    const region = await json(["ppwp", ...way].join("/"));
    for (const child of region.children) {
      const found = await photographed([...way, child.region.code]);
      if (found) return found;
    }
    for (const { station } of region.stations) {
      const form = await json(["ppwp", ...way, station.code].join("/"));
      if (form.history.some((item) => item.pictures?.pages.some((page) => page.small))) return [...way, station.code];
    }
    return undefined;
  };
  const photos = await photographed([]);
  assert.ok(photos, "a form was photographed");
  const at = (contest, n) => `/${[contest, ...codes.slice(0, n)].join("/")}${n === 0 ? "/" : ""}`;
  const districts = await (await fetch(`${base}/v1/dapil/pdpr.json`)).json();
  const district = districts.districts[0].district.code;
  const cut = (await (await fetch(`${base}/root.json`)).json()).cuts.at(-1).name;
  pages = {
    nation: at("ppwp", 0),
    province: at("ppwp", 1),
    village: at("ppwp", 4),
    station: `${at("ppwp", 4)}/${station}`,
    parties: at("pdpr", 0),
    "parties-village": at("pdpr", 4),
    photos: `/ppwp/${photos.join("/")}`,
    "parties-station": `${at("pdpr", 4)}/${station}`,
    districts: "/dapil/pdpr/",
    district: `/dapil/pdpr/${district}`,
    seats: "/hasil-akhir/pdpr/",
    "seats-district": `/hasil-akhir/pdpr/${district}`,
    "seats-president": "/hasil-akhir/ppwp/",
    changes: `/banding/${cut}/pdpr/`,
    "changes-president": `/banding/${cut}/ppwp/`,
    data: "/data",
    perjalanan: "/perjalanan/ppwp/",
    about: "/tentang",
    disclosure: "/keterbukaan",
    requests: "/keterbukaan/permohonan",
    "request-daily": "/keterbukaan/permohonan/001",
    "request-infrastructure": "/keterbukaan/permohonan/002",
    info: "/info",
    "info-stages": "/info/tahap",
    "info-numbers": "/info/angka",
    "info-calendar": "/info/jadwal",
    "info-glossary": "/info/istilah",
    "info-questions": "/info/tanya-jawab",
    "register-parties": "/partai",
    "register-party": "/partai/1",
    "register-lists": "/partai/1/pdpr/",
    "register-provinces": "/partai/1/pdprdp/",
    "register-candidates": `/calon/pdpr/${district}`,
    "register-pairs": "/calon/ppwp/",
    missing: "/tidak-ada",
  };
  chrome = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
});

after(async () => {
  await chrome?.close();
  service?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * The screens that pages are looked at on. What axe finds differs where other things are shown (a phone, a desk) and where colours
 * differ, for which its rules of colours are enough; between these, and on the smallest phone, it is room alone that differs.
 */
const screens = [
  { name: "360", width: 360, height: 800, colorScheme: "light", axe: {} },
  { name: "360-dark", width: 360, height: 800, colorScheme: "dark", axe: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } },
  { name: "320", width: 320, height: 640, colorScheme: "light" },
  { name: "768", width: 768, height: 1024, colorScheme: "light" },
  { name: "1280", width: 1280, height: 800, colorScheme: "light" },
  { name: "1440", width: 1440, height: 900, colorScheme: "light", axe: {} },
];

/** Opens every page that is wanted in both languages, each in a window of its own at the same time. */
async function each(want, look) {
  await Promise.all(["", "?lang=en"].map(async (query) => {
    const context = await chrome.newContext({ viewport: screens[0] });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages).filter(([, path]) => want(path))) {
      await page.goto(base + path + query);
      await look(page, `${name}${query ? "-en" : ""}`);
    }
    await context.close();
  }));
}

async function sound(page, name, screen = screens[0]) {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(width <= room, `${name} scrolls sideways: ${width} > ${room}`);
  // No number of votes lies outside the screen or in a box that must be moved.
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll("table td")].filter((td) => {
      const { left, right, width } = td.getBoundingClientRect();
      return width > 0 && (left < 0 || right > document.documentElement.clientWidth + 1);
    }).length);
  assert.equal(hidden, 0, `${name}: numbers off the screen`);
  // A table that is one says above its columns what they are, where nothing covers it.
  const headless = await page.evaluate(() =>
    [...document.querySelectorAll("table thead")]
      .filter(() => !document.querySelector("dialog[open]"))
      .filter((head) => head.offsetParent && getComputedStyle(head).display === "table-header-group" && !head.closest("details:not([open])") && !head.classList.contains("hidden"))
      .filter((head) => {
        head.scrollIntoView({ block: "center" });
        const { left, top, height, width } = head.lastElementChild.lastElementChild.getBoundingClientRect();
        return !head.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      }).length);
  assert.equal(headless, 0, `${name}: columns without headings`);
  await page.evaluate(() => scrollTo(0, 0));
  if (screen.axe) {
    await page.evaluate(`globalThis.axe ?? (() => {${axe}})();0`);
    const found = await page.evaluate((options) => globalThis.axe.run(document, { resultTypes: ["violations"], ...options }), screen.axe);
    assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`), [], name);
  }
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `portal-${name}.png`), fullPage: true });
  }
}

test("on phones by day and by night, on a tablet and on a desk", () =>
  each(() => true, async (page, name) => {
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await page.emulateMedia({ colorScheme: screen.colorScheme });
      await sound(page, `${name}-${screen.name}`, screen);
    }
  }));

test("the first votes stand on a phone's first screen", () =>
  each((path) => path.match(/^\/(ppwp|pdpr)\//), async (page, name) => {
    const bottom = await page.evaluate(() => {
      const votes = [...document.querySelectorAll(".votes tbody:not(.sums) td strong, .versions td, .four tbody td")];
      return votes.find((v) => v.textContent.trim())?.getBoundingClientRect().bottom;
    });
    assert.ok(bottom <= 800, `${name}: the first vote ends at ${bottom}`);
  }));

test("the topology can be read on a phone, and nothing in the answers to requests is dead", async () => {
  const context = await chrome.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${base}/keterbukaan`);
  const drawn = await page.evaluate(() => {
    const { naturalWidth, width, complete } = document.querySelector(".topology");
    return { complete, letters: (12 * width) / naturalWidth };
  });
  // Letters of the drawing are twelve units high: on a phone of this width no less than ten.
  assert.ok(drawn.complete && drawn.letters >= 10, JSON.stringify(drawn));
  await page.goto(`${base}/keterbukaan/topologi.svg`);
  if (shots) await page.screenshot({ path: join(shots, "portal-topology-file.png"), fullPage: true });
  for (const number of ["001", "002", "003"]) {
    await page.goto(`${base}/keterbukaan/permohonan/${number}`);
    const links = await page.locator("#diberikan + ul a").evaluateAll((all) => all.map((a) => a.href));
    assert.ok(links.length > 1, number);
    for (const link of links) {
      const answer = await fetch(link.split("#")[0]);
      assert.equal(answer.status, 200, link);
      const fragment = link.split("#")[1];
      if (fragment) assert.ok((await answer.text()).includes(`id="${fragment}"`), link);
    }
  }
  await context.close();
});

test("on paper a page is black on white, without menus, whole", async () => {
  const context = await chrome.newContext({ viewport: { width: 794, height: 1123 }, colorScheme: "dark" });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  for (const name of ["province", "photos", "district", "info-glossary"]) {
    await page.goto(base + pages[name]);
    const seen = await page.evaluate(() => {
      const shown = (of) => [...document.querySelectorAll(of)].filter((e) => e.getBoundingClientRect().height > 0).length;
      const style = getComputedStyle(document.querySelector("h1"));
      const file = document.querySelector('.links a[href^="/"]');
      return {
        menus: shown(".top nav, .tabs, .find, .skip"),
        caveat: shown(".caveat"),
        colours: [style.color, getComputedStyle(document.body).backgroundColor],
        address: getComputedStyle(file, "::after").content.includes(file.getAttribute("href")),
        rail: document.querySelector(".rail") === null || getComputedStyle(document.querySelector(".rail")).fill === "rgb(221, 221, 221)",
        folded: [...document.querySelectorAll("details > :not(summary)")].every((e) => e.checkVisibility({ contentVisibilityAuto: true })),
      };
    });
    const whole = { menus: 0, caveat: 1, colours: ["rgb(0, 0, 0)", "rgb(255, 255, 255)"], address: true, rail: true, folded: true };
    assert.deepEqual(seen, whole, name);
    if (shots) await page.pdf({ path: join(shots, `print-${name}.pdf`), format: "A4" });
  }
  await context.close();
});

test("photos open large: by keyboard, by mouse, and back to where the reader was", async () => {
  for (const [colorScheme, query, close] of [["light", "", "Tutup"], ["dark", "?lang=en", "Close"]]) {
    const context = await chrome.newContext({ viewport: { width: 360, height: 800 }, colorScheme, hasTouch: true });
    const page = await context.newPage();
    await page.goto(base + pages.photos + query);
    const link = page.locator(".photos a").first();
    await link.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const image = dialog.locator("img");
    await page.waitForFunction(() => document.querySelector("dialog img").naturalWidth > 600);
    const looks = () => image.evaluate((of) => of.style.transform);
    assert.match(await looks(), /rotate\(0deg\) scale\(1\)/);
    await page.keyboard.press("+");
    await page.keyboard.press("r");
    await page.keyboard.press("ArrowRight");
    assert.match(await looks(), /translate\(-80px, 0px\) rotate\(90deg\) scale\(1.4\)/);
    await dialog.locator("figure").dblclick();
    assert.match(await looks(), /scale\(1\)/);
    await sound(page, `viewer${query ? "-en" : ""}`);
    const first = await image.getAttribute("src");
    await page.keyboard.press("n");
    assert.notEqual(await image.getAttribute("src"), first);
    await page.keyboard.press("p");
    await dialog.getByRole("button", { name: close }).click();
    assert.equal(await dialog.count(), 0);
    assert.ok(await link.evaluate((of) => of === document.activeElement));
    await context.close();
  }
  // Without scripts the photo's own address.
  const context = await chrome.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(base + pages.photos);
  await page.locator(".photos a").first().click();
  await page.waitForURL(/\/gambar\/.*\.jpg$/);
  await context.close();
});

// A station's night, measured: all pages of the five contests of two stations by two phones side by side, each a browser of its own
// that gets a sixth of this machine's processors and 2 GB of memory, all its threads together (control groups of version 1, as root).
// Prints a JSON object for each phone; not a test, since it asserts no time.
//   node test/browser/night.mjs [THROTTLE] [CONTESTS]     default 6, all
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { lookThrough, upload } from "./officer.mjs";
import { World } from "./world.mjs";

const throttle = Number(process.argv[2] ?? 6);
const contests = (process.argv[3] ?? "ppwp,pdpr,pdpd,pdprdp,pdprdk").split(",");
/** Period of the processors' shares, microseconds: short, so that nothing stands still for long. */
const PERIOD = 20_000;

/** Puts a phone's browser with all its processes into a group with a share of the processors and of the memory. */
function slow(name) {
  const groups = { cpu: [["cpu.cfs_period_us", PERIOD], ["cpu.cfs_quota_us", Math.round((PERIOD * cpus().length) / throttle)]], memory: [["memory.limit_in_bytes", 2 ** 31]] };
  for (const [group, settings] of Object.entries(groups)) {
    const folder = `/sys/fs/cgroup/${group}/sirekap-${name}`;
    mkdirSync(folder, { recursive: true });
    for (const [file, value] of settings) writeFileSync(`${folder}/${file}`, String(value));
    for (const pid of execFileSync("pgrep", ["-f", `profile-${name}`], { encoding: "utf8" }).trim().split("\n")) {
      try {
        writeFileSync(`${folder}/cgroup.procs`, pid);
      } catch {
        // The process has ended meanwhile.
      }
    }
  }
}

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const worst = (all) => Math.max(0, ...all);

async function night(world, name, station) {
  let told;
  await world.phone(name, {}, async (phone) => {
    const { page } = phone;
    await phone.enrol(await world.card(station));
    slow(name);
    const [photo, after, taps, moves] = [[], [], [], []];
    let clean = 0;
    const begun = performance.now();
    const { ballots } = JSON.parse(JSON.parse(await world.get(`/intake/v1/stations/${station}`)).leaf);
    for (const contest of contests) {
      if (!ballots.some((b) => b.contest === contest)) continue;
      const paper = await world.photos(station, contest);
      const { fields, pages } = paper;
      await page.evaluate(([code, c]) => (location.hash = `#/f/${code}/${c}`), [station, contest]);
      await page.getByRole("button", { name: "Foto halaman 1" }).first().click();
      for (let n = 1; n <= pages; n++) {
        await page.getByRole("heading", { name: `Foto halaman ${n} dari ${pages}` }).waitFor({ timeout: 60_000 });
        // From the shutter to the numbers: what an officer waits for.
        let start = performance.now();
        await upload(phone, paper.page(n));
        await page.getByRole("heading", { name: `Halaman ${n} dari ${pages}`, exact: true }).waitFor({ timeout: 60_000 });
        await page.locator("li[data-field]").first().waitFor({ timeout: 60_000 });
        photo.push(performance.now() - start);
        // One tap for the shutter; then those that the page needs.
        let count = 1;
        const doubtful = await page.locator("li.doubt").count();
        const shown = await page.locator("li[data-field]").evaluateAll((all) => all.map((li) => [li.dataset.field, li.querySelector(".number").textContent.trim(), li.classList.contains("doubt")]));
        let exact = doubtful === 0;
        for (const [field, value, doubt] of shown) {
          const want = String(paper.truth[fields.indexOf(field)]);
          const row = page.locator(`li[data-field="${field}"]`);
          if (value === want && !doubt) continue;
          exact = false;
          if (value === want) {
            await row.getByRole("button", { name: "Sesuai", exact: true }).click({ timeout: 60_000 });
            count += 1;
          } else {
            await row.getByRole("button", { name: "Perbaiki" }).click({ timeout: 60_000 });
            await row.getByRole("textbox").fill(want);
            await row.getByRole("button", { name: "Simpan" }).click({ timeout: 60_000 });
            count += 2 + want.length;
          }
        }
        // Every number has to be seen: so often the list is moved on.
        moves.push(await lookThrough(phone));
        start = performance.now();
        await page.locator(".dock button").click({ timeout: 60_000 });
        count += 1;
        if (n === pages) await page.getByRole("button", { name: "Saksi yang hadir" }).waitFor({ timeout: 60_000 });
        else await page.getByRole("heading", { name: `Foto halaman ${n + 1} dari ${pages}` }).waitFor({ timeout: 60_000 });
        after.push(performance.now() - start);
        taps.push(count);
        clean += Number(exact);
      }
      await page.evaluate(([code, c]) => (location.hash = `#/f/${code}/${c}/ringkasan`), [station, contest]);
      await page.getByRole("button", { name: "Tanda tangani dan kirim" }).click({ timeout: 60_000 });
      await page.locator("ol.steps").waitFor({ timeout: 60_000 });
    }
    const seconds = (performance.now() - begun) / 1000;
    await phone.page.locator("ol.steps li.done").nth(3).waitFor({ timeout: 300_000 });
    told = {
      what: "night", phone: name, throttle, pages: photo.length, clean_pages: clean,
      photo_ms_median: Math.round(median(photo)), photo_ms_worst: Math.round(worst(photo)), photos_over_3_s: photo.filter((ms) => ms > 3_000).length,
      next_ms_median: Math.round(median(after)), next_ms_worst: Math.round(worst(after)),
      taps_median: median(taps), taps_worst: worst(taps), moves_median: median(moves), moves_worst: worst(moves), seconds: Math.round(seconds),
      seconds_to_log: Math.round((performance.now() - begun) / 1000), errors: phone.errors,
    };
  });
  return told;
}

const world = await World.make();
try {
  // Jawa Barat has all five contests.
  const stations = JSON.parse(await world.get("/intake/v1/stations/32")).stations.slice(0, 2).map((s) => s.code);
  // Photos are made before the clock runs.
  for (const station of stations) for (const contest of contests) await world.photos(station, contest);
  const told = await Promise.all(stations.map((station, n) => night(world, `night-${n + 1}`, station)));
  for (const line of told) console.log(JSON.stringify(line));
} finally {
  await world.end();
}

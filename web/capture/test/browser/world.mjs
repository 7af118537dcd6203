// A small election, its service, filled forms on photos, and phones: what the browser tests share.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const sirekap = process.env.SIREKAP ?? join(target, "debug/sirekap");
const photographer = join(target, "web/release/capture-photos");
export const browser = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Screenshots go here when it is set. */
const shots = process.env.SHOTS;
export const PHONE = { width: 360, height: 800 };

export const freePort = () =>
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
  /** Without `forms` there are no photos of forms, and the caller says what stands before the cameras (`idle`). */
  static async make({ forms = true } = {}) {
    const world = new World();
    world.folder = mkdtempSync(join(tmpdir(), "sirekap-browser-"));
    world.data = join(world.folder, "data");
    mkdirSync(world.data);
    world.run("demo", "--no-serve", "--stations", "60", "--photos", "0");
    world.home = join(world.data, "contoh-2024");
    world.port = await freePort();
    await world.serve();
    world.trust();
    world.stations = JSON.parse(await world.get("/intake/v1/stations/31")).stations.map((s) => s.code);
    if (forms) world.idle = join((await world.photos(world.stations[0], "ppwp")).folder, "blurred.mjpeg");
    return world;
  }

  /** The service's other address, by a name that only a browser with a rule for it finds. */
  get named() {
    return `https://tps.sirekap.test:${this.port}`;
  }

  get base() {
    return `https://127.0.0.1:${this.port}`;
  }

  run(...args) {
    return execFileSync(sirekap, args, { env: { ...process.env, SIREKAP_DATA: this.data }, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  /** Starts the service; its name is one more address, which the browser is told leads nowhere unless mapped. */
  async serve(...more) {
    const args = ["serve", "--intake", "--listen", `127.0.0.1:${this.port}`, "--publish-every", "1", "--name", "tps.sirekap.test",
      "--announce", this.named, "--announce", this.base, ...more];
    this.service = spawn(sirekap, args, { env: { ...process.env, SIREKAP_DATA: this.data }, stdio: "ignore" });
    await until("the service answers", () => this.get("/intake/v1/health/ready").then(() => true, () => false));
  }

  stop() {
    const gone = new Promise((resolve) => this.service.once("exit", resolve));
    this.service.kill("SIGKILL");
    return gone;
  }

  get authority() {
    return join(this.home, "tls/ca.pem");
  }

  get(path) {
    return new Promise((resolve, reject) => {
      const ca = existsSync(this.authority) ? readFileSync(this.authority) : undefined;
      const asked = request(`${this.base}${path}`, { ca }, (answer) => {
        let body = "";
        answer.on("data", (part) => (body += part)).on("end", () => resolve(body));
      });
      asked.on("error", reject).end();
    });
  }

  /** The browser's own store of authorities has the machine's, and no certificate error is passed over. */
  trust() {
    this.browserHome = join(this.folder, "home");
    const store = join(this.browserHome, ".pki/nssdb");
    mkdirSync(store, { recursive: true });
    execFileSync("certutil", ["-d", `sql:${store}`, "-N", "--empty-password"]);
    execFileSync("certutil", ["-d", `sql:${store}`, "-A", "-t", "C,,", "-n", "sirekap", "-i", this.authority]);
  }

  /** A card for a station (the nth of the registry) or region: its address with the code, and its PIN. */
  async card(code, address = this.base) {
    const { code: url, typed, pin, ticket } = JSON.parse(this.run("device", "offer", "--station", code, "--address", address, "--json"));
    await until("the offer is in the log", async () => (await this.get(`/intake/v1/offers/${ticket}`)).includes("mandate_until"));
    return { url, typed, pin };
  }

  /** Photos of the forms of a station, one folder for each contest. */
  async photos(code, contest, seed = 1, ...more) {
    const folder = join(this.folder, "photos", `${code}-${contest}-${seed}${more.join("")}`);
    if (!existsSync(folder)) {
      const station = join(this.folder, `${code}.json`);
      writeFileSync(station, await this.get(`/intake/v1/stations/${code}`));
      mkdirSync(folder, { recursive: true });
      execFileSync(photographer, [station, contest, folder, String(seed), ...more]);
    }
    const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"));
    const fields = JSON.parse(readFileSync(join(folder, "fields.json"), "utf8"));
    const pages = readdirSync(folder).filter((name) => /^page-\d+\.jpg$/.test(name)).length;
    return { folder, truth, fields, pages, page: (n) => join(folder, `page-${n}.jpg`) };
  }

  /** Does something with a phone; when it fails, says what stood on the screen. */
  async phone(name, options, work) {
    const phone = await Phone.open(this, name, options);
    try {
      await work(phone);
      await phone.close();
    } catch (error) {
      const said = await phone.page.locator("body").innerText({ timeout: 2_000 }).catch(() => "");
      await phone.shot(`failed-${name}`).catch(() => {});
      console.error(`${phone.page.url()}\n${said}\n${phone.errors.join("\n")}`);
      await phone.kill();
      throw error;
    }
  }

  async end() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A phone: a browser with its own store, on a screen of 360 x 800, with a camera that films files. */
export class Phone {
  static async open(world, name, { screen = PHONE, args = [] } = {}) {
    const phone = new Phone();
    Object.assign(phone, { world, name, screen, args });
    phone.camera = join(world.folder, `${name}.mjpeg`);
    await phone.start();
    return phone;
  }

  async start() {
    if (!existsSync(this.camera)) copyFileSync(this.world.idle, this.camera);
    this.context = await chromium.launchPersistentContext(join(this.world.folder, `profile-${this.name}`), {
      executablePath: browser,
      viewport: this.screen,
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: this.screen.width < 600,
      locale: "id-ID",
      timezoneId: "Asia/Jakarta",
      acceptDownloads: true,
      env: { ...process.env, HOME: this.world.browserHome },
      args: [
        "--no-sandbox",
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        `--use-file-for-fake-video-capture=${this.camera}`,
        ...this.args,
      ],
    });
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    this.page.setDefaultTimeout(60_000);
    this.errors = [];
    this.page.on("pageerror", (error) => this.errors.push(String(error)));
    this.page.on("console", (message) => message.type() === "error" && !message.text().startsWith("Failed to load resource") && this.errors.push(message.text()));
  }

  /** What stands before the camera from its next opening on. */
  async film(mjpeg) {
    // A camera that was just closed films on for a moment.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    // The browser may be reading the file that is there.
    copyFileSync(mjpeg, `${this.camera}.next`);
    renameSync(`${this.camera}.next`, this.camera);
  }

  /** The browser dies as when a phone's battery is pulled. */
  async kill() {
    const pids = execFileSync("pgrep", ["-f", `profile-${this.name}`], { encoding: "utf8" }).trim().split("\n");
    for (const pid of pids) {
      try {
        process.kill(Number(pid), "SIGKILL");
      } catch {
        // Gone already.
      }
    }
    await this.context.close().catch(() => {});
  }

  async enrol(card) {
    await this.page.goto(card.url);
    await this.page.getByLabel(/PIN enam angka/).fill(card.pin);
    await this.page.getByRole("button", { name: "Daftarkan" }).click();
    await this.page.getByRole("button", { name: /Pengiriman/ }).waitFor();
  }

  /** Waits until the form on the screen has come so far: 1 sent, 2 receipt, 3 in the public log. */
  reached(step) {
    return this.page.locator("ol.steps li.done").nth(step).waitFor({ timeout: 40_000 });
  }

  button(name) {
    return this.page.getByRole("button", { name });
  }

  async shot(name) {
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    await this.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  }

  close() {
    return this.context.close();
  }
}

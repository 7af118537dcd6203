// What the screens share: the phone's store, what it knows, and where the officer is.

import { clock } from "./clock.svelte";
import { Meanwhile } from "./confirm";
import { Store, StorageFull, type Begun, type Enrolment, type Kept } from "./db";
import { Device, DeviceFault, type Broken, type Election, type Nation } from "./device";
import { formKey, newDraft, type Draft, type Photo } from "./draft";
import { hello, refresh, vouched } from "./enrol";
import { explain } from "./explain";
import { mark, note } from "./mark";
import { act } from "./net";
import { pairOf } from "./pictures";
import { knownOf, Reader } from "./reader";
import { check } from "./release";
import { address, parse, settled } from "./route";
import { Sender } from "./sender";
import { active, heal } from "./shell";
import type { Count, FormFile, StationFile } from "./station";
import { versions } from "./versions";
import { phone, type Who } from "./who";
import * as texts from "../generated/texts";

/** Addresses, keys and the time are asked for again after this, and sooner while the clock is wrong or nobody answered. */
const HELLO_MS = 900_000;
const HELLO_SOON_MS = 30_000;
/** How often it is looked whether the store is still there. */
const LOOK_MS = 5_000;
/** So long "sending" is said when nothing comes of it. */
const TRYING_MS = 15_000;
/** A store that the browser has closed is opened again so often, with so long between. */
const REOPEN_TRIES = 10;
const REOPEN_MS = 300;
/** So long the browser may take to go back in its history. */
const HISTORY_MS = 500;

export const seconds = (): number => Math.floor(Date.now() / 1000);

class App {
  phase: "loading" | "enrol" | "ready" | "lost" | "broken" = $state("loading");
  lang: texts.Lang = $state(texts.LANGS[0]);
  route: string[] = $state.raw([]);
  /** A card's code that the address brought. */
  card: string = $state("");
  begun: Begun | null = $state.raw(null);
  enrolment: Enrolment | null = $state.raw(null);
  stations: StationFile[] = $state.raw([]);
  drafts: ReadonlyMap<string, Draft> = $state.raw(new Map());
  outbox: Kept[] = $state.raw([]);
  /** Pictures that the store has. */
  pictures: ReadonlySet<string> = $state.raw(new Set());
  /** What is not sent whole, or not proven yet. */
  readonly waiting: number = $derived(this.outbox.filter(({ item }) => item.state !== "logged" || item.blobs.some((b) => !b.done && b.size > 0)).length);
  /** "Kirim sekarang" was pressed, and nothing has come of it yet. */
  trying: boolean = $state(false);
  online: boolean = $state(navigator.onLine);
  /** What the address that the app came from says of itself, as long as no card was read. */
  private host: { policy: string; nation: Nation } | null = $state.raw(null);
  private readonly trusted = $derived(this.enrolment ?? this.begun?.enrolment ?? null);
  // What does not change with anything else in the enrolment, so that this costs no signature's check.
  private readonly policy: string = $derived(this.trusted?.policy ?? this.host?.policy ?? "");
  private readonly nation: Nation | null = $derived(this.trusted?.nation ?? this.host?.nation ?? null);
  /** Which election this is, as the root key of the policy has signed it; on every screen. */
  readonly election: Election | null = $derived.by(() => {
    if (this.policy === "" || !this.nation) return null;
    try {
      return this.device.ask("election", { policy: this.policy, nation: this.nation });
    } catch (error) {
      console.warn("election", String(error));
      return null;
    }
  });
  /** Said to the officer until he goes on. */
  notice: { text: string; bad: boolean } | null = $state.raw(null);
  failure: string = $state("");
  store!: Store;
  device!: Device;
  reader!: Reader;
  sender: Sender | null = null;
  /** The form that the reader's thread has begun. */
  private begunForm = "";

  /** A text in the language of the app. */
  t = (text: texts.Text): string => text[this.lang];

  async start(): Promise<void> {
    try {
      this.store = await this.opened();
      const wanted = await this.store.meta("lang");
      this.lang = texts.LANGS.find((lang) => lang === wanted) ?? texts.LANGS[0];
      const proof = await fetch("proof.wasm");
      this.device = await Device.load(await proof.arrayBuffer());
      this.reader = new Reader();
      this.listen();
      await this.reload();
      this.follow();
      this.begun = (await this.store.meta("begun")) ?? null;
      this.phase = this.enrolment ? "ready" : mark() && !this.begun && !this.card ? "lost" : "enrol";
      this.route = this.settle(this.route);
      if (!this.trusted) void this.look();
      this.shell();
      if (this.enrolment) this.work();
    } catch (error) {
      this.failure = String(error);
      this.phase = "broken";
    }
  }

  /** Before a card is read, the election's name comes from whoever handed out the app. */
  private async look(): Promise<void> {
    try {
      this.host = await hello(location.origin, this.lang);
    } catch (error) {
      // No network yet: the card that is read next brings it.
      console.info("hello", String(error));
    }
  }

  private listen(): void {
    const moved = () => {
      if (this.phase !== "loading") this.follow();
    };
    addEventListener("hashchange", moved);
    addEventListener("popstate", moved);
    const line = () => {
      this.online = navigator.onLine;
      this.helloDue = 0;
      this.sender?.kick();
      void this.greet();
    };
    addEventListener("online", line);
    addEventListener("offline", line);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible") return;
      // A clock that was set right while the app was away is right at once.
      if (clock.off !== 0) this.helloDue = 0;
      void this.held();
      this.sender?.kick();
      void this.greet();
    });
    setInterval(() => {
      if (document.visibilityState !== "visible") return;
      void this.there();
      if (clock.off !== 0) void this.greet();
    }, LOOK_MS);
    // Other windows of this phone: what one changes the others show, and the one that sends looks at once.
    this.others?.addEventListener("message", () => {
      void this.held();
      this.sender?.kick();
    });
  }

  private readonly others = "BroadcastChannel" in globalThis ? new BroadcastChannel("sirekap") : null;
  /** Tells the other windows that the store has something new. */
  tell(): void {
    this.others?.postMessage("changed");
  }

  private opened(): Promise<Store> {
    return Store.open("sirekap", indexedDB, () => void this.reopen());
  }

  /** The browser has closed the store, or cleared it; while it is at it, it closes what is opened anew as well. */
  private reopen(): Promise<void> {
    this.reopening ??= this.openAgain().finally(() => (this.reopening = null));
    return this.reopening;
  }
  private reopening: Promise<void> | null = null;
  private async openAgain(): Promise<void> {
    this.sender?.end();
    this.sender = null;
    for (let tries = 1; ; tries++) {
      try {
        this.store = await this.opened();
        await this.reload();
        if (this.phase === "ready") this.work();
        return;
      } catch (error) {
        if (tries === REOPEN_TRIES) {
          this.failure = String(error);
          this.phase = "broken";
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
      }
    }
  }

  /** Whether the store is still there: a browser may have cleared it. */
  private async there(): Promise<void> {
    try {
      if (this.phase === "ready" && !(await this.store.meta("enrolment"))) await this.held();
    } catch (error) {
      console.info("store", String(error));
    }
  }

  /** Reads what is said to be stored once more. */
  private async held(): Promise<void> {
    try {
      await this.reload();
    } catch (error) {
      // The store is closing, and is opened again; or it is busy, and is looked at again.
      console.info("store", String(error));
    }
  }

  /** `#/f/ppwp/1` is a place; anything else behind `#` is a card's code. */
  private follow(): void {
    const fragment = location.hash.slice(1);
    if (this.landing) return this.land();
    if (fragment.startsWith("/") || fragment === "") {
      this.route = this.settle(parse(fragment));
      return;
    }
    this.card = fragment;
    if (this.phase === "lost") this.phase = "enrol";
    // The code is a secret: it does not stay in the address or the history.
    history.replaceState(null, "", `${location.pathname}#/`);
    this.route = [];
  }

  /** The place itself, or where it leads: an address that names none, or a page of a form that is signed, does not stay. */
  private settle(route: string[]): string[] {
    if (this.phase === "loading") return route;
    const place = settled(route, (station, contest) => {
      const pages = this.form(station, contest)?.form.pages;
      return pages === undefined ? null : { pages, signed: this.draft(station, contest)?.sent != null };
    });
    if (location.hash !== address(place) && location.hash !== "") history.replaceState(history.state, "", address(place));
    return place.join("/") === this.route.join("/") ? this.route : place;
  }

  /** Entries of the browser's history since the list. */
  private get depth(): number {
    const { depth } = (history.state ?? {}) as { depth?: unknown };
    return typeof depth === "number" ? depth : 0;
  }

  go(...parts: string[]): void {
    this.notice = null;
    const to = address(parts);
    if (this.landing) this.afterwards = parts;
    else if (location.hash !== to) {
      history.pushState({ depth: parts.length === 0 ? 0 : this.depth + 1 }, "", to);
      this.follow();
    }
    scrollTo(0, 0);
  }

  private landing = "";
  private afterwards: string[] | null = null;
  /** The form is signed: what lies between the list and here is left behind, so that Back leads to the list. */
  leave(...parts: string[]): void {
    this.route = parts;
    const steps = this.depth - 1;
    if (steps < 1) return history.replaceState(history.state, "", address(parts));
    this.landing = address(parts);
    history.go(-steps);
    setTimeout(() => this.land(), HISTORY_MS);
    scrollTo(0, 0);
  }

  private land(): void {
    const [to, next] = [this.landing, this.afterwards];
    if (!to) return;
    this.landing = "";
    this.afterwards = null;
    history.replaceState(history.state, "", to);
    this.follow();
    if (next) this.go(...next);
  }

  async reload(): Promise<void> {
    const [enrolment, stations, drafts, outbox, pictures] = await Promise.all([
      this.store.meta("enrolment"),
      this.store.meta("stations"),
      this.store.drafts(),
      this.store.outbox(),
      this.store.pictureNames(),
    ]);
    this.enrolment = enrolment ?? null;
    this.stations = stations ?? [];
    // What was changed here while the store was read is not gone back on.
    const newer = (read: Draft) => {
      const here = this.drafts.get(read.key);
      return here && here.revision > read.revision ? here : read;
    };
    this.drafts = new Map(drafts.map((draft) => [draft.key, newer(draft)]));
    this.outbox = outbox.sort((a, b) => a.at - b.at);
    this.pictures = new Set(pictures.map(String));
    if (enrolment) note(enrolment, this.stations, this.outbox);
    else if (this.phase === "ready") this.lose();
    this.route = this.settle(this.route);
  }

  /** The store is there, and empty: the browser has cleared it. Nothing is claimed of it any more. */
  private lose(): void {
    this.sender?.end();
    this.sender = null;
    this.notice = null;
    this.phase = "lost";
    void this.look();
  }

  /** "Kirim sekarang": what waits is tried at once. */
  async sendNow(): Promise<void> {
    this.trying = true;
    setTimeout(() => (this.trying = false), TRYING_MS);
    await this.store.hurry();
    await this.reload();
    this.tell();
    this.sender?.kick();
    this.helloDue = 0;
    void this.greet();
  }

  /** From here on the phone works by itself. */
  work(): void {
    if (this.sender) return;
    void this.reader.warm().catch(() => {
      // The first photo loads it again and says what is wrong.
    });
    if (this.enrolment?.served && clock.off === 0) clock.atLeast(this.enrolment.served);
    const changed = () => {
      this.trying = false;
      void this.held();
    };
    this.sender = new Sender(this.store, this.device, act, changed, () => this.lang);
    void this.sender.run();
    void navigator.storage?.persist?.();
    void this.greet();
    void this.prove().catch((error: unknown) => {
      // No network, or no release in the log: it stays "not checked", and is looked at again at the next start.
      console.info("release", String(error));
    });
  }

  /** Keeps the app itself on the phone. */
  private shell(): void {
    navigator.serviceWorker?.register("sw.js").catch((error: unknown) => {
      // Without it the app works while there is a network; the screen of readiness says so.
      console.warn("service worker", String(error));
    });
    void this.mend().catch((error: unknown) => {
      // No network, or another release at the address: the screen of readiness says that the app is not whole.
      console.info("app", String(error));
    });
  }

  /** Files of the app that the browser has lost or spoilt are fetched again, while there is a network. */
  private async mend(): Promise<void> {
    await navigator.serviceWorker?.ready;
    const now = await active();
    if (now) await heal(now, true);
  }

  /** Looks, once, whether the log has the release that this phone runs. */
  private async prove(): Promise<void> {
    await navigator.serviceWorker?.ready;
    const now = await active();
    if (!this.enrolment || !now || now.proven) return;
    const fresh = await check(this.device, this.enrolment, this.lang);
    if (!fresh.newer) return;
    this.notice = {
      bad: false,
      text: this.t(texts.thereNewerReleaseAppOpen),
    };
  }

  /** When the service is asked again who it is, by a clock that nobody sets. */
  private helloDue = 0;
  private async greet(): Promise<void> {
    if (performance.now() < this.helloDue) return;
    this.helloDue = performance.now() + HELLO_SOON_MS;
    if (!this.enrolment) return this.look();
    let fresh: Enrolment;
    try {
      fresh = await refresh(this.device, this.enrolment, this.lang, seconds());
    } catch (error) {
      if (error instanceof DeviceFault) this.notice = { bad: true, text: this.explain(error) };
      return;
    }
    if (fresh === this.enrolment) return;
    if (clock.off === 0) this.helloDue = performance.now() + HELLO_MS;
    try {
      await this.store.learn(fresh);
      const stations = await vouched(this.device, fresh, this.stations, this.lang, await this.who());
      if (stations) await this.store.setMeta("stations", stations);
    } catch (error) {
      // The store is full or closing, or no address vouches for the station: it is asked again.
      console.info("hello", String(error));
    }
    await this.held();
    this.sender?.kick();
  }

  /** How this phone says who asks. */
  async who(): Promise<Who> {
    const key = await this.store.meta("key");
    if (!this.enrolment || !key) throw new Error("this phone has no key");
    return phone(this.device, this.enrolment, key);
  }

  async enrolled(): Promise<void> {
    this.begun = null;
    this.card = "";
    await this.reload();
    this.phase = "ready";
    this.work();
    this.go();
  }

  async setLang(lang: texts.Lang): Promise<void> {
    this.lang = lang;
    document.documentElement.lang = lang;
    await this.store.setMeta("lang", lang);
  }

  /** The forms of the stations worked for. */
  form(station: string, contest: string): { station: StationFile; form: FormFile } | null {
    const file = this.stations.find((s) => s.code === station);
    const form = file?.forms.find((f) => f.contest === contest);
    return file && form ? { station: file, form } : null;
  }

  draft(station: string, contest: string): Draft | null {
    return this.drafts.get(formKey(station, contest)) ?? null;
  }

  /** Events of a form that this phone has signed, the newest first. */
  sentOf(station: string, contest: string): Kept[] {
    return versions(this.outbox, formKey(station, contest));
  }

  /** The draft, made where there is none yet; the reader then knows the form too. */
  open(station: StationFile, form: FormFile): Promise<Draft> {
    const key = formKey(station.code, form.contest);
    // Two screens may ask at once; the form is begun once.
    const opening = this.opening.get(key) ?? this.make(station, form).finally(() => this.opening.delete(key));
    this.opening.set(key, opening);
    return opening;
  }
  private readonly opening = new Map<string, Promise<Draft>>();

  private async make(station: StationFile, form: FormFile): Promise<Draft> {
    const draft = this.draft(station.code, form.contest);
    if (draft) return draft;
    // The outbox knows what was signed, whatever became of the draft.
    const last = this.sentOf(station.code, form.contest)[0]?.draft;
    if (last) {
      await this.save(last);
      return last;
    }
    const plan = await this.begin(station, form);
    const fresh = newDraft(station.code, form, plan);
    await this.save(fresh);
    return fresh;
  }

  /** Tells the reader which form comes; the plan of its pages. */
  async begin(station: StationFile, form: FormFile): Promise<Draft["plan"]> {
    const { pages } = await this.reader.begin(knownOf(station, form, this.siblings(station, form)));
    if (!pages) throw new Error(this.t(texts.appDoesNotKnowForm));
    this.begunForm = formKey(station.code, form.contest);
    return pages;
  }

  /** Makes sure that the reader's thread has this form. */
  async ensure(station: StationFile, form: FormFile): Promise<void> {
    if (this.begunForm !== formKey(station.code, form.contest)) await this.begin(station, form);
  }

  /** I.A.J of the station's other forms, as far as the officer has looked at them. */
  private siblings(station: StationFile, form: FormFile): Count[] {
    const others = station.forms.filter((f) => f.contest !== form.contest);
    return others.map((f) => {
      const draft = this.draft(station.code, f.contest);
      return draft?.cells[draft.fields.indexOf("I.A.J")]?.paper ?? null;
    });
  }

  async save(draft: Draft): Promise<void> {
    const stored = { ...draft, revision: draft.revision + 1 };
    if (!(await this.store.saveDraft(draft))) {
      await this.reload();
      throw new Meanwhile();
    }
    this.drafts = new Map([...this.drafts, [draft.key, stored]]);
    this.tell();
  }

  /** Changes a draft and stores it, one change after the other. */
  private queue: Promise<unknown> = Promise.resolve();
  change(key: string, how: (draft: Draft) => Draft): Promise<void> {
    const work = async () => {
      const draft = this.drafts.get(key);
      if (draft) await this.save(how(draft));
    };
    const next = this.queue.then(work);
    this.queue = next.catch(() => {
      // Whoever asked is told; the next change starts afresh.
    });
    return next;
  }

  /** Relations that do not hold, as far as numbers are known. */
  broken(station: StationFile, form: FormFile, values: Count[]): Broken[] {
    const { parameters, registered, exempt } = station;
    return this.device.ask("controls", { schema: form.schema, parameters, registered, exempt, values }).broken;
  }

  /** What to tell the officer of a failure. */
  explain(error: unknown): string {
    return explain(error, this.lang, this.t);
  }

  /** Keeps a photo that no machine reads, with its grey picture. */
  async keepPhoto(photo: Blob): Promise<Photo> {
    const { grey, original } = await pairOf(photo);
    await this.savePictures(grey, original);
    return { grey: grey.sha256, original: original.sha256, sizes: [grey.bytes.byteLength, original.bytes.byteLength] };
  }

  /** Stores pictures; when the phone is full, originals that the service has are let go first. */
  async savePictures(...pictures: { sha256: string; bytes: ArrayBuffer }[]): Promise<void> {
    const all = pictures.map((p) => ({ ...p, type: "image/jpeg" }));
    try {
      await this.store.savePictures(...all);
    } catch (error) {
      if (!(error instanceof StorageFull) || (await this.store.letGo()) === 0) throw error;
      await this.store.savePictures(...all);
    }
  }
}

export const app = new App();

// What the screens share: the phone's store, what it knows, and where the officer is.

import { EmptyPicture, Store, StorageFull, type Begun, type Enrolment, type Kept } from "./db";
import { Device, DeviceFault, type Broken, type Election } from "./device";
import { formKey, newDraft, type Draft, type Photo } from "./draft";
import { refresh, type Hello } from "./enrol";
import { act, ask, Refused, Unreachable, url } from "./net";
import { NoPicture, pairOf } from "./pictures";
import { knownOf, Reader } from "./reader";
import { check } from "./release";
import { Sender } from "./sender";
import { active } from "./shell";
import type { Count, FormFile, StationFile } from "./station";

export type Lang = "id" | "en";

/** Addresses and keys are asked for again after this. */
const HELLO_SECONDS = 900;

export const seconds = (): number => Math.floor(Date.now() / 1000);

class App {
  phase: "loading" | "enrol" | "ready" | "broken" = $state("loading");
  lang: Lang = $state("id");
  route: string[] = $state.raw([]);
  /** A card's code that the address brought. */
  card: string = $state("");
  begun: Begun | null = $state.raw(null);
  enrolment: Enrolment | null = $state.raw(null);
  stations: StationFile[] = $state.raw([]);
  drafts: ReadonlyMap<string, Draft> = $state.raw(new Map());
  outbox: Kept[] = $state.raw([]);
  online: boolean = $state(navigator.onLine);
  /** What the address that the app came from says of itself, as long as no card was read. */
  private host: { policy: string; receipt_keys: string[] } | null = $state.raw(null);
  private readonly trusted = $derived(this.enrolment ?? this.begun?.enrolment ?? null);
  // Texts, so that a change of anything else in the enrolment costs no signature's check.
  private readonly policy: string = $derived(this.trusted?.policy ?? this.host?.policy ?? "");
  private readonly setup: string = $derived(this.trusted?.entries[0] ?? this.host?.receipt_keys[0] ?? "");
  /** Which election this is, as the root key of the policy has signed it; on every screen. */
  readonly election: Election | null = $derived.by(() => {
    if (this.policy === "") return null;
    try {
      return this.device.ask("election", { policy: this.policy, entries: [this.setup] });
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

  /** Bahasa Indonesia first. */
  t = (id: string, en: string): string => (this.lang === "id" ? id : en);

  async start(): Promise<void> {
    try {
      this.store = await Store.open();
      this.lang = ((await this.store.meta("lang")) as Lang | undefined) ?? "id";
      const proof = await fetch("proof.wasm");
      this.device = await Device.load(await proof.arrayBuffer());
      this.reader = new Reader();
      this.listen();
      await this.reload();
      this.follow();
      this.begun = (await this.store.meta("begun")) ?? null;
      this.phase = this.enrolment ? "ready" : "enrol";
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
      this.host = await ask<Hello>(url(location.origin, "hello"), this.lang);
    } catch (error) {
      // No network yet: the card that is read next brings it.
      console.info("hello", String(error));
    }
  }

  private listen(): void {
    addEventListener("hashchange", () => this.follow());
    const line = () => {
      this.online = navigator.onLine;
      this.sender?.kick();
    };
    addEventListener("online", line);
    addEventListener("offline", line);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible") return;
      void this.reload();
      this.sender?.kick();
    });
  }

  /** `#/f/ppwp/1` is a place; anything else behind `#` is a card's code. */
  private follow(): void {
    const fragment = location.hash.slice(1);
    if (fragment.startsWith("/") || fragment === "") {
      this.route = fragment.split("/").filter(Boolean).map(decodeURIComponent);
      return;
    }
    this.card = fragment;
    // The code is a secret: it does not stay in the address or the history.
    history.replaceState(null, "", `${location.pathname}#/`);
    this.route = [];
  }

  go(...parts: string[]): void {
    this.notice = null;
    location.hash = `/${parts.map(encodeURIComponent).join("/")}`;
    this.follow();
    scrollTo(0, 0);
  }

  async reload(): Promise<void> {
    const [enrolment, stations, drafts, outbox] = await Promise.all([
      this.store.meta("enrolment"),
      this.store.meta("stations"),
      this.store.drafts(),
      this.store.outbox(),
    ]);
    this.enrolment = enrolment ?? null;
    this.stations = stations ?? [];
    this.drafts = new Map(drafts.map((draft) => [draft.key, draft]));
    this.outbox = outbox.sort((a, b) => a.at - b.at);
  }

  /** From here on the phone works by itself. */
  work(): void {
    if (this.sender) return;
    void this.reader.warm().catch(() => {
      // The first photo loads it again and says what is wrong.
    });
    const changed = () => void this.reload();
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
      text: this.t("Ada versi aplikasi yang lebih baru: buka Ponsel ini siap?", "There is a newer release of the app: open Is this phone ready?"),
    };
  }

  private async greet(): Promise<void> {
    const now = seconds();
    if (!this.enrolment || now - this.enrolment.helloAt < HELLO_SECONDS) return;
    const fresh = await refresh(this.device, this.enrolment, this.lang, now);
    if (fresh === this.enrolment) return;
    await this.store.setMeta("enrolment", fresh);
    await this.reload();
    this.sender?.kick();
  }

  async enrolled(): Promise<void> {
    this.begun = null;
    this.card = "";
    await this.reload();
    this.phase = "ready";
    this.work();
    this.go();
  }

  async setLang(lang: Lang): Promise<void> {
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
    const key = formKey(station, contest);
    return this.outbox.filter((k) => k.draft?.key === key).reverse();
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
    const plan = await this.begin(station, form);
    const fresh = newDraft(station.code, form, plan);
    await this.save(fresh);
    return fresh;
  }

  /** Tells the reader which form comes; the plan of its pages. */
  async begin(station: StationFile, form: FormFile): Promise<Draft["plan"]> {
    const { pages } = await this.reader.begin(knownOf(station, form, this.siblings(station, form)));
    if (!pages) throw new Error(this.t("Formulir ini tidak dikenal aplikasi.", "The app does not know this form."));
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
      throw new Error(this.t("Formulir ini baru saja diubah di jendela lain. Periksa sekali lagi.", "This form was changed in another window. Look again."));
    }
    this.drafts = new Map([...this.drafts, [draft.key, stored]]);
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
    if (error instanceof DeviceFault) return `${error.fault[this.lang]} (${error.fault.code})`;
    if (error instanceof Refused) {
      const { title, hint, code } = error.problem;
      return [title, hint].filter(Boolean).join(" ") + ` (${code})`;
    }
    if (error instanceof Unreachable) {
      return this.t("Server belum bisa dihubungi. Periksa jaringan, lalu coba lagi.", "The service can't be reached. Check the connection and try again.");
    }
    if (error instanceof StorageFull) {
      return this.t(
        "Penyimpanan ponsel penuh. Isian Anda aman. Hapus foto atau aplikasi lain dari ponsel, lalu coba lagi. Atau ketik halaman ini tanpa foto.",
        "The phone's storage is full. What was entered is safe. Delete other photos or apps from the phone and try again; or type this page without a photo.",
      );
    }
    if (error instanceof EmptyPicture) return this.t("Foto ini kosong, jadi tidak disimpan. Foto sekali lagi.", "This photo is empty, so it was not kept. Take it again.");
    if (error instanceof NoPicture) return this.t("Berkas ini bukan foto.", "This file is no photo.");
    return error instanceof Error ? error.message : String(error);
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

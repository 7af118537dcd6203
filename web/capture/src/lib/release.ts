// The app's own release. It is what its manifest says, file by file; a manifest is believed when the election's release key
// has signed its hash and the public log has it (docs/spec/intake.md, "Releases"). What this can't do: see README.md here.

import { sha256, utf8 } from "./bytes";
import type { Enrolment } from "./db";
import { clock } from "./clock.svelte";
import type { Device } from "./device";
import { refresh, trustOf } from "./enrol";
import { ask, url, type ReleaseAnswer } from "./net";
import { active, cacheOf, heal, setActive, take, type Active } from "./shell";

export interface Fresh {
  version: string;
  digest: string;
  files: Record<string, string>;
  newer: boolean;
}

export interface Standing {
  cached: boolean;
  version: string | null;
  proven: boolean;
}

/** What is on this phone: every file is looked at, and fetched again where it is not what it should be. */
export async function current(): Promise<Standing> {
  const now = await active();
  const cached = now !== null && (await heal(now, true).then(() => true, () => false));
  return { cached, version: now?.version ?? null, proven: now?.proven ?? false };
}

/** The release that the service offers, if it is proven; an error says why it is not. */
export async function check(device: Device, enrolment: Enrolment, lang: string): Promise<Fresh> {
  const answer = await ask<ReleaseAnswer>(url(location.origin, "release"), lang);
  // The newest that the log has, and no other: what the phone has taken of the log is asked for once more first.
  const trust = trustOf(await refresh(device, enrolment, lang, clock.service));
  const { version, files } = device.ask("release", { ...trust, manifest: answer.manifest });
  const digest = await sha256(utf8(answer.manifest));
  const now = await active();
  if (now?.digest === digest) await setActive({ ...now, proven: true });
  return { version, files, digest, newer: now?.digest !== digest };
}

/** Fetches a proven release whole, and only then uses it. */
export async function download(fresh: Fresh): Promise<void> {
  await take(fresh.digest, fresh.files);
  const before = await active();
  const next: Active = { digest: fresh.digest, version: fresh.version, proven: true, files: fresh.files };
  await setActive(next);
  if (before && before.digest !== fresh.digest) await caches.delete(cacheOf(before.digest));
}

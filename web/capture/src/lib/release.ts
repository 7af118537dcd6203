// The app's own release. It is what its manifest says, file by file; a manifest is believed when the election's release key
// has signed its hash and the public log has it (docs/spec/intake.md, "Releases"). What this can't do: see README.md here.

import { sha256, utf8 } from "./bytes";
import type { Enrolment } from "./db";
import type { Device } from "./device";
import { ask, url } from "./net";
import { active, cacheOf, plain, setActive, type Active } from "./shell";

interface ReleaseAnswer {
  manifest: string;
  entries: string[];
  proof: unknown;
}

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

/** What is on this phone. */
export async function current(): Promise<Standing> {
  const now = await active();
  return { cached: now !== null, version: now?.version ?? null, proven: now?.proven ?? false };
}

/** A file is not what the manifest says. */
export class WrongFile extends Error {}

/** The release that the service offers, if it is proven; an error says why it is not. */
export async function check(device: Device, enrolment: Enrolment, lang: string): Promise<Fresh> {
  const answer = await ask<ReleaseAnswer>(url(location.origin, "release"), lang);
  const { version, files } = device.ask("release", {
    policy: enrolment.policy,
    entries: answer.entries,
    answer: answer.proof,
    manifest: answer.manifest,
  });
  const digest = await sha256(utf8(answer.manifest));
  const now = await active();
  if (now?.digest === digest) await setActive({ ...now, proven: true });
  return { version, files, digest, newer: now?.digest !== digest };
}

/** Fetches a proven release whole, and only then uses it. */
export async function download(fresh: Fresh): Promise<void> {
  const cache = await caches.open(cacheOf(fresh.digest));
  for (const [path, hash] of Object.entries(fresh.files)) {
    const response = await fetch(path, { cache: "no-store" });
    const bytes = await response.arrayBuffer();
    if (!response.ok || (await sha256(bytes)) !== hash) throw new WrongFile(path);
    await cache.put(path, plain(response, bytes));
  }
  const before = await active();
  const next: Active = { digest: fresh.digest, version: fresh.version, proven: true };
  await setActive(next);
  if (before && before.digest !== fresh.digest) await caches.delete(cacheOf(before.digest));
}

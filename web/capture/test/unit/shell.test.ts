// A browser may clear a cache, or a part of it, and leave the service worker.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sha256, utf8 } from "../../src/lib/bytes";
import { active, cacheOf, first, heal, setActive, WrongFile, type Active } from "../../src/lib/shell";

const kept = new Map<string, Map<string, Response>>();
let handed: Record<string, string>;
const cache = (name: string) => {
  const files = kept.get(name) ?? new Map<string, Response>();
  kept.set(name, files);
  return { match: async (path: string) => files.get(path)?.clone(), put: async (path: string, response: Response) => void files.set(path, response) };
};

/** An address that hands out these files, and the manifest of them. */
async function hand(files: Record<string, string>): Promise<void> {
  const hashes = await Promise.all(Object.entries(files).map(async ([path, text]) => [path, await sha256(utf8(text))]));
  handed = { ...files, "release.json": JSON.stringify({ version: "1", files: Object.fromEntries(hashes) }) };
}
const mine = async (): Promise<Active> => (await active()) ?? (await Promise.reject(new Error("no release")));
const has = async (path: string) => (await (await caches.open(cacheOf((await mine()).digest))).match(path))?.text();

beforeEach(async () => {
  kept.clear();
  vi.stubGlobal("caches", { open: async (name: string) => cache(name) });
  vi.stubGlobal("fetch", async (path: string) => {
    if (!(path in handed)) throw new TypeError("no network");
    return new Response(handed[path]);
  });
  await hand({ "index.html": "page", "app.js": "app" });
  await first();
});
afterEach(() => vi.unstubAllGlobals());

describe("the app on the phone", () => {
  it("is fetched again where the browser has cleared it, alone what is missing", async () => {
    kept.get(cacheOf((await mine()).digest))?.delete("app.js");
    handed = { "app.js": "app" };
    await heal(await mine(), false);
    expect(await has("app.js")).toBe("app");
  });
  it("takes nothing that is not of its release, and says so", async () => {
    const before = await mine();
    kept.get(cacheOf(before.digest))?.delete("app.js");
    await hand({ "index.html": "page", "app.js": "another app" });
    await expect(heal(before, false)).rejects.toThrow(WrongFile);
    expect(await has("app.js")).toBeUndefined();
    expect((await mine()).digest).toBe(before.digest);
  });
  it("is looked at byte by byte where it is said to be whole", async () => {
    const { digest } = await mine();
    kept.get(cacheOf(digest))?.set("app.js", new Response("app?"));
    await heal(await mine(), true);
    expect(await has("app.js")).toBe("app");
  });
  it("that an earlier app noted without its files goes on without a network, and learns them from its own manifest alone", async () => {
    const { files, ...old } = await mine();
    await setActive(old);
    const manifest = handed;
    handed = {};
    await heal(old, false);
    await expect(heal(old, true)).rejects.toThrow();
    await hand({ "index.html": "page", "app.js": "another app" });
    await expect(heal(old, true)).rejects.toThrow(WrongFile);
    handed = manifest;
    await heal(old, true);
    expect((await mine()).files).toEqual(files);
  });
});

// What a phone computes of what a service tells it, in milliseconds (median of 200, and the first, which is what an officer waits
// for): the national events under the checkpoint, and a station's facts with their proof and ballots. One thread of this machine;
// a phone with a sixth of its speed takes six times as long.
//   node web/proof/measure.mjs ADDRESS STATION     after `scripts/wasm.sh`, with `sirekap serve --plain` running
const [, , address, station] = process.argv;
const get = async (path) => (await fetch(`${address}/intake/v1/${path}`)).json();
const started = performance.now();
const { ask, bytes } = await import("./module.mjs");
const loaded = performance.now() - started;

const hello = await get("hello");
const told = await get(`stations/${station}`);
const trust = { policy: hello.policy, nation: hello.nation };
const questions = {
  nation: ["nation", { policy: hello.policy, kept: null, nation: hello.nation, consistency: [] }],
  station: ["station", { ...trust, code: station, answer: told }],
};
const row = (what, first, median, size) =>
  console.log(`${what.padEnd(44)} ${first.toFixed(1).padStart(8)} ${median.toFixed(1).padStart(8)} ${(6 * first).toFixed(0).padStart(10)} ${size}`);
console.log(`${"".padEnd(44)}    first   median  6 x first bytes fetched`);
row("the module, compiled", loaded, loaded, bytes.length);
for (const [what, question] of Object.entries(questions)) {
  const times = [];
  for (let n = 0; n < 200; n++) {
    const begun = performance.now();
    const answer = ask(...question);
    times.push(performance.now() - begun);
    if (answer.error) throw new Error(`${what}: ${JSON.stringify(answer.error)}`);
  }
  const size = JSON.stringify(what === "nation" ? hello : told).length;
  row(what === "nation" ? "national events, checkpoint, signatures" : "facts of a station, path, ballots", times[0], times.toSorted((a, b) => a - b)[100], size);
}

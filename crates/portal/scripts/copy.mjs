// A copy of a form leads here with its numbers behind the address (`#salinan=1.312.5.-.0`, in form order, `-` where the paper has none):
// compares them with what is published. What stands behind `#` never goes to a server.

/** Most fields that are named. */
const NAMED = 12;

/** The numbers of a copy; null where the address has none. @param {string} hash @returns {(number | null)[] | null} */
export function read(hash) {
  const [version, ...values] = /^#salinan=([\d.-]{1,8000})$/.exec(hash)?.[1]?.split(".") ?? [];
  if (version !== "1" || !values.every((value) => /^(-|\d{1,9})$/.test(value))) return null;
  return values.map((value) => (value === "-" ? null : Number(value)));
}

/** @param {HTMLElement} place @param {(number | null)[]} copy */
async function compare(place, copy) {
  const said = place.dataset;
  const [file, form] = await Promise.all([said.file, said.form].map(async (path) => (path ? (await fetch(path, { cache: "no-cache" })).json() : null)));
  /** @type {(number | null)[]} */
  const published = file.values;
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.setAttribute("data-own", "");
  const differing = copy.flatMap((value, at) => (value === published[at] ? [] : [at]));
  const count = (/** @type {string | undefined} */ sentence, /** @type {number} */ of) => (sentence ?? "").replace("{count}", String(of));
  if (copy.length !== published.length) text.textContent = said.unread ?? "";
  else if (differing.length === 0) text.textContent = count(said.same, copy.length);
  else {
    const sides = (/** @type {number} */ at) => `${form?.fields?.[at]?.field ?? at + 1}: ${copy[at] ?? "–"} ≠ ${published[at] ?? "–"}`;
    const named = differing.slice(0, NAMED).map(sides).join("; ");
    text.textContent = `${count(said.differs, differing.length)} ${named}${differing.length > NAMED ? "; …" : ""}. `;
    if (file.history?.length > 1) text.append(said.later ?? "");
  }
  text.className = copy.length === published.length && differing.length === 0 ? "tag good wide" : "alert";
  place.replaceChildren(text);
  place.setAttribute("data-opened", "");
  place.hidden = false;
}

const place = document.getElementById("salinan");
const look = () => {
  const copy = read(location.hash);
  if (place && copy) compare(place, copy).catch(() => {});
};
addEventListener("hashchange", look);
look();

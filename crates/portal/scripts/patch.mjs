// Makes a part of the page what it is in another document, touching only what differs: focus, scroll, marked text and open details stay.
// What scripts put into the page themselves bears `data-own` and is left alone.

/** Whether a node came with the page. @param {Node} node */
const came = (node) => !(node instanceof Element && node.hasAttribute("data-own"));

/** @param {Node} node */
const childrenOf = (node) => [...node.childNodes].filter(came);

/**
 * @param {Element} old
 * @param {Element} fresh
 */
function attributes(old, fresh) {
  // What a reader opened stays open, and so does what a script opened.
  const readers = (/** @type {string} */ name) =>
    (name === "open" && old.nodeName === "DETAILS") || (old.hasAttribute("data-opened") && ["hidden", "data-opened"].includes(name));
  for (const { name, value } of fresh.attributes) if (!readers(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes]) if (!readers(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
}

/**
 * @param {Node} old
 * @param {Node} fresh
 * @param {Element[]} changed what holds a text that is another one now
 */
function same(old, fresh, changed) {
  if (old instanceof Element && fresh instanceof Element) attributes(old, fresh);
  else if (old.nodeValue !== fresh.nodeValue) {
    old.nodeValue = fresh.nodeValue;
    if (old.parentElement) changed.push(old.parentElement);
  }
  const [before, after] = [childrenOf(old), childrenOf(fresh)];
  after.forEach((child, at) => {
    const there = before[at];
    if (!there) old.appendChild(document.importNode(child, true));
    else if (there.nodeName !== child.nodeName || idOf(there) !== idOf(child)) {
      const node = document.importNode(child, true);
      there.parentNode?.replaceChild(node, there);
      if (node instanceof Element) changed.push(node);
    } else same(there, child, changed);
  });
  for (const left of before.slice(after.length)) left.parentNode?.removeChild(left);
}

/** @param {Node} node */
const idOf = (node) => (node instanceof Element ? node.id : "");

/**
 * Makes `old` what `fresh` of another document is, and returns what holds another text than before. Nothing is taken from a part that has
 * what pages of this site never have: then null, and the page is as it was.
 * @param {Element} old
 * @param {Element} fresh
 * @returns {Element[] | null}
 */
export function patch(old, fresh) {
  if (fresh.querySelector("script, iframe, object, embed, base, meta, link, style")) return null;
  const inline = [...fresh.querySelectorAll("*")].some((node) => [...node.attributes].some(({ name }) => name.startsWith("on")));
  if (inline || old.nodeName !== fresh.nodeName) return null;
  /** @type {Element[]} */
  const changed = [];
  same(old, fresh, changed);
  return changed;
}

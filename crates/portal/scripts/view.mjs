// Shows the photos of a form large: zoom, turn, full screen, by keyboard, mouse and touch. Without it each photo is a link to its file.

const list = /** @type {HTMLElement | null} */ (document.getElementById("foto-formulir"));
/** Smallest and largest size, one step of size, and pixels of one step of the arrows. */
const [LEAST, MOST, STEP, MOVE] = [1, 8, 1.4, 80];

/** @param {HTMLElement} list @param {number} from which photo */
function open(list, from) {
  const links = [...list.querySelectorAll("a")];
  const said = list.dataset;
  let at = from;
  let [scale, turned, x, y] = [1, 0, 0, 0];
  const [dialog, whole, bar, help, stage, image] = [
    document.createElement("dialog"), document.createElement("div"), document.createElement("div"), document.createElement("p"),
    document.createElement("figure"), document.createElement("img"),
  ];

  const draw = () => {
    image.style.transform = `translate(${x}px, ${y}px) rotate(${turned}deg) scale(${scale})`;
  };
  const size = (/** @type {number} */ to) => {
    const next = Math.min(MOST, Math.max(LEAST, to));
    [x, y] = next === LEAST ? [0, 0] : [(x * next) / scale, (y * next) / scale];
    scale = next;
    draw();
  };
  const move = (/** @type {number} */ dx, /** @type {number} */ dy) => {
    [x, y] = [x + dx, y + dy];
    draw();
  };
  const show = (/** @type {number} */ to) => {
    at = (to + links.length) % links.length;
    [scale, turned, x, y] = [1, 0, 0, 0];
    image.src = links[at]?.href ?? "";
    image.alt = links[at]?.querySelector("img")?.alt ?? "";
    dialog.setAttribute("aria-label", image.alt);
    draw();
  };
  const turn = () => {
    turned = (turned + 90) % 360;
    draw();
  };
  const full = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else whole.requestFullscreen?.().catch(() => {});
  };

  /** @type {[string | undefined, () => void][]} */
  const buttons = [
    [said.larger, () => size(scale * STEP)],
    [said.smaller, () => size(scale / STEP)],
    [said.turn, turn],
    [said.full, full],
    [said.close, () => dialog.close()],
  ];
  if (links.length > 1) buttons.unshift([said.previous, () => show(at - 1)], [said.next, () => show(at + 1)]);
  for (const [name, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name ?? "";
    button.addEventListener("click", act);
    bar.append(button);
  }
  /** @type {Record<string, () => void>} */
  const keys = {
    "+": () => size(scale * STEP), "=": () => size(scale * STEP), "-": () => size(scale / STEP), r: turn, f: full,
    n: () => show(at + 1), p: () => show(at - 1),
    ArrowLeft: () => move(MOVE, 0), ArrowRight: () => move(-MOVE, 0), ArrowUp: () => move(0, MOVE), ArrowDown: () => move(0, -MOVE),
  };
  dialog.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    size(event.deltaY < 0 ? scale * STEP : scale / STEP);
  }, { passive: false });
  stage.addEventListener("dblclick", () => size(scale > 1 ? 1 : STEP ** 3));

  /** Fingers on the picture. @type {Map<number, PointerEvent>} */
  const fingers = new Map();
  const apart = () => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  };
  stage.addEventListener("pointerdown", (event) => {
    stage.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, event);
  });
  stage.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const wide = apart();
    fingers.set(event.pointerId, event);
    if (fingers.size === 1) move(event.clientX - before.clientX, event.clientY - before.clientY);
    else if (wide > 0) size((scale * apart()) / wide);
  });
  for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) stage.addEventListener(end, (event) => fingers.delete(event.pointerId));

  image.draggable = false;
  help.textContent = said.help ?? "";
  stage.append(image);
  whole.append(bar, stage, help);
  dialog.className = "viewer";
  dialog.append(whole);
  dialog.addEventListener("close", () => {
    dialog.remove();
    links[at]?.focus();
  });
  document.body.append(dialog);
  show(at);
  dialog.showModal();
}

list?.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(list, [...list.querySelectorAll("a")].indexOf(link));
});

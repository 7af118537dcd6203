// How the WebAssembly modules of this project are asked: a name, a question in JSON and perhaps bytes are written to the place
// that `input` gives, `call` answers with so many bytes at `output`. The other side is the crate `door`.

/** @typedef {{ memory: WebAssembly.Memory, input(bytes: number): number, call(name: number, question: number): number, output(): number, free(): void }} Exports */

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
const NOTHING = new Uint8Array(0);

/** What was asked is longer than the module takes. */
export class TooLong extends Error {}

/** A module, ready to be asked. */
export class Door {
  /** @param {WebAssembly.Instance} instance */
  constructor(instance) {
    this.exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  }

  /**
   * @param {BufferSource} bytes the module
   * @returns {Promise<Door>}
   */
  static async open(bytes) {
    const { instance } = await WebAssembly.instantiate(bytes, {});
    return new Door(instance);
  }

  /**
   * The answer in bytes, a copy.
   * @param {string} name
   * @param {unknown} question
   * @param {Uint8Array} bytes
   * @returns {Uint8Array<ArrayBuffer>}
   */
  bytes(name, question = {}, bytes = NOTHING) {
    const { exports } = this;
    const parts = [encoder.encode(name), encoder.encode(JSON.stringify(question)), bytes];
    const [first, second, third] = parts.map((part) => part.length);
    const at = exports.input(first + second + third);
    if (at === 0) throw new TooLong(name);
    const room = new Uint8Array(exports.memory.buffer, at, first + second + third);
    room.set(parts[0]);
    room.set(parts[1], first);
    room.set(parts[2], first + second);
    const length = exports.call(first, second);
    return new Uint8Array(exports.memory.buffer, exports.output(), length).slice();
  }

  /**
   * The answer, from JSON.
   * @param {string} name
   * @param {unknown} question
   * @param {Uint8Array} bytes
   * @returns {any}
   */
  ask(name, question = {}, bytes = NOTHING) {
    return JSON.parse(decoder.decode(this.bytes(name, question, bytes)));
  }

  /** Gives back what memory it can. */
  free() {
    this.exports.free();
  }
}

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
    const [head, body] = [encoder.encode(name), encoder.encode(JSON.stringify(question))];
    const length = head.length + body.length + bytes.length;
    const at = exports.input(length);
    if (at === 0) throw new TooLong(name);
    const room = new Uint8Array(exports.memory.buffer, at, length);
    room.set(head);
    room.set(body, head.length);
    room.set(bytes, head.length + body.length);
    const answer = exports.call(head.length, body.length);
    return new Uint8Array(exports.memory.buffer, exports.output(), answer).slice();
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

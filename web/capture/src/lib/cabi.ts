// The modules of this project answer through numbers and places in their own memory; see web/reader/src/abi.rs.

interface Exports {
  memory: WebAssembly.Memory;
  input(bytes: number): number;
  output(): number;
}

export interface Module<E> {
  exports: E;
  /** Hands bytes in; false when they are more than the module takes. */
  put(...parts: Uint8Array[]): boolean;
  /** A copy of the last answer. */
  answer(length: number): Uint8Array<ArrayBuffer>;
}

export async function instantiate<E>(bytes: BufferSource): Promise<Module<E & Exports>> {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const exports = instance.exports as unknown as E & Exports;
  return {
    exports,
    put(...parts) {
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      let at = exports.input(length);
      if (at === 0) return false;
      for (const part of parts) {
        new Uint8Array(exports.memory.buffer, at, part.length).set(part);
        at += part.length;
      }
      return true;
    },
    answer: (length) => new Uint8Array(exports.memory.buffer, exports.output(), length).slice(),
  };
}

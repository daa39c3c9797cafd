// What is in a WebAssembly file, as far as the other scripts ask: https://webassembly.github.io/spec/core/binary/

"use strict";

/** Goes through numbers, names and lists, from the first byte on. */
class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** LEB128, without a sign. */
  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** The bytes of what says its length before itself. */
  piece() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  list(read) {
    return Array.from({ length: this.number() }, read);
  }

  /** The parts that say what they are and how long they are: sections, and those of names. */
  *parts() {
    while (this.at < this.bytes.length) yield [this.byte(), this.piece()];
  }
}

/** How many functions are imported. */
function importedFunctions(section) {
  const reader = new Reader(section);
  const limits = () => {
    if (reader.number() & 1) reader.number();
    reader.number();
  };
  const others = { 1: () => (reader.byte(), limits()), 2: limits, 3: () => (reader.at += 2) };
  const kinds = reader.list(() => {
    reader.piece();
    reader.piece();
    const kind = reader.byte();
    if (kind === 0) reader.number();
    else others[kind]();
    return kind;
  });
  return kinds.filter((kind) => kind === 0).length;
}

/** The functions' names, by their indices. */
function functionNames(section) {
  const [, names] = [...new Reader(section).parts()].find(([part]) => part === 1) ?? [];
  if (!names) return new Map();
  const reader = new Reader(names);
  return new Map(reader.list(() => [reader.number(), reader.piece().toString("utf8")]));
}

/** The functions of a file in their order, the imported ones left out, and how many bytes of data it has. */
exports.contents = (bytes) => {
  let [imported, bodies, data, names] = [0, [], 0, new Map()];
  // Its first eight bytes say what it is, and of which version.
  for (const [id, section] of new Reader(bytes.subarray(8)).parts()) {
    const reader = new Reader(section);
    if (id === 2) imported = importedFunctions(section);
    if (id === 10) bodies = reader.list(() => reader.piece());
    if (id === 11) data = section.length;
    if (id === 0 && reader.piece().toString("utf8") === "name") names = functionNames(section.subarray(reader.at));
  }
  return { imported, data, functions: bodies.map((body, i) => ({ name: names.get(imported + i) ?? "", body })) };
};

/** The file, which has no names yet, with one for every function that is not imported. */
exports.withNames = (bytes, imported, names) => {
  const piece = (bytes) => [...number(bytes.length), ...bytes];
  const all = names.flatMap((name, i) => [...number(imported + i), ...piece(Buffer.from(name))]);
  const section = [...piece(Buffer.from("name")), 1, ...piece([...number(names.length), ...all])];
  return Buffer.concat([bytes, Buffer.from([0, ...piece(section)])]);
};

/** A number in LEB128. */
function number(value) {
  const rest = value >>> 7;
  return rest ? [(value & 127) | 128, ...number(rest)] : [value];
}

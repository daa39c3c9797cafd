// What makes WebAssembly small, better than Trunk would have it done.
//
// wasm-opt first takes it apart and puts it together anew (1 KB of the page), on the word that nobody lives in the first
// kilobyte of memory, which is the far end of Rust's stack (0.7 KB), with the locals used most first (0.2 KB). Then
// functions that are alike come side by side, where Brotli has less to say about what they have in common (2.5 KB).

"use strict";

const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const { contents, withNames } = require("./wasm.js");

const SMALL = ["-Oz", "--reorder-locals", "--low-memory-unused"];
const ANEW = ["--flatten", "--rereloop", "-Oz", ...SMALL];

/** So many functions before it are what a function is compared with: Brotli remembers more than the last one. */
const COMPARED_WITH = 3;

/**
 * Makes a file of WebAssembly smaller, and writes it to `output`; wasm-opt is on PATH. Returns what wasm-opt, given these
 * options as well in the end, prints.
 */
exports.makeSmaller = (wasm, output, ...options) => {
  execFileSync("wasm-opt", [wasm, ...ANEW, "--output", output]);
  writeFileSync(output, namedByLikeness(readFileSync(output)));
  const last = [...SMALL, "--reorder-functions-by-name", ...options, "--output", output];
  return execFileSync("wasm-opt", [output, ...last], { encoding: "utf8" });
};

/** The same without an order, with the names that the functions had. */
exports.makeSmallerWithNames = (wasm, output) => {
  execFileSync("wasm-opt", [wasm, ...ANEW, ...SMALL, "--debuginfo", "--output", output]);
};

/** The file, its functions named after their places in an order in which those that are alike are side by side. */
function namedByLikeness(bytes) {
  const { functions, imported } = contents(bytes);
  const names = [];
  byLikeness(functions.map(({ body }) => body)).forEach((i, place) => {
    names[i] = String(place).padStart(6, "0");
  });
  return withNames(bytes, imported, names);
}

/**
 * The functions' indices in an order in which each comes after those it is most like: of all that are left the one of
 * whose sequences of four bytes the greatest part are in the last ones, too. The shortest comes first.
 */
function byLikeness(bodies) {
  const sequences = bodies.map((body) => {
    const all = Array.from({ length: Math.max(body.length - 3, 0) }, (_, at) => body.readUInt32LE(at));
    return new Set(all);
  });
  const having = new Map();
  sequences.forEach((all, i) => {
    for (const sequence of all) having.set(sequence, having.get(sequence) ?? []).get(sequence).push(i);
  });
  const left = new Set([...bodies.keys()].sort((one, other) => bodies[one].length - bodies[other].length));
  const order = [];
  for (let [next] = left; next !== undefined; ) {
    order.push(next);
    left.delete(next);
    const last = new Set(order.slice(-COMPARED_WITH).flatMap((i) => [...sequences[i]]));
    const inCommon = new Map();
    for (const sequence of last) {
      for (const i of having.get(sequence)) inCommon.set(i, (inCommon.get(i) ?? 0) + 1);
    }
    const likeness = (i) => (inCommon.get(i) ?? 0) / Math.max(sequences[i].size, 1);
    [next] = left;
    for (const i of left) if (likeness(i) > likeness(next)) next = i;
  }
  return order;
}

// What makes WebAssembly small, better than Trunk would have it done: taken apart first and put together anew (1 KB of the
// page), on the word that nobody lives in the first kilobyte of memory, which is the far end of Rust's stack (0.7 KB), with
// functions of like names, which are alike, side by side (0.6 KB), and the locals used most first (0.2 KB). Options of
// wasm-opt.

"use strict";

module.exports = ["--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-locals", "--low-memory-unused", "--reorder-functions-by-name"];

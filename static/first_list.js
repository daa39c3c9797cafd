// Shows the first day's papers in the shell of index.html, before the program runs. The template there has the markup
// of src/components/paper_card.rs, and reserves space for what the program adds. Texts go into text nodes only. Where
// the program may show a paper otherwise its skeleton stays; where it may show another paper, the list ends.

/** A text on one line, or an error where the program would read TeX or an address in it, or drop a character. */
const plain = (text) => {
  const line = text.trim().replace(/[ \r\n\t]+/g, " ");
  if (!line || line.length > 300 || /[\\$`~{\p{C}]|[^\S ]|''|--|http/iu.test(line)) throw new Error("not plain");
  return line;
};

const cardOf = (id, rank, row, most) => {
  const { title, upvotes, summary, authors, ai_keywords: words = [] } = row.paper;
  const card = document.getElementById("first-card").content.cloneNode(true);
  const part = (name) => card.querySelector(name);
  const fill = (name, ...contents) => (contents.length ? part(name).append(...contents) : part(name).remove());
  part("h2").id = `paper-${id}`;
  part("h2 a").href = `https://huggingface.co/papers/${id}`;
  fill("h2 a", plain(title));
  fill(".rank", rank);
  fill(".upvotes", `▲ ${upvotes}`);
  part(".share i").style.width = `${Math.floor((100 * upvotes) / Math.max(most, 1))}%`;
  const { fullname, name } = row.organization ?? row.paper.organization ?? {};
  fill(".organization", ...[fullname || name].filter(Boolean).map(plain));
  const names = authors.filter(({ hidden }) => hidden !== true).map(({ name }) => plain(name));
  const more = document.documentElement.lang === "ko" ? ` 외 ${names.length - 2}명` : ` +${names.length - 2}`;
  fill(".authors", ...(names.length ? [names.slice(0, 2).join(", "), names.length > 2 ? more : ""] : []));
  // The abstract is invisible but reserves its space: two lines of it.
  fill(".abstract", ...(summary.trim() ? [summary.slice(0, 400)] : []));
  const isNew = (word, i) => word.trim() && words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === i;
  const item = (word) => {
    const keyword = Object.assign(document.createElement("span"), { className: "keyword", textContent: plain(word) });
    const li = document.createElement("li");
    li.append(keyword);
    return li;
  };
  fill(".keywords", ...words.filter(isNew).slice(0, 3).map(item));
  return card;
};

export const showList = async (answer) => {
  const rows = await answer.json();
  if (!answer.ok || !Array.isArray(rows)) return;
  const list = document.getElementById("first-list");
  list.closest(".shell").classList.toggle("pictured", "pictures" in document.documentElement.dataset);
  const ids = new Set();
  for (const [i, skeleton] of [...list.children].entries()) {
    if (i && i === rows.length) return [...list.children].slice(i).forEach((left) => left.remove());
    const { id, title, upvotes } = rows[i].paper;
    const [, plainId] = /^(\d{4}\.\d{4,5})(?:v\d+)?$/.exec(typeof id === "string" && id) ?? [];
    const isRanked = Number.isInteger(upvotes) && upvotes >= 0 && upvotes <= (rows[i - 1]?.paper.upvotes ?? 2 ** 32 - 1);
    if (!plainId || ids.has(plainId) || !isRanked || typeof title !== "string" || !/\p{L}/u.test(title)) return;
    ids.add(plainId);
    try {
      skeleton.replaceWith(cardOf(plainId, i + 1, rows[i], rows[0].paper.upvotes));
    } catch {}
  }
};

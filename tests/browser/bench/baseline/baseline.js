// The page that the built one is measured against: the same answers, the same ranking and the same cards, written by
// hand in plain JavaScript as somebody would who knows the platform and wants it fast. It has none of the rest: no post,
// no choosing and no writing, nothing kept on the device, no sentence where something fails.

"use strict";

const SHOWN = 10;
const FOUND_AT_ONCE = 50;
const AT_ONCE = 4;

const $ = (selector) => document.querySelector(selector);
const ranking = $(".ranking");
const rest = $("#show-rest");
const template = $("#card").content.firstElementChild;

let papers = [];
let allShown = false;
/** Counts what was asked for, so that a late answer never replaces a newer one. */
let wish = 0;

const line = (text) => (typeof text === "string" ? text.replace(/\s+/g, " ").trim() : "");
const isId = (id) => typeof id === "string" && /^\d{4}\.\d{4,5}$/.test(id);
const isAddress = (address) => typeof address === "string" && /^https?:\/\//i.test(address);

/** A row's paper, or nothing where one cannot do without what is missing. */
const paperOf = ({ paper, title, summary, organization, numComments }) => {
  if (!isId(paper?.id) || !(paper.upvotes >= 0)) return null;
  return {
    id: paper.id,
    title: line(paper.title ?? title),
    summary: line(paper.summary ?? summary),
    upvotes: paper.upvotes,
    authors: (paper.authors ?? []).filter(({ hidden }) => !hidden).map(({ name }) => line(name)),
    organization: line(organization?.fullname ?? organization?.name),
    keywords: [...new Set(paper.ai_keywords ?? [])].filter(Boolean),
    code: isAddress(paper.githubRepo) ? paper.githubRepo : null,
    stars: paper.githubStars,
    project: isAddress(paper.projectPage) ? paper.projectPage : null,
    comments: numComments,
    folded: null,
    card: null,
  };
};

const read = async (answer) => {
  const response = await answer;
  if (!response.ok) throw new Error(`status ${response.status}`);
  const known = new Set();
  const isNew = (paper) => paper?.title && !known.has(paper.id) && known.add(paper.id);
  return (await response.json()).map(paperOf).filter(isNew);
};

/** Most upvotes first; Array.prototype.sort leaves equal ones as they were. */
const ranked = (list) => list.sort((one, other) => other.upvotes - one.upvotes);

/** Each paper once: with the most upvotes, or the row of the latest day, at that row's place. */
const merged = (lists) => {
  const best = new Map();
  for (const paper of lists.flat()) {
    const known = best.get(paper.id);
    if (known && known.upvotes > paper.upvotes) continue;
    best.delete(paper.id);
    best.set(paper.id, paper);
  }
  return ranked([...best.values()]);
};

const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
};

const inEnglish = (made) => {
  made.lang = "en";
  made.dir = "auto";
  return made;
};

const linkTo = (address, text) => {
  const link = element("a", "", text);
  link.href = address;
  link.rel = "noopener noreferrer";
  return link;
};

const card = (paper, place) => {
  const item = template.cloneNode(true);
  const [article] = item.children;
  const [label, matter] = article.children;
  const [picture, heading, facts, foot, comment] = matter.children;
  const { id, title, summary, upvotes, authors, organization, keywords, code, stars, project } = paper;
  const chosen = place < SHOWN;
  const rank = place + 1;

  picture.src = `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;
  if (!chosen) article.className = "card left-out";
  article.setAttribute("aria-labelledby", `paper-${rank}`);
  label.firstChild.textContent = chosen ? rank : "–";
  label.lastChild.checked = chosen;
  label.lastChild.ariaLabel = `글에 담기: ${title}`;
  heading.id = `paper-${rank}`;
  heading.firstChild.href = `https://huggingface.co/papers/${id}`;
  heading.firstChild.textContent = title;

  const [shown, unseen] = facts.firstChild.children;
  shown.textContent = `▲ ${upvotes}`;
  unseen.textContent = `좋아요 ${upvotes}개`;
  if (organization) facts.append(inEnglish(element("span", "organization", organization)));
  if (authors.length) {
    const names = element("span", "authors");
    names.append(inEnglish(element("span", "", authors.slice(0, 3).join(", "))));
    if (authors.length > 3) names.append(` 외 ${authors.length - 3}명`);
    facts.append(names);
  }
  if (summary) {
    const abstract = inEnglish(element("p", "abstract", summary));
    foot.before(abstract);
    if (summary.length > 320) {
      abstract.classList.add("folded");
      const unfold = element("button", "unfold", "더 보기");
      unfold.type = "button";
      unfold.ariaExpanded = "false";
      unfold.ariaLabel = `더 보기: ${rank}위 논문의 초록`;
      foot.before(unfold);
    }
  }
  if (keywords.length) {
    const list = element("ul", "keywords");
    list.lang = "en";
    list.ariaLabel = "키워드";
    for (const keyword of keywords.slice(0, 6)) list.append(element("li", "", keyword));
    foot.before(list);
  }
  const [links, editing] = foot.children;
  links.firstChild.href = `https://arxiv.org/abs/${id}`;
  links.lastChild.href = `https://arxiv.org/pdf/${id}`;
  if (code) {
    const link = linkTo(code, "코드");
    if (stars !== undefined) {
      const short = stars < 1000 ? stars : `${Math.floor(stars / 1000)}.${Math.floor((stars % 1000) / 100)}k`;
      const both = element("span", "stars");
      const sign = element("span", "", ` ★ ${short}`);
      sign.ariaHidden = "true";
      both.append(sign, element("span", "unseen", ` 별 ${stars}개`));
      link.append(both);
    }
    links.append(link);
  }
  if (project) links.append(linkTo(project, "프로젝트"));
  const names = ["고정", "위로", "아래로", "코멘트", "복사"];
  for (let i = 0; i < names.length; i++) editing.children[i].ariaLabel = `${names[i]}: ${title}`;
  editing.children[1].disabled = !chosen || rank === 1;
  editing.children[2].disabled = !chosen || rank === SHOWN;
  comment.ariaLabel = `코멘트: ${title}`;
  return item;
};

/** As a search compares texts: small letters, no accents. All texts of a paper in one, made when first looked into. */
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const foldedOf = (paper) =>
  (paper.folded ??= fold([paper.title, paper.authors.join("\n"), paper.organization, paper.keywords.join("\n"), paper.summary].join("\n")));

const show = () => {
  const words = fold($("#search").value).split(/\s+/).filter(Boolean);
  const found = [];
  papers.forEach((paper, place) => {
    if (!words.length || words.every((word) => foldedOf(paper).includes(word))) found.push(place);
  });
  const most = allShown ? Infinity : words.length ? FOUND_AT_ONCE : SHOWN;
  const cards = document.createDocumentFragment();
  for (const place of found.slice(0, most)) cards.append((papers[place].card ??= card(papers[place], place)));
  ranking.replaceChildren(cards);
  rest.hidden = found.length <= most;
  const all = papers.length;
  $(".summary").textContent = words.length
    ? `논문 ${all}편 가운데 ${found.length}편 찾음 · ${all - found.length}편 숨김`
    : `논문 ${all}편 가운데 좋아요 상위 ${Math.min(SHOWN, all)}편`;
};

const DAY = 24 * 60 * 60 * 1000;
const dateOf = (time) => new Date(time).toISOString().slice(0, 10);
const beside = (day, step) => dateOf(Date.parse(day) + step * DAY);
const isWeekend = (day) => [0, 6].includes(new Date(day).getUTCDay());
const subject = () => {
  const asked = new URLSearchParams(location.search);
  const month = asked.get("month");
  return { month, day: month ? null : (asked.get("date") ?? latestDay()) };
};

const daysOf = (month) => {
  const days = [];
  for (let time = Date.parse(`${month}-01`); dateOf(time).startsWith(month); time += DAY) {
    if (time <= Date.now() && !isWeekend(dateOf(time))) days.push(dateOf(time));
  }
  return days;
};

/** The lists of so many days, four under way at once. */
const listsOf = async (days) => {
  const lists = [];
  const next = days.entries();
  const work = async () => {
    for (const [place, day] of next) lists[place] = await read(fetch(listUrl(day)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return lists;
};

const korean = new Intl.DateTimeFormat("ko", { dateStyle: "full", timeZone: "UTC" });

const open = async (answer) => {
  const mine = ++wish;
  const { month, day } = subject();
  $("h1").textContent = month ? `${month.slice(0, 4)}년 ${Number(month.slice(5))}월` : korean.format(Date.parse(day));
  if (day) $("#date").value = day;
  $(".kinds").children[0].ariaPressed = String(!month);
  $(".kinds").children[2].ariaPressed = String(Boolean(month));
  $(".summary").textContent = "목록을 불러오는 중…";
  const list = month ? merged(await listsOf(daysOf(month))) : ranked(await read(answer ?? fetch(listUrl(day))));
  if (mine !== wish) return;
  papers = list;
  allShown = false;
  show();
};

const go = (query) => {
  history.pushState(null, "", query);
  open();
};

addEventListener("popstate", () => open());
$("#search").addEventListener("input", () => {
  allShown = false;
  show();
});
$("#date").addEventListener("change", ({ target }) => target.value && go(`?date=${target.value}`));
document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  const { day } = subject();
  if (button.dataset.step && day) return go(`?date=${beside(day, Number(button.dataset.step))}`);
  if (button.dataset.kind === "month" && day) return go(`?month=${day.slice(0, 7)}`);
  if (button.id === "show-rest") {
    allShown = true;
    return show();
  }
  if (button.className === "unfold") {
    const folded = button.previousElementSibling.classList.toggle("folded");
    button.ariaExpanded = String(!folded);
    button.textContent = folded ? "더 보기" : "접기";
  }
});

open(firstAnswer);

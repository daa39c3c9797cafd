/** For whoever reads with the keyboard, a screen reader, large text, or a small screen. */
import type { Locator, Page } from "@playwright/test";
import { type App, expect, expectAccessible, expectNothingAside, type Hub, list, test } from "./support.ts";

const DAY = "2025-12-08";
const LONG = "A sentence about boats that are folded out of paper. ".repeat(20).trim();
const ROWS = list(12, (rank) => (rank % 2 ? { summary: LONG } : {}));

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 640 };

/** Every state the page can be in: what Hugging Face answers, the address, and what is done then. */
interface State {
  state: string;
  arrange?: (hub: Hub) => void;
  query: string;
  act?: (page: Page, hub: Hub) => Promise<void>;
  /** What is to be seen when the state is reached. */
  shows: (page: Page, app: App) => Locator;
}

const withList = (hub: Hub) => hub.answers(DAY, ROWS);
const openSheet = (page: Page) => page.getByRole("button", { name: /^(글 보기|Show post)$/ }).click();
const exportStatus = (page: Page) => page.locator(".export-status").filter({ visible: true });

/** Uses a tool of a paper; on narrow screens it is in a menu. */
async function useTool(page: Page, rank: number, name: RegExp) {
  const card = page.getByRole("article", { name: `Paper Boat ${rank}`, exact: true });
  const menu = card.locator(".more-tools");
  if (await menu.isVisible()) {
    await menu.click();
    await page.locator("#card-menu").getByRole("button", { name }).click();
  } else {
    await card.locator(".card-tools").getByRole("button", { name }).press("Enter");
  }
}

const STATES: State[] = [
  { state: "a list", arrange: withList, query: `date=${DAY}`, shows: (_, app) => app.cards.nth(9) },
  {
    state: "a list that is still open",
    arrange: (hub) => hub.answers("2025-12-09", ROWS),
    query: "",
    shows: (page) => page.locator(".status[data-tone=open]"),
  },
  {
    state: "a list on its way",
    arrange: (hub) => void hub.holds(DAY),
    query: `date=${DAY}`,
    shows: (page) => page.locator(".skeleton").first(),
  },
  { state: "a day without papers", query: "date=2025-12-07", shows: (_, app) => app.placeholder },
  { state: "an empty shelf", query: "shelf", shows: (_, app) => app.placeholder },
  {
    state: "a day that has not opened",
    arrange: (hub) => hub.status("2025-12-09", 400, `{"error":"✖ \\"date\\" must be less than or equal to …"}`),
    query: "date=2025-12-09",
    shows: (_, app) => app.placeholder,
  },
  {
    state: "a list that could not be loaded",
    arrange: (hub) => hub.fails(DAY),
    query: `date=${DAY}`,
    shows: (_, app) => app.placeholder,
  },
  { state: "a sample", query: `sample=${DAY}`, shows: (_, app) => app.sampleBand },
  {
    state: "a sample in place of the latest list",
    arrange: (hub) => hub.fails("2025-12-09"),
    query: "",
    shows: (_, app) => app.sampleBand,
  },
  { state: "an address that was nonsense", arrange: withList, query: `date=${DAY}&top=none`, shows: (_, app) => app.notices },
  {
    state: "a copy that was made",
    arrange: withList,
    query: `date=${DAY}`,
    act: (page) => page.getByRole("button", { name: /^(글 복사|Copy post)/ }).click(),
    shows: (page) => exportStatus(page).filter({ hasText: /^(복사했습니다|Copied)/ }),
  },
  {
    state: "a copy that was refused",
    arrange: withList,
    query: `date=${DAY}`,
    act: async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await page.getByRole("button", { name: /^(글 복사|Copy post)/ }).click();
    },
    // On a narrow screen the sheet is opened, with the whole post selected; the bar below it says the same.
    shows: (page) => exportStatus(page).and(page.locator(".failed")).first(),
  },
  {
    state: "a list that could not be refreshed",
    arrange: withList,
    query: `date=${DAY}`,
    act: async (page, hub) => {
      hub.status(DAY, 404);
      await page.locator(".refresh").click();
    },
    shows: (_, app) => app.notices,
  },
  {
    state: "a paper that was left out, one that was moved and one with a comment",
    arrange: withList,
    query: `date=${DAY}`,
    act: async (page) => {
      // The page in the other language has it all already.
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await page.getByRole("checkbox", { name: /Paper Boat 2$/ }).uncheck();
      await useTool(page, 3, /^(코멘트|Comment)/);
      await page.getByRole("textbox", { name: /Paper Boat 3$/ }).fill("Read **this** one.");
      await useTool(page, 4, /^(고정|맨 위에 고정|Pin)/);
      await useTool(page, 3, /^(코멘트|Comment)/);
    },
    shows: (page) => page.locator(".card .comment"),
  },
  {
    state: "the filters",
    arrange: withList,
    query: `date=${DAY}&q=boat`,
    act: (page) => page.getByRole("button", { name: /^(필터|Filter)/ }).click(),
    shows: (page) => page.locator("#filters"),
  },
  {
    state: "the choice of what the list shows",
    arrange: withList,
    query: `date=${DAY}`,
    act: (page) => page.getByRole("button", { name: /^(목록 보기|List view)$/ }).click(),
    shows: (page) => page.locator("#list-view"),
  },
  {
    state: "the menu of a paper",
    arrange: withList,
    query: `date=${DAY}`,
    act: (page) => page.getByRole("button", { name: /^(복사|Copy|이 논문으로 할 일|Actions): Paper Boat 1$/ }).press("Enter"),
    shows: (page) => page.locator("#card-menu"),
  },
];

async function reach({ arrange, query, act, shows }: State, language: string, hub: Hub, app: App, page: Page) {
  arrange?.(hub);
  await page.goto(`?${query}&lang=${language}`);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  if (act) {
    await expect(app.cards.first()).toBeVisible();
    await act(page, hub);
  }
  await expect(shows(page, app)).toBeVisible();
}

/**
 * Everything that takes a click, but for links in running text, is large enough for a finger: 24 px each way. A label and
 * an area that lies invisibly over its surroundings are parts of it; what is clipped until it has the focus takes no click.
 */
async function expectTargets(page: Page, least = 24, among = "body") {
  const small = await page.evaluate(([least, among]) => {
    const room = (target: Element) => {
      const { width, height } = (target.closest("label") ?? target).getBoundingClientRect();
      const { content, position, top, right, bottom, left } = getComputedStyle(target, "::after");
      if (content === "none" || position !== "absolute") return { width, height };
      const beyond = (...sides: string[]) => sides.reduce((sum, side) => sum - parseFloat(side), 0);
      return { width: width + beyond(left, right), height: height + beyond(top, bottom) };
    };
    const targets = [...document.querySelectorAll(`${among} :is(button, input, select, textarea, a)`)];
    return targets.flatMap((target) => {
      const { width, height } = room(target);
      const text = target.closest("p")?.textContent ?? "";
      const running = target.matches(".page-message a, .blog li a") && text.trim() !== target.textContent;
      const clipped = getComputedStyle(target).clipPath !== "none";
      if (!target.checkVisibility() || running || clipped || (width >= least && height >= least)) return [];
      return [`${target.outerHTML.slice(0, 100)}: ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
  }, [least, among] as const);
  expect(small).toEqual([]);
}

for (const state of STATES) {
  test(`${state.state} is accessible on wide and narrow screens, light and dark`, async ({ app, hub, page }) => {
    await reach(state, "ko", hub, app, page);
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await test.step(`${viewport.width} px, ${colorScheme}`, () => expectAccessible(page));
      }
    }
  });

  test(`${state.state} fits a screen of 320 px in both languages, with room for a finger`, async ({ app, hub, page }) => {
    await page.setViewportSize(NARROWEST);
    for (const language of ["ko", "en"]) {
      await reach(state, language, hub, app, page);
      await expectNothingAside(page);
      await expectTargets(page);
    }
  });
}

test("the sheet is accessible and fits, light and dark, in both languages", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.setViewportSize(NARROWEST);
  for (const language of ["en", "ko"]) {
    await page.goto(`?date=${DAY}&lang=${language}`);
    await openSheet(page);
    await expect(page.locator(".blog > ol")).toBeVisible();
    await expectNothingAside(page);
    await expectTargets(page);
  }
  await page.setViewportSize(NARROW);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await expect(app.preview).toBeVisible();
});

test.describe("on a phone, held upright, sideways, with its keyboard, or enlarged,", () => {
  test.use({ hasTouch: true, isMobile: true });
  const SIZES = [NARROW, { width: 844, height: 390 }, { width: 390, height: 430 }, { width: 320, height: 256 }];

  for (const viewport of SIZES) {
    test(`the sheet scrolls as a whole: ${viewport.width} × ${viewport.height}`, async ({ app, hub, page }) => {
      hub.answers(DAY, ROWS);
      await page.setViewportSize(viewport);
      await page.goto(`?date=${DAY}`);
      await openSheet(page);
      const sheet = page.locator("section.post");
      const close = sheet.getByRole("button", { name: "닫기" });
      await expect(close).toBeInViewport({ ratio: 1 });
      const last = page.locator(".blog > ol > li").last();
      await last.evaluate((paper) => paper.scrollIntoView({ block: "end" }));
      await expect(last).toBeInViewport();
      const scrolled = await sheet.evaluate((sheet) =>
        [sheet, ...sheet.querySelectorAll("*")].filter(({ scrollTop }) => scrollTop > 0).map(({ id }) => id),
      );
      expect(scrolled).toEqual(["post"]);
      await sheet.evaluate((sheet) => sheet.scrollTo(0, 0));
      await close.tap();
      await expect(app.preview).toBeHidden();
    });
  }

  for (const viewport of SIZES.slice(0, 3)) {
    test(`a finger has room: ${viewport.width} × ${viewport.height}`, async ({ app, hub, page }) => {
      hub.answers(DAY, ROWS);
      await page.setViewportSize(viewport);
      await page.goto(`?date=${DAY}`);
      await expect(app.cards.nth(9).locator(".more-tools")).toBeAttached();
      for (const part of [".day-bar", ".list-status", ".list-tools", ".bar", ".rail", ".card-footer"]) await expectTargets(page, 44, part);
      await openSheet(page);
      await expect(page.locator(".blog > ol")).toBeVisible();
      await expectTargets(page, 44, ".post");
      const letters = await page.evaluate(() =>
        [...document.querySelectorAll("input:not([type=checkbox]), select, textarea")]
          .filter((field) => field.checkVisibility())
          .map((field) => parseFloat(getComputedStyle(field).fontSize)),
      );
      expect(letters.length).toBeGreaterThan(2);
      expect(Math.min(...letters)).toBeGreaterThanOrEqual(16);
    });
  }
});

/** The tabs of the post and what opens from it, each with what is to be seen then. */
const TABS: { tab: string; act?: (page: Page) => Promise<void>; shows: string }[] = [
  { tab: "the preview", act: pressIn(/^(미리보기|Preview)$/, "tab"), shows: ".blog > ol" },
  { tab: "the Markdown", act: pressIn(/^Markdown$/, "tab"), shows: "#post-text" },
  { tab: "the settings", act: pressIn(/^(글 설정|Post settings)$/), shows: ".settings-dialog" },
  { tab: "the choice of a count", act: (page) => page.locator(".count-button").click(), shows: "#count-menu" },
  { tab: "what is to be checked", act: pressIn(/^(확인할 것|Checks)/), shows: ".checks li" },
  { tab: "the menu of exports", act: pressIn(/^(내보내기|Export)$/), shows: "#more-exports" },
  {
    tab: "what was protected",
    async act(page) {
      await pressIn(/^(확인할 것|Checks)/)(page);
      await pressIn(/^(보기|Show)$/)(page);
    },
    shows: ".changes li",
  },
  {
    tab: "a setting that cannot be that",
    async act(page) {
      await pressIn(/^(글 설정|Post settings)$/)(page);
      const field = page.locator("[aria-describedby=offset-explained]");
      await field.fill("KST");
      await field.blur();
    },
    shows: "[aria-invalid=true]",
  },
];

/** Presses a button of the post by its name. */
function pressIn(name: RegExp, role: "button" | "tab" = "button") {
  return (page: Page) => page.locator(".post").getByRole(role, { name }).click();
}

/** Of which every check but the one of the title has something to say. */
const TROUBLED = list(3, (rank) => ({
  title: `Boats {{ ${rank} }}`,
  summary: rank === 1 ? "" : `${"W".repeat(80)} <b>*a*</b> ${LONG}`,
  organization: null,
}));

for (const { tab, act, shows } of TABS) {
  const reachTab = async (page: Page, app: App, language: string) => {
    await page.goto(`?date=${DAY}&lang=${language}`);
    await expect(app.cards).toHaveCount(3);
    const opener = page.locator("#open-post");
    if (await opener.isVisible()) await opener.click();
    await act?.(page);
    await expect(page.locator(shows).first()).toBeVisible();
    // The default author is one of posts in Korean.
    await expect(page.locator(".checks > li:not([hidden])")).toHaveCount(language === "ko" ? 4 : 3);
  };

  test(`${tab} is accessible on wide and narrow screens, light and dark`, async ({ app, hub, page }) => {
    hub.answers(DAY, TROUBLED);
    await page.setViewportSize(NARROW);
    await reachTab(page, app, "ko");
    for (const viewport of [NARROW, WIDE]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await test.step(`${viewport.width} px, ${colorScheme}`, () => expectAccessible(page));
      }
    }
  });

  test(`${tab} fits a screen of 320 px in both languages, with room for a finger`, async ({ app, hub, page }) => {
    hub.answers(DAY, TROUBLED);
    await page.setViewportSize(NARROWEST);
    for (const language of ["ko", "en"]) {
      await reachTab(page, app, language);
      await expectNothingAside(page);
      await expectTargets(page);
    }
  });
}

test.describe("with the keyboard alone", () => {
  /** Presses Tab until the target has the focus. */
  async function tabTo(page: Page, target: Locator) {
    for (let presses = 0; presses < 300; presses++) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not reach ${target}`);
  }

  test("the skip link leads to the papers", async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(10);
    const skip = page.getByRole("link", { name: "논문 목록으로 건너뛰기" });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press("Tab");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(app.papers).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("searchbox", { name: "논문 검색" })).toBeFocused();
    await tabTo(page, page.getByRole("link", { name: "Paper Boat 1", exact: true }));
  });

  for (const [name, viewport] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    test(`the second skip link leads to the post of a ${name} page`, async ({ app, hub, page }) => {
      hub.answers(DAY, ROWS);
      await page.setViewportSize(viewport);
      await page.goto(`?date=${DAY}`);
      await expect(app.cards).toHaveCount(10);
      await tabTo(page, page.getByRole("link", { name: "블로그 글로 건너뛰기" }));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("region", { name: "블로그 글" })).toBeFocused();
      await expect(app.preview).toBeInViewport();
      await expect(page).toHaveURL(`?date=${DAY}`);
      await tabTo(page, page.locator(".post button.copy"));
    });
  }

  test("the skip link is no step to another list", async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}&top=none`);
    await expect(app.notices).toHaveCount(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`?date=${DAY}#papers`);
    await expect(app.cards).toHaveCount(10);
    await expect(app.notices).toHaveCount(1);
    expect(hub.requests).toHaveLength(1);
  });

  test("a day and a count are chosen, and the post is copied", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", list(3));
    hub.answers(DAY, ROWS);
    await page.goto("./");
    await expect(app.cards).toHaveCount(3);
    await tabTo(page, app.before);
    await page.keyboard.press("Enter");
    await expect(app.cards).toHaveCount(10);
    await expect(app.before).toBeFocused();

    await tabTo(page, app.heading.getByRole("button"));
    await page.keyboard.press("Enter");
    await tabTo(page, app.date);
    await page.keyboard.press("Escape");
    await expect(app.heading.getByRole("button")).toBeFocused();

    await tabTo(page, app.countButton);
    await page.keyboard.press("Enter");
    await tabTo(page, app.count("5"));
    await page.keyboard.press("Space");
    await expect(app.cards).toHaveCount(5);
    await expect(app.count("5")).toBeFocused();

    await tabTo(page, app.anyCount);
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await expect(app.cards).toHaveCount(7);
    await page.keyboard.press("Escape");
    await expect(app.countButton).toBeFocused();

    await tabTo(page, app.copy);
    await page.keyboard.press("Enter");
    await expect(app.exportStatus).toContainText("복사했습니다");
    await expect(app.copy).toBeFocused();
  });

  test("every tab of the post and all that is in it is reached, and a setting is changed", async ({ app, hub, page }) => {
    hub.answers(DAY, TROUBLED);
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(3);
    await tabTo(page, page.getByRole("button", { name: /^확인할 것/ }));
    await page.keyboard.press("Enter");
    await tabTo(page, app.checks.getByRole("button", { name: "보기", exact: true }));
    await page.keyboard.press("Enter");
    await expect(app.changes).toBeVisible();
    await tabTo(page, app.changes);

    await app.heading.getByRole("button").focus();
    await tabTo(page, app.tab("고친 곳"));
    await page.keyboard.press("ArrowRight");
    await expect(app.tab("미리보기")).toBeFocused();
    await tabTo(page, app.preview);
    await tabTo(page, app.introduction);
    await tabTo(page, app.preview.getByRole("link").first());

    await tabTo(page, page.locator(".post").getByRole("button", { name: "내보내기", exact: true }));
    await page.keyboard.press("Enter");
    await expect(app.copyRich).toBeFocused();
    await page.keyboard.press("Escape");

    await app.heading.getByRole("button").focus();
    await tabTo(page, app.tab("미리보기"));
    await page.keyboard.press("ArrowRight");
    await expect(app.tab("Markdown")).toBeFocused();
    await tabTo(page, app.text);

    await app.heading.getByRole("button").focus();
    await tabTo(page, app.button("글 설정"));
    await page.keyboard.press("Space");
    await tabTo(page, app.setting("제목"));
    await page.keyboard.type("Boats");
    await expect(app.text).toHaveValue(/^title: "?Boats"?$/m);
    await tabTo(page, app.postLink("PDF"));
    await page.keyboard.press("Space");
    await expect(app.text).toHaveValue(/\[PDF\]/);
    for (const target of [app.button("기본값으로"), app.button("파일로 내보내기"), app.button("파일에서 가져오기")]) await tabTo(page, target);
  });

  for (const [name, viewport] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    test(`every stop of a ${name} page shows that it has the focus, and lies bare`, async ({ app, hub, page }) => {
      hub.answers(DAY, ROWS.slice(0, 3));
      await page.setViewportSize(viewport);
      await page.goto(`?date=${DAY}`);
      await expect(app.cards).toHaveCount(3);
      const stops: string[] = [];
      for (;;) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const focused = document.activeElement!;
          if (focused === document.body) return;
          const whole = focused.getBoundingClientRect();
          // Of what is higher than the place that it scrolls in, a part is seen.
          const place = focused.closest(".post-scroll")?.getBoundingClientRect();
          const { top, bottom } = place && whole.height > place.height ? place : whole;
          const seen = document.elementFromPoint(whole.left + whole.width / 2, (top + bottom) / 2);
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          return {
            name: focused.outerHTML.slice(0, 80),
            outline: `${outlineStyle} ${outlineWidth}`,
            bare: focused.contains(seen) || seen?.contains(focused) === true,
          };
        });
        if (!stop || (stops[0] === stop.name && stops.length > 1)) break;
        expect(stop.outline, stop.name).toBe("solid 2px");
        expect(stop.bare, stop.name).toBe(true);
        stops.push(stop.name);
      }
      expect(stops.length).toBeGreaterThan(30);
    });
  }
});

test.describe("the focus is not lost when what had it goes away", () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName ?? "none");

  /** Presses the button with the keyboard; when the list has come, the focus is not at the top of the page. */
  async function press(button: Locator, comes: Locator, page: Page) {
    await button.press("Enter");
    await expect(comes).toBeVisible();
    await expect.poll(() => focused(page)).not.toBe("BODY");
  }

  test("in a failed day", async ({ app, hub, page }) => {
    hub.fails(DAY);
    await page.goto(`?date=${DAY}`);
    const retry = app.button("다시 시도");
    await Promise.all([page.waitForEvent("requestfailed"), retry.press("Enter")]);
    await expect(retry).toBeVisible();
    await expect(app.papers).toBeFocused();
    await press(app.button("예시 보기 · 2025-12-26"), app.cards.first(), page);
    await expect(app.papers).toBeFocused();
    await page.goBack();
    await expect(retry).toBeVisible();
    hub.answers(DAY, ROWS);
    await press(retry, app.cards.first(), page);
    await expect(app.papers).toBeFocused();
  });

  test("in an empty day", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", ROWS);
    hub.answers("2025-12-05", ROWS);
    await page.goto("?date=2025-12-07");
    await press(app.button("2025년 12월 5일 금요일 보기"), app.cards.first(), page);
    await expect(app.papers).toBeFocused();
    await page.goBack();
    await press(app.button("가장 최근 목록 보기"), app.cards.first(), page);
    await expect(app.papers).toBeFocused();
  });

  test("in the band of a sample", async ({ app, hub, page }) => {
    hub.fails("2025-12-09");
    await page.goto("./");
    await expect(app.cards).toHaveCount(10);
    hub.answers("2025-12-09", list(3));
    await press(app.sampleBand.getByRole("button", { name: "다시 시도" }), app.heading.filter({ hasText: "12월 9일" }), page);
    await expect(app.cards).toHaveCount(3);
    await expect(app.papers).toBeFocused();
  });

  test("at the end of a shortened list", async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await press(app.button("나머지 2편도 담기"), app.cards.nth(11), page);
    await expect(page.getByRole("link", { name: "Paper Boat 11" })).toBeFocused();
  });

  test("at the end of a list so long that its cards come a few a frame", async ({ app, hub, page }) => {
    hub.answers(DAY, list(60));
    await page.goto(`?date=${DAY}&top=20`);
    await press(app.button("나머지 40편도 담기"), app.cards.nth(59), page);
    await expect(page.getByRole("link", { name: "Paper Boat 21" })).toBeFocused();
  });

  test("at the ends of the calendar, where the button takes no further click", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", ROWS);
    await page.goto(`?date=${DAY}`);
    await press(app.after, app.cards.first(), page);
    await expect(app.after).toBeDisabled();
    await expect.poll(() => focused(page)).not.toBe("BODY");

    await page.goto("?date=2023-05-05");
    await press(app.before, app.placeholder, page);
    await expect(app.before).toBeDisabled();
    await expect.poll(() => focused(page)).not.toBe("BODY");
  });
});

test("the headings make an outline without gaps", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  hub.fails("2025-12-05");
  const levels = () =>
    page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
  for (const [day, shows] of [[DAY, app.cards], ["2025-12-05", app.placeholder], ["2025-12-07", app.placeholder]] as const) {
    await page.goto(`?date=${day}`);
    await expect(shows.first()).toBeVisible();
    const outline = await levels();
    expect(outline[0], day).toBe(1);
    expect(outline.filter((level) => level === 1), day).toHaveLength(1);
    outline.slice(1).forEach((level, i) => expect(level - outline[i]!, day).toBeLessThanOrEqual(1));
  }
});

test("what is foreign is marked as such, for voices and fonts", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  const card = app.card("Paper Boat 1");
  const keyword = card.getByRole("list").getByRole("button").first();
  for (const part of [card.getByRole("heading"), card.getByText("Harbour Lab"), card.getByText(LONG), keyword]) {
    expect(await part.evaluate((element) => element.closest("[lang]")!.getAttribute("lang"))).toBe("en");
  }
  const more = card.getByText("외 2명");
  expect(await more.evaluate((element) => element.closest("[lang]")!.getAttribute("lang"))).toBe("ko");
});

test("nothing moves for those who asked for that", async ({ app, hub, page }) => {
  const moving = () => page.evaluate(() => document.getAnimations().length);
  hub.holds(DAY);
  await page.goto(`?date=${DAY}`);
  await expect(app.status).toHaveText("목록을 불러오는 중…");
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving()).toBe(0);
});

test.describe("the sheet of a narrow screen", () => {
  test.use({ viewport: NARROW });

  test.beforeEach(async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(10);
  });

  test("opens, covers the list, and closes by its button", async ({ app, page }) => {
    const opener = page.locator("#open-post");
    const list = page.locator(".list-column");
    await expect(app.preview).toBeHidden();
    await expect(opener).toHaveAccessibleName("글 보기");
    await expect(opener).toHaveAttribute("aria-expanded", "false");

    await opener.click();
    await expect(app.preview).toBeInViewport();
    await expect(app.download).toBeVisible();
    await expect(opener).toHaveAttribute("aria-expanded", "true");
    const sheet = page.getByRole("region", { name: "블로그 글" });
    await expect(sheet).toHaveAttribute("id", (await opener.getAttribute("aria-controls"))!);
    await expect(sheet).toBeFocused();
    await expect(list).toHaveAttribute("inert");

    await sheet.getByRole("button", { name: "닫기", exact: true }).click();
    await expect(app.preview).toBeHidden();
    await expect(opener).toHaveAttribute("aria-expanded", "false");
    await expect(list).not.toHaveAttribute("inert");
    await expect(opener).toBeFocused();
  });

  for (const close of ["its button", "Back"]) {
    test(`leaves the number of papers as it was chosen in it when ${close} closes it`, async ({ app, page }) => {
      await app.button("글 보기").click();
      await app.openCount();
      await app.count("5").click();
      await expect(app.text).toHaveValue(/\*\*5/);
      if (close === "Back") await page.goBack();
      else await page.getByRole("region", { name: "블로그 글" }).getByRole("button", { name: "닫기", exact: true }).click();
      await expect(app.preview).toBeHidden();
      await expect(app.copy).toHaveText("글 복사 · 5편");
      await expect(page).toHaveURL(`?date=${DAY}&top=5`);
    });
  }

  test("keeps the focus to itself while it is open", async ({ app, page }) => {
    await app.button("글 보기").focus();
    await page.keyboard.press("Enter");
    await expect(app.preview).toBeVisible();
    const stops = new Set<string>();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      stops.add(await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body || activeElement!.closest(".post") ? "the sheet" : activeElement!.outerHTML;
      }));
    }
    expect([...stops]).toEqual(["the sheet"]);
  });

  for (const where of ["the sheet", "머리말", "글의 Markdown"]) {
    test(`closes by Escape with the focus on “${where}”`, async ({ app, page }) => {
      await app.button("글 보기").focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("region", { name: "블로그 글" })).toBeFocused();
      if (where === "글의 Markdown") await app.tab("Markdown").click();
      if (where !== "the sheet") await page.getByLabel(where).focus();
      await page.keyboard.press("Escape");
      await expect(app.download).toBeHidden({ timeout: 1000 });
      await expect(app.button("글 보기")).toBeFocused();
    });
  }

  const swipeDown = async (page: Page) => {
    const grip = (await page.locator(".grip").boundingBox())!;
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", { x, y });
    for (const moved of [50, 100, 200]) await touch("touchMove", { x, y: y + moved });
    await touch("touchEnd");
  };
  for (const [how, close] of Object.entries({
    Back: (page: Page) => page.goBack(),
    "a tap beside it": (page: Page) => page.mouse.click(NARROW.width / 2, 8),
    "a swipe down from its top": swipeDown,
  })) {
    test(`closes by ${how}, and the page is where it was`, async ({ app, page }) => {
      const address = page.url();
      await page.evaluate(() => scrollTo(0, 300));
      await app.button("글 보기").click();
      await expect(app.preview).toBeInViewport();
      await close(page);
      await expect(app.preview).toBeHidden();
      await expect(page.locator(".list-column")).not.toHaveAttribute("inert");
      expect(page.url()).toBe(address);
      expect(await page.evaluate(() => scrollY)).toBe(300);
    });
  }

  test("is a pane like any other once the screen is wide", async ({ app, page }) => {
    await app.button("글 보기").click();
    await page.setViewportSize(WIDE);
    await expect(page.locator(".list-column")).not.toHaveAttribute("inert");
    await expect(app.preview).toBeInViewport();
    const comment = app.of("Paper Boat 1", "코멘트");
    await comment.click();
    await expect(comment).toHaveAttribute("aria-expanded", "true");
    // Escape has nothing to close here.
    await app.introduction.focus();
    await page.keyboard.press("Escape");
    await expect(app.preview).toBeVisible();
    await page.setViewportSize(NARROW);
    await expect(app.preview).toBeVisible();
  });
});

/**
 * The pictures of docs/, from the sample answers: made anew by `PICTURES=1 node_modules/.bin/playwright test look`,
 * and compared with nothing.
 */
import type { Locator, Page } from "@playwright/test";
import { join } from "node:path";
import { type App, expect, type Hub, readText, test } from "./support.ts";
import { ROOT } from "./where.ts";

const DAY = "2025-12-08";

const SCREENS = {
  wide: { viewport: { width: 1280, height: 900 } },
  // A telephone: its scroll bars take no room.
  narrow: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

/** The post on one of its tabs; narrow screens have it on a sheet. */
async function showTab(page: Page, app: App, tab: string) {
  if (!(await page.locator("section.post").isVisible())) await app.button("글 보기").click();
  await app.tab(tab).click();
}

/** Does something with a paper by a button of its card, or on a touch screen by the menu there. */
async function act(page: Page, card: Locator, button: string, item: string) {
  const more = card.getByRole("button", { name: /^이 논문으로 할 일/ });
  if (await more.isVisible()) {
    await more.click();
    return page.locator("#card-menu").getByRole("button", { name: item }).click();
  }
  return card.getByRole("button", { name: button }).click();
}

const SUBJECTS: Record<string, (page: Page, app: App, hub: Hub) => Promise<void>> = {
  async list(page, app, hub) {
    // The papers' pictures are other people's, and what the tests have in their place is a pixel.
    await page.addInitScript(() => localStorage.setItem("daily-papers.pictures", "no"));
    hub.answers(DAY, readText(`static/samples/${DAY}.json`));
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(10);
  },
  async post(page, app, hub) {
    await SUBJECTS.list!(page, app, hub);
    await showTab(page, app, "Markdown");
    await app.copied();
  },
  async editing(page, app, hub) {
    await SUBJECTS.list!(page, app, hub);
    const card = (rank: number) => page.getByRole("article").nth(rank - 1);
    await card(2).getByRole("checkbox").uncheck();
    await act(page, card(3), "고정", "맨 위에 고정");
    await act(page, card(1), "코멘트", "코멘트");
    await expect(card(1).getByRole("textbox")).toBeFocused();
    await page.keyboard.type("**표 2**를 보세요. 한 번의 단계로 얼마나 잃는지 숫자로 나옵니다.");
    await page.evaluate(() => scrollTo(0, 0));
    await showTab(page, app, "미리보기");
    await expect(app.preview.locator(".user-markdown strong")).toHaveText("표 2");
  },
  async search(page, app, hub) {
    await SUBJECTS.list!(page, app, hub);
    await page.getByRole("searchbox").fill("image -video");
    await expect(page).toHaveURL(/q=image/);
    await expect(page.getByRole("article").first()).toBeVisible();
  },
  async preview(page, app, hub) {
    await SUBJECTS.list!(page, app, hub);
    await showTab(page, app, "미리보기");
    await expect(app.preview.getByRole("link").first()).toBeVisible();
  },
  async settings(page, app, hub) {
    await SUBJECTS.list!(page, app, hub);
    await showTab(page, app, "미리보기");
    await app.openSettings();
    await expect(app.setting("제목")).toBeVisible();
  },
  async failed(page, app, hub) {
    hub.fails(DAY);
    await page.goto(`?date=${DAY}`);
    await expect(app.placeholder).toBeVisible();
  },
};

test.skip(!process.env.PICTURES, "PICTURES is not set");

for (const [subject, show] of Object.entries(SUBJECTS)) {
  for (const [screen, device] of Object.entries(SCREENS)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test.describe(() => {
        test.use({ ...device, colorScheme });

        test(`a picture of the ${subject} on a ${screen} screen, ${colorScheme}`, async ({ app, hub, page }) => {
          await show(page, app, hub);
          const name = `docs/pictures/${subject}-${screen}-${colorScheme}.png`;
          const picture = await page.screenshot({ path: join(ROOT, name), animations: "disabled", caret: "hide" });
          expect(picture.byteLength).toBeGreaterThan(10_000);
        });
      });
    }
  }
}

/**
 * The pictures of docs/, from the sample answers: made anew by `PICTURES=1 node_modules/.bin/playwright test look`,
 * and compared with nothing.
 */
import type { Page } from "@playwright/test";
import { join } from "node:path";
import { type Desk, expect, type Hub, readText, test } from "./support.ts";
import { ROOT } from "./where.ts";

const DAY = "2025-12-08";

const SCREENS = {
  wide: { viewport: { width: 1280, height: 900 } },
  // A telephone: its scroll bars take no room.
  narrow: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

/** The post turned to one of its sides. */
async function showSide(page: Page, desk: Desk, hub: Hub, side: string) {
  await SUBJECTS.list!(page, desk, hub);
  if (!(await desk.text.isVisible())) await desk.button("글 보기").click();
  await desk.side(side).click();
}

const SUBJECTS: Record<string, (page: Page, desk: Desk, hub: Hub) => Promise<void>> = {
  async list(page, desk, hub) {
    hub.answers(DAY, readText(`static/samples/${DAY}.json`));
    await page.goto(`?date=${DAY}`);
    await expect(desk.cards).toHaveCount(10);
  },
  async post(page, desk, hub) {
    await SUBJECTS.list!(page, desk, hub);
    if (!(await desk.text.isVisible())) await desk.button("글 보기").click();
    await desk.copied();
  },
  async preview(page, desk, hub) {
    await showSide(page, desk, hub, "미리보기");
    await expect(desk.preview.getByRole("link").first()).toBeVisible();
  },
  async settings(page, desk, hub) {
    await showSide(page, desk, hub, "설정");
    await expect(desk.setting("제목")).toBeVisible();
  },
  async failed(page, desk, hub) {
    hub.fails(DAY);
    await page.goto(`?date=${DAY}`);
    await expect(desk.face).toBeVisible();
  },
};

test.skip(!process.env.PICTURES, "PICTURES is not set");

for (const [subject, show] of Object.entries(SUBJECTS)) {
  for (const [screen, device] of Object.entries(SCREENS)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test.describe(() => {
        test.use({ ...device, colorScheme });

        test(`a picture of the ${subject} on a ${screen} screen, ${colorScheme}`, async ({ desk, hub, page }) => {
          await show(page, desk, hub);
          const name = `docs/pictures/${subject}-${screen}-${colorScheme}.png`;
          const picture = await page.screenshot({ path: join(ROOT, name), animations: "disabled", caret: "hide" });
          expect(picture.byteLength).toBeGreaterThan(10_000);
        });
      });
    }
  }
}

/** For those who zoom in, bring their own colours, or listen. What the keyboard does is in access.spec.ts. */
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingAside, type Hub, list, test } from "./support.ts";

const DAY = "2025-12-05";

async function open(hub: Hub, page: Page, length = 12, query = "") {
  hub.answers(DAY, list(length));
  await page.goto(`?date=${DAY}${query}`);
  await expect(page.getByRole("article").first()).toBeVisible();
}

// A window of 1280 by 900 pixels, as many pixels of CSS as are left of it.
for (const [zoom, viewport] of [
  ["200 %", { width: 640, height: 450 }],
  ["400 %", { width: 320, height: 225 }],
] as const) {
  for (const language of ["ko", "en"]) {
    test(`zoomed to ${zoom} everything is there without scrolling sideways, ${language}`, async ({ hub, page }) => {
      await page.setViewportSize(viewport);
      await open(hub, page, 12, `&lang=${language}`);
      await expectNothingAside(page);
      // The bar that stays in sight leaves more than half of the window to the list.
      const bar = (await page.locator(".bar").boundingBox())!;
      expect(bar.height).toBeLessThan(viewport.height / 2);
      // Whatever has the focus is not under it.
      for (let stop = 0; stop < 30; stop++) {
        await page.keyboard.press("Tab");
        const hidden = await page.evaluate(() => {
          const focused = document.activeElement!;
          const bar = document.querySelector(".bar")!;
          const box = focused.getBoundingClientRect();
          return !bar.contains(focused) && box.top >= bar.getBoundingClientRect().top ? focused.outerHTML.slice(0, 90) : null;
        });
        expect(hidden).toBeNull();
      }
      await page.getByRole("button", { name: /^(글 보기|Show post)$/ }).click();
      await expectNothingAside(page);
      const copy = page.locator(".bar button.copy");
      await copy.scrollIntoViewIfNeeded();
      await expect(copy).toBeInViewport();
      await expectAccessible(page);
    });
  }
}

test.describe("where the reader's own colours rule", () => {
  test.use({ forcedColors: "active" } as object);

  const looks = (element: Locator) =>
    element.evaluate((element) => {
      const { backgroundColor, color, borderColor } = getComputedStyle(element);
      return { backgroundColor, color, borderColor };
    });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`what is pressed can be told from what is not, ${colorScheme}`, async ({ app, hub, page }) => {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await open(hub, page);
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      for (const [pressed, other] of [
        [app.count("10"), app.count("20")],
        [app.tab("Markdown"), app.tab("미리보기")],
        [app.button("일간"), app.button("주간")],
      ] as const) {
        await expect(pressed).toHaveAttribute("aria-pressed", "true");
        expect((await looks(pressed)).backgroundColor).not.toBe((await looks(other)).backgroundColor);
      }
      await expectAccessible(page);
    });
  }

  test("the bars of a month's days are seen", async ({ hub, page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    hub.answers("2025-12-08", list(4));
    await page.goto("?week=2025-W50");
    const bar = page.locator(".upvote-bar").first();
    await expect(bar).toBeVisible();
    const behind = await looks(page.locator(".day-cell").first());
    expect((await looks(bar)).backgroundColor).not.toBe(behind.backgroundColor);
  });
});

test("read aloud, the page says what it is, then the day, the list, each paper in order, and the post", async ({ hub, page }) => {
  await open(hub, page, 2);
  await expect(page.locator("#app")).toMatchAriaSnapshot(`
    - link "논문 목록으로 건너뛰기"
    - banner:
      - paragraph:
        - link "Daily Papers"
      - button "단축키"
      - button "English"
      - button "어둡게"
    - main:
      - heading "2025년 12월 5일 금요일" [level=1]
      - group "기간":
        - button "일간" [pressed]
        - button "주간"
        - button "월간"
      - group "다른 날":
        - button "하루 전"
        - textbox "날짜 (UTC)": 2025-12-05
        - button "달력에서 고르기"
        - button "하루 뒤"
        - button "최신"
      - group "글에 담을 편수":
        - button "10" [pressed]
        - spinbutton "다른 편수": "10"
      - region "논문 순위":
        - status: 논문 2편 전부, 좋아요 순
        - paragraph:
          - status: 마감 · 12:00 기준
          - button "새로고침"
        - search:
          - searchbox "논문 검색"
          - checkbox "코드 있음"
          - combobox "기관"
        - spinbutton "최소 좋아요"
        - button "되돌리기" [disabled]
        - group "목록 보기":
          - button "그림" [pressed]
          - button "촘촘하게"
        - list:
          - listitem:
            - article "Paper Boat 1":
              - 'checkbox "글에 담기: Paper Boat 1" [checked]'
              - heading "Paper Boat 1" [level=2]:
                - link "Paper Boat 1"
              - paragraph: 좋아요 20개 Harbour Lab Ada Example, Bora Kim, Chen Wu 외 1명
              - paragraph: We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why.
              - list "키워드":
                - listitem: paper folding
                - listitem: buoyancy
              - paragraph:
                - link "arXiv"
                - link "PDF"
                - link "코드 별 1234개"
                - link "프로젝트"
              - 'button "고정: Paper Boat 1"'
              - 'button "위로: Paper Boat 1" [disabled]'
              - 'button "아래로: Paper Boat 1"'
              - 'button "코멘트: Paper Boat 1"'
              - 'button "복사: Paper Boat 1"'
          - listitem:
            - article "Paper Boat 2":
              - 'checkbox "글에 담기: Paper Boat 2" [checked]'
              - heading "Paper Boat 2" [level=2]:
                - link "Paper Boat 2"
              - paragraph: 좋아요 10개 Harbour Lab Ada Example, Bora Kim, Chen Wu 외 1명
              - paragraph: We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why.
              - list "키워드":
                - listitem: paper folding
                - listitem: buoyancy
              - paragraph:
                - link "arXiv"
                - link "PDF"
                - link "코드 별 1234개"
                - link "프로젝트"
              - 'button "고정: Paper Boat 2"'
              - 'button "위로: Paper Boat 2"'
              - 'button "아래로: Paper Boat 2" [disabled]'
              - 'button "코멘트: Paper Boat 2"'
              - 'button "복사: Paper Boat 2"'
    - region "블로그 글":
      - heading "블로그 글" [level=2]
      - combobox "형식"
      - combobox "언어"
      - paragraph: 2025-12-06-daily-papers-2025-12-06.md
      - button "글 복사 · 2편"
      - button "내려받기"
      - button "내보내기"
      - textbox "머리말"
      - group "글 보기 방식":
        - button "Markdown" [pressed]
        - button "미리보기"
        - button "설정"
      - textbox "글의 Markdown"
  `);
});

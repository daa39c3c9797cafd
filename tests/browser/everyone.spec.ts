/** For those who zoom in, bring their own colours, or listen. What the keyboard does is in access.spec.ts. */
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingAside, type Hub, list, test } from "./support.ts";

const DAY = "2025-12-05";

async function open(hub: Hub, page: Page, length = 12, query = "") {
  hub.answers(DAY, list(length));
  await page.goto(`?date=${DAY}${query}`);
  await expect(page.getByRole("article").first()).toBeVisible();
  // Until then the cards are the shell's, and are about to be replaced.
  await expect(page.locator(".shell")).toHaveCount(0);
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
      const copy = page.locator(".post button.copy");
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
      await app.openCount();
      for (const [pressed, other] of [
        [app.count("10"), app.count("20")],
        [app.button("일간"), app.button("주간")],
      ] as const) {
        await expect(pressed).toHaveAttribute("aria-pressed", "true");
        await expect(other).toHaveAttribute("aria-pressed", "false");
        expect((await looks(pressed)).backgroundColor).not.toBe((await looks(other)).backgroundColor);
      }
      // A tab is told by the edge below it.
      await expect(app.tab("미리보기")).toHaveAttribute("aria-selected", "true");
      await expect(app.tab("Markdown")).toHaveAttribute("aria-selected", "false");
      expect((await looks(app.tab("미리보기"))).borderColor).not.toBe((await looks(app.tab("Markdown"))).borderColor);
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
    - link "블로그 글로 건너뛰기"
    - status
    - banner:
      - link "Daily Papers"
      - paragraph: 논문을 고르고, 글을 복사해 블로그에 붙이세요
      - 'link "서재: 담아 둔 논문 0편"'
      - button "단축키"
      - button "어둡게"
      - button "English"
    - main:
      - button "하루 전"
      - heading "2025년 12월 5일 금요일" [level=1]:
        - button "2025년 12월 5일 금요일"
      - button "하루 뒤"
      - button "최신"
      - group "기간":
        - button "일간" [pressed]
        - button "주간"
        - button "월간"
      - status: 마감 · 2편 · 12:00 기준
      - button "새로고침"
      - status
      - region "논문 순위":
        - search:
          - searchbox "논문 검색"
          - button "필터"
          - paragraph:
            - status: 2편 모두 선택
          - button "되돌리기" [disabled]
          - button "목록 보기"
        - list:
          - listitem:
            - article "Paper Boat 1":
              - paragraph: 순위 1
              - paragraph: 좋아요 20개
              - 'checkbox "글에 담기: Paper Boat 1" [checked]'
              - heading "Paper Boat 1" [level=2]:
                - link "Paper Boat 1"
              - paragraph:
                - button "Harbour Lab"
                - text: ·
                - button "Ada Example"
                - text: ","
                - button "Bora Kim"
                - text: 외 2명
              - paragraph: We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why.
              - list "키워드":
                - listitem:
                  - button "paper folding"
                - listitem:
                  - button "buoyancy"
              - paragraph:
                - link "arXiv"
                - link "PDF"
                - link "코드 별 1234개"
                - link "프로젝트"
                - link "Hugging Face 댓글 3개"
              - 'button "고정: Paper Boat 1"'
              - 'button "위로: Paper Boat 1" [disabled]'
              - 'button "아래로: Paper Boat 1"'
              - 'button "코멘트: Paper Boat 1"'
              - 'button "복사: Paper Boat 1"'
              - 'button "서재에 담기: Paper Boat 1"'
          - listitem:
            - article "Paper Boat 2":
              - paragraph: 순위 2
              - paragraph: 좋아요 10개
              - 'checkbox "글에 담기: Paper Boat 2" [checked]'
              - heading "Paper Boat 2" [level=2]:
                - link "Paper Boat 2"
              - paragraph:
                - button "Harbour Lab"
                - text: ·
                - button "Ada Example"
                - text: ","
                - button "Bora Kim"
                - text: 외 2명
              - paragraph: We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why.
              - list "키워드":
                - listitem:
                  - button "paper folding"
                - listitem:
                  - button "buoyancy"
              - paragraph:
                - link "arXiv"
                - link "PDF"
                - link "코드 별 1234개"
                - link "프로젝트"
                - link "Hugging Face 댓글 3개"
              - 'button "고정: Paper Boat 2"'
              - 'button "위로: Paper Boat 2"'
              - 'button "아래로: Paper Boat 2" [disabled]'
              - 'button "코멘트: Paper Boat 2"'
              - 'button "복사: Paper Boat 2"'
              - 'button "서재에 담기: Paper Boat 2"'
    - contentinfo:
      - paragraph: Hugging Face의 오늘의 논문을 골라 블로그 글로 만듭니다. 고르고 적은 것은 이 기기에만 있고, 어디에도 보내지 않습니다.
      - paragraph:
        - link "허깅페이스에서 보기"
        - button "단축키"
    - region "블로그 글":
      - heading "블로그 글" [level=2]
      - combobox "형식"
      - combobox "언어"
      - button "상위 10편"
      - button "글 설정"
      - tablist "글 보기 방식":
        - tab "미리보기" [selected]
        - tab "Markdown"
      - button "확인할 것 1"
      - paragraph: 2025-12-06-daily-papers-2025-12-06.md 841 B
      - status
      - button "글 복사 · 2편"
      - button "내려받기"
      - button "내보내기"
      - tabpanel "미리보기":
        - paragraph: Hugging Face Daily Papers - 2025-12-06
        - paragraph: 2025-12-06 09:15 (UTC+9)
        - textbox "머리말"
        - paragraph:
          - text: 총
          - strong: 2개
          - text: 의 논문이 수집되었습니다.
        - heading "📊 좋아요 순위" [level=3]
        - list:
          - listitem:
            - strong: Paper Boat 1
            - text: "- 👍 20"
            - list:
              - listitem: "기관: Harbour Lab"
              - listitem:
                - link "HF 페이지"
              - listitem:
                - link "논문 링크"
              - listitem: "Abstract: We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why."
          - listitem:
            - strong: Paper Boat 2
            - text: "- 👍 10"
            - list:
              - listitem: "기관: Harbour Lab"
              - listitem:
                - link "HF 페이지"
              - listitem:
                - link "논문 링크"
              - listitem: "Abstract: We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why."
  `);
});

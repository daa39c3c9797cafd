/** What has gone from the page is gone from the memory, too. */
import type { CDPSession, Page } from "@playwright/test";
import { expect, list, test } from "./support.ts";

/** Elements of a kind that something still holds though they are on the page no longer. */
async function detached(session: CDPSession, page: Page, selector: string): Promise<number> {
  // A closure of the program goes in one round and what it held in the next.
  for (let round = 0; round < 3; round++) {
    await session.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const { result } = await session.send("Runtime.evaluate", { expression: "Element.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId! });
  const { result: count } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId!,
    // The prototypes of elements are among them, and no elements.
    functionDeclaration: `function (selector) {
      return this.filter((one) => !Object.hasOwn(one, "constructor") && !one.isConnected && one.matches(selector)).length;
    }`,
    arguments: [{ value: selector }],
    returnByValue: true,
  });
  await session.send("Runtime.releaseObjectGroup", { objectGroup: "" });
  return count.value as number;
}

test("cards of other days are forgotten, with everything in them", async ({ context, app, hub, page }) => {
  const days = ["2025-12-09", "2025-12-08", "2025-12-05", "2025-12-04"];
  days.forEach((day, d) => hub.answers(day, list(12, (rank) => ({ id: `2512.${d + 1}${String(rank).padStart(4, "0")}`, title: `Boat ${rank} of ${day}` }))));
  await page.goto(`?date=${days[0]}`);
  await expect(app.titles.first()).toHaveText(`Boat 1 of ${days[0]}`);
  await page.getByRole("article").first().getByRole("button", { name: "코멘트" }).click();
  await expect(page.locator(".card textarea")).toBeVisible();
  const session = await context.newCDPSession(page);
  for (const day of days.slice(1)) {
    await app.before.click();
    await expect(app.titles.first()).toHaveText(`Boat 1 of ${day}`);
  }
  for (const part of ["article", "textarea", "button", "input"]) {
    await expect.poll(() => detached(session, page, `.card ${part}, ${part}.card, ${part}.notes-field`), part).toBe(0);
  }
});

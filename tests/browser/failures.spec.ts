/** Days without a list: what is said, in both languages, and the way on. */
import { expect, hostPost, type Hub, list, paper, type Row, test } from "./support.ts";

const DAY = "2025-12-08";

/** A sentence in Korean and in English. */
type Said = readonly [korean: string, english: string];

const COULD_NOT: Said = [
  "2025년 12월 8일 월요일 목록을 불러오지 못했습니다",
  "Couldn’t load the papers of Monday, 8 December 2025",
];
const FAILED: Said = ["불러오지 못함", "Couldn’t load"];
const NOT_OPEN: Said = ["아직 열리지 않은 날입니다", "This day has not opened yet"];
const RETRY: Said = ["다시 시도", "Try again"];
const TO_LATEST: Said = ["가장 최근 목록 보기", "Show the latest list"];
const TO_FRIDAY: Said = ["2025년 12월 5일 금요일 보기", "Go to Friday, 5 December 2025"];
const TO_MONDAY: Said = ["2025년 12월 8일 월요일 보기", "Go to Monday, 8 December 2025"];
const TO_TUESDAY: Said = ["2025년 12월 9일 화요일 보기", "Go to Tuesday, 9 December 2025"];
const SAMPLES: Said[] = [
  ["예시 보기 · 2025-12-08", "Show the sample of 2025-12-08"],
  ["예시 보기 · 2025-12-26", "Show the sample of 2025-12-26"],
];

interface Face {
  when: string;
  /** The day, if it is not `DAY`. */
  day?: string;
  arrange: (hub: Hub, day: string) => void;
  title: Said;
  /** What the status line says. */
  status: Said;
  text: Said;
  ways: Said[];
}

const failed = (when: string, arrange: Face["arrange"], text: Said): Face => {
  return { when, arrange, title: COULD_NOT, status: FAILED, text, ways: [RETRY, ...SAMPLES] };
};

const FACES: Face[] = [
  failed("there is no connection", (hub, day) => hub.fails(day), [
    "허깅페이스에서 응답이 오지 않았습니다. 인터넷 연결을 확인해 주세요. 확장 프로그램이 huggingface.co를 막고 있을 수도 있습니다.",
    "No response from Hugging Face. Check your connection; an extension may also be blocking huggingface.co.",
  ]),
  failed("the server is in trouble", (hub, day) => hub.status(day, 500, `{"error":"Internal Error"}`), [
    "허깅페이스 서버에 문제가 있습니다(500). 잠시 뒤 다시 시도해 주세요.",
    "Hugging Face is having problems (500). Try again in a while.",
  ]),
  failed("a proxy is in trouble", (hub, day) => hub.status(day, 503, "<html>Service Unavailable</html>"), [
    "허깅페이스 서버에 문제가 있습니다(503). 잠시 뒤 다시 시도해 주세요.",
    "Hugging Face is having problems (503). Try again in a while.",
  ]),
  failed("too many requests were made", (hub, day) => hub.status(day, 429, "Too Many Requests"), [
    "짧은 시간에 요청이 너무 많았습니다(429). 5분쯤 뒤에 다시 시도해 주세요.",
    "Too many requests from your network (429). Try again in about five minutes.",
  ]),
  failed("the address is gone", (hub, day) => hub.status(day, 404, `{"error":"Not Found"}`), [
    "허깅페이스가 요청을 거절했습니다(404). 다른 날을 고르거나 나중에 다시 시도해 주세요.",
    "Hugging Face refused the request (404). Choose another day, or try again later.",
  ]),
  failed("the answer breaks off", (hub, day) => hub.answers(day, JSON.stringify(list(9)).slice(0, 4000)), [
    "응답이 중간에 끊겼습니다. 일부만으로는 순위를 알 수 없어 쓰지 않았습니다. 다시 시도해 주세요.",
    "The response was cut off. Part of a list would rank wrongly, so it was discarded; try again.",
  ]),
  failed("a web page comes", (hub, day) => hub.answers(day, "<!doctype html><title>Log in to the Wi-Fi</title>"), [
    "목록 대신 다른 내용이 왔습니다. 와이파이 로그인 화면이나 회사 프록시가 가로챘을 수 있습니다.",
    "The response wasn’t a list. It may have come from a Wi-Fi login page or a proxy.",
  ]),
  failed("an error comes in the place of a list", (hub, day) => hub.answers(day, `{"error":"Daily papers are being moved"}`), [
    "목록 대신 오류가 왔습니다: Daily papers are being moved",
    "The response was an error instead of a list: Daily papers are being moved",
  ]),
  failed("no row can be used", (hub, day) => hub.answers(day, [{ paper: { title: "No id" } }, { title: "No paper" }]), [
    "항목 2개가 왔지만 하나도 읽을 수 없었습니다. 허깅페이스의 형식이 바뀐 듯합니다.",
    "2 entries arrived, and none could be read. Hugging Face may have changed its format.",
  ]),
  {
    when: "the day is refused although it is over",
    arrange: (hub, day) => hub.status(day, 400, `{"error":"✖ \\"date\\" must be less than or equal to …"}`),
    title: NOT_OPEN,
    status: ["아직 열리지 않음", "Not open yet"],
    text: [
      "이 기기의 시계로는 2025년 12월 8일 월요일이 이미 시작되었는데 허깅페이스에서는 아직입니다. 기기의 날짜와 시각을 확인해 주세요. 시계가 맞다면 잠시 뒤 다시 시도해 주세요.",
      "By your device’s clock Monday, 8 December 2025 has begun, and at Hugging Face it has not. Check the date and time of the device; if they are right, try again later.",
    ],
    ways: [TO_FRIDAY, RETRY],
  },
  {
    when: "the present day is refused",
    day: "2025-12-09",
    arrange: (hub, day) => hub.status(day, 400, `{"error":"✖ \\"date\\" must be less than or equal to …"}`),
    title: NOT_OPEN,
    status: ["아직 열리지 않음", "Not open yet"],
    text: [
      "이 기기의 시계로는 2025년 12월 9일 화요일이 이미 시작되었는데 허깅페이스에서는 아직입니다. 기기의 날짜와 시각을 확인해 주세요. 시계가 맞다면 잠시 뒤 다시 시도해 주세요.",
      "By your device’s clock Tuesday, 9 December 2025 has begun, and at Hugging Face it has not. Check the date and time of the device; if they are right, try again later.",
    ],
    ways: [TO_MONDAY, RETRY],
  },
  failed("the request is refused for another reason", (hub, day) => hub.status(day, 400, `{"error":"✖ \\"limit\\" is too great"}`), [
    "허깅페이스가 요청을 거절했습니다. 까닭: ✖ \"limit\" is too great",
    "Hugging Face refused the request, and says: ✖ \"limit\" is too great",
  ]),
  {
    when: "a weekday has no papers",
    arrange: (hub, day) => hub.answers(day, []),
    title: ["논문이 없는 날입니다", "A day without papers"],
    status: ["논문 없음", "No papers"],
    text: [
      "오류가 아니라 정말 비어 있는 목록입니다. 휴일에 가끔 그렇습니다.",
      "This is not an error: the list is really empty, as happens on holidays.",
    ],
    ways: [TO_FRIDAY, TO_TUESDAY, TO_LATEST],
  },
  {
    when: "it is a Sunday",
    day: "2025-12-07",
    arrange: (hub, day) => hub.answers(day, []),
    title: ["일요일에는 목록이 없습니다", "There is no list on a Sunday"],
    status: ["목록 없음 · 주말", "No list · weekend"],
    text: [
      "주말에는 오늘의 논문이 없습니다. 금요일 목록이 가장 가깝습니다.",
      "There are no daily papers on weekends. Friday’s list is the nearest.",
    ],
    ways: [TO_FRIDAY, TO_MONDAY, TO_LATEST],
  },
  {
    when: "the present day has no papers yet",
    day: "2025-12-09",
    arrange: (hub, day) => hub.answers(day, []),
    title: ["아직 논문이 올라오지 않았습니다", "No papers yet today"],
    status: ["논문 없음", "No papers"],
    text: [
      "첫 논문이 보일 시각이 지났지만 목록이 비어 있습니다. 휴일에는 끝까지 비어 있기도 합니다. 목록은 한국 시간 다음 날 오전 9시(24:00 UTC)에 마감됩니다.",
      "The first papers should be there by now, but the list is empty. On holidays it stays empty. It closes at 24:00 UTC (09:00 the next morning in Korea).",
    ],
    ways: [TO_MONDAY, RETRY, TO_LATEST],
  },
];

for (const { when, day = DAY, arrange, title, status, text, ways } of FACES) {
  test(`when ${when}, that is said with a way on`, async ({ app, hub, page }) => {
    arrange(hub, day);
    await page.goto(`?date=${day}`);
    for (const language of [0, 1] as const) {
      await expect(app.titles).toHaveText(title[language]);
      await expect(app.papers.getByText(text[language], { exact: true })).toBeVisible();
      await expect(app.papers.getByRole("button")).toHaveText(ways.map((way) => way[language]));
      await expect(app.status).toHaveText(status[language]);
      await expect(app.summary).toBeHidden();
      await app.button("English").or(app.button("한국어")).click();
    }
    // There is no list on any of these, so there is nothing to export.
    await expect(app.copy).toBeDisabled();
    expect(hub.requests.filter((url) => !url.includes(day))).toEqual([]);
  });
}

test.describe("before the first papers of a day", () => {
  test.use({ now: "2025-12-09T01:29:59Z" });

  test("an empty list is said to be early", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", []);
    await page.goto("?date=2025-12-09");
    await expect(app.papers).toContainText(
      "그날의 첫 논문은 보통 한국 시간 오전 10시 30분(01:30 UTC)쯤 나타납니다. 조금 뒤에 다시 와 주세요.",
    );
  });
});

test("a day that was empty while it is open is asked for again by a press", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", []);
  await page.goto("?date=2025-12-09");
  await expect(app.titles).toHaveText("아직 논문이 올라오지 않았습니다");
  hub.answers("2025-12-09", list(3));
  await app.button(RETRY[0]).click();
  await expect(app.cards).toHaveCount(3);
});

test("the ways on lead where they say", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(3));
  hub.answers("2025-12-05", list(5));
  await page.goto("?date=2025-12-06");
  await app.button(TO_FRIDAY[0]).click();
  await expect(page).toHaveURL("?date=2025-12-05");
  await expect(app.cards).toHaveCount(5);
  await page.goBack();
  await app.button(TO_LATEST[0]).click();
  await expect(page).toHaveURL("./");
  await expect(app.cards).toHaveCount(3);
});

test("a failed day can be read on Hugging Face's own page", async ({ app, hub, page }) => {
  hub.fails(DAY);
  await page.goto(`?date=${DAY}`);
  await expect(app.papers.getByRole("link", { name: "허깅페이스에서 보기" })).toHaveAttribute(
    "href",
    "https://huggingface.co/papers/date/2025-12-08",
  );
});

test("trying again works once the connection is back", async ({ app, hub, page }) => {
  hub.fails(DAY);
  await page.goto(`?date=${DAY}`);
  await Promise.all([page.waitForEvent("requestfailed"), app.button("다시 시도").click()]);
  await expect(app.titles).toHaveText(COULD_NOT[0]);
  hub.answers(DAY, list(4));
  await app.button("다시 시도").click();
  await expect(app.cards).toHaveCount(4);
  await expect(page).toHaveURL(`?date=${DAY}`);
});

test("trying again works once the day has opened", async ({ app, hub, page }) => {
  hub.status("2025-12-09", 400, `{"error":"✖ \\"date\\" must be less than or equal to …"}`);
  await page.goto("?date=2025-12-09");
  await expect(app.titles).toHaveText(NOT_OPEN[0]);
  hub.answers("2025-12-09", list(4));
  await app.button("다시 시도").click();
  await expect(app.cards).toHaveCount(4);
});

for (const [i, lang] of ["ko", "en"].entries()) {
  test(`a device without a connection says so, and not that something failed, ${lang}`, async ({ app, hub, page }) => {
    hub.fails(DAY);
    await page.addInitScript(() => Object.defineProperty(navigator, "onLine", { get: () => false }));
    await page.goto(`?date=${DAY}&lang=${lang}`);
    await expect(app.titles).toHaveText(["오프라인이고, 이 목록은 이 기기에 없습니다", "You’re offline, and this list isn’t on this device"][i]!);
    await expect(app.status).toHaveText(["오프라인", "Offline"][i]!);
  });
}

test("an answer that takes longer than fifteen seconds is given up, and can be asked for again", async ({ app, hub, page }) => {
  // The page waits by the browser's own timer, which no test can hurry.
  test.slow();
  hub.answers(DAY, list(4));
  const release = hub.holds(DAY);
  await page.goto(`?date=${DAY}`);
  await expect(app.status).toHaveText("목록을 불러오는 중…");
  await expect(app.preview).toHaveText("목록이 오면 여기에 글이 만들어집니다.", { useInnerText: true });
  await expect(app.titles).toHaveText(COULD_NOT[0], { timeout: 25_000 });
  await expect(
    app.papers.getByText("15초를 기다려도 응답이 다 오지 않았습니다. 연결이 느린 듯합니다. 다시 시도해 주세요."),
  ).toBeVisible();
  release();
  await app.button("다시 시도").click();
  await expect(app.cards).toHaveCount(4);
});

test.describe("a list that is not whole", () => {
  test("rows that cannot be read are counted and left out, the others stay", async ({ app, hub, page }) => {
    const [first, second, third] = list(3) as [Row, Row, Row];
    const noUpvotes = { paper: { id: "2512.00009", title: "No upvotes" } };
    const noId = paper({ id: "../../settings", title: "No id" });
    hub.answers(DAY, [first, noUpvotes, second, noId, null as unknown as Row, third]);
    await page.goto(`?date=${DAY}`);
    await expect(app.titles).toHaveText(["Paper Boat 1", "Paper Boat 2", "Paper Boat 3"]);
    await expect(app.notices).toHaveText("읽을 수 없는 항목 3개를 뺐습니다. 나머지는 그대로입니다.");
    expect(await app.copied()).toBe(hostPost(DAY, list(3)));

    await app.button("English").click();
    await expect(app.notices).toHaveText("3 entries could not be read and were left out. The others are unaffected.");
  });

  test("a second page that fails is told of, and the first one stays", async ({ app, hub, page }) => {
    const rows = list(5);
    hub.pages(DAY, rows.slice(0, 3), rows.slice(3));
    hub.fails(DAY, 1);
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(3);
    await expect(app.notices).toHaveText(/^목록의 뒷부분을 받지 못했습니다\./);

    hub.pages(DAY, rows.slice(0, 3), rows.slice(3));
    await app.notices.getByRole("button", { name: "다시 시도" }).press("Enter");
    await expect(app.cards).toHaveCount(5);
    await expect(app.notices).toHaveCount(0);
    await expect(app.papers).toBeFocused();
  });

  test("after five pages the page stops asking, and says so", async ({ app, hub, page }) => {
    const rows = list(12);
    hub.pages(DAY, ...rows.map((row) => [row]));
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(5);
    await expect(app.notices).toHaveText("이날의 논문이 너무 많아 앞부분만 읽었습니다.");
    expect(hub.requests).toHaveLength(5);
  });
});

test.describe("the sample", () => {
  const SAMPLE = "순위와 링크는 실제이고, 초록은 이 페이지를 위해 새로 쓴 글입니다. 그대로 발행하지 마세요.";

  test("is at hand from a failed day, labelled, and Back returns to that day", async ({ app, hub, page }) => {
    hub.fails(DAY);
    await page.goto(`?date=${DAY}`);
    await app.button("예시 보기 · 2025-12-26").click();
    await expect(page).toHaveURL("?sample=2025-12-26");
    await expect(app.heading).toHaveText("2025년 12월 26일 금요일");
    await expect(app.cards).toHaveCount(7);
    await expect(app.status).toHaveText("예시 목록 · 7편");
    await expect(app.sampleBand).toHaveText(`예시 목록${SAMPLE}`);

    await page.goBack();
    await expect(app.titles).toHaveText(COULD_NOT[0]);
    await app.button("예시 보기 · 2025-12-08").click();
    await expect(page).toHaveURL("?sample=2025-12-08");
    await expect(app.cards).toHaveCount(10);
    await expect(app.sampleBand).toHaveText(`예시 목록${SAMPLE}`);
    await page.reload();
    await expect(app.cards).toHaveCount(10);
    await expect(app.sampleBand).toHaveText(`예시 목록${SAMPLE}`);
  });

  test("has the host's post, and asks Hugging Face nothing", async ({ app, hub, page }) => {
    await page.goto("?sample=2025-12-08");
    expect(await app.copied()).toBe(hostPost("2025-12-08", "static/samples/2025-12-08.json", "--sample"));
    expect(hub.requests).toEqual([]);
  });

  test("stands in where there is no connection and no day was asked for", async ({ app, hub, page }) => {
    hub.fails("2025-12-09");
    await page.goto("./");
    await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
    await expect(app.cards).toHaveCount(10);
    await expect(page).toHaveURL("./");
    await expect(app.sampleBand).toContainText("예시 목록오늘 목록을 불러오지 못해 예시를 보여 드립니다. 초록은 새로 쓴 글이니 발행하지 마세요.");
    await expect(app.status).toContainText("예시 목록 · 20편 · 허깅페이스에서 응답이 오지 않았습니다.");
    await expect(app.text).toHaveValue(hostPost("2025-12-08", "static/samples/2025-12-08.json", "--sample"));

    hub.answers("2025-12-09", list(3));
    await app.sampleBand.getByRole("button", { name: "다시 시도" }).click();
    await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
    await expect(app.cards).toHaveCount(3);
    await expect(app.sampleBand).toHaveCount(0);
  });

  test("that is missing too leaves the failed day, and why", async ({ app, hub, noise, page }) => {
    noise.allow(/404/);
    hub.status("2025-12-09", 500);
    await page.route("**/samples/*.json", (route) => route.fulfill({ status: 404, body: "Not found" }));
    await page.goto("./");
    await expect(app.titles).toHaveText("2025년 12월 9일 화요일 목록을 불러오지 못했습니다");
    await expect(app.papers.getByText("허깅페이스 서버에 문제가 있습니다(500).")).toBeVisible();

    await app.button("예시 보기 · 2025-12-08").click();
    await expect(app.titles).toHaveText(COULD_NOT[0]);
    await expect(app.button("다시 시도")).toBeVisible();
  });
});

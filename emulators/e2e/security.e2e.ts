import { expect, test } from "./fixtures/test.ts";

test("sends every security header with pages and assets", async ({ request }) => {
  for (const path of ["/", "/browse", "/p/marcus-reed", "/theme.js"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toContain("default-src 'self'");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"], path).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers["strict-transport-security"], path).toContain("max-age=");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"], path).toContain("camera=()");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin-allow-popups");
  }
});

test("breaks its content security policy on no page", async ({ page }) => {
  const broken: string[] = [];
  await page.exposeFunction("reportBroken", (text: string) => broken.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      Reflect.apply(Reflect.get(globalThis, "reportBroken"), null, [
        `${event.violatedDirective} ${event.blockedURI} at ${location.pathname}`,
      ]);
    });
  });
  for (const path of ["/", "/browse", "/p/marcus-reed", "/sign-in", "/bookings", "/help", "/no-such-page"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.goto("/p/marcus-reed");
  await page
    .getByRole("button", { name: /^Play / })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^Pause / })).toBeVisible();
  await expect(page.getByText("This sample could not be played.")).toHaveCount(0);
  expect(broken).toEqual([]);
});

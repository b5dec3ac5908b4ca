import { Hono } from "hono";
import type { OnboardingState } from "./account-capability.ts";
import { changeAccount } from "./change-account.ts";
import { notFoundPage } from "./notice-pages.ts";
import { newId } from "./object-id.ts";
import { type PayeeForm, readPayeeForm } from "./read-payee-form.ts";
import { setupPage } from "./setup-page.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

const visitSeconds = 60 * 60;
const blank: PayeeForm = { name: "", birth: "", address: "", idNumber: "", bank: "" };

/**
 * The hosted onboarding of a connected account. A link opens it once, in time; otherwise the person is sent to the
 * link's refresh address, where the platform makes a new one.
 */
export function setupRoutes(standIn: StandIn): Hono {
  const app = new Hono();

  app.get("/:token", (c) => {
    const token = c.req.param("token");
    const link = standIn.state.onboardings[token];
    if (link === undefined) return c.html(notFoundPage(), 404);
    if (link.kind === "visit") return c.html(setupPage({ form: blank, errors: {} }));

    const isLate = link.expiresAt <= nowSeconds(standIn);
    link.expiresAt = 0;
    standIn.changed();
    if (isLate) return c.redirect(link.refreshUrl, 303);
    const visit = newId("visit", 20);
    standIn.state.onboardings[visit] = { ...link, kind: "visit", expiresAt: nowSeconds(standIn) + visitSeconds };
    return c.redirect(`/setup/${visit}`, 303);
  });

  app.post("/:token", async (c) => {
    const visit = standIn.state.onboardings[c.req.param("token")];
    const account = standIn.state.accounts[visit?.account ?? ""];
    if (visit?.kind !== "visit" || account === undefined) return c.html(notFoundPage(), 404);
    if (visit.expiresAt <= nowSeconds(standIn)) return c.redirect(visit.refreshUrl, 303);

    const body = await c.req.parseBody();
    if (body.act === "later") return c.redirect(visit.returnUrl, 303);
    const { form, errors } = readPayeeForm(body);
    if (Object.keys(errors).length > 0) return c.html(setupPage({ form, errors }));
    changeAccount(standIn, account, outcomeOf(form));
    return c.redirect(visit.returnUrl, 303);
  });

  return app;
}

/** What the test ID numbers lead to, as Stripe's own test values do. */
function outcomeOf({ idNumber }: PayeeForm): OnboardingState {
  if (idNumber === "111111111") return "rejected";
  return idNumber === "222222222" ? "pending" : "complete";
}

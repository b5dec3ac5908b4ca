import { Refusal } from "@flexsession/domain/errors";
import { fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { ActDialog } from "./act-dialog.tsx";

function open(act: (reason: string) => Promise<unknown>) {
  const onClose = vi.fn();
  renderInApp(
    <ActDialog title="Suspend" means="They are told." confirm="Do it" done="Done" act={act} onClose={onClose} />,
  );
  return onClose;
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const say = (reason: string) => {
  fireEvent.change(field(), { target: { value: reason } });
  fireEvent.click(screen.getByRole("button", { name: "Do it" }));
};

it("does nothing without a reason, and says so", async () => {
  const act = vi.fn(async () => undefined);
  const onClose = open(act);
  say("   ");
  expect(act).not.toHaveBeenCalled();
  expect(field().getAttribute("aria-invalid")).toBe("true");
  say("Spam ");
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(act).toHaveBeenCalledExactlyOnceWith("Spam");
});

it("stays open with the reason and the sentence of a refusal", async () => {
  const onClose = open(async () => {
    throw new Refusal("own-account");
  });
  say("Spam");
  expect((await screen.findByRole("alert")).textContent).toContain("Nobody decides about their own account");
  expect(field().value).toBe("Spam");
  expect(onClose).not.toHaveBeenCalled();
});

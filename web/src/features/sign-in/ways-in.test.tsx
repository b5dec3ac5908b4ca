import { Refusal } from "@flexsession/domain/errors";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { WaysIn } from "./ways-in.tsx";

function show() {
  const dependencies = {
    sendLink: vi.fn(async (_email: string, _continueTo: string) => undefined),
    signInWithGoogle: vi.fn(async () => true),
  };
  renderInApp(<WaysIn continueTo="/p/marcus?slot=slot" dependencies={dependencies} />);
  return dependencies;
}

function submit(email: string) {
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "E-mail address" });
  fireEvent.input(field, { target: { value: email } });
  fireEvent.click(screen.getByRole("button", { name: "Mail me a link" }));
  return field;
}

test.each([
  ["", "Please enter your e-mail address."],
  ["ana@", /does not look like an e-mail address/],
])("names the mistake in %j, links it to the field and focuses it", async (email, mistake) => {
  const { sendLink } = show();
  const field = submit(email);
  const text = await screen.findByText(mistake);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.getAttribute("aria-describedby")).toBe(text.id);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe(email);
  expect(sendLink).not.toHaveBeenCalled();
});

test("sends a link that leads back to the choice, and sends it again on demand", async () => {
  const { sendLink } = show();
  submit(" ana@example.com ");
  const heading = await screen.findByRole("heading", { name: "Check your mail" });
  await vi.waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.getByText(/link to ana@example.com/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Send it again" }));
  expect(await screen.findByText("Sent again to ana@example.com.")).toBeTruthy();
  expect(sendLink.mock.calls).toEqual([
    ["ana@example.com", "/p/marcus?slot=slot"],
    ["ana@example.com", "/p/marcus?slot=slot"],
  ]);
});

test("says so in place when too many links were asked for", async () => {
  const { sendLink } = show();
  sendLink.mockRejectedValueOnce(new Refusal("too-many-attempts"));
  submit("ana@example.com");
  expect((await screen.findByRole("alert")).textContent).toMatch(/wait a few minutes/);
});

test("offers e-mail and password managers their own names for the field", () => {
  show();
  const field = screen.getByRole("textbox", { name: "E-mail address" });
  expect([field.getAttribute("autocomplete"), field.getAttribute("type")]).toEqual(["email", "email"]);
});

test("signs in with Google", async () => {
  const { signInWithGoogle } = show();
  fireEvent.click(screen.getByRole("button", { name: "Continue with Google" }));
  await vi.waitFor(() => expect(signInWithGoogle).toHaveBeenCalledOnce());
});

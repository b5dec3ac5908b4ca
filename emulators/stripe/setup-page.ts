import { html } from "hono/html";
import { type Html, pageFrame } from "./page-frame.ts";
import type { PayeeForm, PayeeFormErrors } from "./read-payee-form.ts";

type Field = { name: keyof PayeeForm; label: string; type: string; autocomplete: string };

const fields: readonly Field[] = [
  { name: "name", label: "Full legal name", type: "text", autocomplete: "name" },
  { name: "birth", label: "Date of birth (YYYY-MM-DD)", type: "text", autocomplete: "bday" },
  { name: "address", label: "Home address", type: "text", autocomplete: "street-address" },
  { name: "idNumber", label: "ID number", type: "text", autocomplete: "off" },
  { name: "bank", label: "Bank account", type: "text", autocomplete: "off" },
];

/** The hosted page where a connected account provides what payouts need. */
export function setupPage({ form, errors }: { form: PayeeForm; errors: PayeeFormErrors }): Html {
  const firstWrong = fields.find(({ name }) => errors[name] !== undefined)?.name;
  return pageFrame({
    title: `${firstWrong === undefined ? "" : "Error: "}Get paid by FlexSession`,
    lang: "en",
    body: html`<section>
<h1>Get paid by FlexSession</h1>
<p class="soft">The stand-in for Stripe asks who you are and where your money goes. Nothing of it leaves this machine.</p>
<form method="post" novalidate>
${fields.map((field) => input(field, form[field.name], errors[field.name], firstWrong === field.name))}
<p class="soft">ID number 000000000 is verified, 111111111 is rejected, 222222222 stays under review. Any bank account, like DE00TEST000000.</p>
<button type="submit" name="act" value="submit">Agree and submit</button>
<button type="submit" name="act" value="later" class="second">Save and finish later</button>
</form>
</section>`,
  });
}

function input({ name, label, type, autocomplete }: Field, value: string, error: string | undefined, focused: boolean) {
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" ${error === undefined ? "" : html`aria-invalid="true" aria-describedby="${name}-error"`} ${focused ? "autofocus" : ""}>
${error === undefined ? "" : html`<p class="error" id="${name}-error">${error}</p>`}`;
}

import { z } from "zod";

/** What a person provides to be paid, as they typed it. */
export type PayeeForm = { name: string; birth: string; address: string; idNumber: string; bank: string };
export type PayeeFormErrors = Partial<Record<keyof PayeeForm, string>>;

const field = z.string().trim().max(200).catch("");
const formSchema = z.object({ name: field, birth: field, address: field, idNumber: field, bank: field });

/** Reads the onboarding form and says, field by field, what is wrong with it. */
export function readPayeeForm(body: unknown): { form: PayeeForm; errors: PayeeFormErrors } {
  const form = formSchema.parse(body);
  const errors: PayeeFormErrors = {};
  if (form.name === "") errors.name = "Enter your full legal name.";
  if (!z.iso.date().safeParse(form.birth).success) errors.birth = "Enter your date of birth, like 1990-01-31.";
  if (form.address === "") errors.address = "Enter the address where you live.";
  if (!/^\d{9}$/.test(form.idNumber)) errors.idNumber = "An ID number has 9 digits.";
  if (!/^[A-Z0-9]{6,34}$/i.test(form.bank)) errors.bank = "Enter an account number or an IBAN.";
  return { form, errors };
}

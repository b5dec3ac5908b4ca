import { z } from "zod";
import { type ApiError, invalidParam } from "./api-error.ts";
import type { FormValue } from "./form-body.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { findBalanceTransaction } from "./record-balance.ts";
import type { StandIn } from "./stand-in.ts";

type Fields = Record<string, unknown>;
export type ExpandableKind = keyof typeof expandable;

/** What a field of each kind of object may be expanded to. */
const expandable = {
  "checkout.session": {
    payment_intent: ["payment_intent"],
    line_items: ["item"],
    invoice: ["invoice"],
    subscription: ["subscription"],
  },
  subscription: { latest_invoice: ["invoice"] },
  invoice: { payments: ["invoice_payment"], parent: ["invoice parent"] },
  "invoice parent": { subscription_details: ["invoice subscription"] },
  "invoice subscription": { subscription: ["subscription"] },
  invoice_payment: { invoice: ["invoice"], payment: ["invoice_payment payment"] },
  "invoice_payment payment": { payment_intent: ["payment_intent"] },
  payment_intent: { latest_charge: ["charge"] },
  charge: { payment_intent: ["payment_intent"], balance_transaction: ["balance_transaction"], refunds: ["refund"] },
  refund: { charge: ["charge"], payment_intent: ["payment_intent"], balance_transaction: ["balance_transaction"] },
  balance_transaction: { source: ["charge", "refund", "transfer", "transfer_reversal", "payout", "dispute"] },
  balance: {},
  transfer: {
    balance_transaction: ["balance_transaction"],
    destination_payment: ["charge"],
    source_transaction: ["charge"],
  },
  transfer_reversal: { balance_transaction: ["balance_transaction"], transfer: ["transfer"] },
  dispute: { charge: ["charge"], payment_intent: ["payment_intent"] },
  payout: { balance_transaction: ["balance_transaction"] },
  "v2.core.account": {},
  "v2.core.account_link": {},
  "v2.core.event": {},
  item: {},
  event: {},
} as const;

const expandParam = z.array(z.string());

/**
 * The paths to expand, checked against the kind of object before any work is done.
 *
 * @throws {ApiError} 400 for a property that cannot be expanded, or more than four levels
 */
export function checkExpansions(
  expand: FormValue | undefined,
  kind: ExpandableKind,
  { isList }: { isList: boolean },
): string[] {
  if (expand === undefined) return [];
  const paths = expandParam.safeParse(expand);
  if (!paths.success) throw invalidParam("expand", "Invalid array");
  for (const path of paths.data) {
    const parts = path.split(".");
    if (parts.length > 4)
      throw invalidParam("expand", `You cannot expand more than 4 levels of a property. Property: ${path}`);
    if (isList && parts.shift() !== "data") throw cannotExpand(path);
    let kinds: readonly string[] = [kind];
    for (const part of parts) {
      if (part === "data") continue;
      kinds = kinds.flatMap((from) => targetsOf(from, part));
      if (kinds.length === 0) throw cannotExpand(path);
    }
  }
  return paths.data;
}

function targetsOf(kind: string, field: string): readonly string[] {
  const fields: Record<string, Record<string, readonly string[]>> = expandable;
  return (Object.hasOwn(fields, kind) && fields[kind]?.[field]) || [];
}

function cannotExpand(path: string): ApiError {
  return invalidParam("expand", `This property cannot be expanded (${path}).`);
}

/** A copy of the answer with the paths filled in from the state. */
export function expandAnswer(standIn: StandIn, answer: object, paths: readonly string[]): object {
  const copy = asFields(JSON.parse(JSON.stringify(answer)));
  for (const path of paths) expandPath(standIn, copy, path.split("."));
  return copy;
}

function expandPath(standIn: StandIn, object: Fields, [field, ...rest]: readonly string[]): void {
  if (field === undefined) return;
  if (field === "data" && Array.isArray(object.data)) {
    const items = object.data.map(asFields);
    object.data = items;
    for (const item of items) expandPath(standIn, item, rest);
    return;
  }
  const value =
    object[field] === undefined || object[field] === null ? includedList(standIn, object, field) : object[field];
  if (value === undefined || value === null) return;
  const target = typeof value === "string" ? findObject(standIn, value) : value;
  if (target === undefined) return;
  const fields = typeof value === "string" ? asFields(JSON.parse(JSON.stringify(target))) : asFields(target);
  object[field] = fields;
  expandPath(standIn, fields, rest);
}

/** Lists that Stripe leaves out unless they are asked for. */
function includedList({ state }: StandIn, object: Fields, field: string): unknown {
  const id = String(object.id);
  if (object.object === "checkout.session" && field === "line_items") {
    const items = state.checkouts[id]?.lineItems ?? [];
    return { object: "list", data: items, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
  }
  if (object.object === "invoice" && field === "payments") {
    const payments = Object.values(state.invoicePayments).filter((payment) => idOf(payment.invoice) === id);
    return listPage(payments, {}, `/v1/invoices/${id}/payments`);
  }
  if (object.object === "charge" && field === "refunds") {
    const refunds = Object.values(state.refunds).filter((refund) => idOf(refund.charge) === id);
    return listPage(refunds, {}, `/v1/charges/${id}/refunds`);
  }
  return undefined;
}

function findObject(standIn: StandIn, id: string): object | undefined {
  const { paymentIntents, charges, refunds, transfers, transferReversals, payouts, disputes } = standIn.state;
  const { subscriptions, invoices } = standIn.state;
  return (
    paymentIntents[id] ??
    charges[id] ??
    refunds[id] ??
    transfers[id] ??
    transferReversals[id] ??
    payouts[id] ??
    disputes[id] ??
    subscriptions[id] ??
    invoices[id] ??
    findBalanceTransaction(standIn, id)
  );
}

function asFields(value: unknown): Fields {
  return z.record(z.string(), z.unknown()).parse(value);
}

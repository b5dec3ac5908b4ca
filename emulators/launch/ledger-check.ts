import "temporal-polyfill/global";
import { accounts, balancesOf } from "@flexsession/domain/money/ledger";
import { formatMoney, platformCurrency } from "@flexsession/domain/money/money";
import { benchEnvironment } from "../bench/bench-environment.ts";
import { isRunning } from "./is-running.ts";
import { stackNamed } from "./stacks.ts";

/** Proves the ledger of a running stack against its bookings and payments, and against the processor's own records. */
const stack = stackNamed(process.argv[2]);
if (!(await isRunning(stack))) {
  console.error(`The stack "${stack.name}" is not up: run npm start first, and check its ledger while it runs.`);
  process.exit(1);
}

// Imported after the environment is complete: the database is connected to when it is loaded.
Object.assign(process.env, benchEnvironment(stack));
const { readFacts } = await import("../flows/read-facts.ts");
const { checkMoney, checkProcessor } = await import("../flows/check-money.ts");
const { processorAt } = await import("../flows/processor.ts");

const facts = await readFacts();
const url = `http://127.0.0.1:${stack.ports.stripe}`;
const wrong = [...checkMoney(facts), ...checkProcessor(facts, await processorAt(url, "").state())];

const rows = Object.entries(balancesOf(facts.ledger)).map(([account, minor]) => [account, minor] as const);
const meanings: Readonly<Record<string, string>> = accounts;
for (const [account, minor] of rows) {
  const amount = formatMoney(minor, platformCurrency, "en").padStart(14);
  console.log(`${account.padEnd(16)} ${amount}  ${meanings[account] ?? ""}`);
}
const total = rows.reduce((sum, [, minor]) => sum + minor, 0);
console.log(`${"sum".padEnd(16)} ${formatMoney(total, platformCurrency, "en").padStart(14)}`);
console.log(`${facts.ledger.length} entries, ${facts.payments.length} payments, ${facts.bookings.length} bookings.`);
for (const each of wrong) console.log(`WRONG   ${each}`);
console.log(wrong.length === 0 ? "The ledger agrees with the bookings and with the processor." : "");
// The Firestore client keeps its connection open.
process.exit(wrong.length === 0 ? 0 : 1);

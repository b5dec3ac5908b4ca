import { demoPeople } from "../factories/demo-people.ts";
import type { Stack } from "./stacks.ts";

const cards = [
  ["4242 4242 4242 4242", "pays"],
  ["4000 0000 0000 0002", "is refused"],
  ["4000 0025 0000 3155", "asks for 3D Secure"],
  ["4000 0000 0000 0259", "pays, and its bank disputes it"],
  ["4000 0000 0000 1976", "pays, and its bank asks about it"],
  ["4000 0000 0000 7726", "pays; its refunds are on their way at first"],
] as const;

/** What a person needs to use a stack: addresses, accounts and cards, as the terminal shows them. */
export function describeStack({ ports }: Stack, url: string): string {
  const addresses = [
    ["FlexSession", url],
    ["Mail inbox", `http://localhost:${ports.mailWeb}`],
    ["Stripe stand-in", `http://localhost:${ports.stripe}`],
    ["Google stand-in", `http://localhost:${ports.google}`],
    ["Test clock", `http://localhost:${ports.clock}`],
  ] as const;
  const people = demoPeople.map(({ name, email, role }) => [`${name} (${role})`, email] as const);

  return [
    table("Addresses", addresses),
    table("Demo accounts (sign in by the link that arrives in the mail inbox)", people),
    table("Test cards (any future date, any code)", cards),
  ].join("\n");
}

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return `${title}\n${rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`).join("")}`;
}

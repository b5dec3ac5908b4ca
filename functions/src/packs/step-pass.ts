import type { Pass } from "@flexsession/domain/packs/pass";
import { closePass } from "./close-pass.ts";
import { endPass } from "./end-pass.ts";

/** Takes up a pass whose moment has come: closes one that nobody has paid for, and ends one whose time is over. */
export async function stepPass(pass: Pass): Promise<void> {
  if (pass.state === "awaitingPayment") await closePass(pass);
  else await endPass(pass.passId);
}

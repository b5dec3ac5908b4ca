import { contracts } from "@flexsession/domain/contracts";
import { refusalDetails } from "@flexsession/domain/errors";
import type { Interval } from "@flexsession/domain/time/interval";
import type { CallableFunction, CallableRequest } from "firebase-functions/https";
import { z } from "zod";
import { openAccount } from "../../functions/src/account/open-account.ts";
import { saveAccount } from "../../functions/src/account/save-account.ts";
import { saveNoticeChoices } from "../../functions/src/account/save-notice-choices.ts";
import { sendSignInLink } from "../../functions/src/account/send-sign-in-link.ts";
import { checkPayment } from "../../functions/src/booking/check-payment.ts";
import { exportCalendarFile } from "../../functions/src/booking/export-calendar-file.ts";
import { holdPiece } from "../../functions/src/booking/hold-piece.ts";
import { letGo } from "../../functions/src/booking/let-go.ts";
import { resumeCheckout } from "../../functions/src/booking/resume-checkout.ts";
import { editTape } from "../../functions/src/calendar/edit-tape.ts";
import { saveSchedule } from "../../functions/src/calendar/save-schedule.ts";
import { readNotices } from "../../functions/src/notify/read-notices.ts";
import { changeHandle } from "../../functions/src/profile/change-handle.ts";
import { checkHandle } from "../../functions/src/profile/check-handle.ts";
import { publishProfile } from "../../functions/src/profile/publish-profile.ts";
import { saveProfile } from "../../functions/src/profile/save-profile.ts";
import { acceptProposal } from "../../functions/src/requests/accept-proposal.ts";
import { approveRequest } from "../../functions/src/requests/approve-request.ts";
import { declineRequest } from "../../functions/src/requests/decline-request.ts";
import { proposeTime } from "../../functions/src/requests/propose-time.ts";
import { refuseProposal } from "../../functions/src/requests/refuse-proposal.ts";
import { requestPiece } from "../../functions/src/requests/request-piece.ts";
import { withdrawRequest } from "../../functions/src/requests/withdraw-request.ts";
import { dropFile } from "../../functions/src/room/drop-file.ts";
import { linkFile } from "../../functions/src/room/link-file.ts";
import { reserveFile } from "../../functions/src/room/reserve-file.ts";
import type { Person } from "./publish.ts";

export const callables = {
  openAccount,
  saveAccount,
  saveNoticeChoices,
  readNotices,
  sendSignInLink,
  holdPiece,
  resumeCheckout,
  checkPayment,
  letGo,
  exportCalendarFile,
  requestPiece,
  approveRequest,
  declineRequest,
  withdrawRequest,
  proposeTime,
  acceptProposal,
  refuseProposal,
  saveSchedule,
  editTape,
  saveProfile,
  checkHandle,
  changeHandle,
  publishProfile,
  reserveFile,
  dropFile,
  linkFile,
};

export type CallableName = keyof typeof callables;
type Outputs = { readonly [N in CallableName]: z.output<(typeof contracts)[N]["output"]> };
const outputs: { readonly [N in CallableName]: z.ZodType<Outputs[N]> } = {
  openAccount: contracts.openAccount.output,
  saveAccount: contracts.saveAccount.output,
  saveNoticeChoices: contracts.saveNoticeChoices.output,
  readNotices: contracts.readNotices.output,
  sendSignInLink: contracts.sendSignInLink.output,
  holdPiece: contracts.holdPiece.output,
  resumeCheckout: contracts.resumeCheckout.output,
  checkPayment: contracts.checkPayment.output,
  letGo: contracts.letGo.output,
  exportCalendarFile: contracts.exportCalendarFile.output,
  requestPiece: contracts.requestPiece.output,
  approveRequest: contracts.approveRequest.output,
  declineRequest: contracts.declineRequest.output,
  withdrawRequest: contracts.withdrawRequest.output,
  proposeTime: contracts.proposeTime.output,
  acceptProposal: contracts.acceptProposal.output,
  refuseProposal: contracts.refuseProposal.output,
  saveSchedule: contracts.saveSchedule.output,
  editTape: contracts.editTape.output,
  saveProfile: contracts.saveProfile.output,
  checkHandle: contracts.checkHandle.output,
  changeHandle: contracts.changeHandle.output,
  publishProfile: contracts.publishProfile.output,
  reserveFile: contracts.reserveFile.output,
  dropFile: contracts.dropFile.output,
  linkFile: contracts.linkFile.output,
};

const request = z.custom<CallableRequest<unknown>>((value) => typeof value === "object");
const refusal = z.object({ details: refusalDetails });

/** How a call ended: its output as it crosses the wire, or the code it was refused with and what stands in the way. */
export type Answer<T> =
  | { readonly output: T; readonly refused: null }
  | { readonly output: null; readonly refused: string; readonly conflict?: Interval };

/** Calls a callable in this process as a person, or signed out, with whatever input. */
export async function call<N extends CallableName>(
  name: N,
  person: Person | null,
  data: unknown,
  { rawBody, ip = "203.0.113.7" }: { rawBody?: Buffer; ip?: string } = {},
): Promise<Answer<Outputs[N]>> {
  const called: Pick<CallableFunction<unknown, Promise<unknown>>, "run"> = callables[name];
  const auth = person && {
    uid: person.uid,
    rawToken: "",
    token: { uid: person.uid, ...(person.name !== "" && { name: person.name }), email: person.email },
  };
  const rawRequest = { ip, rawBody: rawBody ?? Buffer.from(JSON.stringify({ data })) };
  try {
    const output = await called.run(
      request.parse({ data, auth: auth ?? undefined, rawRequest, acceptsStreaming: false }),
    );
    return { output: outputs[name].parse(output), refused: null };
  } catch (error) {
    const refused = refusal.safeParse(error);
    if (refused.success) {
      const { code, conflict } = refused.data.details;
      return { output: null, refused: code, ...(conflict && { conflict }) };
    }
    if (error instanceof Error && error.message === "internal") return { output: null, refused: "internal" };
    throw error;
  }
}

/** The output of a call that must succeed. */
export async function get<N extends CallableName>(name: N, person: Person, data: unknown): Promise<Outputs[N]> {
  const { output, refused } = await call(name, person, data);
  if (output === null) throw new Error(`${name} was refused: ${refused}`);
  return output;
}

import { contracts } from "@flexsession/domain/contracts";
import { refusalDetails } from "@flexsession/domain/errors";
import type { Interval } from "@flexsession/domain/time/interval";
import type { CallableFunction, CallableRequest } from "firebase-functions/https";
import { z } from "zod";
import { type CallableName, callables } from "./callables.ts";
import type { Person } from "./publish.ts";

type Outputs = { readonly [N in CallableName]: z.output<(typeof contracts)[N]["output"]> };
const outputs: { readonly [N in CallableName]: z.ZodType<Outputs[N]> } = {
  openAccount: contracts.openAccount.output,
  deleteAccount: contracts.deleteAccount.output,
  signOutEverywhere: contracts.signOutEverywhere.output,
  exportAccount: contracts.exportAccount.output,
  linkExport: contracts.linkExport.output,
  saveAccount: contracts.saveAccount.output,
  saveNoticeChoices: contracts.saveNoticeChoices.output,
  saveProvider: contracts.saveProvider.output,
  blockPerson: contracts.blockPerson.output,
  readNotices: contracts.readNotices.output,
  rotateFeed: contracts.rotateFeed.output,
  revokeFeed: contracts.revokeFeed.output,
  sendSignInLink: contracts.sendSignInLink.output,
  holdPiece: contracts.holdPiece.output,
  resumeCheckout: contracts.resumeCheckout.output,
  checkPayment: contracts.checkPayment.output,
  letGo: contracts.letGo.output,
  cancelBooking: contracts.cancelBooking.output,
  giveRefund: contracts.giveRefund.output,
  rescheduleBooking: contracts.rescheduleBooking.output,
  dropSeats: contracts.dropSeats.output,
  holdOrder: contracts.holdOrder.output,
  nameAttendees: contracts.nameAttendees.output,
  markAttendance: contracts.markAttendance.output,
  showCheckInCodes: contracts.showCheckInCodes.output,
  checkIn: contracts.checkIn.output,
  announceToClass: contracts.announceToClass.output,
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
  createClass: contracts.createClass.output,
  saveClass: contracts.saveClass.output,
  changeOccurrence: contracts.changeOccurrence.output,
  addTimes: contracts.addTimes.output,
  endTime: contracts.endTime.output,
  cancelClass: contracts.cancelClass.output,
  saveProfile: contracts.saveProfile.output,
  checkHandle: contracts.checkHandle.output,
  changeHandle: contracts.changeHandle.output,
  publishProfile: contracts.publishProfile.output,
  reserveFile: contracts.reserveFile.output,
  dropFile: contracts.dropFile.output,
  linkFile: contracts.linkFile.output,
  deliverFile: contracts.deliverFile.output,
  approveDelivery: contracts.approveDelivery.output,
  requestChanges: contracts.requestChanges.output,
  startPayoutOnboarding: contracts.startPayoutOnboarding.output,
  refreshPayoutAccount: contracts.refreshPayoutAccount.output,
  readReceipt: contracts.readReceipt.output,
  offerPack: contracts.offerPack.output,
  withdrawPack: contracts.withdrawPack.output,
  buyPack: contracts.buyPack.output,
  checkPass: contracts.checkPass.output,
  giveUpPass: contracts.giveUpPass.output,
  subscribe: contracts.subscribe.output,
  checkSubscription: contracts.checkSubscription.output,
  cancelSubscription: contracts.cancelSubscription.output,
  endSubscription: contracts.endSubscription.output,
  resumeSubscription: contracts.resumeSubscription.output,
  offerPlan: contracts.offerPlan.output,
  withdrawPlan: contracts.withdrawPlan.output,
  giveFeedback: contracts.giveFeedback.output,
  replyToFeedback: contracts.replyToFeedback.output,
  reportFeedback: contracts.reportFeedback.output,
  checkLedger: contracts.checkLedger.output,
  findPayment: contracts.findPayment.output,
  findPeople: contracts.findPeople.output,
  readPerson: contracts.readPerson.output,
  readWeekFigures: contracts.readWeekFigures.output,
  changeStanding: contracts.changeStanding.output,
  markProvider: contracts.markProvider.output,
  grantAdmin: contracts.grantAdmin.output,
  actOnBooking: contracts.actOnBooking.output,
  checkInvariants: contracts.checkInvariants.output,
  listStuck: contracts.listStuck.output,
  retryStuck: contracts.retryStuck.output,
  joinWaitlist: contracts.joinWaitlist.output,
  leaveWaitlist: contracts.leaveWaitlist.output,
  startCalendarConnection: contracts.startCalendarConnection.output,
  writeBookings: contracts.writeBookings.output,
  finishCalendarConnection: contracts.finishCalendarConnection.output,
  chooseCalendars: contracts.chooseCalendars.output,
  disconnectCalendars: contracts.disconnectCalendars.output,
  chooseWhenUnknown: contracts.chooseWhenUnknown.output,
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
  { rawBody, ip = "203.0.113.7", isOurPage }: { rawBody?: Buffer; ip?: string; isOurPage?: boolean } = {},
): Promise<Answer<Outputs[N]>> {
  const called: Pick<CallableFunction<unknown, Promise<unknown>>, "run"> = callables[name];
  const auth = person && {
    uid: person.uid,
    rawToken: "",
    token: {
      uid: person.uid,
      ...(person.name !== "" && { name: person.name }),
      email: person.email,
      ...(person.isAdmin && { admin: true }),
    },
  };
  const rawRequest = { ip, rawBody: rawBody ?? Buffer.from(JSON.stringify({ data })) };
  try {
    const output = await called.run(
      request.parse({
        data,
        auth: auth ?? undefined,
        rawRequest,
        acceptsStreaming: false,
        ...(isOurPage && { app: {} }),
      }),
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

import { contracts } from "@flexsession/domain/contracts";
import { refusalDetails } from "@flexsession/domain/errors";
import type { Interval } from "@flexsession/domain/time/interval";
import type { CallableFunction, CallableRequest } from "firebase-functions/https";
import { z } from "zod";
import { deleteAccount } from "../../functions/src/account/delete-account.ts";
import { exportAccount } from "../../functions/src/account/export-account.ts";
import { linkExport } from "../../functions/src/account/link-export.ts";
import { openAccount } from "../../functions/src/account/open-account.ts";
import { saveAccount } from "../../functions/src/account/save-account.ts";
import { saveNoticeChoices } from "../../functions/src/account/save-notice-choices.ts";
import { saveProvider } from "../../functions/src/account/save-provider.ts";
import { sendSignInLink } from "../../functions/src/account/send-sign-in-link.ts";
import { signOutEverywhere } from "../../functions/src/account/sign-out-everywhere.ts";
import { actOnBooking } from "../../functions/src/admin/act-on-booking.ts";
import { changeStanding } from "../../functions/src/admin/change-standing.ts";
import { checkLedger } from "../../functions/src/admin/check-ledger.ts";
import { findPeople } from "../../functions/src/admin/find-people.ts";
import { grantAdmin } from "../../functions/src/admin/grant-admin.ts";
import { readPerson } from "../../functions/src/admin/read-person.ts";
import { announceToClass } from "../../functions/src/announcements/announce-to-class.ts";
import { checkIn } from "../../functions/src/attendance/check-in.ts";
import { markAttendance } from "../../functions/src/attendance/mark-attendance.ts";
import { showCheckInCodes } from "../../functions/src/attendance/show-check-in-codes.ts";
import { cancelBooking } from "../../functions/src/booking/cancel-booking.ts";
import { checkPayment } from "../../functions/src/booking/check-payment.ts";
import { exportCalendarFile } from "../../functions/src/booking/export-calendar-file.ts";
import { holdPiece } from "../../functions/src/booking/hold-piece.ts";
import { letGo } from "../../functions/src/booking/let-go.ts";
import { resumeCheckout } from "../../functions/src/booking/resume-checkout.ts";
import { editTape } from "../../functions/src/calendar/edit-tape.ts";
import { saveSchedule } from "../../functions/src/calendar/save-schedule.ts";
import { chooseCalendars } from "../../functions/src/calendars/choose-calendars.ts";
import { chooseWhenUnknown } from "../../functions/src/calendars/choose-when-unknown.ts";
import { disconnectCalendars } from "../../functions/src/calendars/disconnect-calendars.ts";
import { finishCalendarConnection } from "../../functions/src/calendars/finish-calendar-connection.ts";
import { startCalendarConnection } from "../../functions/src/calendars/start-calendar-connection.ts";
import { writeBookings } from "../../functions/src/calendars/write-bookings.ts";
import { addTimes } from "../../functions/src/classes/add-times.ts";
import { cancelClass } from "../../functions/src/classes/cancel-class.ts";
import { changeOccurrence } from "../../functions/src/classes/change-occurrence.ts";
import { createClass } from "../../functions/src/classes/create-class.ts";
import { endTime } from "../../functions/src/classes/end-time.ts";
import { saveClass } from "../../functions/src/classes/save-class.ts";
import { approveDelivery } from "../../functions/src/delivery/approve-delivery.ts";
import { deliverFile } from "../../functions/src/delivery/deliver-file.ts";
import { requestChanges } from "../../functions/src/delivery/request-changes.ts";
import { revokeFeed } from "../../functions/src/feed/revoke-feed.ts";
import { rotateFeed } from "../../functions/src/feed/rotate-feed.ts";
import { giveFeedback } from "../../functions/src/feedback/give-feedback.ts";
import { replyToFeedback } from "../../functions/src/feedback/reply-to-feedback.ts";
import { reportFeedback } from "../../functions/src/feedback/report-feedback.ts";
import { readNotices } from "../../functions/src/notify/read-notices.ts";
import { holdOrder } from "../../functions/src/orders/hold-order.ts";
import { buyPack } from "../../functions/src/packs/buy-pack.ts";
import { checkPass } from "../../functions/src/packs/check-pass.ts";
import { offerPack } from "../../functions/src/packs/offer-pack.ts";
import { offerPlan } from "../../functions/src/packs/offer-plan.ts";
import { withdrawPack } from "../../functions/src/packs/withdraw-pack.ts";
import { withdrawPlan } from "../../functions/src/packs/withdraw-plan.ts";
import { readReceipt } from "../../functions/src/payments/read-receipt.ts";
import { refreshPayoutAccount } from "../../functions/src/payouts/refresh-payout-account.ts";
import { startPayoutOnboarding } from "../../functions/src/payouts/start-payout-onboarding.ts";
import { changeHandle } from "../../functions/src/profile/change-handle.ts";
import { checkHandle } from "../../functions/src/profile/check-handle.ts";
import { publishProfile } from "../../functions/src/profile/publish-profile.ts";
import { saveProfile } from "../../functions/src/profile/save-profile.ts";
import { giveRefund } from "../../functions/src/release/give-refund.ts";
import { acceptProposal } from "../../functions/src/requests/accept-proposal.ts";
import { approveRequest } from "../../functions/src/requests/approve-request.ts";
import { declineRequest } from "../../functions/src/requests/decline-request.ts";
import { proposeTime } from "../../functions/src/requests/propose-time.ts";
import { refuseProposal } from "../../functions/src/requests/refuse-proposal.ts";
import { requestPiece } from "../../functions/src/requests/request-piece.ts";
import { withdrawRequest } from "../../functions/src/requests/withdraw-request.ts";
import { rescheduleBooking } from "../../functions/src/reschedule/reschedule-booking.ts";
import { dropFile } from "../../functions/src/room/drop-file.ts";
import { linkFile } from "../../functions/src/room/link-file.ts";
import { reserveFile } from "../../functions/src/room/reserve-file.ts";
import { dropSeats } from "../../functions/src/seats/drop-seats.ts";
import { nameAttendees } from "../../functions/src/seats/name-attendees.ts";
import { cancelSubscription } from "../../functions/src/subscriptions/cancel-subscription.ts";
import { checkSubscription } from "../../functions/src/subscriptions/check-subscription.ts";
import { endSubscription } from "../../functions/src/subscriptions/end-subscription.ts";
import { resumeSubscription } from "../../functions/src/subscriptions/resume-subscription.ts";
import { subscribe } from "../../functions/src/subscriptions/subscribe.ts";
import { joinWaitlist } from "../../functions/src/waitlist/join-waitlist.ts";
import { leaveWaitlist } from "../../functions/src/waitlist/leave-waitlist.ts";
import type { Person } from "./publish.ts";

export const callables = {
  openAccount,
  deleteAccount,
  signOutEverywhere,
  exportAccount,
  linkExport,
  saveAccount,
  saveNoticeChoices,
  saveProvider,
  readNotices,
  rotateFeed,
  revokeFeed,
  sendSignInLink,
  holdPiece,
  resumeCheckout,
  checkPayment,
  letGo,
  cancelBooking,
  giveRefund,
  rescheduleBooking,
  dropSeats,
  holdOrder,
  nameAttendees,
  markAttendance,
  showCheckInCodes,
  checkIn,
  announceToClass,
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
  createClass,
  saveClass,
  changeOccurrence,
  addTimes,
  endTime,
  cancelClass,
  saveProfile,
  checkHandle,
  changeHandle,
  publishProfile,
  reserveFile,
  dropFile,
  linkFile,
  deliverFile,
  approveDelivery,
  requestChanges,
  startPayoutOnboarding,
  refreshPayoutAccount,
  readReceipt,
  offerPack,
  withdrawPack,
  buyPack,
  checkPass,
  subscribe,
  checkSubscription,
  cancelSubscription,
  endSubscription,
  resumeSubscription,
  offerPlan,
  withdrawPlan,
  giveFeedback,
  replyToFeedback,
  reportFeedback,
  checkLedger,
  findPeople,
  readPerson,
  changeStanding,
  grantAdmin,
  actOnBooking,
  joinWaitlist,
  leaveWaitlist,
  startCalendarConnection,
  writeBookings,
  finishCalendarConnection,
  chooseCalendars,
  disconnectCalendars,
  chooseWhenUnknown,
};

export type CallableName = keyof typeof callables;
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
  findPeople: contracts.findPeople.output,
  readPerson: contracts.readPerson.output,
  changeStanding: contracts.changeStanding.output,
  grantAdmin: contracts.grantAdmin.output,
  actOnBooking: contracts.actOnBooking.output,
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
  { rawBody, ip = "203.0.113.7" }: { rawBody?: Buffer; ip?: string } = {},
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

import { blockPerson } from "../../functions/src/account/block-person.ts";
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
import { checkInvariants } from "../../functions/src/admin/check-invariants.ts";
import { checkLedger } from "../../functions/src/admin/check-ledger.ts";
import { findPayment } from "../../functions/src/admin/find-payment.ts";
import { findPeople } from "../../functions/src/admin/find-people.ts";
import { grantAdmin } from "../../functions/src/admin/grant-admin.ts";
import { listStuck } from "../../functions/src/admin/list-stuck.ts";
import { markProvider } from "../../functions/src/admin/mark-provider.ts";
import { readPerson } from "../../functions/src/admin/read-person.ts";
import { readWeekFigures } from "../../functions/src/admin/read-week-figures.ts";
import { retryStuck } from "../../functions/src/admin/retry-stuck.ts";
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
import { giveUpPass } from "../../functions/src/packs/give-up-pass.ts";
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

/** Every callable by its name, to be called in this process. */
export const callables = {
  openAccount,
  deleteAccount,
  signOutEverywhere,
  exportAccount,
  linkExport,
  saveAccount,
  saveNoticeChoices,
  saveProvider,
  blockPerson,
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
  giveUpPass,
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
  findPayment,
  findPeople,
  readPerson,
  readWeekFigures,
  changeStanding,
  markProvider,
  grantAdmin,
  actOnBooking,
  checkInvariants,
  listStuck,
  retryStuck,
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

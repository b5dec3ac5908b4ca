/** Texts of a provider's payouts: what stands between them and their money. */
export const payouts = {
  title: "Payouts",
  lead: "Your part of every booking goes to your bank account once its work is done. Stripe pays it out, and asks who you are and where the money goes. We see neither your documents nor your bank account.",
  failed: "Your payouts could not be loaded.",
  retry: "Try again",
  state: {
    none: "Connect your payouts",
    missing: "Something is still missing",
    pending: "Stripe is looking at what you sent",
    restricted: "Stripe needs something again",
    rejected: "Stripe cannot pay you out",
    ready: "You can be paid",
  },
  why: {
    none: "It takes about five minutes, once. Until then you can publish free times.",
    missing: "Go on where you stopped. Until then you can publish free times.",
    pending:
      "This takes minutes, at times a day or two. There is nothing to do for you, and you can publish free times.",
    restricted:
      "Nothing is lost: what you have earned waits for you. New paid times can be published again once this is settled.",
    rejected:
      "Stripe has decided not to work with this account, and gives its reasons to you alone. Please write to Stripe's support, or to us.",
    ready: "Stripe pays out to your bank account ({{country}}), and you can publish paid times.",
  },
  missingTitle: "What Stripe asks for",
  need: {
    name: "Your full name, as on your passport",
    birth: "Your date of birth",
    address: "Where you live",
    idNumber: "A tax or identity number",
    document: "A picture of a valid passport or identity card",
    bank: "The bank account that your money goes to",
    other: "Something more, which Stripe explains",
  },
  country: "Country of your bank account",
  choose: "Choose a country",
  chooseFirst: "Please choose the country of your bank account first.",
  countryHelp: "It cannot be changed later.",
  act: {
    none: "Connect with Stripe",
    missing: "Go on with Stripe",
    pending: "Look again",
    restricted: "Go on with Stripe",
  },
  opening: "Opening Stripe",
  openFailed: "Stripe could not be opened. Please try again.",
  looking: "Asking Stripe how your account stands",
  lookFailed: "Stripe did not answer. Please look again in a moment.",
  expired: "That link to Stripe had been used or was too old. Nothing is lost: go on from here.",
  back: "You are back from Stripe. This is how your account stands now.",
  publish: "Set weekly hours",
  notice: {
    none: "Paid times can be published once your payouts are connected. Free ones can now.",
    other: "Paid times cannot be published until your payouts are in order. Free ones can.",
    go: "See payouts",
  },
};

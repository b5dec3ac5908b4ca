/** Texts of the pages that a marketplace owes its users: each a title, a lead, and parts of paragraphs. */
export const legal = {
  changed: "As of 23 November 2026",
  write: "Write to help@flexsession.com",
  others: "See also",
  names: { terms: "Terms", privacy: "Privacy", refunds: "Refunds", help: "Help" },
  terms: {
    title: "Terms",
    lead: "What you agree to when you use FlexSession, in plain words.",
    parts: [
      {
        title: "Who does what",
        text: [
          "FlexSession is the place where you meet, book, pay and work together. The session or class itself is given by the provider, who is an independent person and not our employee. Your contract about it is with them; ours with you is about using this place.",
          "You need an account to book or to offer time. Use your own name or the one you work under, keep your e-mail account to yourself, and be old enough to enter into contracts where you live.",
        ],
      },
      {
        title: "Prices and fees",
        text: [
          "The price that you see before you pay is all that you pay. Payment goes through Stripe; we never see your card number.",
          "The provider pays our fee out of that price. It is 15 %; each booking and each statement of earnings shows it to the cent. What is kept of a cancelled booking is shared in the same way.",
        ],
      },
      {
        title: "Holding, requesting and booking",
        text: [
          "A time that you choose is held for you for about half an hour while you pay. If you do not pay, it is free again and nothing is charged. A time by request is yours once the provider has said yes and you have paid.",
          "You can hold three times at once, one with each provider, and at most six seats in a class. Whoever holds and lets go without end is slowed down.",
          "If a payment arrives after the hold has ended and the time has gone to somebody else, all of it goes back to you by itself.",
        ],
      },
      {
        title: "Cancelling and moving",
        text: [
          "Each provider chooses one of three cancellation terms. You see them before you pay, and a copy stays with your booking. The refunds page says what each of them gives back.",
        ],
      },
      {
        title: "When providers are paid",
        text: [
          "What you paid is set aside until the work is done: a session is released once you approve what was delivered, or 72 hours after its end, its delivery or your last wish for changes if nobody answers; a class a day after its end. Until then it can go back to you.",
          "Providers need a payout account with Stripe and are paid in one of the countries it lists. If a bank takes a payment back after it was paid out, the provider owes what was released for it, and it is taken from what they earn next.",
        ],
      },
      {
        title: "What belongs to whom",
        text: [
          "What you upload stays yours. You let us store it, show it to those it is meant for, and make previews of it. Who owns the rights in what you make together is between you and the provider: agree on it in the room.",
          "Upload nothing that belongs to others without their leave, and nothing that is against the law.",
        ],
      },
      {
        title: "How we treat each other",
        text: [
          "No insults, no threats, no advertising, no payments around this place, no booking of yourself to collect stars. You can block a person: then neither of you can book or write to the other, and what is paid goes on by its terms.",
          "Feedback is given by those who were there and have paid, and is shown once both have written or the time for it is over. You can report what is insulting, untrue or private.",
          "We can suspend an account that breaks these terms, and say why by e-mail. What is paid by then is carried out or goes back by its terms.",
        ],
      },
      {
        title: "What we answer for",
        text: [
          "We keep this place running with care, but cannot promise that it never fails. We answer for what we do on purpose or with gross negligence, and for whatever the law does not let us exclude. We do not answer for how good a session or a class was: that is what the terms on refunds, and feedback, are for.",
          "Your rights as a consumer where you live stay as they are.",
        ],
      },
    ],
  },
  privacy: {
    title: "Privacy",
    lead: "What we know of you, why, who sees it, and how long it stays.",
    parts: [
      {
        title: "What we keep",
        text: [
          "Your account: name, e-mail address, time zone, how you want to be told, whom you have saved or blocked.",
          "Your bookings: what, when, with whom, for how much, and every step of them; messages, files and comments in your rooms; feedback; packs and subscriptions.",
          "As a provider also your public page, your hours, your class offers, the state of your payout account and your earnings.",
          "Your payments: their amounts and numbers, and a mark by which Stripe tells one card from others, so that we find people who pay themselves. Card numbers are with Stripe alone.",
          "Network addresses, for as long as it takes to slow down whoever asks too much, two days at most, and in our logs.",
        ],
      },
      {
        title: "Who sees it",
        text: [
          "Everybody sees a provider's public page, free times, classes and feedback. Of a customer others see the first name and an initial beside feedback.",
          "The two of a booking see each other's names, messages and files. Nobody sees your e-mail address. Whoever blocks you stays unnamed, and nobody is told whom you have blocked.",
          "Our admins see bookings, reports and payments when something has to be settled, and each act of theirs is written down with its reason. They do not read rooms, except what a bank has to be shown when a payment is disputed.",
        ],
      },
      {
        title: "Who works for us",
        text: [
          "Google Cloud (Firebase) stores the data and runs the functions. Stripe takes payments and pays providers out. A mail service delivers our mails. If you connect a Google calendar we read when you are busy, and with your leave write your bookings into it; of other appointments we keep times alone, never what they are about.",
          "We sell nothing of it, show no advertising and use no trackers.",
        ],
      },
      {
        title: "On your device",
        text: [
          "Your browser keeps that you are signed in, your colours, time zone and clock, and how you like to use keys. There are no cookies for advertising. Where we ask whether a call comes from our own page, Google's reCAPTCHA looks at how the page is used.",
        ],
      },
      {
        title: "How long it stays",
        text: [
          "Your account stays until you delete it, on your account page. What is booked, owed or waiting has to end first, and the page lists it. Then what is only yours goes: account, public page, files, connections.",
          "What stays are the books: what was paid, given back, released and charged, under numbers instead of names, because the law asks for it, ten years at most places. The other side of your bookings keeps theirs, without your name.",
          "What is written down against repeated calls and events goes after about a month. Backups go after some weeks.",
        ],
      },
      {
        title: "Your rights",
        text: [
          "You can see, correct, take along and delete what we know of you: your account page gives you all of it as a zip, and deletes it. For everything else write to us, and we answer within a month. You can also complain to the data protection office where you live.",
        ],
      },
    ],
  },
  refunds: {
    title: "Refunds",
    lead: "What comes back, when, and how.",
    parts: [
      {
        title: "If you cancel",
        text: [
          "Your provider's terms decide, as they were when you booked. Flexible: everything until 24 hours before the start. Moderate: everything until 72 hours before, half until 24 hours before. Strict: everything until seven days before, half until three days before. Later nothing comes back.",
          "Before you cancel, the page says to the cent what comes back and until when.",
        ],
      },
      {
        title: "If the provider cancels",
        text: [
          "Everything comes back, whenever it is. The same holds if a class is moved to another time or place and you then do not want to come: for a while you can leave for free.",
        ],
      },
      {
        title: "If you would rather move it",
        text: [
          "You can move a session to another time of the same provider twice, for as long as cancelling it would give everything back. Is the new time dearer, you pay the difference; is it cheaper, the difference comes back.",
        ],
      },
      {
        title: "Seats, packs and months",
        text: [
          "You can give back some seats of a class; for each the terms of the booking hold. A class that you took with a pack goes back into the pack while its terms give at least half back, and you book another with it.",
          "What is left of a pack when its time is over goes to you or to the teacher, as it said when you bought it. You can give a pack up before, and what is left goes the same way; what stays with the teacher is theirs a week after you bought it at the soonest. A subscription can be stopped at any time; the month that is paid can be used to its end.",
          "If a teacher blocks you, a pack of theirs ends and what you have not used comes back.",
        ],
      },
      {
        title: "If something was not right",
        text: [
          "Tell your provider in the room: they can give back any part, also after the end. In a session you can ask for changes to what was delivered before you approve it. If you cannot agree, write to us and name the reference of your booking: support can cancel or give back, and both of you read why.",
        ],
      },
      {
        title: "When the money arrives",
        text: [
          "It goes back to the card you paid with, at once from our side. Your bank takes up to ten days. Payments that were taken twice, too late or in another amount than agreed come back whole, without anybody asking.",
          "If you ask your bank instead, it takes weeks and the booking waits for its word. Please write to us first.",
        ],
      },
    ],
  },
};

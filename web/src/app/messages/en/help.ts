/** Texts of the help page. */
export const help = {
  title: "Help",
  lead: "The short answers. Everything about one booking is on that booking's page.",
  questions: {
    hold: {
      title: "What does holding a time mean?",
      text: "When you choose a time and continue, nobody else can take it for about half an hour while you pay. If you do not pay, it becomes free again by itself, and nothing is charged.",
    },
    price: {
      title: "What do I pay?",
      text: "Exactly the price shown before you pay. There is nothing on top.",
    },
    cancel: {
      title: "What if I cannot come?",
      text: "The cancellation terms are on every profile and on the page where you choose your time. A copy of them stays with your booking and does not change.",
    },
    zone: {
      title: "Whose time do I see?",
      text: "Yours. Times are shown in your time zone; change it above the tape of a profile. Your booking shows both zones.",
    },
    request: {
      title: "Why are some times by request?",
      text: "The provider wants to look at the project first. Times marked instant are yours as soon as they are paid.",
    },
    verified: {
      title: "What do Verified and Featured mean?",
      text: "Verified: we have checked that a person is who the name on their page says. Featured: we have chosen them to be shown first for a while. Nobody can buy either, and neither changes what you pay.",
    },
    contact: { title: "Still stuck?", text: "Write to us and name the reference of your booking." },
  },
  write: "Write to help@flexsession.com",
} as const;

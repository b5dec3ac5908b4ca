import type { Task } from "@flexsession/domain/tape/tape";

/** What somebody who is not among the demo people has said of a demo provider. */
export interface DemoFeedback {
  readonly stars: number;
  readonly text: string;
  readonly writer: string;
  readonly weeksAgo: number;
  /** The task, or the title of a class. */
  readonly of: Task | { readonly title: string };
  readonly reply?: string;
}

const linocut = { title: "Your first linocut" };
const posters = { title: "Posters with three words" };
const skies = { title: "Watercolour skies, wet in wet" };
const figure = { title: "Figure drawing from the model" };
const greens = { title: "Mixing greens that breathe" };
const kana = { title: "Breath and brush, kana from the start" };
const cups = { title: "Cups by hand, without a wheel" };
const light = { title: "Light and shadow on a screen" };

/** What is said of each demo provider, by uid, the newest first; their ratings are folded from it. */
export const demoFeedback: Readonly<Record<string, readonly DemoFeedback[]>> = {
  marcus: [
    say(5, "mix", 1, "Odalys R.", "The vocal sits exactly where I heard it in my head. Two hours, done."),
    say(5, "mix", 3, "Trevon B.", "Low end is scary good. My car agreed."),
    say(4, "editing", 5, "Jun K.", ""),
    say(5, "mix", 8, "Amara D.", "He asked for references first and actually used them."),
    say(5, "mastering", 9, "Luca P.", "Loud without being flat. Booked again the same evening."),
    say(4, "mix", 14, "Shay W.", "Great mix, the first bounce was a bit bright for my taste. One round fixed it.", {
      reply: "Fair. Your second reference said it all, thank you for sending it.",
    }),
    say(5, "editing", 20, "Noor A.", "Tuned my hooks so that nobody hears it was done."),
    say(5, "mix", 26, "Devin C.", "Patient with a first-timer."),
    say(5, "mix", 31, "Rosa M.", "Worth every minute."),
  ],
  sarah: [
    say(5, "mastering", 2, "Ewan G.", "A page of notes that made my next three mixes better."),
    say(5, "mastering", 4, "Ingrid S.", "The vinyl pre-master was accepted at the first try."),
    say(5, "mastering", 7, "Hugo L.", "You hear the room she works in. Honest and exact."),
    say(4, "mix", 11, "Petra N.", "Lovely mix. I would have liked a little more time on the chorus.", {
      reply: "So would I. Next time we book the third hour.",
    }),
    say(5, "mastering", 16, "Callum F.", ""),
    say(5, "mastering", 22, "Yara T.", "Restored a cassette that I had given up on."),
    say(5, "mastering", 30, "Bea W.", "Calm, fast, and she explains each move."),
  ],
  james: [
    say(5, "production", 1, "Maddie O.", "From a humming voice memo to a song I play to everybody."),
    say(5, "production", 6, "Kiran J.", "Plays everything, and knows when not to."),
    say(4, "recording", 9, "Tess V.", "Fun and quick. Bring your tempo, he will ask."),
    say(5, "production", 13, "Olu A.", "Drums for days."),
    say(5, "mix", 18, "Frankie D.", ""),
    say(4, "production", 24, "Sunniva H.", "The bridge took us longer than planned, and it is the best part now."),
  ],
  priya: [
    say(5, "editing", 1, "Meera V.", "Every gamaka survived. I cannot say this of anybody else."),
    say(5, "production", 2, "Tomek Z.", "The drop finally breathes."),
    say(5, "editing", 5, "Asha P.", "Sixteen tracks, all by hand, on time."),
    say(5, "editing", 10, "Leo F.", "Natural. My singer thought that I had used the raw take."),
    say(4, "recording", 15, "Rhea S.", "Good take, my connection was the weak part."),
    say(5, "production", 21, "Imran Q.", ""),
    say(5, "editing", 28, "Carmen B.", "She hears things before you say them."),
  ],
  david: [
    say(5, "mix", 2, "Heitor A.", "A bateria virou outra coisa. Obrigado!"),
    say(4, "mix", 4, "Gus R.", "Phase problems gone that I did not know I had."),
    say(5, "recording", 8, "Valentina C.", "Eight people in one room and every one of them is there."),
    say(5, "editing", 12, "Mika H.", "Tight and still human."),
    say(5, "mastering", 19, "Paulo T.", ""),
    say(3, "mix", 25, "Derek S.", "I wanted it dirtier. He did it in the second round, which was fair.", {
      reply: "Now I know how you like your guitars. See you at the next one.",
    }),
  ],
  elena: [
    say(5, skies, 1, "Giulia F.", "For the first time my sky looks wet and not muddy."),
    say(
      5,
      figure,
      3,
      "Anders K.",
      "Six people, so she looks at every sheet. I learned most from the others' mistakes.",
    ),
    say(5, greens, 4, "Beatriz M.", "I threw half of my tubes away. Thank you."),
    say(4, figure, 7, "Theo L.", "Three hours are long for a beginner, and over before you know it."),
    say(5, skies, 10, "Mina S.", ""),
    say(5, skies, 15, "Caterina R.", "Come with old brushes, leave with new eyes."),
    say(5, greens, 21, "Paul D.", "Clear, kind and never in a hurry.", {
      reply: "Come back in spring, the greens change.",
    }),
    say(5, figure, 29, "Ilse V.", "The best drawing class I know."),
  ],
  tomas: [
    say(5, linocut, 1, "Maya J.", "I pulled my first print with a wooden spoon and grinned all evening."),
    say(5, posters, 2, "Cole R.", "Three words are harder than a page. Loved it."),
    say(4, linocut, 5, "Fern A.", "Twelve at the table is lively. He still comes around to everybody."),
    say(5, linocut, 8, "Diego N.", "The list of materials was exact, down to the shop."),
    say(4, posters, 12, "Hattie B.", "A second camera on his hands would help.", {
      reply: "You are right. It hangs there since last week.",
    }),
    say(5, { title: "Two-colour reduction print" }, 17, "Sol E.", "Scary and wonderful, one block and no way back."),
    say(5, linocut, 23, "Priscilla G.", ""),
    say(5, linocut, 30, "Marek W.", "My daughter is ten and made the better one."),
  ],
  yuki: [
    say(5, kana, 1, "Emma T.", "Ninety minutes without one word about my phone. I breathed."),
    say(5, { title: "One large character" }, 4, "Kenji M.", "Forty times the same, and the last one was mine."),
    say(4, kana, 9, "Rafael O.", "The floor is hard for foreigners. Everything else was light."),
    say(5, kana, 15, "Sora N.", ""),
    say(5, kana, 24, "Lotte B.", "She sees from your line how you slept."),
  ],
  margaux: [
    say(5, cups, 2, "Camille R.", "I drink from all three of them."),
    say(
      5,
      { title: "Glazes from ash and stone" },
      5,
      "Simon P.",
      "Weighed, noted, fired, and it came out as she had said.",
    ),
    say(4, cups, 11, "Jade L.", "Two weeks until the firing are long.", {
      reply: "So they are. The kiln says thank you for waiting.",
    }),
    say(5, cups, 19, "Olivier G.", ""),
    say(5, cups, 27, "Wen Z.", "Warm studio, honest corrections."),
  ],
  ravi: [
    say(5, light, 1, "Ananya S.", "He drew over my sheet and I saw it at once."),
    say(5, { title: "A character in six poses" }, 3, "Mateo F.", "My badger finally has a spine."),
    say(4, light, 8, "Keziah W.", "Good pace, the sound dropped twice."),
    say(5, light, 14, "Tariq H.", ""),
    say(5, { title: "A character in six poses" }, 20, "Nora E.", "Twenty people, and everybody was seen."),
  ],
};

function say(
  stars: number,
  of: DemoFeedback["of"],
  weeksAgo: number,
  writer: string,
  text: string,
  more: Pick<DemoFeedback, "reply"> = {},
): DemoFeedback {
  return { stars, of, weeksAgo, writer, text, ...more };
}

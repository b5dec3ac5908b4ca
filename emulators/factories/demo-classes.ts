import type { Place } from "@flexsession/domain/classes/place";
import type { DemoClass } from "./demo-person.ts";

const portico: Place = {
  kind: "address",
  address: "Studio Portico, Via Mascarella 40, Bologna",
  mapUrl: "https://www.openstreetmap.org/search?query=Via%20Mascarella%2040%20Bologna",
};
const printShop: Place = { kind: "address", address: "The Print Shed, 1420 Second Street, Santa Fe", mapUrl: null };
const brushRoom: Place = { kind: "address", address: "Kura, 3-14 Yanaka, Taito, Tokyo", mapUrl: null };
const kiln: Place = {
  kind: "address",
  address: "Atelier du Four, 218 rue Beaubien, Montréal",
  mapUrl: "https://www.openstreetmap.org/search?query=218%20rue%20Beaubien%20Montr%C3%A9al",
};
const online: Place = { kind: "online" };

/** The twelve classes of the demo teachers, by uid; no two of a teacher at the same time. */
export const demoClasses: Readonly<Record<string, readonly DemoClass[]>> = {
  elena: [
    {
      title: "Watercolour skies, wet in wet",
      level: "beginner",
      description:
        "Two hours of wet paper and moving clouds. We lay one big wash together, watch what it does, and learn when to leave it alone. You take three skies home.",
      subjects: ["watercolour", "landscape"],
      materials: "Paper and paint are there. Bring your oldest large brush.",
      minutes: 120,
      seatPriceMinor: 4_800,
      works: [0, 1],
      place: portico,
      weekly: [
        [1, "10:00"],
        [2, "18:30"],
        [4, "10:00"],
        [6, "10:00"],
      ],
    },
    {
      title: "Figure drawing from the model",
      level: "intermediate",
      description:
        "A model, charcoal, and poses from one minute to forty. We begin with the weight of the body and end with its edges.",
      subjects: ["figure drawing", "charcoal", "portrait"],
      materials: "Charcoal and boards are there; bring paper of 50 by 70 cm.",
      minutes: 180,
      seatPriceMinor: 6_200,
      works: [2],
      place: portico,
      weekly: [
        [1, "18:00"],
        [3, "18:00"],
        [5, "10:00"],
        [7, "14:00"],
      ],
    },
    {
      title: "Mixing greens that breathe",
      level: "all",
      description: "Five tubes, a hundred greens. Mix a chart of your own that you will use for years.",
      subjects: ["watercolour", "colour theory"],
      materials: "Everything is there.",
      minutes: 120,
      seatPriceMinor: 4_500,
      works: [1],
      place: portico,
      weekly: [
        [2, "14:00"],
        [3, "10:00"],
        [4, "15:00"],
        [6, "15:00"],
      ],
    },
  ],
  tomas: [
    {
      title: "Your first linocut",
      level: "beginner",
      description: "Cut, ink and pull your first print within two hours. No press needed, a wooden spoon will do.",
      subjects: ["linocut", "printmaking"],
      materials: "Block, tools and ink are there. Wear something that may get ink on it.",
      minutes: 120,
      seatPriceMinor: 3_500,
      works: [0],
      place: printShop,
      weekly: [
        [2, "10:00"],
        [4, "18:00"],
        [6, "10:00"],
        [7, "10:00"],
      ],
    },
    {
      title: "Two-colour reduction print",
      level: "advanced",
      description: "One block, two colours and no way back. Bring a drawing that can do without half of its lines.",
      subjects: ["linocut", "printmaking"],
      materials: "Blocks and inks are there. Bring your own gouges if you have them.",
      minutes: 180,
      seatPriceMinor: 5_200,
      works: [0, 1],
      place: printShop,
      weekly: [
        [3, "17:00"],
        [5, "10:00"],
        [6, "14:00"],
      ],
    },
    {
      title: "Posters with three words",
      level: "intermediate",
      description: "Wood type, two inks and three words of your own. You learn to leave out.",
      subjects: ["letterpress", "poster design"],
      materials: "Everything is there but the three words.",
      minutes: 120,
      seatPriceMinor: 3_200,
      works: [2],
      place: printShop,
      weekly: [
        [1, "18:00"],
        [2, "17:00"],
        [4, "10:00"],
        [5, "17:00"],
      ],
    },
  ],
  yuki: [
    {
      title: "Breath and brush, kana from the start",
      level: "beginner",
      description: "How to sit, hold, breathe and write your first twelve signs. You need no Japanese.",
      subjects: ["calligraphy", "ink"],
      materials: "Brush, ink and paper are there.",
      minutes: 90,
      seatPriceMinor: 3_800,
      works: [0],
      place: brushRoom,
      weekly: [
        [2, "10:00"],
        [4, "19:00"],
        [6, "10:00"],
      ],
    },
    {
      title: "One large character",
      level: "advanced",
      description: "A floor, a brush as tall as you, and one character. We write it forty times and keep one.",
      subjects: ["calligraphy", "ink"],
      materials: "Everything is there. Bring socks that may turn black.",
      minutes: 120,
      seatPriceMinor: 5_600,
      works: [1],
      place: brushRoom,
      weekly: [
        [3, "19:00"],
        [7, "13:00"],
      ],
    },
  ],
  margaux: [
    {
      title: "Cups by hand, without a wheel",
      level: "all",
      description:
        "Pinch, coil and slab: three cups, three ways. I fire them for you, and you fetch them two weeks later.",
      subjects: ["ceramics", "hand building"],
      materials: "Clay, tools and two firings are in the price. Bring an apron.",
      minutes: 150,
      seatPriceMinor: 5_400,
      works: [0, 2],
      place: kiln,
      weekly: [
        [2, "18:00"],
        [6, "10:00"],
      ],
    },
    {
      title: "Glazes from ash and stone",
      level: "intermediate",
      description: "Weigh, mix and test eight glazes of your own, and learn to read what the kiln has done to them.",
      subjects: ["ceramics", "glazing"],
      materials: "Materials and firing are there. Bring a notebook and two fired pieces if you have any.",
      minutes: 180,
      seatPriceMinor: 7_200,
      works: [1],
      place: kiln,
      weekly: [
        [4, "17:00"],
        [7, "13:00"],
      ],
    },
  ],
  ravi: [
    {
      title: "Light and shadow on a screen",
      level: "intermediate",
      description: "Paint one scene at three times of the day, with one brush and two layers. Any program will do.",
      subjects: ["digital painting", "illustration"],
      materials: "A tablet or a pen display, and any painting program.",
      minutes: 90,
      seatPriceMinor: 2_400,
      works: [0],
      place: online,
      joinUrl: "https://meet.flexsession.demo/ravi-light",
      weekly: [
        [1, "19:00"],
        [4, "19:00"],
      ],
    },
    {
      title: "A character in six poses",
      level: "advanced",
      description: "Draw somebody six times so that everybody knows them again. We look at every sheet together.",
      subjects: ["illustration", "character design"],
      materials: "Paper or a tablet, whatever you are quick with.",
      minutes: 120,
      seatPriceMinor: 3_000,
      works: [1, 2],
      place: online,
      joinUrl: "https://meet.flexsession.demo/ravi-poses",
      weekly: [
        [3, "19:00"],
        [6, "11:00"],
      ],
    },
  ],
};

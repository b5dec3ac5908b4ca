import fc from "fast-check";
import { expect, test } from "vitest";
import { noRating, ratingOf, withStars } from "./rating.ts";

const stars = fc.integer({ min: 1, max: 5 });

test("is nothing before the first feedback, and the first feedback after it", () => {
  expect(ratingOf([])).toEqual(noRating);
  expect(ratingOf([4])).toEqual({ average: 4, count: 1 });
  expect(ratingOf([5, 4, 4])).toEqual({ average: 13 / 3, count: 3 });
});

test("is exactly the mean of all stars after any history, and the same in any order", () => {
  fc.assert(
    fc.property(fc.array(stars, { minLength: 1, maxLength: 400 }), (given) => {
      const sum = given.reduce((total, each) => total + each, 0);
      expect(ratingOf(given)).toEqual({ average: sum / given.length, count: given.length });
      expect(ratingOf(given.toReversed())).toEqual(ratingOf(given));
    }),
    { numRuns: 2_000 },
  );
});

test("stays exact where nobody has ever been rated so often", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      stars,
      (count, part, next) => {
        const sum = count + Math.floor(part * 4 * count);
        expect(withStars({ average: sum / count, count }, next)).toEqual({
          average: (sum + next) / (count + 1),
          count: count + 1,
        });
      },
    ),
    { numRuns: 10_000 },
  );
});

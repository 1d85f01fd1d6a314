import { seededRandom } from '@wellspring/kernel';
import { analyseMail } from './analyse-mail.js';
import type { MailMessage } from './mail-message.js';
import { aMessage } from './testing/mail.js';

/** Twenty weeks of mail of twelve people, some in Cc, some to several. */
function twentyWeeks(): MailMessage[] {
  const { next } = seededRandom(2024);
  const pick = () => `p${Math.floor(next() ** 2 * 12).toString(16)}`;
  return Array.from({ length: 220 }, (_, at) =>
    aMessage(pick(), Array.from({ length: 1 + Math.floor(3 * next() ** 2) }, pick), {
      ...{ hours: Math.floor(next() * 20 * 168), messageKey: `m${at}` },
      cc: next() < 0.25 ? [pick()] : [],
    }),
  );
}

/**
 * From a second implementation in another language, which shares nothing with this one but the method card: ties from
 * messages one by one, PageRank by solving its equations (numpy 2.4), the others by networkx and by their definitions
 * over full matrices, the bootstrap by weighing all mail anew for each draw. In the order of people.
 */
const THEIRS = {
  reach: [11.0, 11.0, 10.0, 11.0, 9.0, 9.0, 6.0, 8.0, 6.0, 8.0, 6.0, 8.0],
  pageRank: [
    0.2567008225351, 0.1051504540322, 0.08241797120227, 0.1000320828153, 0.07093870969384, 0.08768645988101,
    0.04425400894383, 0.05454371645256, 0.04176840368205, 0.0533435355951, 0.03301846731085, 0.0701453678558,
  ],
  strength: [
    23.74924105198, 11.44470127474, 9.229322654429, 6.785583621579, 7.174204295271, 8.11883237736,
    3.739347526842, 3.36103924195, 3.137559791421, 2.97782398, 3.136423815633, 6.374388538238,
  ],
  betweenness: [
    6.666666666667, 3.166666666667, 2.816666666667, 4.55, 1.683333333333, 0.7833333333333, 0.1666666666667,
    0.4, 0.0, 0.4, 0.0, 0.3666666666667,
  ],
  openness: [
    -0.2738555253171, -0.5499615751343, -0.5010843979138, -0.5134508853184, -0.547545097382, -0.5206401724174,
    -0.6842794959527, -0.5376900890527, -0.6428184202676, -0.6697944303193, -0.5970480143773,
    -0.6112497091644,
  ],
  effectiveSize: [
    8.907393656618, 4.916475792305, 5.934178753545, 5.985865442443, 4.932248620618, 4.622537424513,
    2.376365139491, 3.98380542677, 1.55428045913, 2.865031093084, 2.329056649031, 3.088935389215,
  ],
  score: [
    0.9636363636364, 0.7818181818182, 0.7636363636364, 0.7818181818182, 0.5818181818182, 0.6545454545455,
    0.1454545454545, 0.3818181818182, 0.09090909090909, 0.2, 0.09090909090909, 0.3454545454545,
  ],
};
const [INCLUSION, LOW, HIGH, SECOND_OPINION] = [
  [1.0, 0.775, 0.4, 0.525, 0.025, 0.275, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
  [1, 2, 2, 2, 4, 2, 7, 6, 8, 7, 8, 5],
  [1, 5, 7, 6, 6, 7, 12, 11, 12, 12, 12, 10],
  [1, 2, 4, 3, 6, 5, 10, 7, 12, 9, 11, 8],
] as const;

describe('the whole analysis beside a second implementation', () => {
  const inOrder = async () => {
    const { people, method } = await analyseMail(twentyWeeks(), undefined, { replicates: 40 });
    return { people: [...people].sort((a, b) => (a.key < b.key ? -1 : 1)), method };
  };

  it('has the same measures and score to 1e-8', async () => {
    const { people } = await inOrder();
    const ours = people.map(({ score, measures }) => ({
      ...{ reach: measures.reach, pageRank: measures.pageRank, strength: measures.strength, score },
      betweenness: (measures.betweennessRatio * 11 * 10) / 2,
      openness: -(measures.constraint ?? NaN),
      effectiveSize: measures.effectiveSize,
    }));
    for (const [at, own] of ours.entries())
      for (const [name, value] of Object.entries(own))
        expect([
          name,
          at,
          Math.abs((value ?? NaN) - (THEIRS[name as keyof typeof THEIRS][at] ?? NaN)) < 1e-8,
        ]).toEqual([name, at, true]); // the keys are those of THEIRS
  });

  it('is as sure of everybody, with the same bands and second opinion', async () => {
    const { people, method } = await inOrder();
    expect(method.topCount).toBe(3);
    for (const [at, { inclusionRatio }] of people.entries())
      expect(inclusionRatio).toBeCloseTo(INCLUSION[at] ?? NaN, 9);
    expect(people.map(({ rankInterval }) => rankInterval?.low)).toEqual(LOW);
    expect(people.map(({ rankInterval }) => rankInterval?.high)).toEqual(HIGH);
    expect(people.map(({ secondOpinionRank }) => secondOpinionRank)).toEqual(SECOND_OPINION);
  });
});

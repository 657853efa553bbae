import type { Assumption } from '../google/assumptions';
import { type Report, same } from './judge';
import type { Plain, Question } from './probe';

interface Answer {
  readonly seen: Plain;
  /** When it was given, as ISO text. */
  readonly at: string;
}

/** The newest answer to each question, from any number of kept reports. */
export function newestAnswers(reports: readonly Report[]): ReadonlyMap<string, Answer> {
  const oldestFirst = [...reports].sort((a, b) => (a.at < b.at ? -1 : 1));
  return new Map(
    oldestFirst.flatMap(({ at, results }) => results.map(({ name, seen }) => [name, { seen, at }] as const)),
  );
}

/** `not asked`, `holds` with the day, or what contradicts it. */
export function stateOf(
  { probes }: Pick<Assumption, 'probes'>,
  questions: readonly Pick<Question, 'name' | 'expected'>[],
  answers: ReadonlyMap<string, Answer>,
): string {
  const expected = new Map(questions.map((question) => [question.name, question.expected]));
  const given = probes.flatMap((name) => {
    const answer = answers.get(name);
    return answer ? [{ name, ...answer }] : [];
  });
  const against = given.filter(({ name, seen }) => !same(seen, expected.get(name) ?? null));
  if (against.length > 0) return `**contradicted** by ${against.map(named).join(', ')}`;
  if (given.length === 0) return 'not asked yet';
  const [newest = ''] = given
    .map(({ at }) => at.slice(0, 10))
    .sort()
    .reverse();
  const open = probes.filter((name) => !answers.has(name));
  return open.length === 0 ? `holds (${newest})` : `holds so far (${newest}); open: ${open.join(', ')}`;
}

const named = ({ name, at }: { readonly name: string; readonly at: string }): string => `${name} (${at.slice(0, 10)})`;

/** docs/assumptions.md, whole. */
export function assumptionsPage(
  assumptions: readonly Assumption[],
  questions: readonly Pick<Question, 'name' | 'expected'>[],
  reports: readonly Report[],
): string {
  const answers = newestAnswers(reports);
  const states = assumptions.map((assumption) => stateOf(assumption, questions, answers));
  const open = states.filter((state) => !state.startsWith('holds (')).length;
  const parts = assumptions.map(
    ({ holds, leans, source, otherwise, probes }, index) => `## ${index + 1}. ${holds}

- **Answered:** ${states[index]}
- **Asked by:** ${probes.map((name) => `\`${name}\``).join(', ')}
- **Leans on it:** ${leans}
- **Believed because:** ${source}
- **If not:** ${otherwise}
`,
  );
  return `# What the add-on takes for granted about Google

Written by \`npm run contract -- --page\` from \`src/google/assumptions.ts\` and the reports in \`docs/contract-results/\`.
${assumptions.length - open} of ${assumptions.length} are answered by a real Google Sheet. How to ask it: [contract.md](contract.md).

${parts.join('\n')}`;
}

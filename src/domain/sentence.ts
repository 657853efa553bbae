/** A sentence with its facts in braces, or one that is put together from them. */
type Sentence<Facts = never> = string | ((facts: Facts) => string);

/** What a sentence has to be told: read from its braces, so that a missing fact does not compile. */
export type FactsOf<Message> = Message extends (facts: infer Facts) => string
  ? Facts
  : Readonly<Record<FactsIn<Message>, string | number>>;

/** The names in braces; what stands after a bar is said where the fact is empty. */
type FactsIn<Message> = Message extends `${string}{${infer Fact}}${infer Rest}`
  ? (Fact extends `${infer Name}|${string}` ? Name : Fact) | FactsIn<Rest>
  : never;

/** `filled('{goal} belongs to {owner|nobody yet}.', { goal: 'KR-3', owner: '' })` → "KR-3 belongs to nobody yet." */
export function filled<Message extends Sentence>(message: Message, facts: FactsOf<Message>): string {
  // the types above have paired the sentence with its facts
  const sentence = message as Sentence<FactsOf<Message>>;
  const said = facts as Readonly<Record<string, string | number>>;
  return typeof sentence === 'string'
    ? sentence.replace(/{(\w+)(?:\|([^}]*))?}/g, (_, fact: string, otherwise) => `${said[fact]}` || otherwise)
    : sentence(facts);
}

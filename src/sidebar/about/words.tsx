/** The notes on headings and settings, as the build wrote them into this page. */
export interface Meanings {
  readonly tabs: readonly {
    readonly tab: string;
    readonly columns: readonly { readonly heading: string; readonly note: string }[];
  }[];
  readonly settings: readonly { readonly setting: string; readonly what: string }[];
}

/** A folded list per tab, and one of the settings. */
export function Words({ meanings: { tabs, settings } }: { readonly meanings: Meanings }) {
  return (
    <>
      {tabs.map(({ tab, columns }) => (
        <Meaning key={tab} of={tab} words={columns.map(({ heading, note }) => [heading, note])} />
      ))}
      <Meaning of="Every setting" words={settings.map(({ setting, what }) => [setting, what])} />
    </>
  );
}

function Meaning({ of, words }: { readonly of: string; readonly words: readonly (readonly [string, string])[] }) {
  return (
    <details>
      <summary>{of}</summary>
      <dl class="places">
        {words.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

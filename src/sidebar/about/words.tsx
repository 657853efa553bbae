import { glossary } from '../../schema/notes/glossary';
import { settingRows } from '../../schema/settingRows';

/** The notes on headings and settings as they stand in the workbook: a folded list per tab, and one of the settings. */
export function Words() {
  return (
    <>
      {glossary().map(({ tab, columns }) => (
        <Meaning key={tab} of={tab} words={columns.map(({ heading, note }) => [heading, note])} />
      ))}
      <Meaning of="Every setting" words={settingRows.map(({ setting, what }) => [setting, what])} />
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

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Remark } from '../../domain/wording/remarks';
import type { Rewrite } from '../../domain/wording/rewrite';

interface Props {
  readonly title: string;
  /** About the title as it stands, the one that matters most first. */
  readonly remarks: readonly Remark[];
  readonly locked: boolean;
  readonly onRewrite: (rewrite: Rewrite) => void;
  readonly onWave: (code: Remark['code']) => void;
  /** The field with the title. */
  readonly children: ComponentChildren;
}

/** One quiet remark under a title: what it is about, a question, a rewrite, and a way to be rid of it. */
export function Wording({ title, remarks, locked, onRewrite, onWave, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const label = useId();
  const [place, setPlace] = useState(0);
  const [rewritten, setRewritten] = useState('');
  const remark = remarks[place] ?? remarks[0];
  useEffect(() => setPlace(0), [title]);
  // what is left to be said stands where the first … is
  useEffect(() => {
    if (rewritten === '' || title !== rewritten) return;
    const field = box.current?.querySelector('textarea');
    const gap = title.indexOf('…');
    field?.focus();
    if (gap >= 0) field?.setSelectionRange(gap, gap + 1);
    setRewritten('');
  }, [title, rewritten]);
  const use = ({ rewrite }: Remark) => {
    setRewritten(rewrite.title);
    onRewrite(rewrite);
  };
  return (
    <div ref={box}>
      {children}
      <p class="unseen" role="status">
        {remark ? `${remark.says} ${remark.asks}` : ''}
      </p>
      {remark && (
        <section class="wording" aria-labelledby={label}>
          <p id={label}>{remark.says}</p>
          <p class="wording-asks">{remark.asks}</p>
          <button type="button" class="wording-use" disabled={locked} onClick={() => use(remark)}>
            <span class="wording-lead">Use: </span>
            {remark.rewrite.title}
            {remark.rewrite.keyResult && <KeyResultBeside text={remark.rewrite.keyResult} />}
          </button>
          <div class="row wording-foot">
            <button type="button" class="link small" disabled={locked} onClick={() => onWave(remark.code)}>
              Not here<span class="unseen">: leave out {remark.says}</span>
            </button>
            {remarks.length > 1 && (
              <button
                type="button"
                class="link small"
                onClick={() => setPlace((remarks.indexOf(remark) + 1) % remarks.length)}
              >
                Next of {remarks.length}
              </button>
            )}
          </div>
        </section>
      )}
    </div>
  );
}

const KeyResultBeside = ({ text }: { readonly text: string }) => (
  <span class="wording-beside">
    <span class="wording-lead">and as a key result: </span>
    {text}
  </span>
);

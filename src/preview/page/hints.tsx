import { useEffect, useRef, useState } from 'preact/hooks';

const SEEN_KEY = 'cadence-hints-seen';

interface Hint {
  /** What it points at. */
  readonly at: string;
  readonly side: 'below' | 'below-right' | 'inside';
  readonly title: string;
  readonly text: string;
}

const TYPE: Hint = {
  at: '[data-hint="grid"]',
  side: 'inside',
  title: 'Type as in Google Sheets',
  text: 'Every tab is live: type a goal or a new value, and the formulas and the add-on answer at once. F6 leads from here to the menus, the panel and the tabs.',
};

const MENU: Hint = {
  at: '[data-hint="script-menu"]',
  side: 'below',
  title: 'The add-on is in its menu',
  text: 'Check in, score, add goals and turn reminders on here, exactly as in a real spreadsheet.',
};

/** A workbook that the add-on has not been set up in has nothing to type a goal into. */
const BARE: readonly Hint[] = [
  {
    ...MENU,
    title: 'Begin in the OKRs menu',
    text: 'Nothing is set up in this workbook yet. Set up or repair workbook lays out the tabs; Add sample team then fills them with a team to look around in.',
  },
  {
    ...TYPE,
    text: 'Once the tabs are there, type a goal or a new value: the formulas and the add-on answer at once. F6 leads from here to the menus, the panel and the tabs.',
  },
];

const LAST: readonly Hint[] = [
  {
    at: '#time-machine',
    side: 'below-right',
    title: 'Be anybody, at any time',
    text: 'Move the clock to Friday 09:00, read the reminders in the outbox, and sign in as someone else.',
  },
];

export const hintsSeen = (): boolean => localStorage.getItem(SEEN_KEY) !== null;

/** Three steps for somebody who is here for the first time; never again after that. `bare`: nothing is set up yet. */
export function Hints({ bare, done }: { readonly bare: boolean; done(): void }) {
  const [step, setStep] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), [step]);
  const [hints] = useState([...(bare ? BARE : [TYPE, MENU]), ...LAST]);
  const hint = hints[step];
  const target = hint && document.querySelector(hint.at)?.getBoundingClientRect();
  const finish = () => {
    localStorage.setItem(SEEN_KEY, '1');
    done();
  };
  if (!hint) return null;
  const isLast = step + 1 === hints.length;
  return (
    <section
      class={`hint ${hint.side}`}
      style={placeOf(hint.side, target)}
      role="dialog"
      aria-label={`Hint ${step + 1} of ${hints.length}: ${hint.title}`}
      onKeyDown={(event) => event.key === 'Escape' && finish()}
    >
      <h2>{hint.title}</h2>
      <p>{hint.text}</p>
      <div class="hint-foot">
        <span>
          {step + 1} of {hints.length}
        </span>
        {!isLast && (
          <button type="button" class="hint-skip" onClick={finish}>
            Skip
          </button>
        )}
        <button type="button" class="hint-next" ref={next} onClick={() => (isLast ? finish() : setStep(step + 1))}>
          {isLast ? 'Done' : 'Next'}
        </button>
      </div>
    </section>
  );
}

function placeOf(side: Hint['side'], target: DOMRect | null | undefined): Record<string, string> {
  const { left = 80, top = 80, right = 400, bottom = 80 } = target ?? {};
  if (side === 'inside') return { left: `${left + 160}px`, top: `${top + 170}px` };
  if (side === 'below') return { left: `${Math.max(8, left)}px`, top: `${bottom + 10}px` };
  return { right: `${Math.max(8, window.innerWidth - right)}px`, top: `${bottom + 10}px` };
}

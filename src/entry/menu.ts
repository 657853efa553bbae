import type * as main from './main';

/** What the OKRs menu offers; `run` names the function that Google calls. */
export type MenuPart =
  | { readonly label: string; readonly run: keyof typeof main }
  | { readonly label: string; readonly parts: readonly MenuPart[] }
  | 'line';

export const MENU_TITLE = 'OKRs';

export const MENU: readonly MenuPart[] = [
  { label: 'Check in', run: 'showCheckIn' },
  { label: 'Score', run: 'showScoring' },
  { label: 'Add or edit goals', run: 'showGoals' },
  'line',
  { label: 'Set up or repair workbook', run: 'setUpWorkbook' },
  { label: 'Add sample team', run: 'addSampleTeam' },
  {
    label: 'Reminders',
    parts: [
      { label: 'Turn on', run: 'remindersOn' },
      { label: 'Turn off', run: 'remindersOff' },
      { label: 'Preview', run: 'showReminders' },
    ],
  },
  'line',
  { label: 'About', run: 'showAbout' },
];

import type { DigestView, GoalView } from './digestView';
import { type Html, href, html } from './html';

const INK = '#202124';
const SOFT = '#5f6368';
const BLUE = '#1a73e8';

/** Dark ink on tints: it survives the automatic inversion of clients that know no dark style of their own. */
const GOOD = { ink: '#137333', tint: '#e6f4ea', name: 'good' };
const WARN = { ink: '#8a5300', tint: '#fef0d4', name: 'warn' };
const BAD = { ink: '#a50e0e', tint: '#fce8e6', name: 'bad' };
const STATUS_COLOURS: ReadonlyMap<string, typeof GOOD> = new Map([
  ['on track', GOOD],
  ['achieved', GOOD],
  ['at risk', WARN],
  ['partial', WARN],
  ['off track', BAD],
  ['missed', BAD],
]);
const PLAIN = { ink: INK, tint: '#f1f3f4', name: 'plain' };

const SMALL = html`class="soft" style="font-size:13px;line-height:20px;color:${SOFT}"`;
/** A table without lines of its own. */
const PLAIN_TABLE = html`cellpadding="0" cellspacing="0" border="0"`;
const FONT = html`font-family:Roboto,Arial,Helvetica,sans-serif`;

/** Only clients that read media queries darken by these; the others invert by themselves, or stay light. */
const STYLE = html`:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.card{padding:16px !important}.outer{padding:0 !important}}
@media (prefers-color-scheme:dark){
.page{background:#1b1c1f !important}.sheet{background:#26272b !important}
.ink{color:#e8eaed !important}.soft{color:#bdc1c6 !important}.rule{border-color:#4a4c50 !important}
.track{background:#4a4c50 !important}.bar{background:#8ab4f8 !important}.mark{background:#e8eaed !important}
.button{background:#8ab4f8 !important;color:#202124 !important}.link{color:#8ab4f8 !important}
.good{background:#1e3a29 !important;color:#a8dab5 !important}.warn{background:#453410 !important;color:#fdd663 !important}
.bad{background:#4a2320 !important;color:#f6aea9 !important}.plain{background:#3c4043 !important;color:#e8eaed !important}
.late{color:#f6aea9 !important}}`;

/** The HTML part: one column of at most 600 px, tables only, nothing fetched from anywhere. */
export function digestHtml(view: DigestView): string {
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${view.subject}</title><style>${STYLE}</style></head>
<body class="page" style="margin:0;padding:0;background:#f1f3f4">
<table role="presentation" width="100%" ${PLAIN_TABLE} class="page" style="background:#f1f3f4"><tr><td align="center" class="outer" style="padding:24px 12px">
<table role="presentation" width="100%" ${PLAIN_TABLE} class="sheet" style="max-width:600px;background:#ffffff;border-radius:8px">
<tr><td class="card ink" style="padding:24px 28px 20px;${FONT};font-size:16px;line-height:24px;color:${INK}"><h1 class="ink" style="margin:0 0 12px;font-size:20px;line-height:28px;font-weight:bold;color:${INK}">${view.greeting}</h1><p style="margin:0">${view.lead}</p></td></tr>
${view.goals.map(goalHtml)}
${view.more !== '' && html`<tr><td class="card soft rule" style="padding:16px 28px;border-top:1px solid #dadce0;${FONT};font-size:14px;line-height:20px;color:${SOFT}"><a class="link" href="${href(view.sheetLink)}" style="color:#185abc">${view.more}</a></td></tr>`}
<tr><td class="card soft rule" style="padding:16px 28px 24px;border-top:1px solid #dadce0;${FONT};font-size:12px;line-height:18px;color:${SOFT}">${view.why}<br><a class="link" href="${href(view.offLink)}" style="color:#185abc">${view.off}</a>.</td></tr>
</table></td></tr></table></body></html>
`.text;
}

function goalHtml(goal: GoalView): Html {
  const about = [goal.objective, goal.onBehalfOf].filter((line) => line !== '').join(' · ');
  return html`<tr><td class="card rule" style="padding:20px 28px;border-top:1px solid #dadce0;${FONT}">
<h2 dir="auto" class="ink" style="margin:0;font-size:16px;line-height:22px;font-weight:bold;color:${INK}">${goal.title}</h2>
${about !== '' && html`<div ${SMALL}>${about}</div>`}
<div class="${goal.late ? 'late' : 'soft'}" style="font-size:13px;line-height:20px;color:${goal.late ? '#a50e0e' : SOFT}">${capitalised(goal.due)}</div>
${goal.progress !== null && barHtml(goal.progress, goal.expected)}
<div class="ink" style="font-size:14px;line-height:22px;color:${INK}">${goal.numbers}</div>
${(goal.status !== '' || goal.pace !== '') && html`<div style="padding:4px 0;font-size:13px;line-height:22px">${chip(goal.status)}${goal.pace !== '' && html`<span class="soft" style="color:${SOFT}">${goal.pace}</span>`}</div>`}
<div ${SMALL}>${goal.last}</div>
<table role="presentation" ${PLAIN_TABLE} style="margin-top:12px"><tr><td class="button" style="background:${BLUE};border-radius:4px"><a class="button" href="${href(goal.link)}" style="display:inline-block;padding:10px 20px;font-size:14px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none;border-radius:4px" aria-label="Check in: ${goal.title}">Check in</a></td></tr></table>
</td></tr>
`;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A status is a word first; the tint only helps. */
function chip(status: string): Html | false {
  if (status === '') return false;
  const { ink, tint, name } = STATUS_COLOURS.get(status.toLowerCase()) ?? PLAIN;
  return html`<span class="${name}" style="display:inline-block;padding:0 10px;margin-right:8px;border-radius:11px;background:${tint};color:${ink}">${status}</span>`;
}

/** Progress as a bar with a mark where it should be by now; the line below says both in words. */
function barHtml(progress: number, expected: number | null): Html {
  return html`<table role="presentation" aria-hidden="true" width="100%" ${PLAIN_TABLE} style="margin:10px 0 4px;table-layout:fixed"><tr>${cells(progress, expected)}</tr></table>`;
}

/** The bar's stretches from left to right: done, open, and the mark between them or within one. */
function cells(progress: number, expected: number | null): readonly Html[] {
  const done = Math.min(100, Math.max(0, progress));
  if (expected === null) return [stretch('bar', done), stretch('track', 100 - done)];
  const mark = Math.min(100, Math.max(0, expected));
  const [first, second] = done < mark ? [done, mark] : [mark, done];
  return [
    stretch('bar', done < mark ? first : mark),
    ...(done < mark ? [stretch('track', second - first)] : []),
    html`<td class="mark" width="3" style="width:3px;height:10px;background:${INK};font-size:0;line-height:0">&nbsp;</td>`,
    ...(done < mark ? [] : [stretch('bar', second - first)]),
    stretch('track', 100 - second),
  ];
}

function stretch(name: 'bar' | 'track', percents: number): Html {
  const colour = name === 'bar' ? BLUE : '#dadce0';
  if (percents === 0) return html``;
  return html`<td class="${name}" width="${percents}%" style="width:${percents}%;height:10px;background:${colour};font-size:0;line-height:0">&nbsp;</td>`;
}

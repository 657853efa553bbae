import { alone, type Probe, type Round } from '../probe';
import { failure, outcome } from '../see';

const SOURCE = '7 Mail';

const never = (to: string) => () => MailApp.sendEmail({ to, subject: 'Contract', body: 'Never sent' });

const probes: readonly Probe[] = [
  {
    name: 'mail.noRecipient',
    asks: 'How does a letter to nobody fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'at the call: Failed to send email: no recipient',
    leaves: 'nothing',
    see: () => failure(never('')),
  },
  {
    name: 'mail.badAddress',
    asks: 'How does a letter to an address that cannot be one fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'at the call: Invalid email: no address',
    leaves: 'nothing',
    see: () => failure(never('no address')),
  },
  {
    name: 'mail.quota',
    asks: 'Is the number of letters left a whole number, untouched by failures?',
    source: SOURCE,
    basis: 'documented',
    expected: [true, 0],
    leaves: 'nothing',
    see() {
      const before = MailApp.getRemainingDailyQuota();
      failure(never(''));
      return [Number.isInteger(before), before - MailApp.getRemainingDailyQuota()];
    },
  },
  {
    name: 'mail.pdfAndChart',
    asks: 'Can the workbook as PDF and a chart as a picture leave by mail, with no further right? (One letter to yourself.)',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['not in the local host', 'not in the local host', 'not sent'],
    doubt: 'application/pdf and image/png, and the letter arrives',
    see({ spreadsheet, sheet, at }) {
      at('A1:B3').setValues([
        ['x', 'y'],
        [1, 2],
        [2, 3],
      ]);
      sheet.insertChart(sheet.newChart().asLineChart().addRange(at('A1:B3')).setPosition(5, 1, 0, 0).build());
      SpreadsheetApp.flush();
      const [pdf, picture] = [blobOf(() => spreadsheet.getAs('application/pdf')), blobOf(() => pictureOf(sheet))];
      const kinds = [pdf, picture].map((blob) => (typeof blob === 'string' ? blob : String(blob.getContentType())));
      if (typeof pdf === 'string' || typeof picture === 'string') return [...kinds, 'not sent'];
      return [...kinds, outcome(() => send(pdf, picture))];
    },
  },
];

type Blob = GoogleAppsScript.Base.Blob;

const pictureOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Blob => {
  const [chart] = sheet.getCharts();
  if (!chart) throw new Error('The chart is not there.');
  return chart.getAs('image/png');
};

/** The text of the failure where there is none; the host's own word for what it has not got. */
function blobOf(make: () => Blob): Blob | string {
  let made: Blob | undefined;
  const failed = String(
    outcome(() => {
      made = make();
      return '';
    }),
  );
  return made ?? (/local host|is not a function/.test(failed) ? 'not in the local host' : failed);
}

function send(pdf: Blob, picture: Blob): string {
  MailApp.sendEmail({
    to: Session.getEffectiveUser().getEmail(),
    subject: 'Contract: a PDF attached, a chart below',
    body: 'A PDF of the workbook is attached; the HTML part shows a chart.',
    htmlBody: '<p>A PDF of the workbook is attached. The chart:</p><img src="cid:chart" alt="A line from 2 to 3">',
    attachments: [pdf],
    inlineImages: { chart: picture },
  });
  return 'sent';
}

export const mail: readonly Round[] = probes.map(alone);

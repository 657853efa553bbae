import { alone, type Probe, type Round } from '../probe';
import { outcome, plain } from '../see';

const SOURCE = '5 Structure, named ranges';

const probes: readonly Probe[] = [
  {
    name: 'names.absent',
    asks: 'What does getRangeByName give for a name that is not there?',
    source: SOURCE,
    basis: 'documented',
    expected: null,
    leaves: 'nothing',
    see: ({ spreadsheet }) => plain(spreadsheet.getRangeByName('NoSuchContractName')),
  },
  {
    name: 'names.twice',
    asks: 'Does setting a name again move it?',
    source: SOURCE,
    basis: 'host',
    expected: ['C3', 1],
    leaves: 'nothing',
    see({ spreadsheet, at, nameFor }) {
      const word = nameFor('Cell');
      spreadsheet.setNamedRange(word, at('B2'));
      spreadsheet.setNamedRange(word, at('C3'));
      const all = spreadsheet.getNamedRanges().filter((each) => each.getName() === word);
      return [plain(spreadsheet.getRangeByName(word)?.getA1Notation()), all.length];
    },
  },
  {
    name: 'names.bad',
    asks: 'Is a name that looks like a cell refused?',
    source: SOURCE,
    basis: 'documented',
    expected: 'fails',
    leaves: 'nothing',
    see: ({ spreadsheet, at }) => String(outcome(() => spreadsheet.setNamedRange('AB12', at('A1')))).slice(0, 5),
  },
  {
    name: 'metadata.notOnCells',
    asks: 'How is a mark on a single cell refused?',
    source: '5 Structure, developer metadata',
    basis: 'documented',
    expected: 'fails',
    leaves: 'nothing',
    see: ({ at }) => String(outcome(() => at('A1').addDeveloperMetadata('contract'))).slice(0, 5),
  },
];

export const names: readonly Round[] = probes.map(alone);

import { strToU8 } from 'fflate';
import type { SavedWorkbook } from '../saved';
import { brokenProblem, digestOf, editPart, type Parts, textOfPart } from './package';
import { FileProblem } from './problem';
import { parseXml } from './xml';

/**
 * The exact state travels as a "custom XML" part: the one place for a stranger's data that Excel and LibreOffice (tried:
 * 7.4) both carry along when they save the workbook.
 */
const NAMESPACE = 'urn:cadence-okrs:workbook-state';
const ITEM = 'customXml/item1.xml';
const ITEM_PROPERTIES = 'customXml/itemProps1.xml';
const ITEM_RELATIONS = 'customXml/_rels/item1.xml.rels';
const ITEM_ID = '{0B7A6E1C-52C4-4C0E-9C7B-6E6B0F5C3A11}';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const FORMAT = 1;

interface StatePart {
  readonly format: number;
  /** Of every part that another program would rewrite; equal means that nobody did. */
  readonly parts: string;
  readonly saved: SavedWorkbook;
}

export interface FoundState {
  readonly saved: SavedWorkbook;
  /** No other program has written the file since: the state is all there is to know. */
  readonly current: boolean;
}

/** Registers and adds the state; goes last, since it takes the fingerprint of everything else. */
export function addState(parts: Parts, saved: SavedWorkbook): void {
  editPart(parts, '[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override PartName="/${ITEM_PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    ),
  );
  editPart(parts, 'xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdState" Type="${RELATION}/customXml" Target="../${ITEM}"/></Relationships>`,
    ),
  );
  parts[ITEM_RELATIONS] = strToU8(
    `${XML_START}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATION}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  parts[ITEM_PROPERTIES] = strToU8(
    `${XML_START}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  const state: StatePart = { format: FORMAT, parts: fingerprintOf(parts), saved };
  parts[ITEM] = strToU8(`${XML_START}<state xmlns="${NAMESPACE}">${jsonInXml(state)}</state>`);
}

/**
 * @throws FileProblem newer when a later version of this program wrote the state, broken when it is ours but unreadable
 */
export function findState(parts: Parts): FoundState | undefined {
  const path = Object.keys(parts).find(
    (name) => /^customXml\/item\d+\.xml$/.test(name) && textOfPart(parts, name)?.includes(NAMESPACE),
  );
  if (!path) return undefined;
  const state = readState(parseXml(textOfPart(parts, path) ?? '').text);
  if (state.format > FORMAT) {
    throw new FileProblem(
      'newer',
      `The workbook was saved by a newer version of Cadence OKRs (state format ${state.format}). Update this one to open it.`,
    );
  }
  return { saved: state.saved, current: state.parts === fingerprintOf(parts) };
}

function readState(json: string): StatePart {
  try {
    const state = JSON.parse(json) as StatePart;
    if (typeof state.format === 'number' && state.saved?.host !== undefined) return state;
  } catch (error) {
    throw brokenProblem('its saved state is damaged', error);
  }
  throw brokenProblem('its saved state is incomplete');
}

/** Titles, dates and authors may change without anything having been edited. */
const fingerprintOf = (parts: Parts): string =>
  digestOf(
    parts,
    Object.keys(parts).filter((path) => path !== ITEM && !path.startsWith('docProps/')),
  );

/** Escapes inside JSON strings what XML forbids or would change, then what XML reads as markup. */
const jsonInXml = (value: unknown): string =>
  JSON.stringify(value)
    .replace(
      /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

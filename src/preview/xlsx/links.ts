import { type Parts, textOfPart } from './package';
import { elementsNamed, parseXml } from './xml';

/** Web, mail and in-workbook addresses behind the cells of a sheet, by the link's first cell. */
export function linksIn(parts: Parts, path: string): ReadonlyMap<string, string> {
  const section = /<(\w+:)?hyperlinks[\s>][\s\S]*?<\/\1?hyperlinks>/.exec(textOfPart(parts, path) ?? '')?.[0];
  if (!section) return new Map();
  const relations = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const targets = new Map(
    elementsNamed(parseXml(textOfPart(parts, relations) ?? ''), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
  const links = elementsNamed(parseXml(section), 'hyperlink').flatMap(({ attributes }) => {
    const { ref = '', id = '', location } = attributes;
    const target = (targets.get(id) ?? '') + (location ? `#${location}` : '');
    const cell = ref.split(':')[0];
    return cell && target ? [[cell, target] as const] : [];
  });
  return new Map(links);
}

/** The file library turns a formula with a link into plain text, so it gets sheets without their links. */
export const withoutLinks = (sheetXml: string): string =>
  sheetXml.replace(/<(\w+:)?hyperlinks[\s>][\s\S]*?<\/\1?hyperlinks>/, '');

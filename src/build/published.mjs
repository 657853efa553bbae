import { buildAddOn } from './addOn.mjs';

/** Where its menu is: Google puts the menu of a published add-on there, under the name of its script project. */
const MENU = 'Extensions › Cadence OKRs ›';

/**
 * The same files for an add-on that is published: its menu is the add-on's own, and every text that sends a person to
 * the menu says so. @param files the built add-on by name; @throws Error when no text names the menu any more
 */
export async function asPublished(files) {
  const script = (await buildAddOn({ published: true })).get('dist/Code.js');
  const named = [...files].map(([name, text]) => [name, name === 'Code.js' ? script : text]);
  if (!named.some(([, text]) => text.includes('OKRs ›')))
    throw new Error('No text of the add-on names its menu as "OKRs ›": see src/build/published.mjs.');
  return new Map(named.map(([name, text]) => [name, text.replaceAll('OKRs ›', MENU)]));
}

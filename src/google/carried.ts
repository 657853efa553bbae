import { Problem } from '../domain/problem';

/**
 * What a panel carries as JSON beside its page: texts that are needed too rarely to load them with every edit.
 * @throws Problem file.unreadable
 */
export function carriedBy(file: string, id: string): unknown {
  try {
    // the build leaves no `<` in the JSON
    const found = new RegExp(`<script[^>]* id="${id}">([^<]+)<`).exec(
      HtmlService.createHtmlOutputFromFile(file).getContent(),
    );
    return JSON.parse(String(found?.[1]));
  } catch (error) {
    console.error(file, id, String(error));
    throw new Problem('file.unreadable', { file });
  }
}

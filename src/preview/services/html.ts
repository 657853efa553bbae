import { createBlob } from './blob';
import type { Parts } from './parts';
import { escaped } from './servedPage';
import { standIn } from './surface';
import { templateCode } from './template';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;
type BlobSource = GoogleAppsScript.Base.BlobSource;

/** @throws Exception naming the file when the project has no page of that name */
export function createHtmlService(parts: Parts): GoogleAppsScript.HTML.HtmlService {
  const { context, enums, bundle } = parts;
  const pageText = (name: string): string => {
    const text = bundle.pages.get(String(name).replace(/\.html$/, ''));
    if (text === undefined) throw context.realm.error(`No HTML file named ${name} was found.`);
    return text;
  };
  const textOf = (source: string | BlobSource | undefined): string => {
    if (source === undefined) return '';
    return typeof source === 'string' ? source : context.uncounted(() => source.getBlob().getDataAsString());
  };
  return standIn(context, 'HtmlService', {
    SandboxMode: enums('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']),
    XFrameOptionsMode: enums('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']),
    createHtmlOutput: (source?: string | BlobSource) => createOutput(parts, textOf(source)),
    createHtmlOutputFromFile: (name) => createOutput(parts, pageText(name)),
    createTemplate: (source: string | BlobSource) => createTemplate(parts, textOf(source), 'template'),
    createTemplateFromFile: (name) => createTemplate(parts, pageText(name), String(name)),
    getUserAgent: () => 'Cadence local host',
  });
}

function createOutput(parts: Parts, initial: string): HtmlOutput {
  const { context } = parts;
  let [content, title, icon] = [initial, null as string | null, null as string | null];
  let [width, height] = [null as number | null, null as number | null];
  const tags: GoogleAppsScript.HTML.HtmlOutputMetaTag[] = [];
  const output: HtmlOutput = standIn(context, 'HtmlOutput', {
    addMetaTag(name, text) {
      if (!META_TAGS.has(name)) throw context.realm.error(`The meta tag you specified is not allowed in this context.`);
      tags.push(standIn(context, 'HtmlOutputMetaTag', { getName: () => name, getContent: () => text }));
      return output;
    },
    append(added) {
      content += String(added);
      return output;
    },
    appendUntrusted(added) {
      content += escaped(String(added));
      return output;
    },
    asTemplate: () => createTemplate(parts, content, 'template'),
    clear() {
      content = '';
      return output;
    },
    getBlob: () => createBlob(context, Buffer.from(content), 'text/html', title),
    getContent: () => content,
    // Google's declarations say string and number; unset values are null there, as in its reference.
    getFaviconUrl: () => icon as string,
    getHeight: () => height as number,
    getMetaTags: () => context.realm.array(tags),
    getTitle: () => title as string,
    getWidth: () => width as number,
    setContent(text) {
      content = String(text);
      return output;
    },
    setFaviconUrl(url) {
      icon = String(url);
      return output;
    },
    setHeight(pixels) {
      height = pixels;
      return output;
    },
    setSandboxMode: () => output,
    setTitle(text) {
      title = String(text);
      return output;
    },
    setWidth(pixels) {
      width = pixels;
      return output;
    },
    setXFrameOptionsMode: () => output,
  });
  return output;
}

const META_TAGS = new Set([
  ...['apple-mobile-web-app-capable', 'apple-mobile-web-app-status-bar-style', 'google-site-verification'],
  ...['mobile-web-app-capable', 'viewport'],
]);

/** A template takes any property a script sets on it, so it is a plain object of the script's realm. */
function createTemplate(parts: Parts, text: string, name: string): HtmlTemplate {
  const { context } = parts;
  const methods: Record<string, () => unknown> = {
    evaluate: () => {
      const run = context.realm.compile(templateCode(text), `${name}.html`) as (data: object) => string;
      return createOutput(parts, run(template));
    },
    getCode: () => templateCode(text),
    getCodeWithComments: () => templateCode(text),
    getRawContent: () => text,
  };
  const template = context.realm.copy({}) as HtmlTemplate;
  for (const [method, work] of Object.entries(methods))
    Object.defineProperty(template, method, {
      value: () => {
        context.enter(`HtmlTemplate.${method}`);
        return work();
      },
    });
  return template;
}

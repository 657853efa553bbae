// npm run install-into -- <script ID>: builds the add-on and puts it into the script project of a spreadsheet; with
// --add-on into a script project that is to be published. Without an ID (npm run push) it goes where it was put last.
import { parseArgs } from 'node:util';
import { builtAddOn } from './upload/built.mjs';
import { keepScriptId, keptScriptId, scriptIdIn } from './upload/scriptId.mjs';
import { upload } from './upload/upload.mjs';

const USE = 'Use: npm run install-into -- <script ID> [--add-on]';

try {
  const { again, published, asked } = readArguments();
  const { scriptId, isPublished } = again ? keptScriptId() : { scriptId: scriptIdIn(asked), isPublished: published };
  const files = await builtAddOn({ published: isPublished });
  const names = [...files.keys()].join(', ');
  console.log(`Everything in the script project ${scriptId} is replaced by these ${files.size} files: ${names}.`);
  const outcome = await upload(files, scriptId);
  if (!again) keepScriptId({ scriptId, isPublished });
  console.log(outcome === 'same' ? 'It holds exactly these already; nothing was changed.' : 'Uploaded.');
  if (!again) console.log(isPublished ? stepsToPublish() : nextSteps());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** @throws Error naming the way to call it */
function readArguments() {
  const options = { again: { type: 'boolean' }, 'add-on': { type: 'boolean' } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`One script ID is wanted, not ${positionals.length}.`);
    return { again: values.again ?? false, published: values['add-on'] ?? false, asked: positionals[0] };
  } catch (error) {
    throw new Error(`${error.message} ${USE}`);
  }
}

function nextSteps() {
  return `
Next, in the spreadsheet:
1. Reload it. The menu OKRs appears after some seconds.
2. Choose OKRs › Set up or repair workbook. Google asks for rights: choose your account; at "Google hasn't verified
   this app" choose Advanced, then Go to … (unsafe); tick every box, then Continue.
3. Choose OKRs › Set up or repair workbook once more: the first time Google only asked.
4. OKRs › Reminders › Turn on, if letters should leave. They leave from the account that turns them on.
Later versions: npm run push.`;
}

function stepsToPublish() {
  return `
Next: name the script project Cadence OKRs (its menu has that name), then follow docs/admin.md, "As an add-on".
Later versions: npm run push, then publish its new version number.`;
}

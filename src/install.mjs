// npm run install-into -- <script ID>: builds the add-on and puts it into the script project of a spreadsheet.
// Without an ID (npm run push) it goes where it was put last.
import { builtAddOn } from './upload/built.mjs';
import { keepScriptId, keptScriptId, scriptIdIn } from './upload/scriptId.mjs';
import { upload } from './upload/upload.mjs';

try {
  const again = process.argv[2] === '--again';
  const scriptId = again ? keptScriptId() : scriptIdIn(process.argv[2]);
  const files = await builtAddOn();
  console.log(
    `Everything in the script project ${scriptId} is replaced by these ${files.size} files: ${[...files.keys()].join(', ')}.`,
  );
  const outcome = await upload(files, scriptId);
  if (!again) keepScriptId(scriptId);
  console.log(outcome === 'same' ? 'It holds exactly these already; nothing was changed.' : 'Uploaded.');
  if (!again) console.log(nextSteps());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
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

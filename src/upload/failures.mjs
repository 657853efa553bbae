// What clasp says when it cannot upload, and the sentence that tells a person what to do about it.

const SIGN_IN = 'run "npm run login"';

/**
 * Looked through from the top; the first that fits speaks. clasp prints Google's own message, which is English for every
 * account; the codes in brackets are Node's, for a machine that does not reach Google.
 */
const failures = [
  {
    when: /No credentials found/,
    says: () => `Nobody is signed in to Google on this machine: ${SIGN_IN}, then run this again.`,
  },
  {
    when: /invalid_grant|invalid_rapt|invalid_token|invalid_client|invalid authentication credentials|Login Required/i,
    says: () => `Google no longer accepts the sign-in kept on this machine: ${SIGN_IN} again, then run this again.`,
  },
  {
    when: /has not enabled the Apps Script API/i,
    says: () =>
      'The Apps Script API is off for your account: switch it on at https://script.google.com/home/usersettings, ' +
      'wait a minute, then run this again.',
  },
  {
    when: /has not been used in project|access not configured/i,
    says: () =>
      'The sign-in kept on this machine belongs to a Cloud project in which the Apps Script API is off: ' +
      `${SIGN_IN} without a client of your own, or switch the API on there, then run this again.`,
  },
  {
    when: /admin_policy_enforced|access_not_configured_by_admin|blocked by (your )?admin/i,
    says: () =>
      'Your organisation does not let clasp change scripts: show docs/admin.md to whoever runs Google Workspace, or ' +
      'make release/ with "npm run release" and paste the files by hand.',
  },
  {
    when: /insufficient (authentication )?(scopes?|permission)/i,
    says: () =>
      `The sign-in kept on this machine may not change scripts: ${SIGN_IN} again, tick every box, then run this again.`,
  },
  {
    when: /Requested entity was not found|\bnot found\b/i,
    says: (id) =>
      `Google knows no script project ${id}: copy the Script ID from Extensions › Apps Script › Project settings of ` +
      'your spreadsheet (it is not the ID in the spreadsheet’s address), then run this again.',
  },
  {
    when: /does not have permission|forbidden|PERMISSION_DENIED/i,
    says: (id) =>
      `Your account may not change the script project ${id}: sign in as somebody who can edit the spreadsheet ` +
      '("npm run login"), then run this again.',
  },
  {
    when: /manifest|appsscript\.json/i,
    says: (_id, message) =>
      `Google refused appsscript.json, so nothing was changed: put that file right, then run this again. Google said: ${message}`,
  },
  {
    when: /syntax error|SyntaxError|ParseError/i,
    says: (_id, message) =>
      `Google could not read one of the files, so nothing was changed: get a version that passes "npm run check", then run this again. Google said: ${message}`,
  },
  {
    when: /quota exceeded|rate limit|too many requests/i,
    says: () => 'Google takes no more uploads from this account for now: wait a minute, then run this again.',
  },
  {
    when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up|network/i,
    says: () => 'Google could not be reached from this machine: check the network or the proxy, then run this again.',
  },
  {
    when: /certificate|self.signed|unable to verify/i,
    says: () =>
      'The connection to Google is read by something on this network whose certificate Node does not know: set ' +
      'NODE_EXTRA_CA_CERTS to its file, then run this again.',
  },
  {
    when: /internal error|backend error|unavailable|status code 5\d\d|deadline exceeded/i,
    says: () => 'Google could not take the files just now: wait a minute, then run this again.',
  },
];

/**
 * One sentence for what clasp said, with the cure; what is not known is passed on word for word.
 * @param message what clasp printed; @param scriptId where it was to go
 */
export function saidPlainly(message, scriptId) {
  const text = message.trim().replace(/\s+/g, ' ');
  const known = failures.find(({ when }) => when.test(text));
  if (known) return known.says(scriptId, text);
  return `The files could not be uploaded, and it is not known why: ${text || 'clasp said nothing'}`;
}

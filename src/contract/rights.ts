interface ByScope {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

/** Whether the person has not granted this right; `scope` is what follows `auth/`. */
export function isLacking(scope: string): boolean {
  // Google documents the list of scopes; the declarations are older
  const info = (ScriptApp as unknown as ByScope).getAuthorizationInfo(ScriptApp.AuthMode.FULL, [
    `https://www.googleapis.com/auth/${scope}`,
  ]);
  return String(info.getAuthorizationStatus()) === 'REQUIRED';
}

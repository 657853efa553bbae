/** What the build put into this page as JSON. The build made it of the type that is asked for. */
export function carried<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? '') as T;
}

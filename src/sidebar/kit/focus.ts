import { useEffect } from 'preact/hooks';

/** After a refused submit: the first field that is wrong gets the focus, once per answer. */
export function useFocusOnFirstError(fields: Readonly<Record<string, string>>): void {
  useEffect(() => {
    if (Object.keys(fields).length > 0) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [fields]);
}

import type { OpeningView } from '../server/protocol';

const EVERY_MS = 500;

/** Says in `place` what a workbook is being made with, until it is there. @returns how to stop */
export function tellOpening(place: HTMLElement): () => void {
  let stopped = false;
  const look = async () => {
    try {
      const { doing, step, of } = (await (await fetch('/api/opening')).json()) as OpeningView;
      if (!stopped && doing) place.textContent = `${doing} (${step} of ${of})… A new sample is made once a day.`;
    } catch (error) {
      // The server is not there for the moment; who waits for the workbook is told so anyway.
      if (!(error instanceof TypeError)) throw error;
    }
    if (!stopped) setTimeout(look, EVERY_MS);
  };
  void look();
  return () => {
    stopped = true;
  };
}

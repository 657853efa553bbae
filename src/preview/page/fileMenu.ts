import * as api from './api';
import type { MenuItem } from './menuItem';
import { tell, toast, update } from './store';

export function fileItems(show: { hints(): void; keys(): void }): MenuItem[] {
  return [
    { label: 'New empty workbook', run: () => void opening(() => api.openNew('empty')) },
    { label: 'New sample workbook', run: () => void opening(() => api.openNew('sample')), separator: true },
    { label: 'Open .xlsx…', run: chooseFile },
    { label: 'Download .xlsx', run: download, separator: true },
    { label: 'Execution log', run: () => update({ drawer: 'log' }) },
    { label: 'Outbox', run: () => update({ outboxOpen: true }), separator: true },
    { label: 'Show the hints again', run: show.hints },
    { label: 'Keyboard shortcuts', run: show.keys },
  ];
}

async function opening(work: () => Promise<unknown>): Promise<void> {
  try {
    toast('Opening…');
    await work();
  } catch (error) {
    tell('That workbook was not opened', (error as Error).message);
  }
}

function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) void opening(() => api.openUpload(file));
  };
  input.click();
}

function download(): void {
  const link = document.createElement('a');
  link.href = '/download';
  link.download = '';
  link.click();
}

import { workerData } from 'node:worker_threads';
import { serveFiles } from './fileWorker';
import { serveWorkbook } from './workbookWorker';

// The spreadsheet library reports its timings there, and a worker's console ends up on the server's.
console.debug = () => undefined;

if (workerData.role === 'files') serveFiles();
else serveWorkbook(workerData);

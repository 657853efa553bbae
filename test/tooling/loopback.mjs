// Loaded before clasp: sends what it would ask of Google to the loopback server whose port is in LOOPBACK_PORT.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

https.request = (url, options, onAnswer) => {
  const { pathname, search } = new URL(url);
  const { method, headers } = options;
  const address = { host: '127.0.0.1', port: Number(process.env.LOOPBACK_PORT), path: pathname + search };
  return http.request({ ...address, method, headers: { ...headers } }, onAnswer);
};
syncBuiltinESMExports();

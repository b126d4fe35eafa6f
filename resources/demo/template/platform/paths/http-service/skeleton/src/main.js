import { makeServer } from './server.js';

const port = Number(process.env.PORT ?? ${{ values.port }});
const server = makeServer();

server.listen(port, () => {
  console.log(JSON.stringify({ level: 'info', message: 'listening', port }));
});

// Kubernetes sends SIGTERM and takes the pod out of the service at the same time: open requests
// get ten seconds, then whatever is left is cut.
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => server.closeAllConnections(), 10_000).unref();
});

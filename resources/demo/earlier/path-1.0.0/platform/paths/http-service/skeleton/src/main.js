import { makeServer } from './server.js';

const port = Number(process.env.PORT ?? ${{ values.port }});
const server = makeServer();

server.listen(port, () => {
  console.log(JSON.stringify({ level: 'info', message: 'listening', port }));
});

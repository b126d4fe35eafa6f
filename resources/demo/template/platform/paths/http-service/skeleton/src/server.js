import { createServer } from 'node:http';

/** A server that isn't listening yet, so that tests choose their own port. */
export function makeServer() {
  let requests = 0;
  return createServer((request, response) => {
    requests += 1;
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(response, 405, { error: 'only GET and HEAD are understood' });
    }
    switch (pathname) {
      case '/healthz':
        return answer(response, 200, { status: 'ok' });
      case '/metrics':
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
        return response.end(`# TYPE http_requests_total counter\nhttp_requests_total ${requests}\n`);
      case '/v1/greeting':
        return answer(response, 200, { service: '${{ values.name }}', greeting: 'hello' });
      default:
        return answer(response, 404, { error: `nothing at ${pathname}` });
    }
  });
}

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

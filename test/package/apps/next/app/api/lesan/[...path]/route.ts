import { createLesanProxy } from 'lesan-react/proxy'

// Read when a request comes, not while `next build` looks at this file.
const proxy = (request: Request) =>
  createLesanProxy({
    apiKey: process.env['LESAN_API_KEY'],
    upstream: process.env['LESAN_UPSTREAM'],
  })(request)

export { proxy as GET, proxy as OPTIONS, proxy as POST }

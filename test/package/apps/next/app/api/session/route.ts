import { type NextRequest, NextResponse } from 'next/server'
import { COOKIE, createSession, isPassword, MAX_AGE_SECONDS } from '../../session'

/** Signs in. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  const { password } = (await request.json()) as { password?: unknown }
  if (!isPassword(password)) return new NextResponse(null, { status: 403 })
  const answer = new NextResponse(null, { status: 204 })
  answer.cookies.set(COOKIE, createSession(), {
    httpOnly: true,
    sameSite: 'lax',
    secure: request.nextUrl.protocol === 'https:',
    maxAge: MAX_AGE_SECONDS,
  })
  return answer
}

/** Signs out. */
export function DELETE(): NextResponse {
  const answer = new NextResponse(null, { status: 204 })
  answer.cookies.delete(COOKIE)
  return answer
}

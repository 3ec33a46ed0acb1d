import { ApiError } from '../ApiError.js'

export const missingField = (param: string) =>
  new ApiError('missing_required_field', `The '${param}' field is required.`, { param })

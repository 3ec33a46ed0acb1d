import { Converter } from 'typedoc'

/** A destructured parameter has no name of its own. */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, (_, parameter) => {
    if (parameter.name === '__namedParameters') parameter.name = 'options'
  })
}

import type { ForwardRefExoticComponent, RefAttributes } from 'react'

/** A component that hands its `ref` on to the element it is made of. React 18 needs `forwardRef` for that. */
export type Part<Props, Element> = ForwardRefExoticComponent<Props & RefAttributes<Element>>

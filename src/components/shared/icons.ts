const circle = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5'
const mark = 'M8 5v3.5M8 11v.01'

export const clockIcon: string = `${circle}M8 4.75V8l2.25 1.5`
export const alertIcon: string = circle + mark
export const stopIcon: string = `M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4z${mark}`
export const checkIcon: string = `${circle}M5.25 8.25l1.9 1.9L10.9 6.2`
export const arcIcon: string = 'M8 1.75A6.25 6.25 0 1 1 1.75 8'
export const offlineIcon: string = 'M2 2l12 12M4.5 9.5a5 5 0 0 1 7 0M2 6.5a8.5 8.5 0 0 1 12 0M8 12.5v.01'
export const calendarIcon: string = 'M2.5 3h11v11h-11zM2.5 6.5h11M5.5 1.5V4M10.5 1.5V4'
export const fileIcon: string = 'M9.5 1.75H3.25v12.5h9.5V5zV5h3.25M6 8l4 4M10 8l-4 4'
export const lockIcon: string = 'M3 7h10v7H3zM5 7V5a3 3 0 0 1 6 0v2'
export const micIcon: string =
  'M8 1.75A2.25 2.25 0 0 1 10.25 4v3a2.25 2.25 0 0 1-4.5 0V4A2.25 2.25 0 0 1 8 1.75M3 7.5a5 5 0 0 0 10 0M8 12.5v1.75'
export const micOffIcon: string =
  'M5.75 6V4a2.25 2.25 0 0 1 4.5 0v3M3 7.5a5 5 0 0 0 8 4M13 7.5a5 5 0 0 1-.4 2M8 12.5v1.75M2 2l12 12'
export const dotIcon: string = 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9'
export const squareIcon: string =
  'M5.5 4h5A1.5 1.5 0 0 1 12 5.5v5a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1 4 10.5v-5A1.5 1.5 0 0 1 5.5 4'
export const pauseIcon: string = 'M5.5 3.5v9M10.5 3.5v9'
export const playIcon: string = 'M5 3.25v9.5L12.5 8z'
export const saveIcon: string = 'M8 2.5v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11'
export const binIcon: string =
  'M2.75 4.25h10.5M6.25 4.25V2.5h3.5v1.75M4 4.25l.6 9h6.8l.6-9M6.75 7v3.5M9.25 7v3.5'
export const circleIcon: string = circle
export const partIcon: string = 'M8 1.75A6.25 6.25 0 0 1 10.66 13.66'
export const stoppedIcon: string = `${circle}M3.6 12.4l8.8-8.8`
export const minusIcon: string = `${circle}M5.25 8h5.5`
export const crossIcon: string = 'M4 4l8 8M12 4l-8 8'
export const uploadIcon: string = 'M8 10.5v-8M4.5 6L8 2.5 11.5 6M2.5 13.5h11'
export const editIcon: string = 'M2.75 13.25l.6-2.9 7.4-7.4 2.3 2.3-7.4 7.4zM9.25 4.45l2.3 2.3'
export const undoIcon: string = 'M6 3L2.75 6.25 6 9.5M2.75 6.25h6.5a3.75 3.75 0 0 1 0 7.5H6'
export const redoIcon: string = 'M10 3l3.25 3.25L10 9.5M13.25 6.25h-6.5a3.75 3.75 0 0 0 0 7.5H10'
export const upIcon: string = 'M4 10l4-4 4 4'
export const downIcon: string = 'M4 6l4 4 4-4'
export const queuedIcon: string =
  'M14.25 8A6.25 6.25 0 0 1 13.8 10.32M12.42 12.42A6.25 6.25 0 0 1 10.46 13.74M8 14.25A6.25 6.25 0 0 1 5.68 13.8M3.58 12.42A6.25 6.25 0 0 1 2.26 10.46M1.75 8A6.25 6.25 0 0 1 2.2 5.68M3.58 3.58A6.25 6.25 0 0 1 5.54 2.26M8 1.75A6.25 6.25 0 0 1 10.32 2.2M12.42 3.58A6.25 6.25 0 0 1 13.74 5.54'

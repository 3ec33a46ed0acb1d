/** What was seen in the pictures; who changes the looks looks again, and says so here. */
export async function looks(): Promise<string> {
  return `The same failure, three files and a limit, in frames of 360 and 1,280 px, light and dark: \`npm run bench:looks\` makes the pictures. Last looked at in version 0.1.0, beside sonner 2.0.8 and Uppy 6.

Where ours is behind:

- The drop area keeps its 200 px when there are files. Uppy gives all its room to the list, and leaves “Add more” in its head.
- At 360 px the head of the list takes 150 px: its three buttons need two lines, and the line for facts is empty until there are some. Uppy’s head takes 40 px.
- At 1,280 px the list fills the width it is given: from the words to the countdown it is a long way for the eye. sonner’s toast is 356 px wide everywhere.
- Uppy shows what a file is by a picture, and sonner can be swiped away. Ours has neither.
- sonner comes and goes with a spring; ours fades in 160 ms.

Where the others are behind:

- Uppy lays a bubble for each failed file over the files’ names, says “0 of 0 files uploaded”, and tells the reason under a “?” alone. Its round buttons for removal and “Retry” are 18 px high.
- sonner leaves the words, the wait and the way out to the app.
- The sample of react-dropzone has no looks, and says neither which files are taken nor why one was not.`
}

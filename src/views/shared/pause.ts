/** Lets the browser answer the reader before more work is done. */
export const pause = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve)
  })

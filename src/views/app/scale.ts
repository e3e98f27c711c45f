/** Metres to a pixel of the plate until the map tells them: about what it has on a laptop. */
export const HOME_SCALE = 3700

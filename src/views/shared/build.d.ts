/** The address at which this copy of the atlas is published (setting `ATLAS_URL` of the build); empty if it was not said. */
declare const __ATLAS_URL__: string

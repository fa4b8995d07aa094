/**
 * Shown until code has come that is loaded when it is first shown: `dynamic(load, { loading: nothing })`. Without it Next waits at the
 * nearest boundary above, which hides everything there meanwhile and takes the focus from it.
 */
export const nothing = (): null => null;

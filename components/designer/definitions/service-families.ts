/** The families of services of the source paper (R005), as specifications name them. */
export const serviceFamilies = ['td-wlan', 'broadband-fixed', 'ims', 'data-information'] as const;

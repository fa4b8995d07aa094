const shanghaiOffset = 8 * 60 * 60 * 1000;

/** RFC 3339 in Asia/Shanghai, which has had no other offset since 1991. */
export const instantAt = (date: Date): string => new Date(date.getTime() + shanghaiOffset).toISOString().replace(/\.\d+Z$/, '+08:00');

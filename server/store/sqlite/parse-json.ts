/** What the store itself wrote, as the type it was written from. */
export const parseJson = <Value>(json: string): Value => JSON.parse(json);

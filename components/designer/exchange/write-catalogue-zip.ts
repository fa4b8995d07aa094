import { strToU8, zipSync } from 'fflate';
import type { Definition } from '../../../core/definition/index.ts';

/** The same catalogue gives the same archive: files carry no time of their own. */
const noTime = new Date('2000-01-01T00:00:00');

/** A catalogue folder as an archive, `<kind>/<id>.json`: what `check` and `publish` of the command line read when unpacked. */
export const writeCatalogueZip = (definitions: readonly Definition[]): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      definitions
        .map((definition) => [`${definition.kind}/${definition.id}.json`, strToU8(`${JSON.stringify(definition, null, 2)}\n`)] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    { mtime: noTime },
  );

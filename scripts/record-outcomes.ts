/**
 * `npm run record:catalogue`: writes down what every tariff and condition of the example catalogue comes to. Run it after a
 * change that is meant, and read its difference: it says what the change does to bills and verdicts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeeds } from '../core/testing/read-seeds.ts';
import { recordOutcomes } from '../core/testing/recorded-outcomes.ts';

const { tariffs, conditions } = recordOutcomes(readSeeds());
const list = (entries: readonly string[]): string => `{\n${entries.join(',\n')}\n}`;
// One line an outcome, so that a difference is read as one.
const text = `{
"tariffs": ${list(Object.entries(tariffs).map(([id, tried]) => `${JSON.stringify(id)}: [\n${tried.map((one) => JSON.stringify(one)).join(',\n')}\n]`))},
"conditions": ${list(Object.entries(conditions).map(([place, tried]) => `${JSON.stringify(place)}: ${JSON.stringify(tried)}`))}
}
`;
writeFileSync(join(import.meta.dirname, '..', 'catalog-seeds', 'recorded-outcomes.json'), text);
console.log(`${Object.keys(tariffs).length} tariffs, ${Object.keys(conditions).length} conditions`);

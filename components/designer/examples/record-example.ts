import { exampleCustomer, outcomeOfExample } from '../../../core/examples/index.ts';
import { effectiveSelections } from '../../../core/order/index.ts';
import type { Example, LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { OrderDraft } from '../../order-form/order-draft.ts';
import { freeId } from '../model/free-id.ts';
import type { PreviewScene } from '../preview/preview-scene.ts';

/** As the meta-schema has it: whoever sells lines by the thousand keeps no example of it. */
const mostAnswers = 2000;
const longestId = 56;

type Recording = {
  readonly offering: string;
  readonly scene: PreviewScene;
  readonly form: OrderDraft;
  readonly name: LocalizedText;
  readonly taken: readonly string[];
};

/** The order on the screen as an example that expects what comes of it now; null where it has too many answers. */
export function recordExample({ offering, scene, form, name, taken }: Recording): Example | null {
  const { linked, request } = form.frame();
  const { customerClass, channel, region } = scene;
  const answers = Object.entries(effectiveSelections(form.content())).flatMap(([slot, value]): [string, Example['selections'][string]][] =>
    // Who holds it is the customer of the example.
    value === exampleCustomer ? [] : [[slot, typeof value === 'object' && value !== null ? [...value] : value]],
  );
  if (answers.length > mostAnswers) return null;
  const given = {
    customer: { class: customerClass },
    channel,
    region,
    at: request.at,
    selections: Object.fromEntries(answers),
  };
  return {
    $schema: 'urn:offerwright:schema:v1:example',
    kind: 'example',
    id: freeId(`${offering.slice(0, longestId).replace(/-+$/, '')}-1`, taken),
    name,
    provenance: [{ grade: 'illustrative' }],
    offering,
    ...given,
    expect: outcomeOfExample(linked, given),
  };
}

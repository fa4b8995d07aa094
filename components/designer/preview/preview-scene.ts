import { type ConfigureRequest, type ResolvedFacts, trialFacts } from '../../../core/configure/index.ts';
import type { Offering, Workspace } from '../../../core/definition/index.ts';
import type { Channel, CustomerClass, LocalizedText } from '../../../schemas/generated/definitions.ts';

export const previewCustomer = 'preview';

/** Whom and where the form is tried for. */
export type PreviewScene = { readonly customerClass: CustomerClass; readonly channel: string; readonly region: string };

export type SceneChoices = {
  readonly customerClasses: readonly CustomerClass[];
  readonly channels: readonly { readonly id: string; readonly name: LocalizedText; readonly regions: readonly string[] }[];
};

/** Own shops first: there every class of customer comes in person. */
const channelOrder = ['own-shop', 'agent', 'hotline', 'online', 'account-manager'] as const satisfies readonly Channel['channelClass'][];

/** Where the offering may be sold first, then everywhere else: what is refused there can be tried too. */
export function sceneChoices(workspace: Workspace, offering: Offering): SceneChoices {
  const { customerClasses, channels: sold, regions: wanted } = offering.market;
  const rank = (channel: Channel): number => {
    const isMeant = (sold?.includes(channel.id) ?? true) && customerClasses.some((each) => channel.customerClasses?.includes(each) ?? true);
    return (isMeant ? 0 : channelOrder.length) + channelOrder.indexOf(channel.channelClass);
  };
  const regions = (channel: Channel): readonly string[] => {
    const all = [...new Set(channel.outlets.map((outlet) => outlet.region))];
    return wanted ? [...all.filter((region) => wanted.includes(region)), ...all.filter((region) => !wanted.includes(region))] : all;
  };
  const channels = [...workspace.all('channel')].sort((left, right) => rank(left) - rank(right));
  return { customerClasses, channels: channels.map((channel) => ({ id: channel.id, name: channel.name, regions: regions(channel) })) };
}

export function firstScene({ customerClasses, channels }: SceneChoices): PreviewScene {
  const [channel] = channels;
  return { customerClass: customerClasses[0] ?? 'individual', channel: channel?.id ?? '', region: channel?.regions[0] ?? '' };
}

/** Nobody's order. */
export const previewRequest = (scene: PreviewScene, at: string): Omit<ConfigureRequest, 'selections'> => ({
  action: 'add',
  customer: { id: previewCustomer, class: scene.customerClass },
  channel: scene.channel,
  region: scene.region,
  at,
});

export const previewFacts = (scene: PreviewScene): ResolvedFacts => trialFacts({ id: previewCustomer, class: scene.customerClass });

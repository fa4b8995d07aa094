import { breach, doubt, type Law } from '../law.ts';

/** What is installed is installed somewhere: its address is a text that every order gives (R090). */
export const installationsAreSound: Law = (workspace) =>
  workspace.all('specification').flatMap((specification) => {
    const { installation, characteristics } = specification;
    if (!installation) return [];
    const { address, appointment = 'none', visitMinutes } = installation;
    const characteristic = characteristics.properties[address];
    if (!characteristic) return [breach(specification, 'characteristic-unknown', ['installation', 'address'], { name: address })];
    const isGiven = characteristic.type === 'string' && characteristics.required?.includes(address);
    return [
      ...(isGiven ? [] : [breach(specification, 'address-not-required', ['installation', 'address'], { name: address })]),
      ...(appointment === 'none' && visitMinutes !== undefined
        ? [doubt(specification, 'visit-without-appointment', ['installation', 'visitMinutes'])]
        : []),
    ];
  });

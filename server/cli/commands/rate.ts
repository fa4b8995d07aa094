import { compile } from '../../../core/compile/index.ts';
import { judge, link, tariffsInForce } from '../../../core/configure/index.ts';
import type { SourcedIssue, Workspace } from '../../../core/definition/index.ts';
import { instantText, startOfMonth } from '../../../core/kernel/calendar.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { failure, type Result, success } from '../../../core/kernel/result.ts';
import {
  fixedTariff,
  type RatingState,
  rate as rateMonth,
  readRatingState,
  readUsage,
  type TariffInForce,
} from '../../../core/tariff/index.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { billReport, printBill } from '../print-bill.ts';
import { printIssues, reportIssues } from '../print-issues.ts';
import { readJsonFile, readJsonLines } from '../read-file.ts';
import { placeFor, type Quotable, readQuoteRequest } from '../request.ts';

type Sourced<Value> = Result<Value, SourcedIssue[]>;

const from = (source: string, issues: readonly Issue[]): SourcedIssue[] => issues.map((issue) => ({ ...issue, source }));

/** An order for the offering as its form proposes it, at the first place where it is sold. */
function proposedOrder(workspace: Workspace, offering: string, at: string): Quotable {
  const place = placeFor(workspace, offering, {});
  if (!place) throw new UsageError(`No outlet of this catalogue sells ${offering}: say what is ordered with --request.`);
  const { customerClass, channel, region } = place;
  return {
    offering,
    request: { action: 'add', customer: { id: 'customer', class: customerClass }, channel, region, at, selections: {} },
    facts: { customers: { customer: { class: customerClass } }, held: { customer: [] } },
  };
}

async function orderOf(workspace: Workspace, offering: string, at: string, file: string | undefined): Promise<Sourced<Quotable>> {
  if (file === undefined) return success(proposedOrder(workspace, offering, at));
  const json = await readJsonFile(file);
  const read = json.ok ? readQuoteRequest(json.value) : json;
  return read.ok ? success(read.value) : failure(from(file, read.error));
}

/** What is held: the tariff by itself, or what an order for the offering leaves its customer with. */
async function heldBy(
  workspace: Workspace,
  id: string,
  at: string,
  request: string | undefined,
): Promise<Sourced<readonly TariffInForce[]>> {
  const tariff = workspace.get('tariff', id);
  if (!workspace.get('offering', id)) {
    if (!tariff) throw new UsageError(`There is neither an offering nor a tariff ${id} in this catalogue.`);
    const fixed = fixedTariff(tariff, Date.parse(at));
    return fixed.ok ? success([fixed.value]) : failure(from(`tariff/${id}`, fixed.error));
  }
  const order = await orderOf(workspace, id, at, request);
  if (!order.ok) return order;
  const program = compile(workspace, order.value.offering);
  if (!program.ok) return failure(from(request ?? id, program.error));
  const judgement = judge(link(program.value), order.value.request, order.value.facts);
  const held = tariffsInForce(judgement, order.value.request.at, (of) => workspace.get('tariff', of)?.charges ?? []);
  return held.ok ? held : failure(from(request ?? id, held.error));
}

async function openingState(file: string | undefined): Promise<Sourced<RatingState | null>> {
  if (file === undefined) return success(null);
  const json = await readJsonFile(file);
  const read = json.ok ? readRatingState(json.value) : json;
  return read.ok ? read : failure(from(file, read.error));
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

export const rate: Command = {
  usage:
    'rate <offering or tariff> <usage.jsonl> --catalogue <folder> --period <2009-10> [--since <instant>] [--until <instant>] [--request <quote.json>] [--state <state.json>]',
  summary: 'Rate a month of use: the bill with the source of every line, and the state to go on from.',
  operands: 2,
  options: ['catalogue', 'period', 'since', 'until', 'request', 'state'],
  run: async (invocation): Promise<ExitCode> => {
    const [id = '', usageFile = ''] = invocation.operands;
    const { catalogue, period, since, until, request, state } = invocation.options;
    if (!catalogue || !period || !month.test(period))
      throw new UsageError('rate needs --catalogue <folder> and --period <month>, such as 2009-10.');
    for (const instant of [since, until])
      if (instant !== undefined && Number.isNaN(Date.parse(instant)))
        throw new UsageError(`${instant} is no instant such as 2009-10-16T09:00:00+08:00.`);
    const refuse = async (issues: readonly SourcedIssue[]): Promise<1> => {
      const reported = await reportIssues(issues, invocation);
      if (invocation.isJson) invocation.print(JSON.stringify({ ok: false, issues: reported }));
      else printIssues(reported, invocation);
      return 1;
    };
    const { workspace, issues, isSound } = await openCatalogue(catalogue);
    if (!isSound) return refuse(issues);
    const lines = await readJsonLines(usageFile);
    const usage = lines.ok ? readUsage(lines.value) : lines;
    if (!usage.ok) return refuse(from(usageFile, usage.error));
    const opening = await openingState(state);
    if (!opening.ok) return refuse(opening.error);
    const held = await heldBy(workspace, id, since ?? instantText(startOfMonth(period)), request);
    if (!held.ok) return refuse(held.error);
    const rated = rateMonth(held.value, opening.value, usage.value, {
      month: period,
      ...(until === undefined ? {} : { until: Date.parse(until) }),
    });
    if (!rated.ok) return refuse(from(usageFile, rated.error));
    const { bill, closingState } = rated.value;
    if (invocation.isJson) invocation.print(JSON.stringify({ ok: true, bill: billReport(bill), closingState }));
    else printBill(bill, invocation);
    return 0;
  },
};

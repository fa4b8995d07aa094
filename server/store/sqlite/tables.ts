import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Definitions by content hash; the bytes stored here never change. */
export const definitionBlobs = sqliteTable('definition_blob', {
  hash: text().primaryKey(),
  json: text().notNull(),
});

/** One row a publication. Going back publishes old content anew, so that a hash may occur under several numbers. */
export const releases = sqliteTable(
  'release',
  {
    number: integer().primaryKey(),
    hash: text().notNull(),
    title: text().notNull(),
    publishedAt: text('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
    definitions: integer().notNull(),
    /** JSON list of kind, id and hash. */
    manifest: text().notNull(),
    isLive: integer('is_live', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('release_hash').on(table.hash), uniqueIndex('release_one_live').on(table.isLive).where(sql`is_live = 1`)],
);

/** What the offerings of a release are found by, made at publication: JSON, by content hash of the release. */
export const releaseIndexes = sqliteTable('release_index', { release: text().primaryKey(), json: text().notNull() });

/** Compiled programs by hash, kept for ever: orders pin them. */
export const programs = sqliteTable('program', { hash: text().primaryKey(), json: text().notNull() });

export const releasePrograms = sqliteTable(
  'release_program',
  { release: text().notNull(), offering: text().notNull(), program: text().notNull() },
  (table) => [primaryKey({ columns: [table.release, table.offering] })],
);

export const drafts = sqliteTable('draft', {
  id: text().primaryKey(),
  title: text().notNull(),
  base: text().notNull(),
  version: integer().notNull(),
  /** JSON: definitions by key, null removes. */
  changes: text().notNull(),
  /** JSON: when each definition was last changed, and by whom. */
  edits: text().notNull().default('{}'),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  /** JSON: who handed this version in, when and with what word; null: nobody. */
  handedIn: text('handed_in'),
});

/** Identity and phone are sealed; the look-up columns hold keyed hashes. */
export const customers = sqliteTable(
  'customer',
  {
    id: text().primaryKey(),
    class: text({ enum: ['individual', 'family', 'enterprise'] }).notNull(),
    name: text().notNull(),
    identity: text(),
    identityLookup: text('identity_lookup'),
    /** Keyed hashes of the last four characters; '' where there are too few, null where nobody has looked yet. */
    identityEnding: text('identity_ending'),
    phone: text(),
    phoneLookup: text('phone_lookup'),
    phoneEnding: text('phone_ending'),
    idVerified: integer('id_verified', { mode: 'boolean' }).notNull(),
    birthday: text(),
    industry: text(),
    accountManager: text('account_manager'),
    city: text(),
    grade: text({ enum: ['standard', 'silver', 'gold', 'diamond'] })
      .notNull()
      .default('standard'),
    /** In micro-yuan, like the two below: what may be owed, what is, and what a month of mobile service last cost. */
    credit: integer().notNull().default(0),
    arrears: integer().notNull().default(0),
    mobileSpend: integer('mobile_spend').notNull().default(0),
    version: integer().notNull(),
    /** Rises with every product gained or lost, so that counts across orders can be checked in a transaction. */
    heldRevision: integer('held_revision').notNull(),
    changedAt: text('changed_at').notNull(),
    /** A double: whoever asks for it gets that customer, for ever. */
    mergedInto: text('merged_into'),
  },
  (table) => [
    index('customer_identity').on(table.identityLookup),
    index('customer_phone').on(table.phoneLookup),
    index('customer_identity_ending').on(table.identityEnding),
    index('customer_phone_ending').on(table.phoneEnding),
    index('customer_changed').on(table.changedAt),
  ],
);

export const customerAccounts = sqliteTable(
  'customer_account',
  {
    id: text().primaryKey(),
    customer: text().notNull(),
    name: text().notNull(),
    isDefault: integer('is_default', { mode: 'boolean' }).notNull(),
    billingAddress: text('billing_address').notNull().default(''),
  },
  (table) => [index('account_customer').on(table.customer)],
);

export const customerMembers = sqliteTable(
  'customer_member',
  { customer: text().notNull(), member: text().notNull(), relation: text().notNull(), joinedAt: text('joined_at').notNull() },
  (table) => [primaryKey({ columns: [table.customer, table.member] })],
);

/** What a customer's name may be found by: `rank` 0 begins it, 1 is within. */
export const customerTerms = sqliteTable(
  'customer_term',
  { rank: integer().notNull(), term: text().notNull(), customer: text().notNull() },
  (table) => [primaryKey({ columns: [table.rank, table.term, table.customer] }), index('term_customer').on(table.customer)],
);

/** Where an organisation or a household is served. */
export const customerSites = sqliteTable(
  'customer_site',
  {
    id: text().primaryKey(),
    customer: text().notNull(),
    name: text().notNull(),
    address: text().notNull(),
    region: text().notNull(),
    coverage: text({ enum: ['covered', 'not-covered', 'unknown'] }).notNull(),
  },
  (table) => [index('site_customer').on(table.customer)],
);

/** Papers of a customer; their numbers are sealed. */
export const customerPapers = sqliteTable(
  'customer_paper',
  {
    id: text().primaryKey(),
    customer: text().notNull(),
    kind: text().notNull(),
    number: text().notNull(),
    validFrom: text('valid_from'),
    validUntil: text('valid_until'),
    hasCopy: integer('has_copy', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('paper_customer').on(table.customer)],
);

/** The document is the truth; the other columns are its index. */
export const orders = sqliteTable(
  'customer_order',
  {
    id: text().primaryKey(),
    number: text().notNull(),
    state: text({ enum: ['draft', 'held', 'acknowledged', 'cancelled'] }).notNull(),
    version: integer().notNull(),
    customer: text().notNull(),
    release: text().notNull(),
    changedAt: text('changed_at').notNull(),
    capturedBy: text('captured_by').notNull(),
    outlet: text().notNull().default(''),
    changedBy: text('changed_by').notNull().default(''),
    /** What a person has to do before it goes on. */
    waiting: text({ enum: ['approval', 'check'] }),
    waitingSince: text('waiting_since'),
    /** JSON list of localized names. */
    offerings: text().notNull(),
    oneTime: integer('one_time'),
    monthly: integer(),
    document: text().notNull(),
  },
  (table) => [
    uniqueIndex('order_number').on(table.number),
    index('order_customer').on(table.customer, table.changedAt),
    index('order_changed').on(table.changedAt),
    index('order_state').on(table.state, table.changedAt),
    index('order_outlet').on(table.outlet, table.state, table.changedAt),
    index('order_waiting').on(table.waiting, table.changedAt),
    index('order_waiting_since').on(table.waiting, table.waitingSince),
  ],
);

/** History without personal data: references only. */
export const orderEvents = sqliteTable(
  'order_event',
  {
    order: text('order_id').notNull(),
    seq: integer().notNull(),
    type: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    references: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.order, table.seq] })],
);

export const outbox = sqliteTable('outbox', {
  key: text().primaryKey(),
  topic: text().notNull(),
  payload: text().notNull(),
  createdAt: text('created_at').notNull(),
  deliveredAt: text('delivered_at'),
});

/** What like products that one customer holds from one order have in common: of five hundred lines, a row or a few. */
export const installedKinds = sqliteTable(
  'installed_kind',
  {
    id: integer().primaryKey(),
    order: text('order_id').notNull(),
    root: text().notNull(),
    /** Their holder. */
    customer: text().notNull(),
    offering: text().notNull(),
    specification: text(),
    categories: text().notNull(),
    quantity: integer().notNull(),
    /** JSON: their name in both languages, as they were sold. */
    name: text().notNull(),
    release: text().notNull(),
    program: text().notNull(),
    since: text().notNull(),
    /** The role of a bundle that the order brought them to fill, and who ordered it. */
    bundle: text(),
    role: text(),
    orderer: text().notNull(),
    ordererClass: text('orderer_class', { enum: ['individual', 'family', 'enterprise'] }).notNull(),
  },
  (table) => [
    index('kind_order').on(table.order),
    index('kind_customer').on(table.customer, table.since),
    index('kind_orderer').on(table.orderer),
  ],
);

/** What customers have from acknowledged orders: what counting facts count and what may fill a role. */
export const installedProducts = sqliteTable(
  'installed_product',
  {
    id: text().primaryKey(),
    kind: integer().notNull(),
    path: text().notNull(),
    characteristics: text().notNull(),
    status: text({ enum: ['pending-activation', 'active', 'suspended'] }).notNull(),
    label: text(),
  },
  (table) => [index('installed_kind_of').on(table.kind), index('installed_label').on(table.label).where(sql`${table.label} IS NOT NULL`)],
);

/**
 * A product in a role of a bundle, where another order brought the product: joining is apart from it (`model 13a`). What
 * an order brings to fill a role says so itself.
 */
export const memberships = sqliteTable(
  'membership',
  {
    order: text('order_id').notNull(),
    root: text().notNull(),
    path: text().notNull(),
    bundle: text().notNull(),
    role: text().notNull(),
    product: text().notNull(),
    /** Who ordered the bundle. */
    customer: text().notNull(),
    customerClass: text('customer_class', { enum: ['individual', 'family', 'enterprise'] }).notNull(),
    since: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.order, table.root, table.path] }),
    index('membership_product').on(table.product),
    index('membership_customer').on(table.customer),
  ],
);

/** Who has a draft in hand (经办): one person at a time, for as long as the page is heard of. */
export const orderHandlings = sqliteTable('order_handling', {
  order: text('order_id').primaryKey(),
  person: text().notNull(),
  since: text().notNull(),
  seenAt: text('seen_at').notNull(),
  /** From whom it was taken over, and the word that was said to it. */
  takenFrom: text('taken_from'),
  word: text().notNull().default(''),
});

/** Values that occur once (`unique`), held from acknowledgement to cancellation. */
export const uniqueValues = sqliteTable(
  'unique_value',
  {
    scope: text().notNull(),
    characteristic: text().notNull(),
    value: text().notNull(),
    order: text('order_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.characteristic, table.value] }), index('unique_order').on(table.order)],
);

export const idempotency = sqliteTable(
  'idempotency',
  {
    scope: text().notNull(),
    key: text().notNull(),
    requestHash: text('request_hash').notNull(),
    response: text().notNull(),
    at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.key] })],
);

/** Where the columns of a customer's lists went the last time: JSON, path by folded header. */
export const importMappings = sqliteTable(
  'import_mapping',
  { customer: text().notNull(), offering: text().notNull(), role: text().notNull(), columns: text().notNull() },
  (table) => [primaryKey({ columns: [table.customer, table.offering, table.role] })],
);

/** Uploaded papers by keyed hash of their content, sealed; one that is uploaded twice is kept once. */
export const documentBlobs = sqliteTable('document_blob', {
  hash: text().primaryKey(),
  content: blob({ mode: 'buffer' }).notNull(),
});

/** Which paper of an order a file is; its name is sealed, for people name files after people. */
export const orderDocuments = sqliteTable(
  'order_document',
  {
    id: text().primaryKey(),
    order: text('order_id').notNull(),
    root: text().notNull(),
    slot: text().notNull(),
    document: text().notNull(),
    holder: text().notNull(),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    size: integer().notNull(),
    blob: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [index('document_order').on(table.order), index('document_content').on(table.blob)],
);

/** Each row's hash covers the row before it, so that a missing or changed row shows. */
export const audit = sqliteTable('audit', {
  seq: integer().primaryKey(),
  at: text().notNull(),
  by: text().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
});

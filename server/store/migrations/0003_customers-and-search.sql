CREATE TABLE `customer_paper` (
	`id` text PRIMARY KEY NOT NULL,
	`customer` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`valid_until` text,
	`has_copy` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `paper_customer` ON `customer_paper` (`customer`);--> statement-breakpoint
CREATE TABLE `customer_site` (
	`id` text PRIMARY KEY NOT NULL,
	`customer` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`region` text NOT NULL,
	`coverage` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `site_customer` ON `customer_site` (`customer`);--> statement-breakpoint
CREATE TABLE `customer_term` (
	`rank` integer NOT NULL,
	`term` text NOT NULL,
	`customer` text NOT NULL,
	PRIMARY KEY(`rank`, `term`, `customer`)
);
--> statement-breakpoint
CREATE INDEX `term_customer` ON `customer_term` (`customer`);--> statement-breakpoint
CREATE TABLE `release_index` (
	`release` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `customer_account` ADD `billing_address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customer` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `customer_order` ADD `outlet` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customer_order` ADD `changed_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `order_outlet` ON `customer_order` (`outlet`,`state`,`changed_at`);--> statement-breakpoint
UPDATE `customer_order` SET `outlet` = json_extract(`document`, '$.outlet'), `changed_by` = `captured_by`;

CREATE TABLE `installed_kind` (
	`id` integer PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`root` text NOT NULL,
	`customer` text NOT NULL,
	`offering` text NOT NULL,
	`specification` text,
	`categories` text NOT NULL,
	`quantity` integer NOT NULL,
	`name` text NOT NULL,
	`release` text NOT NULL,
	`program` text NOT NULL,
	`since` text NOT NULL,
	`bundle` text,
	`role` text,
	`orderer` text NOT NULL,
	`orderer_class` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kind_order` ON `installed_kind` (`order_id`);--> statement-breakpoint
CREATE INDEX `kind_customer` ON `installed_kind` (`customer`,`since`);--> statement-breakpoint
CREATE INDEX `kind_orderer` ON `installed_kind` (`orderer`);--> statement-breakpoint
INSERT INTO `installed_kind`
SELECT p.rowid, p.`order_id`, p.`root`, p.`customer`, p.`offering`, p.`specification`, p.`categories`, p.`quantity`, p.`name`, p.`release`,
	p.`program`, p.`since`, NULL, NULL, coalesce(o.`customer`, p.`customer`), coalesce(json_extract(o.`document`, '$.customer.class'), c.`class`, 'individual')
FROM `installed_product` p LEFT JOIN `customer_order` o ON o.`id` = p.`order_id` LEFT JOIN `customer` c ON c.`id` = p.`customer`;--> statement-breakpoint
CREATE TABLE `installed_product_by_kind` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` integer NOT NULL,
	`path` text NOT NULL,
	`characteristics` text NOT NULL,
	`status` text NOT NULL,
	`label` text
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `installed_product_by_kind`
SELECT `id`, rowid, `path`, `characteristics`, `status`, `label` FROM `installed_product`;--> statement-breakpoint
DROP TABLE `installed_product`;--> statement-breakpoint
ALTER TABLE `installed_product_by_kind` RENAME TO `installed_product`;--> statement-breakpoint
CREATE INDEX `installed_kind_of` ON `installed_product` (`kind`);--> statement-breakpoint
CREATE INDEX `installed_label` ON `installed_product` (`label`) WHERE "installed_product"."label" IS NOT NULL;

CREATE TABLE `installed_product` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`root` text NOT NULL,
	`path` text NOT NULL,
	`customer` text NOT NULL,
	`offering` text NOT NULL,
	`specification` text,
	`categories` text NOT NULL,
	`quantity` integer NOT NULL,
	`characteristics` text NOT NULL,
	`status` text NOT NULL,
	`release` text NOT NULL,
	`program` text NOT NULL,
	`name` text NOT NULL,
	`label` text,
	`since` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `installed_place` ON `installed_product` (`order_id`,`root`,`path`);--> statement-breakpoint
CREATE INDEX `installed_customer` ON `installed_product` (`customer`,`since`);--> statement-breakpoint
CREATE INDEX `installed_label` ON `installed_product` (`label`);--> statement-breakpoint
CREATE TABLE `membership` (
	`order_id` text NOT NULL,
	`root` text NOT NULL,
	`path` text NOT NULL,
	`bundle` text NOT NULL,
	`role` text NOT NULL,
	`product` text NOT NULL,
	`customer` text NOT NULL,
	`customer_class` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`order_id`, `root`, `path`)
);
--> statement-breakpoint
CREATE INDEX `membership_product` ON `membership` (`product`);--> statement-breakpoint
CREATE INDEX `membership_customer` ON `membership` (`customer`);--> statement-breakpoint
INSERT INTO `installed_product`
SELECT lower(hex(randomblob(16))), o.`id`, json_extract(r.value, '$.key'), json_extract(i.value, '$.path'), json_extract(i.value, '$.holder'),
	json_extract(i.value, '$.offering'), json_extract(i.value, '$.specification'), json_extract(i.value, '$.categories'),
	json_extract(i.value, '$.quantity'), json_extract(i.value, '$.characteristics'), 'pending-activation', o.`release`,
	json_extract(r.value, '$.program'), json_extract(i.value, '$.name'),
	(SELECT c.value FROM json_each(i.value, '$.characteristics') c JOIN `unique_value` u ON u.`order_id` = o.`id` AND u.`value` = CAST(c.value AS text) LIMIT 1),
	json_extract(o.`document`, '$.acceptance.at')
FROM `customer_order` o, json_each(o.`document`, '$.acceptance.roots') r, json_each(r.value, '$.items') i
WHERE o.`state` = 'acknowledged' AND json_extract(i.value, '$.type') <> 'membership';--> statement-breakpoint
INSERT INTO `membership`
SELECT o.`id`, json_extract(r.value, '$.key'), json_extract(i.value, '$.path'), json_extract(i.value, '$.offering'), json_extract(i.value, '$.role'), p.`id`,
	o.`customer`, json_extract(o.`document`, '$.customer.class'), json_extract(o.`document`, '$.acceptance.at')
FROM `customer_order` o, json_each(o.`document`, '$.acceptance.roots') r, json_each(r.value, '$.items') i
JOIN `installed_product` p ON p.`order_id` = o.`id` AND p.`root` = json_extract(r.value, '$.key') AND p.`path` = json_extract(i.value, '$.path') || '/item'
WHERE o.`state` = 'acknowledged' AND json_extract(i.value, '$.type') = 'membership';--> statement-breakpoint
DROP TABLE `held_product`;
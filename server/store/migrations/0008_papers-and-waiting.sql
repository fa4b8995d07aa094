ALTER TABLE `customer_paper` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `customer_order` ADD `waiting_since` text;--> statement-breakpoint
UPDATE `customer_order` SET `waiting_since` = coalesce(json_extract(`document`, '$.hold.at'), `changed_at`) WHERE `waiting` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `order_waiting_since` ON `customer_order` (`waiting`,`waiting_since`);
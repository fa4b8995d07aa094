ALTER TABLE `customer_order` ADD `waiting` text;--> statement-breakpoint
CREATE INDEX `order_waiting` ON `customer_order` (`waiting`,`changed_at`);
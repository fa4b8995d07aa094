ALTER TABLE `customer` ADD `identity_ending` text;--> statement-breakpoint
ALTER TABLE `customer` ADD `phone_ending` text;--> statement-breakpoint
CREATE INDEX `customer_identity_ending` ON `customer` (`identity_ending`);--> statement-breakpoint
CREATE INDEX `customer_phone_ending` ON `customer` (`phone_ending`);
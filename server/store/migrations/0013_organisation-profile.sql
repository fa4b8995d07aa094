ALTER TABLE `customer` ADD `industry` text;--> statement-breakpoint
ALTER TABLE `customer` ADD `account_manager` text;
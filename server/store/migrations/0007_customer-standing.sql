ALTER TABLE `customer` ADD `city` text;--> statement-breakpoint
ALTER TABLE `customer` ADD `grade` text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE `customer` ADD `credit` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `customer` ADD `arrears` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `customer` ADD `mobile_spend` integer DEFAULT 0 NOT NULL;
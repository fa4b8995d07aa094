CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `customer_account` (
	`id` text PRIMARY KEY NOT NULL,
	`customer` text NOT NULL,
	`name` text NOT NULL,
	`is_default` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `account_customer` ON `customer_account` (`customer`);--> statement-breakpoint
CREATE TABLE `customer_member` (
	`customer` text NOT NULL,
	`member` text NOT NULL,
	`relation` text NOT NULL,
	`joined_at` text NOT NULL,
	PRIMARY KEY(`customer`, `member`)
);
--> statement-breakpoint
CREATE TABLE `customer` (
	`id` text PRIMARY KEY NOT NULL,
	`class` text NOT NULL,
	`name` text NOT NULL,
	`identity` text,
	`identity_lookup` text,
	`phone` text,
	`phone_lookup` text,
	`id_verified` integer NOT NULL,
	`birthday` text,
	`version` integer NOT NULL,
	`held_revision` integer NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `customer_identity` ON `customer` (`identity_lookup`);--> statement-breakpoint
CREATE INDEX `customer_phone` ON `customer` (`phone_lookup`);--> statement-breakpoint
CREATE INDEX `customer_changed` ON `customer` (`changed_at`);--> statement-breakpoint
CREATE TABLE `definition_blob` (
	`hash` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`base` text NOT NULL,
	`version` integer NOT NULL,
	`changes` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `held_product` (
	`order_id` text NOT NULL,
	`root` text NOT NULL,
	`path` text NOT NULL,
	`customer` text NOT NULL,
	`offering` text NOT NULL,
	`specification` text,
	`categories` text NOT NULL,
	`quantity` integer NOT NULL,
	`characteristics` text NOT NULL,
	PRIMARY KEY(`order_id`, `root`, `path`)
);
--> statement-breakpoint
CREATE INDEX `held_customer` ON `held_product` (`customer`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`response` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`scope`, `key`)
);
--> statement-breakpoint
CREATE TABLE `order_event` (
	`order_id` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`references` text NOT NULL,
	PRIMARY KEY(`order_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `customer_order` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`customer` text NOT NULL,
	`release` text NOT NULL,
	`changed_at` text NOT NULL,
	`captured_by` text NOT NULL,
	`offerings` text NOT NULL,
	`one_time` integer,
	`monthly` integer,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_number` ON `customer_order` (`number`);--> statement-breakpoint
CREATE INDEX `order_customer` ON `customer_order` (`customer`,`changed_at`);--> statement-breakpoint
CREATE INDEX `order_changed` ON `customer_order` (`changed_at`);--> statement-breakpoint
CREATE INDEX `order_state` ON `customer_order` (`state`,`changed_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`key` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` text NOT NULL,
	`delivered_at` text
);
--> statement-breakpoint
CREATE TABLE `program` (
	`hash` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `release_program` (
	`release` text NOT NULL,
	`offering` text NOT NULL,
	`program` text NOT NULL,
	PRIMARY KEY(`release`, `offering`)
);
--> statement-breakpoint
CREATE TABLE `release` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`title` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`definitions` integer NOT NULL,
	`manifest` text NOT NULL,
	`is_live` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `release_hash` ON `release` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `release_one_live` ON `release` (`is_live`) WHERE is_live = 1;--> statement-breakpoint
CREATE TABLE `unique_value` (
	`scope` text NOT NULL,
	`characteristic` text NOT NULL,
	`value` text NOT NULL,
	`order_id` text NOT NULL,
	PRIMARY KEY(`scope`, `characteristic`, `value`)
);
--> statement-breakpoint
CREATE INDEX `unique_order` ON `unique_value` (`order_id`);--> statement-breakpoint
CREATE TABLE `auth_account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `auth_account_user` ON `auth_account` (`user_id`);--> statement-breakpoint
CREATE TABLE `auth_session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_session_token_unique` ON `auth_session` (`token`);--> statement-breakpoint
CREATE INDEX `auth_session_user` ON `auth_session` (`user_id`);--> statement-breakpoint
CREATE TABLE `auth_user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_user_email_unique` ON `auth_user` (`email`);--> statement-breakpoint
CREATE TABLE `auth_verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);

CREATE TABLE `document_blob` (
	`hash` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_document` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`root` text NOT NULL,
	`slot` text NOT NULL,
	`document` text NOT NULL,
	`holder` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`blob` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `document_order` ON `order_document` (`order_id`);--> statement-breakpoint
CREATE INDEX `document_content` ON `order_document` (`blob`);
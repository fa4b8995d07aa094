CREATE TABLE `order_handling` (
	`order_id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`since` text NOT NULL,
	`seen_at` text NOT NULL,
	`taken_from` text,
	`word` text DEFAULT '' NOT NULL
);

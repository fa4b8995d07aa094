CREATE TABLE `import_mapping` (
	`customer` text NOT NULL,
	`offering` text NOT NULL,
	`role` text NOT NULL,
	`columns` text NOT NULL,
	PRIMARY KEY(`customer`, `offering`, `role`)
);

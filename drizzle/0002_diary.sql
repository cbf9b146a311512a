CREATE TABLE `blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`site` text NOT NULL,
	`date` text NOT NULL,
	`desk` text NOT NULL,
	`from` integer NOT NULL,
	`to` integer NOT NULL,
	`why` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`token` text PRIMARY KEY NOT NULL,
	`name` text,
	`email` text,
	`mobile` text
);
--> statement-breakpoint
CREATE TABLE `feeds` (
	`site` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`token` text NOT NULL,
	`time` integer NOT NULL,
	`due_at` integer NOT NULL,
	`is` text NOT NULL,
	`next_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`may_be_sent` integer NOT NULL,
	`ended_at` integer,
	`why` text
);
--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`next_at`) WHERE "is" = 'waiting';--> statement-breakpoint
CREATE INDEX `messages_ended` ON `messages` (`ended_at`) WHERE "ended_at" is not null;--> statement-breakpoint
DROP INDEX `appointments_reference`;--> statement-breakpoint
ALTER TABLE `appointments` ADD `token` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` ADD `minutes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` ADD `desk` text;--> statement-breakpoint
ALTER TABLE `appointments` ADD `help` text DEFAULT '{"needs":[],"language":null}' NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` ADD `tells` text;--> statement-breakpoint
ALTER TABLE `appointments` ADD `late` text;--> statement-breakpoint
ALTER TABLE `appointments` ADD `is` text DEFAULT 'booked' NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` ADD `state` text DEFAULT '{"is":"booked"}' NOT NULL;--> statement-breakpoint
-- As the journal's entries of before are read: an appointment's id opened nothing, and nothing else is its own.
UPDATE `appointments` SET `token` = `id`;--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_here` ON `appointments` (`site`,`date`,`reference`) WHERE "is" <> 'moved';--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_token` ON `appointments` (`token`) WHERE "is" <> 'moved';--> statement-breakpoint
CREATE INDEX `appointments_reference` ON `appointments` (`reference`,`date`) WHERE "is" <> 'moved';
CREATE TABLE `answers` (
	`key` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answers_at` ON `answers` (`at`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`site` text NOT NULL,
	`date` text NOT NULL,
	`service` text NOT NULL,
	`time` integer NOT NULL,
	`reference` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_reference` ON `appointments` (`site`,`date`,`reference`);--> statement-breakpoint
CREATE TABLE `desks` (
	`site` text NOT NULL,
	`date` text NOT NULL,
	`id` text NOT NULL,
	`is` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`site`, `date`, `id`)
);
--> statement-breakpoint
CREATE INDEX `desks_not_closed` ON `desks` (`site`,`date`) WHERE "is" <> 'closed';--> statement-breakpoint
CREATE TABLE `journal` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`site` text NOT NULL,
	`date` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`about_kind` text NOT NULL,
	`about` text NOT NULL,
	`by` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_order` ON `journal` (`site`,`date`,`number`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`site` text NOT NULL,
	`date` text NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`posted_at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE TABLE `staff_asked` (
	`site` text NOT NULL,
	`date` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`site`, `date`)
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text NOT NULL,
	`token` text NOT NULL,
	`site` text NOT NULL,
	`date` text NOT NULL,
	`queue` text NOT NULL,
	`number` integer NOT NULL,
	`service` text NOT NULL,
	`appointment` text,
	`appointment_time` integer,
	`arrived_at` integer NOT NULL,
	`urgent` integer NOT NULL,
	`help` text NOT NULL,
	`shown` text NOT NULL,
	`greeted_at` integer,
	`first_called_at` integer,
	`first_started_at` integer,
	`is` text NOT NULL,
	`desk` text,
	`ended_at` integer,
	`state` text NOT NULL,
	PRIMARY KEY(`site`, `date`, `queue`, `number`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visits_token` ON `visits` (`token`);--> statement-breakpoint
CREATE UNIQUE INDEX `visits_at_desk` ON `visits` (`site`,`date`,`desk`) WHERE "is" in ('called', 'serving');--> statement-breakpoint
CREATE UNIQUE INDEX `visits_appointment` ON `visits` (`appointment`) WHERE "appointment" is not null and json_extract("state", '$.why') is not 'mistake';--> statement-breakpoint
CREATE INDEX `visits_present` ON `visits` (`site`,`date`) WHERE "is" in ('waiting', 'holding', 'called', 'serving');--> statement-breakpoint
CREATE INDEX `visits_served` ON `visits` (`site`,`service`,`date`,`ended_at`) WHERE "is" = 'finished';
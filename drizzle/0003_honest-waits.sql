CREATE TABLE `delays` (
	`id` text PRIMARY KEY NOT NULL,
	`site` text NOT NULL,
	`date` text NOT NULL,
	`of` text NOT NULL,
	`began_at` integer NOT NULL,
	`minutes` real NOT NULL,
	`explained_at` integer,
	`notice` text,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `delays_of_day` ON `delays` (`site`,`date`);--> statement-breakpoint
DROP INDEX `visits_served`;--> statement-breakpoint
ALTER TABLE `visits` ADD `range` text;--> statement-breakpoint
ALTER TABLE `appointments` ADD `come_at` integer;--> statement-breakpoint
ALTER TABLE `notices` ADD `minutes` real;
CREATE TABLE `feedback_cases` (
	`reference` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`kind` text NOT NULL,
	`site` text,
	`received_at` integer NOT NULL,
	`is` text NOT NULL,
	`case` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_cases_token` ON `feedback_cases` (`token`);--> statement-breakpoint
CREATE INDEX `feedback_cases_received` ON `feedback_cases` (`received_at`);--> statement-breakpoint
CREATE TABLE `feedback_contacts` (
	`reference` text PRIMARY KEY NOT NULL,
	`name` text,
	`email` text,
	`mobile` text
);
--> statement-breakpoint
CREATE TABLE `feedback_facts` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`by` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_facts_order` ON `feedback_facts` (`reference`,`number`);--> statement-breakpoint
CREATE TABLE `feedback_texts` (
	`reference` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`reference`, `number`)
);
--> statement-breakpoint
CREATE TABLE `month_cells` (
	`site` text NOT NULL,
	`month` text NOT NULL,
	`weekday` integer NOT NULL,
	`hour` integer NOT NULL,
	`service` text NOT NULL,
	`queue` text NOT NULL,
	`desks` integer NOT NULL,
	`arrived` integer DEFAULT 0 NOT NULL,
	`greeted_of` integer DEFAULT 0 NOT NULL,
	`greeted_met` integer DEFAULT 0 NOT NULL,
	`left_ungreeted` integer DEFAULT 0 NOT NULL,
	`started_of` integer DEFAULT 0 NOT NULL,
	`started_met` integer DEFAULT 0 NOT NULL,
	`left_sooner` integer DEFAULT 0 NOT NULL,
	`served` integer DEFAULT 0 NOT NULL,
	`wait_seconds` integer DEFAULT 0 NOT NULL,
	`left` integer DEFAULT 0 NOT NULL,
	`left_wait_seconds` integer DEFAULT 0 NOT NULL,
	`called` integer DEFAULT 0 NOT NULL,
	`call_seconds` integer DEFAULT 0 NOT NULL,
	`walk_seconds` integer DEFAULT 0 NOT NULL,
	`p4_of` integer DEFAULT 0 NOT NULL,
	`p4_met` integer DEFAULT 0 NOT NULL,
	`p4_left_sooner` integer DEFAULT 0 NOT NULL,
	`p5_of` integer DEFAULT 0 NOT NULL,
	`p5_met` integer DEFAULT 0 NOT NULL,
	`p5_left_sooner` integer DEFAULT 0 NOT NULL,
	`late` integer DEFAULT 0 NOT NULL,
	`late_p_4_of` integer DEFAULT 0 NOT NULL,
	`late_p_4_met` integer DEFAULT 0 NOT NULL,
	`late_p_5_of` integer DEFAULT 0 NOT NULL,
	`late_p_5_met` integer DEFAULT 0 NOT NULL,
	`not_come` integer DEFAULT 0 NOT NULL,
	`told_of` integer DEFAULT 0 NOT NULL,
	`told_kept` integer DEFAULT 0 NOT NULL,
	`told_earlier` integer DEFAULT 0 NOT NULL,
	`told_later` integer DEFAULT 0 NOT NULL,
	`not_promised` integer DEFAULT 0 NOT NULL,
	`left_uncalled` integer DEFAULT 0 NOT NULL,
	`finished` integer DEFAULT 0 NOT NULL,
	`resolved` integer DEFAULT 0 NOT NULL,
	`partly` integer DEFAULT 0 NOT NULL,
	`referred` integer DEFAULT 0 NOT NULL,
	`signposted` integer DEFAULT 0 NOT NULL,
	`unsaid` integer DEFAULT 0 NOT NULL,
	`call_back_in_time` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site`, `month`, `weekday`, `hour`, `service`, `queue`, `desks`)
);
--> statement-breakpoint
CREATE TABLE `month_totals` (
	`site` text NOT NULL,
	`month` text NOT NULL,
	`queue` text NOT NULL,
	`arrived` integer DEFAULT 0 NOT NULL,
	`greeted_of` integer DEFAULT 0 NOT NULL,
	`greeted_met` integer DEFAULT 0 NOT NULL,
	`left_ungreeted` integer DEFAULT 0 NOT NULL,
	`started_of` integer DEFAULT 0 NOT NULL,
	`started_met` integer DEFAULT 0 NOT NULL,
	`left_sooner` integer DEFAULT 0 NOT NULL,
	`served` integer DEFAULT 0 NOT NULL,
	`wait_seconds` integer DEFAULT 0 NOT NULL,
	`left` integer DEFAULT 0 NOT NULL,
	`left_wait_seconds` integer DEFAULT 0 NOT NULL,
	`called` integer DEFAULT 0 NOT NULL,
	`call_seconds` integer DEFAULT 0 NOT NULL,
	`walk_seconds` integer DEFAULT 0 NOT NULL,
	`p4_of` integer DEFAULT 0 NOT NULL,
	`p4_met` integer DEFAULT 0 NOT NULL,
	`p4_left_sooner` integer DEFAULT 0 NOT NULL,
	`p5_of` integer DEFAULT 0 NOT NULL,
	`p5_met` integer DEFAULT 0 NOT NULL,
	`p5_left_sooner` integer DEFAULT 0 NOT NULL,
	`late` integer DEFAULT 0 NOT NULL,
	`late_p_4_of` integer DEFAULT 0 NOT NULL,
	`late_p_4_met` integer DEFAULT 0 NOT NULL,
	`late_p_5_of` integer DEFAULT 0 NOT NULL,
	`late_p_5_met` integer DEFAULT 0 NOT NULL,
	`not_come` integer DEFAULT 0 NOT NULL,
	`told_of` integer DEFAULT 0 NOT NULL,
	`told_kept` integer DEFAULT 0 NOT NULL,
	`told_earlier` integer DEFAULT 0 NOT NULL,
	`told_later` integer DEFAULT 0 NOT NULL,
	`not_promised` integer DEFAULT 0 NOT NULL,
	`left_uncalled` integer DEFAULT 0 NOT NULL,
	`finished` integer DEFAULT 0 NOT NULL,
	`resolved` integer DEFAULT 0 NOT NULL,
	`partly` integer DEFAULT 0 NOT NULL,
	`referred` integer DEFAULT 0 NOT NULL,
	`signposted` integer DEFAULT 0 NOT NULL,
	`unsaid` integer DEFAULT 0 NOT NULL,
	`call_back_in_time` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site`, `month`, `queue`)
);
--> statement-breakpoint
CREATE TABLE `month_waits` (
	`site` text NOT NULL,
	`month` text NOT NULL,
	`queue` text NOT NULL,
	`tenths` integer NOT NULL,
	`count` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site`, `month`, `queue`, `tenths`)
);
--> statement-breakpoint
CREATE TABLE `narratives` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`quarter` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`quarter` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`correction` text,
	`document` text NOT NULL,
	PRIMARY KEY(`quarter`, `version`)
);
--> statement-breakpoint
CREATE TABLE `typed_figures` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`quarter` text NOT NULL,
	`measure` text NOT NULL,
	`site` text,
	`figure` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `typed_figures_quarter` ON `typed_figures` (`quarter`);--> statement-breakpoint
CREATE TABLE `waves` (
	`id` text PRIMARY KEY NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`target` integer
);
--> statement-breakpoint
ALTER TABLE `visits` ADD `desks_open` integer;
--> statement-breakpoint
CREATE TRIGGER `feedback_facts_unchanged` BEFORE UPDATE ON `feedback_facts` BEGIN SELECT raise(ABORT, 'the facts of a case are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `feedback_facts_undeleted` BEFORE DELETE ON `feedback_facts` BEGIN SELECT raise(ABORT, 'the facts of a case are never deleted'); END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER `feedback_facts_go_on` BEFORE INSERT ON `feedback_facts`
WHEN EXISTS (SELECT 1 FROM `feedback_facts` WHERE `sequence` = NEW.`sequence`)
  OR NEW.`number` <> (SELECT coalesce(max(`number`), 0) + 1 FROM `feedback_facts` WHERE `reference` = NEW.`reference`)
BEGIN SELECT raise(ABORT, 'the facts of a case go on without a gap'); END;

CREATE TRIGGER `journal_unchanged` BEFORE UPDATE ON `journal` BEGIN SELECT raise(ABORT, 'the journal is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_undeleted` BEFORE DELETE ON `journal` BEGIN SELECT raise(ABORT, 'the journal is never deleted'); END;

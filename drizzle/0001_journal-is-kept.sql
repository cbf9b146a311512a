CREATE TRIGGER `journal_unchanged` BEFORE UPDATE ON `journal` BEGIN SELECT raise(ABORT, 'the journal is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_undeleted` BEFORE DELETE ON `journal` BEGIN SELECT raise(ABORT, 'the journal is never deleted'); END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER `journal_goes_on` BEFORE INSERT ON `journal`
WHEN EXISTS (SELECT 1 FROM `journal` WHERE `sequence` = NEW.`sequence`)
  OR NEW.`number` <> (SELECT coalesce(max(`number`), 0) + 1 FROM `journal` WHERE `site` = NEW.`site` AND `date` = NEW.`date`)
BEGIN SELECT raise(ABORT, 'the journal goes on without a gap'); END;

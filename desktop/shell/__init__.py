"""Around the pages: rail, header, notices, progress, the window itself. Knows no engine."""

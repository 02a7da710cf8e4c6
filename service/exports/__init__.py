"""报表导出: tables of the acting manager's area as spreadsheets, filled by the worker (AD05)."""

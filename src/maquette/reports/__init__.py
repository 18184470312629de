"""Reports: what was learnt from the sessions of a study, as a page, a workbook and tables."""

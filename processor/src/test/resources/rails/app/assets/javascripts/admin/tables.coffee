Orchard.pages.tables = (rows) -> rows.length

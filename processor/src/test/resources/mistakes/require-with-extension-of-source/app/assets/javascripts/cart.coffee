alert 1

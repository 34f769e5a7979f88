document.documentElement.dataset.greeting = "Hello #{1 + 1}"

class Cart { total() { return this.#total; } }

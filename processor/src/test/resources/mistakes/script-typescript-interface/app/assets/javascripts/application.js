interface Cart { name: string; }

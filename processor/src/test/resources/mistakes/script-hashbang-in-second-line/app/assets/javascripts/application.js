// shop
#!/usr/bin/env node
start();

"use strict";
const { format } = require("./format");

document.title = format(document.title);

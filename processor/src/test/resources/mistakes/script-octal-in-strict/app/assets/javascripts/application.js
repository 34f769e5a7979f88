"use strict";
var mode = 0755;

"use strict";
first();

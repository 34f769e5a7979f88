"use strict";
var mark = "\251 shop";

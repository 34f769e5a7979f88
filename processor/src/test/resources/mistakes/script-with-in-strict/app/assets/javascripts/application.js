"use strict";
with (cart) { total(); }

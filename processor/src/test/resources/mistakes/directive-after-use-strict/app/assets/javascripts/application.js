"use strict";
//= require cart

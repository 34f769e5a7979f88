"use strict";
second();

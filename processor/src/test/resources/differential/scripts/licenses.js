/* @preserve licensed-1 */
// @license licensed-2
//! licensed-3
/* Copyright 2020 X, @license licensed-4 */
/*! licensed-5 */
/** @copyright licensed-6 */
var value = 1;
/*! licensed-7 */
console.log(value /* dropped */); // dropped
function later(name) {
  /*! licensed-8 */
  return name;
}
//! licensed-9

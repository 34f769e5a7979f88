//= require cart
import { start } from "./start.js";
start();

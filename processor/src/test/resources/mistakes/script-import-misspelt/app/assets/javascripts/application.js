import { start } from "./strat.js";
start();

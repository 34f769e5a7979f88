import $ from "jquery";
$();

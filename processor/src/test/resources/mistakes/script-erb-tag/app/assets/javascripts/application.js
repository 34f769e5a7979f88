var logo = "<%= asset_path 'logo.svg' %>";
var count = <%= 2 %>;

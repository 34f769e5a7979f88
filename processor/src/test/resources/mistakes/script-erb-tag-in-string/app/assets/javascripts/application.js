var logo = "<%= asset_path 'logo.svg' %>";

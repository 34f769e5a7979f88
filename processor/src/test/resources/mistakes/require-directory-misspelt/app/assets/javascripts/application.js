//= require_directory ./admn

var Classic = window.Classic || {};

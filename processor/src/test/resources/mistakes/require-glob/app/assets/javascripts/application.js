//= require ./shop/*

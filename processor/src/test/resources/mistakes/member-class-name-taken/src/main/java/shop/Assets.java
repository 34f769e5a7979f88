package shop;

class Assets {}

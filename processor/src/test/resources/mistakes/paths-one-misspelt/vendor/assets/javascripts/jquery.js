jQuery();

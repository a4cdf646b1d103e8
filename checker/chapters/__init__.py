"""All that the tutor knows of each chapter; the engine finds the folders by name."""

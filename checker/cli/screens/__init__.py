"""What is shown: pages made of lines that fit the terminal."""

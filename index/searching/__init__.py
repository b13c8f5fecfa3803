"""What a search reads, weighs and turns into a chance."""

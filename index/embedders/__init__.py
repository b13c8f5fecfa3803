"""What runs an embedding model, and where its files are."""

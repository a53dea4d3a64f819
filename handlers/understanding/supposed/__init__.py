"""What a question for yes or no supposes, or a statement says: read as one matter that the catalog can decide."""

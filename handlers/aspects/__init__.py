"""What can be said of one credential, aspect by aspect; shared by single facts and whole profiles."""

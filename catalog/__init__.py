"""What is true about AI-security credentials and what follows from it: no words, no chat, no network, no clock."""

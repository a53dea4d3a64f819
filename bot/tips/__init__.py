"""Weekly tips: which channel gets one when, and its delivery, once and only once."""

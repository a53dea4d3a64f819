"""A Slack workspace on this machine: the very same app behind a stand-in of Slack, and a page to use it on."""

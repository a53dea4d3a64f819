"""Slack: transport on Bolt and aiohttp, and the drawing of answers as Block Kit."""

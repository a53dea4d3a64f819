"""The shared recommendation and comparison engine: one module per kind of reasoning, pure functions over the catalog."""

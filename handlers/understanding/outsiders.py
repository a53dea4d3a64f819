"""Names that are no credential of ours and are met beside them: houses that issue something else, laws, titles of other fields."""

from __future__ import annotations

LAWS = frozenset(["dora", "nis2", "gdpr", "hipaa", "sox", "pci", "fedramp", "mifid", "basel", "dsgvo", "ccpa", "linkedin"])
"""What is named beside a question, and no badge to be asked about here."""
HOUSES = frozenset([
    "stanford", "mit", "harvard", "oxford", "cambridge", "berkeley", "coursera", "udemy", "udacity", "edx", "meta", "ibm", "oracle",
    "databricks", "snowflake", "salesforce", "sap", "anthropic", "openai", "crowdstrike", "fortinet", "zscaler", "cybrary",
    "pluralsight", "datacamp", "kaggle", "huggingface", "lakera", "gandalf", "pmi", "ieee", "bsi", "tuv", "simplilearn", "infosectrain",
    "elearnsecurity", "antisyphon", "portswigger", "splunk", "vmware", "redhat", "tencent", "alibaba", "huawei", "deloitte", "kpmg",
])  # fmt: skip
"""Who might issue something and has nothing here: a name, however it is written."""

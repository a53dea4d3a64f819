"""Names that are no credential of ours and are met beside them: houses that issue something else, laws, titles of other fields."""

from __future__ import annotations

from handlers.understanding.asker.clouds import PRODUCTS

LAWS = frozenset(
    [
        "vpn",
        "dlp",
        "sso",
        "mfa",
        "edr",
        "xdr",
        "ndr",
        "waf",
        "pki",
        "hsm",
        "ids",
        "ips",
        "ldap",
        "siem",
        "soar",
        "eks",
        "aks",
        "gke",
        "ecs",
        "devops",
        "saas",
        "paas",
        "iaas",
        "sql",
        "erp",
        "crm",
        "ci",
        "cd",
        "gpu",
        "etl",
        "vmware",
        "lambda",
        "kql",
        "mssp",
        "msp",
        "ot",
        "ics",
        "iot",
        "scada",
        "kubernetes",
        "terraform",
        "docker",
        "python",
        "java",
        "linux",
        "windows",
        "macos",
        "bigquery",
        "okta",
        "wiz",
        "burp",
        "kali",
        "jira",
        "slack",
        "teams",
        "github",
        "gitlab",
        "jenkins",
        "usa",
        "uk",
        "uae",
        "eu",
        "hr",
        "qa",
        "sre",
        "cv",
        "ngo",
        "smb",
        "sme",
        "b2b",
        "b2c",
        "dora",
        "nis2",
        "gdpr",
        "hipaa",
        "sox",
        "pci",
        "fedramp",
        "mifid",
        "basel",
        "dsgvo",
        "ccpa",
        "linkedin",
        "navy",
        "army",
        "usaf",
        "marines",
        "nato",
        "vat",
        "gst",
        "hst",
    ]
)
"""What is named beside a question, and no badge to be asked about here."""
HOUSES = frozenset([
    "stanford", "mit", "harvard", "oxford", "cambridge", "berkeley", "coursera", "udemy", "udacity", "edx", "meta", "ibm", "oracle",
    "databricks", "snowflake", "salesforce", "sap", "anthropic", "openai", "crowdstrike", "fortinet", "zscaler", "cybrary",
    "pluralsight", "datacamp", "kaggle", "huggingface", "lakera", "gandalf", "pmi", "ieee", "bsi", "tuv", "simplilearn", "infosectrain",
    "elearnsecurity", "asis", "antisyphon", "portswigger", "splunk", "vmware", "redhat", "tencent", "alibaba", "huawei", "deloitte", "kpmg",
])  # fmt: skip
"""Who might issue something and has nothing here: a name, however it is written."""
TITLES = frozenset(
    """
    psp frm pmp prince2 itil cfa prm cfe cams ccna ccnp ccie ccda rhcsa rhce cka ckad cks csm psm cspo togaf cobit cipm cdpo cbcp cgap crma
    gcfa gcih gcia gpen gwapt grem oswe crto ecppt ejpt ewpt pnpt chfi ecsa mcse mcsa vcp lpic cipt cfcs sixsigma itil4 cfre csslp issap issmp issep hcispp cgrc grcp mba
    """.split()  # noqa: SIM905
)
"""Titles that people hold and name beside a question, and that no gate we know of names; those we do hold a file on are read as ours."""
NO_NAMES = LAWS | PRODUCTS
"""Words that look like the names of credentials, and are laws or what one runs."""

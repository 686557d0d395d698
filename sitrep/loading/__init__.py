"""Loading: files become a report; every fault becomes a finding with its place."""

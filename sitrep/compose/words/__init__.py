"""Words: clauses and sentences that several sections use."""

"""Many reports: what is built, what is left alone, what is known of it, and by whom."""

"""Form: what a briefing's PDF holds, as far as it can be said without making it again."""

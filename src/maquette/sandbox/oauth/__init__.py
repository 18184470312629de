"""Who may ask: clients and their secrets, people and their agreement, tokens, an identity provider."""

"""What a keeper does at a pickup point: type six digits or scan, see the thing, hand it over. No names (D6)."""

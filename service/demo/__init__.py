"""The demo town, its clock, and the walk. Never reachable from a production configuration."""

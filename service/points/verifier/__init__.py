"""The verifier of points: what an auditor runs beside the service."""

"""What arrives, turned into a structured request: sources → Delivery → Message → Document → Candidates → ServiceRequest."""

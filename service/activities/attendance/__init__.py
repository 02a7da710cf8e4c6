"""考勤: coming and going by a signed code, roll-calls, verifying and settling (AC12–AC18)."""

"""审批中心: everything that waits for the acting manager, read from the rooms below (AD03). It writes nothing."""

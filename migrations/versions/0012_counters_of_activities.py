"""The board counts activities: everything is counted anew by the worker's next sweep (or `flask counters rebuild`)."""

from alembic import op

revision = "0012"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM counter_day")


def downgrade() -> None:
    op.execute("DELETE FROM counter_day")

"""The durable engine: everything this program asks of DBOS stands here, and only a process that delivers tips loads it.

It makes sure that what was begun is ended, by this process or by another. It is transport: what was delivered is kept in our own
table, and engine rows hold nothing but keys.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from dbos import DBOS, SetEnqueueOptions, SetWorkflowID

from bot.store.deliveries import Job

if TYPE_CHECKING:
    from bot.tips.delivery import Courier

QUEUE = "tips"
VERSION = "1"
"""To be raised only when the order of steps in a workflow changes: work of another version stays where it is."""
AT_ONCE = 128
"""Deliveries under way in one process. Waiting costs next to nothing, and a post in doubt waits for a minute."""
PER_SECOND = 5
"""Posts that are begun per workspace: Slack takes several hundred a minute."""
POLL_SECONDS = 0.2
TIDY_SECONDS = 600.0
"""So long after an unclear post its channel is looked at again."""
KEPT = timedelta(weeks=8)
PURGED_AT_ONCE = 1_000
PENDING_EXECUTORS = "SELECT DISTINCT executor_id FROM dbos.workflow_status WHERE status = 'PENDING'"
"""Whose work is under way, on Postgres."""

_courier: list[Courier] = []


@DBOS.step(name="deliver")
async def _deliver(job: list[str | int]) -> tuple[str, bool]:
    """How it ended, and whether that was ever unclear. What happens in doubt is decided in here, not by the engine."""
    ended = await _courier[0].deliver(_job(job))
    return ended.state, ended.suspect


@DBOS.workflow(name="deliver_tip", max_recovery_attempts=1_000)
async def deliver_tip(job: list[str | int]) -> str:
    """One delivery, and where it was unclear a second look later on."""
    state, suspect = await _deliver(job)
    if suspect and state == "posted":
        made = _job(job)
        with (
            SetWorkflowID(f"{_id(made)}#tidy"),
            SetEnqueueOptions(queue_partition_key=made.workspace.id, delay_seconds=TIDY_SECONDS),
        ):
            await DBOS.enqueue_workflow_async(QUEUE, tidy_tip, job)
    return state


@DBOS.step(name="tidy")
async def _tidy(job: list[str | int]) -> int:
    """How many copies were deleted."""
    return await _courier[0].tidy(_job(job))


@DBOS.workflow(name="tidy_tip", max_recovery_attempts=1_000)
async def tidy_tip(job: list[str | int]) -> int:
    """A look some time after an unclear post: what appeared late is deleted."""
    return await _tidy(job)


def start(courier: Courier, address: str, executor: str) -> None:
    """Take up work, what another process of this name left included. On Postgres the lease is taken before this.

    `address`: the engine's database; `executor`: a name that no other running process has.
    """
    _courier[:] = [courier]
    DBOS(
        config={
            "name": "certadvice",
            "system_database_url": address,
            "executor_id": executor,
            "application_version": VERSION,
            "sys_db_pool_size": 8,
            "log_level": "WARNING",
        }
    )
    DBOS.launch()
    DBOS.register_queue(
        QUEUE,
        worker_concurrency=AT_ONCE,
        polling_interval_sec=POLL_SECONDS,
        partition_limiter={"limit": PER_SECOND, "period": 1.0},
    )


def stop(seconds: float) -> None:
    """Finish what is under way within so many seconds; what is not finished is taken up at the next start."""
    for courier in _courier:
        courier.finish(seconds)
    DBOS.destroy()
    _courier.clear()


def enqueue(job: Job) -> None:
    """Hand a delivery over; one that was handed over before is not begun again."""
    with SetWorkflowID(_id(job)), SetEnqueueOptions(queue_partition_key=job.workspace.id):
        DBOS.enqueue_workflow(QUEUE, deliver_tip, list(job))


def rescue(executor: str) -> int:
    """Take over what a dead process had begun; how much that was. Only who holds that process' lease may call this."""
    left = DBOS.list_workflows(status="PENDING", executor_id=executor, load_input=False, load_output=False)
    if left:
        DBOS.resume_workflows([found.workflow_id for found in left], queue_name=QUEUE)
    return len(left)


def purge() -> int:
    """Delete the engine's rows of what ended weeks ago; how many that were."""
    before = (datetime.now(UTC) - KEPT).isoformat()
    old = DBOS.list_workflows(completed_before=before, load_input=False, load_output=False, limit=PURGED_AT_ONCE)
    if old:
        DBOS.delete_workflows([found.workflow_id for found in old])
    return len(old)


def _job(packed: list[str | int]) -> Job:
    return Job(*packed)  # type: ignore[arg-type]


def _id(job: Job) -> str:
    return job.key if job.attempt == 1 else f"{job.key}#{job.attempt}"

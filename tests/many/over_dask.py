"""Build reports over two Dask workers, one of which is killed: ``python over_dask.py REPORTS OUT``.

Prints a line of JSON: the outcomes as heard, the outcomes as returned, and the process killed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

import sitrep


def main(reports: Path, out: Path) -> None:
    from distributed import Client, LocalCluster

    heard: list[str] = []
    killed: list[int] = []

    with (
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            host="127.0.0.1",
            silence_logs=50,
        ) as cluster,
        Client(cluster) as client,  # type: ignore[no-untyped-call]
    ):
        workers = sorted(client.run(os.getpid).values())

        def tell(outcome: sitrep.Outcome) -> None:
            heard.append(outcome.name)
            if len(heard) == 3:
                os.kill(workers[0], signal.SIGKILL)
                killed.append(workers[0])

        outcomes = sitrep.build_many(
            sorted(reports.iterdir()),
            out,
            sitrep.BuildOptions(to=["markdown"]),
            executor=client.get_executor(),
            tell=tell,
        )
    returned = [(one.name, one.code, one.trouble) for one in outcomes]
    print(json.dumps({"heard": heard, "returned": returned, "killed": killed}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

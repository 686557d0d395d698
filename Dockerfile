# sitrep as a command, run as nobody in particular:
#   docker build --tag sitrep .
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/work" sitrep build reports/weekly
FROM debian:trixie-slim AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends python3 python3-venv \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
# The lock holds what the tests need too: it chooses versions here, and what is installed is what sitrep asks for.
RUN sed -e '/^ *--hash/d' -e 's/ *\\$//' requirements.lock > /versions.txt \
    && python3 -m venv /opt/sitrep \
    && /opt/sitrep/bin/pip install --no-cache-dir --constraint /versions.txt ".[sign,word,xlsx]"

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        python3 libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home sitrep
COPY --from=build /opt/sitrep /opt/sitrep
USER sitrep
ENV HOME=/tmp
WORKDIR /work
ENTRYPOINT ["/opt/sitrep/bin/sitrep"]
CMD ["--help"]

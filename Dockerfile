# syntax=docker/dockerfile:1

# ---- build ---------------------------------------------------------------------------
FROM docker.io/library/rust:1.95-bookworm AS build
WORKDIR /src

# The dependencies change seldom: a layer of their own, built around empty sources.
COPY Cargo.toml Cargo.lock rust-toolchain.toml ./
RUN mkdir -p src benches \
 && printf 'fn main() {}\n' | tee src/main.rs benches/classification.rs build.rs > src/lib.rs \
 && : > src/lib.rs \
 && cargo build --release --locked --bin sourcing-advisor \
 && rm -rf src benches build.rs

COPY build.rs ./
COPY benches ./benches
COPY config ./config
COPY catalogue ./catalogue
COPY src ./src
# Sources that are older than the empty ones would not be built again.
RUN find src build.rs -name '*.rs' -exec touch {} + \
 && cargo build --release --locked --bin sourcing-advisor

# ---- run -----------------------------------------------------------------------------
# glibc and CA certificates, no shell, no package manager.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /src/target/release/sourcing-advisor /usr/local/bin/sourcing-advisor

# Numeric, so that Kubernetes can prove that it is not root.
USER 65532:65532
ENV SOURCING_ADVISOR__SERVER__HOST=0.0.0.0 \
    SOURCING_ADVISOR_ENVIRONMENT=production
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/sourcing-advisor"]
CMD ["serve"]

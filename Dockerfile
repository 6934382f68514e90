FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-slim
# The demo is for a loopback address only, and a container listens on all of its own.
ENV NODE_ENV=production DEMO=0 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY src ./src
COPY flows ./flows
COPY forms ./forms
COPY locales ./locales
COPY programmes ./programmes
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# The app reaches its database; a channel that is down does not make it unhealthy.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that SIGTERM arrives and what is in hand is finished.
CMD ["node", "--import", "tsx", "src/main.ts"]

FROM node:20-bookworm-slim AS console
WORKDIR /source
# Packages change seldom: while the lock is the same, their layer is too.
COPY src/ContactCenter.Console/package.json src/ContactCenter.Console/package-lock.json ./
COPY src/ContactCenter.Console/build build
RUN CI=true node build/build.mjs packages
COPY src/ContactCenter.Console .
RUN CI=true node build/build.mjs

FROM node:20-bookworm-slim AS models
WORKDIR /source
COPY src/ContactCenter.Console/build src/ContactCenter.Console/build
COPY src/ContactCenter.Transcriber/Models src/ContactCenter.Transcriber/Models
RUN CI=true node src/ContactCenter.Transcriber/Models/bring.mjs

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# What is restored changes seldom: while these files are the same, the layer with the packages is too.
COPY Directory.Build.props Directory.Packages.props global.json ./
COPY src/ContactCenter/ContactCenter.csproj src/ContactCenter/packages.lock.json src/ContactCenter/
COPY src/ContactCenter.Audio/ContactCenter.Audio.csproj src/ContactCenter.Audio/packages.lock.json src/ContactCenter.Audio/
COPY src/ContactCenter.Domain/ContactCenter.Domain.csproj src/ContactCenter.Domain/packages.lock.json src/ContactCenter.Domain/
COPY src/ContactCenter.Simulator/ContactCenter.Simulator.csproj src/ContactCenter.Simulator/packages.lock.json src/ContactCenter.Simulator/
COPY src/ContactCenter.Transcriber/ContactCenter.Transcriber.csproj src/ContactCenter.Transcriber/packages.lock.json src/ContactCenter.Transcriber/
COPY src/ContactCenter.Transcriber/*.targets src/ContactCenter.Transcriber/
COPY src/ContactCenter.Voice/ContactCenter.Voice.csproj src/ContactCenter.Voice/packages.lock.json src/ContactCenter.Voice/
RUN dotnet restore src/ContactCenter --locked-mode
# What compiling for this machine takes is in no lock file (docs/decisions/0008); here it is in a layer that is kept.
RUN dotnet restore src/ContactCenter -p:PublishReadyToRun=true
COPY . .
COPY --from=console /source/dist src/ContactCenter.Console/dist
COPY --from=models /source/src/ContactCenter.Transcriber/Models/brought src/ContactCenter.Transcriber/Models/brought
# Compiled for this machine, which takes packages of its own: the first answer comes a quarter sooner.
RUN dotnet publish src/ContactCenter --configuration Release -p:ConsoleBuild=false -p:ModelsBuild=false -p:PublishReadyToRun=true --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# curl for the health check, tzdata for business hours in local time, libgomp1 for Whisper, ffmpeg for the kinds of sound that are read by it.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl ffmpeg libgomp1 tzdata \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
# /keys is for the master key of recordings, where Recordings__MasterKeyPath says so: a volume of its own takes over this owner.
RUN mkdir --mode=700 /keys && mkdir /data && chown "$APP_UID" /data /keys
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:3000 Storage__Path=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD curl --fail --silent http://localhost:3000/health/live || exit 1
ENTRYPOINT ["dotnet", "ContactCenter.dll"]

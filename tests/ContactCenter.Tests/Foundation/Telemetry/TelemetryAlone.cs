namespace ContactCenter.Tests.Foundation.Telemetry;

/// <summary>
/// Tests of what is exported. In one process all who listen hear all servers, and who samples decides for all: beside other tests a
/// collector gets the spans of theirs, and what its queue of 2,048 has no room for is dropped.
/// </summary>
[CollectionDefinition(nameof(TelemetryAlone), DisableParallelization = true)]
public sealed class TelemetryAlone;

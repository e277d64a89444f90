using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Telemetry;

/// <summary>Which traces are kept. Who listens in one process decides for all who do: no other test may listen meanwhile.</summary>
[Collection(nameof(TraceRatioTests))]
public sealed class TraceRatioTests
{
    [Fact]
    public async Task A_ratio_of_nothing_keeps_no_trace()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using (var fake = new FakeWebhooks(settings: [("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint), ("Telemetry:TraceRatio", "0")]))
            await fake.PostAsync("/webhooks/answer", """{"uuid":"unsampled-leg"}""");

        collector.Received("metrics").Should().Contain("webhooks.duration", "the standard's variable switches it on");
        collector.Received("traces").Should().BeEmpty();
    }
}

[CollectionDefinition(nameof(TraceRatioTests), DisableParallelization = true)]
public sealed class TraceRatioTestsAlone;

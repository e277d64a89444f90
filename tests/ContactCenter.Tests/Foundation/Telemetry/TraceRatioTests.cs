using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Telemetry;

/// <summary>Which traces are kept.</summary>
[Collection(nameof(TelemetryAlone))]
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

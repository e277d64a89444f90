using ContactCenter.Foundation.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Foundation.Hosting;

public sealed class RepeatedServiceTests
{
    [Fact]
    public async Task What_fails_in_an_unforeseen_way_is_told_and_done_again_and_stops_in_order()
    {
        var clock = new TestClock();
        using var logs = new LogCollector();
        using var failing = new Failing(clock, logs.CreateLogger("failing"));

        await failing.StartAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(1));

        failing.Runs.Should().Be(2);
        logs.Entries.Should().HaveCount(2).And.OnlyContain(line => line.Level == LogLevel.Error && line.Fault is InvalidOperationException);
        logs.Entries.First().Message.Should().Be("Failing has failed in a way that nobody has foreseen; it is tried again every 01:00:00");
        await failing.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Failing(TimeProvider time, ILogger logger) : RepeatedService(TimeSpan.FromHours(1), time, logger)
    {
        public int Runs { get; private set; }

        protected override bool IsWanted => true;

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            Runs++;
            throw new InvalidOperationException("a row that nobody knows");
        }
    }
}

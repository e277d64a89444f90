using ContactCenter.Load.Crash;

namespace ContactCenter.EndToEndTests.Load;

/// <summary>All that can go wrong between platform and server goes wrong together, for a short while; nothing else of this project runs beside it.</summary>
[Collection(nameof(CrashTests))]
public sealed class FaultRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_books_agree()
    {
        var plan = CrashPlan.WithFaults(percent: 2) with { Calls = 500, AtOnce = 100, Seed = 1 };
        await using var lines = new StringWriter();

        var report = await new CrashRun(plan, lines, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);

        output.WriteLine($"{lines}{report.Figures}");
        report.HasPassed.Should().BeTrue("{0}", report);
    }
}

using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Undecided;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Simulator.Tests.Faults;

public sealed class FaultSettingsTests
{
    [Fact]
    public void Faults_and_undecided_points_are_settings()
    {
        var options = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Simulator:Faults:0:Kind"] = "WebhookLost",
            ["Simulator:Faults:0:On"] = "recording",
            ["Simulator:Faults:0:Share"] = "0.25",
            ["Simulator:Faults:1:Kind"] = "RequestRefused",
            ["Simulator:Faults:1:Next"] = "3",
            ["Simulator:Faults:1:Seconds"] = "1.5",
            ["Simulator:Faults:1:Status"] = "404",
            ["Simulator:Faults:1:AfterEffect"] = "true",
            ["Simulator:Undecided:Problems"] = "Standard",
            ["Simulator:Undecided:EventAttempts"] = "1",
            ["Simulator:Regions:0"] = "http://localhost:4001",
        }).Build().GetSection(SimulatorOptions.Section).Get<SimulatorOptions>()!;

        options.Faults.Should().Equal(
            new FaultRule { Kind = FaultKind.WebhookLost, On = "recording", Share = 0.25 },
            new FaultRule { Kind = FaultKind.RequestRefused, Next = 3, Seconds = 1.5, Status = 404, AfterEffect = true });
        (options.Undecided.Problems, options.Undecided.EventAttempts, options.Undecided.QuestionAttempts).Should().Be((ProblemShape.Standard, 1, 2));
        options.Regions.Should().Equal("http://localhost:4001");
    }
}

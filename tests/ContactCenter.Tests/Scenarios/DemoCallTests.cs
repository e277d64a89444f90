using ContactCenter.Demo;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The command that plays a whole call in the terminal.</summary>
public sealed class DemoCallTests
{
    [Fact]
    public async Task It_tells_the_call_and_ends_with_the_score()
    {
        var (exitCode, told) = await PlayAsync();
        told.Should().ContainAll(
            "Caller (447700900000) dials 442079460000",
            "Thank you for calling Example Inc.!",
            "\"action\":\"conversation\"",
            "/webhooks/answer",
            "POST /v1/calls 201",
            "Good morning, how can I help you?",
            "\"action\":\"transfer\"",
            "How satisfied were you",
            "GET /api/v1/surveys");
        told.TrimEnd().Should().EndWith("Score: 4");
        told.Should().NotContain("\e[");
        exitCode.Should().Be(0);
    }

    [Fact]
    public async Task Headings_stand_above_what_they_tell()
    {
        var (_, told) = await PlayAsync();

        var lines = told.Split('\n').Select(line => line.TrimEnd()).ToList();
        lines.Should().ContainInConsecutiveOrder("── Caller (447700900000) dials 442079460000", "  leg     Caller to 442079460000: started");
        lines.Should().ContainInConsecutiveOrder("── Caller presses 1: Sales", "          Caller presses 1.");
        lines.Should().ContainInConsecutiveOrder("── Sales (447700900101) is rung", "  leg     442079460000 to Sales: ringing");
        lines.Should().ContainInConsecutiveOrder("── Sales answers", "  leg     442079460000 to Sales: answered");
        lines.Should().ContainInConsecutiveOrder("── Sales hangs up; Caller is still there", "  leg     Sales: Ended: completed, by the party.");
        lines.Should().ContainInConsecutiveOrder("── Caller presses 4: the score", "          Caller presses 4.");
        told[told.IndexOf("── GET", StringComparison.Ordinal)..].Should().NotContain("leg ");
    }

    [Fact]
    public async Task An_NCCO_is_told_once_and_no_line_is_longer_than_a_terminal()
    {
        var (_, told) = await PlayAsync();

        told.Split("\"text\":\"Thank you for calling Example Inc.!").Should().HaveCount(2, "it stands there once");
        told.Replace("\n          ", "", StringComparison.Ordinal).Should().Contain(
            "or press 2 to talk to the support department. You can also say: sales, or support.\",\"bargeIn\":true", "nothing is lost where a line breaks");
        told.Should().NotContain("…");
        told.Split('\n').Where(line => line.Length > 110).Select(line => line.Trim()).Should()
            .OnlyContain(line => !line.Contains(' ') || line.StartsWith('→'), "what can be broken is");
    }

    [Fact]
    public async Task In_colour_it_says_the_same() => (await PlayAsync(inColour: true)).Told.Should().Contain("\e[1m\n── Score: 4\e[0m");

    [Theory]
    [InlineData("Departments:Sales:Hours", "Never", "447700900101 waited in vain for it to ring")]
    [InlineData("Limits:LiveCalls", "0", "waited in vain for \"Thank you for calling Example")]
    [InlineData("Departments:Sales:Survey", "false", "waited in vain for \"How satisfied were you")]
    [InlineData("Departments:Sales:Endpoint:User", "anna", "Department Sales must have a phone number for the demo.")]
    public async Task When_the_call_goes_another_way_it_says_what_was_expected(string key, string value, string expected)
    {
        var (exitCode, told) = await PlayAsync(inColour: false, ("Hours:Never:TimeZone", "UTC"), (key, value));
        told.Should().Contain("Not as expected:").And.Contain(expected);
        exitCode.Should().Be(1);
    }

    private static async Task<(int ExitCode, string Told)> PlayAsync(bool inColour = false, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(With(settings));
        builder.Services.AddDrivenClock();
        builder.AddContactCenter();
        await using var output = new StringWriter();
        var exitCode = await DemoCall.PlayAsync(builder, app => app.MapContactCenter(), output, inColour);
        return (exitCode, output.ToString());
    }
}

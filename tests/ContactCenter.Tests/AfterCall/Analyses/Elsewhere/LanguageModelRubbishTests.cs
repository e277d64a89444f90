using System.Net;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses.Elsewhere;

/// <summary>What a language model's server answers may be no answer at all, and repeat the call: nothing of that is kept, logged or shown.</summary>
public sealed class LanguageModelRubbishTests
{
    private const string Echo = "pumpernickel";

    [Theory]
    [InlineData($"<html>My {Echo}</html>", "The language model answered what is no JSON")]
    [InlineData($"[\"My {Echo}\"]", "The language model answered nothing")]
    [InlineData($$$"""{"choices":[{"text":"{{{Echo}}}"}]}""", "The language model answered nothing")]
    [InlineData($$$"""{"choices":[{"message":{"content":["{{{Echo}}}"]}}]}""", "The language model answered nothing")]
    public async Task Sentences_of_the_call_take_the_place_of_what_is_no_answer(string answer, string reason)
    {
        await using var system = await RecordingSystem.StartAsync();
        using var model = new LanguageModelStandIn(_ => new(HttpStatusCode.OK) { Content = new StringContent(answer) });
        await using var world = system.World(model, LanguageModelStandIn.Use());

        var call = await TellAsync(world, Complaint);

        await IsExtractAsync(world, call, $"done: {reason}");
    }

    [Theory]
    [InlineData($"My {Echo} is broken\r\n\r\n")]
    [InlineData($"HTTP/1.1 200 OK\r\nMy {Echo} is broken\r\n\r\n")]
    [InlineData($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Echo}\r\n")]
    public async Task What_is_no_HTTP_is_asked_for_again_and_not_repeated(string answer)
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var server = new RawServer(answer);
        await using var world = system.World(LanguageModelStandIn.Use(server.Url.AbsoluteUri));

        var call = await TellAsync(world, Complaint);
        var waiting = (await world.GetAsync("/api/v1/work")).GetRawText();
        await world.RunOutAsync();
        await world.RunOutAsync();

        waiting.Should().Contain("The language model cannot be reached: its answer is no HTTP").And.NotContain(Echo);
        await IsExtractAsync(world, call, "done: The language model cannot be reached: its answer is no HTTP");
        server.Requests.Should().BeGreaterThan(1);
    }

    private static async Task IsExtractAsync(ContactCenterWorld world, string call, string step)
    {
        var analysis = await AnalysisAsync(world, call);
        StepsOf(analysis)["summary"].Should().Be(step);
        analysis.GetProperty("summary").GetProperty("provider").GetString().Should().Be("Embedded");
        analysis.GetRawText().Should().NotContain(Echo);
        world.Logs.Entries.Select(entry => entry.ToString()).Should().NotContain(line => line.Contains(Echo, StringComparison.Ordinal));
    }
}

using System.Net;
using System.Text.Json;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>The phrases of a call are compared with all that was said in it by vectors, and found without them where there are none.</summary>
public sealed class VectorPhraseTests : IDisposable
{
    private const string Wish = "I want to send back the xylographquux chair, please, the chair arrived broken and I want another chair";
    private const string ByVectors = "EmbeddedVectors";
    private const string ByFrequency = "Embedded";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_with_vectors_has_its_phrases_compared_with_them_and_says_so()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        var analysis = await desk.AnalysisAsync(await desk.TellAsync(Wish));

        StepsOf(analysis).Should().Contain("keyPhrases", "done");
        PhrasesOf(analysis).Should().NotBeEmpty().And.OnlyContain(phrase => phrase.Provider == ByVectors);
        desk.Vectors.Passages.Should().Contain(PhrasesOf(analysis).Select(phrase => phrase.Text), "each has a vector of its own");
    }

    [Fact]
    public async Task A_call_in_a_language_that_the_model_does_not_know_has_phrases_by_frequency()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        var analysis = await desk.AnalysisAsync(await desk.TellAsync(
            "Guten Tag, ich möchte den Stuhl zurückgeben, den ich letzte Woche bei Ihnen gekauft habe, weil er leider schon nach einem Tag kaputt war, "
            + "und ich hätte gern mein Geld wieder auf meinem Konto, sonst muss ich mich beschweren und einen Anwalt nehmen, verstehen Sie das bitte"));

        StepsOf(analysis).Should().Contain("vectors", "impossible: the model knows English alone").And.Contain("keyPhrases", "done");
        PhrasesOf(analysis).Should().NotBeEmpty().And.OnlyContain(phrase => phrase.Provider == ByFrequency);
    }

    [Fact]
    public async Task Where_vectors_have_failed_phrases_are_found_by_frequency_and_anew_when_there_are_some_after_all()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Vectors.Refuses = HttpStatusCode.ServiceUnavailable;
        var call = await desk.TellAsync(Wish);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(10));

        var without = await desk.AnalysisAsync(call);
        StepsOf(without)["vectors"].Should().StartWith("failed");
        StepsOf(without).Should().Contain("keyPhrases", "done");
        PhrasesOf(without).Should().NotBeEmpty().And.OnlyContain(phrase => phrase.Provider == ByFrequency);

        var letter = (await desk.Server.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        desk.Server.Logs.Clear();
        desk.Vectors.Refuses = null;
        (await desk.Server.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry")).Dispose();
        await desk.Server.SettleAsync();
        PhrasesOf(await desk.AnalysisAsync(call)).Should().NotBeEmpty().And.OnlyContain(phrase => phrase.Provider == ByVectors);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, 400)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 503)]
    public async Task Phrases_that_get_no_vectors_are_weighed_by_frequency_in_the_end_and_the_step_says_why(HttpStatusCode status, int number)
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        // Only phrases are that short.
        desk.Vectors.RefusesTexts = texts => texts.Any(text => text.Split(' ').Length < 3) ? status : null;
        var call = await desk.TellAsync(Wish);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(10));

        var analysis = await desk.AnalysisAsync(call);

        StepsOf(analysis).Should().Contain("vectors", "done");
        StepsOf(analysis)["keyPhrases"].Should().StartWith($"done: The transcriber makes no vectors ({number})");
        PhrasesOf(analysis).Should().NotBeEmpty().And.OnlyContain(phrase => phrase.Provider == ByFrequency);
        (await desk.Server.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
    }

    private static List<(string Text, string Provider)> PhrasesOf(JsonElement analysis) =>
    [
        .. analysis.GetProperty("keyPhrases").EnumerateArray()
            .Select(phrase => (phrase.GetProperty("text").GetString()!, phrase.GetProperty("provider").GetString()!)),
    ];
}

using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Topics;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses.Sentiments;

/// <summary>How a call was meant is told by vectors and by word rules together, and by either where there is no other.</summary>
public sealed class CallSentimentTests : IDisposable
{
    /// <summary>Like one of the server's own sentences; no word of it is a bad one.</summary>
    private const string Complaint = "The internet drops every evening and I cannot work like this";

    private const string French =
        "Bonjour madame, voilà trois semaines que nous attendons cette chaise, personne ne rappelle jamais, chaque matin une autre personne répond "
        + "au téléphone et demande encore une fois le numéro de la commande, puis elle raccroche sans expliquer "
        + "quand le camion passera enfin devant notre maison";

    private static readonly (string, string?)[] OtherModel = [("Analysis:Embeddings:Model", "e5.onnx"), ("Analysis:Embeddings:Tokenizer", "e5.model")];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_no_word_shows_is_seen_by_its_vector()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        var call = await desk.TellAsync(Complaint);

        var sentiment = (await desk.AnalysisAsync(call)).GetProperty("sentiment");
        sentiment.GetProperty("label").GetString().Should().Be("negative");
        sentiment.GetProperty("provider").GetString().Should().Be("Embedded");
        StepsOf(await desk.AnalysisAsync(call)).Should().Contain("sentiment", "done");
    }

    [Fact]
    public async Task Where_the_transcriber_has_no_time_it_is_waited_for_and_at_last_words_alone_decide()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Vectors.Refuses = HttpStatusCode.ServiceUnavailable;
        var late = await desk.TellAsync(Complaint, "chat-1");
        StepsOf(await desk.AnalysisAsync(late)).Should().NotContainKey("sentiment");

        desk.Vectors.Refuses = null;
        await desk.Server.PassAsync(TimeSpan.FromMinutes(1));
        StepsOf(await desk.AnalysisAsync(late)).Should().Contain("sentiment", "done");

        desk.Vectors.Refuses = HttpStatusCode.ServiceUnavailable;
        var never = await desk.TellAsync(Complaint, "chat-2");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(10));
        var analysis = await desk.AnalysisAsync(never);
        StepsOf(analysis)["sentiment"].Should().StartWith("done: by word rules alone: The transcriber makes no vectors (503)");
        analysis.GetProperty("sentiment").GetProperty("label").GetString().Should().Be("neutral");
        desk.Server.Logs.Clear();
    }

    [Fact]
    public async Task A_model_of_more_languages_tells_it_where_there_are_no_word_rules()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: OtherModel);

        var call = await desk.TellAsync(French);

        var analysis = await desk.AnalysisAsync(call);
        analysis.GetProperty("language").GetProperty("code").GetString().Should().Be("fr");
        StepsOf(analysis).Should().Contain("sentiment", "done");
        analysis.GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Object);
    }

    [Theory]
    [InlineData("negative")]
    [InlineData("positive")]
    public async Task The_owners_sentences_of_a_language_are_learned(string label)
    {
        using var seeds = new TestFolder();
        var lines = Enumerable.Range(0, 8).Select(at => $"{label}\t{French[(at * 10)..]}");
        await File.WriteAllLinesAsync(seeds.File("fr.tsv"), lines, TestContext.Current.CancellationToken);
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: [.. OtherModel, ("Analysis:Sentiment:Seeds:fr", seeds.File("fr.tsv"))]);

        var call = await desk.TellAsync(French);

        (await desk.AnalysisAsync(call)).GetProperty("sentiment").GetProperty("label").GetString().Should().Be(label);
    }

    [Fact]
    public async Task A_language_with_neither_says_why()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World([.. OtherModel.Select(setting => (setting.Item1, setting.Item2!))]);

        var call = await TellAsync(world, [("agent", "Bonjour et bienvenue, comment puis-je vous aider ?"), ("caller", French)]);

        var analysis = await AnalysisAsync(world, call);
        analysis.GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Null);
        StepsOf(analysis)["sentiment"].Should().Be(
            "impossible: there are no word rules for fr; No vectors are made or learned of: the transcriber does not lie beside the server.");
    }
}

using System.Text.Json;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Unspecified;

/// <summary>A transcript can have a score for each sentence; nobody knows what it is called.</summary>
public sealed class SentimentTests
{
    [Theory]
    [InlineData("score", true, true)]
    [InlineData("score", false, false)]
    [InlineData("", true, false)]
    public async Task A_sentence_has_a_score_by_the_name_that_is_set_if_it_is_asked_for(string name, bool isAsked, bool has)
    {
        await using var world = new TestWorld(options => options.Unspecified.SentimentName = name);
        await world.CallAsync($$"""[{"action":"record","eventUrl":["https://app.example.com/recording"],"transcription":{"sentimentAnalysis":"""
            + $$"""{{(isAsked ? "true" : "false")}},"eventUrl":["https://app.example.com/transcript"]} },{"action":"wait","timeout":4}]""");
        await world.Caller.SayAsync("My parcel is late.");
        await world.Caller.EndsAsync();

        var file = await world.FetchAsync(world.App.At("/transcript").Single().Text("transcription_url")!);

        var sentence = JsonElement.Parse(file.Content).GetProperty("channels")[0].GetProperty("transcript")[0];
        sentence.TryGetProperty("score", out var score).Should().Be(has);
        sentence.TryGetProperty("", out _).Should().BeFalse();
        if (has)
            score.GetDouble().Should().Be(-1);
    }

    [Theory]
    [InlineData("Thank you, that was great!", 1)]
    [InlineData("Good agents, but my parcel is late.", 0)]
    [InlineData("A good start, a bad end, a wrong address.", -1 / 3d)]
    [InlineData("It stands on the table.", 0)]
    [InlineData("", 0)]
    public void The_score_goes_by_good_and_bad_words(string sentence, double score) => Sentiment.Of(sentence).Should().BeApproximately(score, 1e-9);
}

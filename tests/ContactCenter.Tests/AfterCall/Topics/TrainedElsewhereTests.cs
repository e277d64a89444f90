using System.Net;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>Classifiers are trained by the transcriber beside the server; while it trains none the nearest examples decide.</summary>
public sealed class TrainedElsewhereTests : IDisposable
{
    private const string Parking = "Where do I leave the bicycle when I visit the office, is there a garage?";
    private const string LikeParking = "I visit the office tomorrow with the bicycle, is there a garage where I leave it?";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_the_transcriber_has_no_time_training_waits_and_says_why()
    {
        await using var desk = await LabelledDeskAsync(HttpStatusCode.ServiceUnavailable);

        var work = (await desk.Server.ItemsAsync("/api/v1/work?state=open")).Single(IsTraining);
        work.GetProperty("lastError").GetString().Should().Be("The transcriber trains no classifier (503): not now");
        work.GetProperty("attempts").GetInt32().Should().Be(0, "it may take as long as it takes");
        (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("training").ValueKind.Should().Be(JsonValueKind.Null);
        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-2"))).Should().Be("parking by examples");

        desk.Vectors.RefusesTraining = null;
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));

        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-3"))).Should().Be("parking by classifier");
        (await desk.Server.ItemsAsync("/api/v1/work?state=open")).Should().NotContain(open => IsTraining(open));
    }

    [Fact]
    public async Task A_transcriber_that_fails_with_the_examples_is_not_asked_for_ever()
    {
        await using var desk = await LabelledDeskAsync(HttpStatusCode.InternalServerError);

        await desk.Server.PassAsync(TimeSpan.FromMinutes(15));

        var letter = (await desk.Server.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        IsTraining(letter).Should().BeTrue();
        (letter.GetProperty("attempts").GetInt32(), letter.GetProperty("lastError").GetString())
            .Should().Be((10, "The transcriber trains no classifier (500): not now"));
        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-2"))).Should().Be("parking by examples");
        desk.Server.Logs.Clear();
    }

    private static bool IsTraining(JsonElement work) => work.GetProperty("kind").GetString() == "trainTopics";

    /// <summary>Two topics have ten examples each, and two minutes ago somebody has said what a call was about.</summary>
    private async Task<TopicDesk> LabelledDeskAsync(HttpStatusCode refusal)
    {
        var desk = await TopicDesk.OpenAsync(_folder, new() { RefusesTraining = refusal });
        desk.Publish(Typed("returns", "I want to send back the broken chair number"), Typed("parking", "Where may I leave the bicycle garage number"));
        await desk.LabelledAsync(await desk.TellAsync(Parking, "chat-1"), "parking");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));
        return desk;
    }

    private static TopicModel Typed(string id, string text) => new(id, id)
    {
        Examples = [.. Enumerable.Range(0, 10).Select(at => new TopicExample($"{text} {(char)('a' + at)}", "en"))],
    };
}

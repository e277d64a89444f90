using System.Net;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Subscriptions;

/// <summary>A caller has answered a question of the survey in their own words.</summary>
public sealed class SpokenAnswerEventTests : IDisposable
{
    private static readonly string[] OfSupport = ["Support"];
    private static readonly string[] Answered = ["survey.answered"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Its_words_are_told_to_who_may_read_without_what_is_taken_out_when_they_are_there()
    {
        await using var reader = await DeliveryReceiver.StartAsync();
        await using var other = await DeliveryReceiver.StartAsync();
        using var speech = new SpeechServer(SpeechServer.Said("you were very kind my card is 4111 1111 1111 1111", 0));
        await using var world = new ContactCenterWorld(
            CallSteps.With(
                ("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path),
                ("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "https://speech.test"),
                ("Survey:Questions:1:Kind", "Message"), ("Survey:Questions:1:Prompt", "Tell us in your own words.")),
            speech: speech);
        await Browser.AddAsync(world.Services, "Sue", Role.Supervisor);
        var sue = new Browser(world.Pages, from: null);
        await sue.SignInAsync("sue");
        await SubscribeAsync(sue, reader, true);
        await SubscribeAsync(sue, other, OfSupport);
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("You were very kind");
        await world.Caller.PressAsync('#');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        reader.Received.Should().HaveCount(2);
        reader.Repeats.Should().BeEmpty();
        var (first, last) = (AnswerOf(reader.Received[0]), AnswerOf(reader.Received[1]));
        first.GetProperty("text").ValueKind.Should().Be(JsonValueKind.Null, "nothing is put into words yet");
        last.GetProperty("text").GetString().Should().StartWith("you were very kind my card is").And.NotContain("1111");
        AnswerOf(other.Received.Should().ContainSingle().Subject).TryGetProperty("text", out _).Should().BeFalse();
    }

    private static async Task SubscribeAsync(Browser person, DeliveryReceiver receiver, object read)
    {
        var made = await person.PostAsync(
            "subscriptions",
            new { url = new Uri(receiver.Url, "hooks").AbsoluteUri, events = Answered, permissions = new { read } });
        made.Status.Should().Be(HttpStatusCode.Created, made.Body);
    }

    private static JsonElement AnswerOf(ReceivedDelivery told) => told.Json.GetProperty("data").GetProperty("answers").EnumerateArray()
        .Single(answer => answer.GetProperty("message").ValueKind == JsonValueKind.Number);
}

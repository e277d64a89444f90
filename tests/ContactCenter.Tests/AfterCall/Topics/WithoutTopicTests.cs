using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>What many callers ask for and is none of the owner's topics is seen.</summary>
public sealed class WithoutTopicTests : IDisposable
{
    private const string Without = "/api/v1/topics/without";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Calls_without_topic_are_grouped_by_what_the_caller_said_with_their_phrases_and_newest_calls()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        List<string> parking =
        [
            await desk.TellAsync("Is there a bicycle garage near the office where visitors may park", "chat-1"),
            await desk.TellAsync("Where is the bicycle garage of the office that visitors park in", "chat-2"),
            await desk.TellAsync("Visitors want to park near the office, does the bicycle garage open today", "chat-3"),
        ];
        await desk.TellAsync("Could somebody tell me when the museum on the other side of the river opens on Sundays", "chat-4");
        await desk.TellAsync("I want to send back the broken chair and get a refund", "chat-5");

        await HaveLeftAsync(desk);
        var without = await ReadAsync(desk);

        (without.GetProperty("calls").GetInt32(), without.GetProperty("alone").GetInt32()).Should().Be((4, 1), "one has a topic");
        var group = without.GetProperty("groups").EnumerateArray().Should().ContainSingle().Subject;
        group.GetProperty("calls").GetInt32().Should().Be(3);
        group.GetProperty("newest").EnumerateArray().Select(call => call.GetProperty("callId").GetString()).Should().BeEquivalentTo(parking);
        group.GetProperty("phrases").EnumerateArray().Select(phrase => phrase.GetString()).Should().Contain("bicycle garage");
        (await desk.Server.ItemsAsync("/api/v1/audit?action=callsWithoutTopicRead")).Should().ContainSingle()
            .Which.GetProperty("after").GetProperty("count").GetInt32().Should().Be(4);
    }

    [Fact]
    public async Task What_a_person_has_said_to_be_none_is_among_them_and_what_is_too_old_is_not()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var call = await desk.TellAsync("I want to send back the broken chair and get a refund");
        await HaveLeftAsync(desk);
        (await ReadAsync(desk)).GetProperty("calls").GetInt32().Should().Be(0);

        await desk.LabelledAsync(call, null);
        (await ReadAsync(desk)).GetProperty("calls").GetInt32().Should().Be(1);

        await desk.Server.PassAsync(TimeSpan.FromDays(8));
        (await ReadAsync(desk, "?days=7")).GetProperty("calls").GetInt32().Should().Be(0);
        (await ReadAsync(desk, "?days=9")).GetProperty("calls").GetInt32().Should().Be(1);
        (await desk.Server.AskAsync($"{Without}?days=0", TopicDesk.Reader)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_may_not_read_calls_is_told_of_none_and_erased_ones_are_gone()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var call = await desk.TellAsync("Is there a bicycle garage near the office where visitors may park", "chat-1");
        await desk.TellAsync("Where is the bicycle garage of the office that visitors park in", "chat-2");

        await HaveLeftAsync(desk);
        var seen = await desk.Server.ApiAsync(Without);
        seen.GetProperty("calls").GetInt32().Should().Be(0, "an admin sees calls and reads none");
        seen.GetRawText().Should().NotContain("bicycle");

        (await ErasedStore.EraseAsync(desk.Server, "call", call)).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(desk.Server);
        var left = await ReadAsync(desk);
        (left.GetProperty("calls").GetInt32(), left.GetProperty("groups").GetArrayLength()).Should().Be((1, 0));
    }

    /// <summary>Calls are among them when they are in the history.</summary>
    private static Task HaveLeftAsync(TopicDesk desk) => desk.Server.PassAsync(TimeSpan.FromMinutes(5));

    private static async Task<JsonElement> ReadAsync(TopicDesk desk, string query = "")
    {
        var reply = await desk.Server.AskAsync(Without + query, TopicDesk.Reader);
        reply.Status.Should().Be(HttpStatusCode.OK);
        return reply.Json;
    }
}

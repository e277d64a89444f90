using System.Net;
using System.Text.Json;
using ContactCenter.Simulator.Logging;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>What the platform records of a call, and what its people are told.</summary>
public sealed class RecordingPolicyTests
{
    private const string Announcement = "This call is recorded.";

    private static (string, string)[] Recording(string department, string policy, string announcement = Announcement) =>
        [($"Departments:{department}:Recording", policy), ($"Departments:{department}:Announcement", announcement)];

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Split_gives_one_recording_for_each_agent_who_took_the_call(bool follows, bool isFirst)
    {
        await using var world = new ContactCenterWorld(
            With([.. Recording("Sales", "Split"), ("Departments:Sales:Fallbacks:0:Number", "447700900109")]),
            options => (options.Unspecified.RecordingFollowsLeg, options.Unspecified.RecordedLegIsFirst) = (follows, isFirst));
        world.Sales.WhenRung = Simulator.Phones.PhoneBehaviour.Busy;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync(Announcement);
        await world.Phone("447700900109").AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Phone("447700900109"));
        await world.CallerHangsUpAsync();

        var call = await world.OnlyCallAsync();
        var terms = call.GetProperty("recording");
        terms.GetProperty("policy").GetString().Should().Be("split");
        terms.GetProperty("language").GetString().Should().Be("en-GB");
        terms.GetProperty("announcedAt").ValueKind.Should().Be(JsonValueKind.String);
        terms.GetProperty("declined").GetBoolean().Should().BeFalse();
        Timeline(call).Where(line => line.EndsWith(": recorded", StringComparison.Ordinal)).Should().Equal("agent leg 2: recorded");
        world.Actions("record").Should().OnlyContain(record => record.GetProperty("channels").GetInt32() == 2);
    }

    [Fact]
    public async Task Mono_records_the_room_from_the_agent_on()
    {
        await using var world = new ContactCenterWorld(With(Recording("Sales", "Mono")));
        await world.TalkToSalesAsync();
        await world.CallerHangsUpAsync();

        Timeline(await world.OnlyCallAsync()).Should().Contain("agent leg 1: recorded");
        world.Actions("record").Should().BeEmpty();
        world.Actions("conversation").Count(room => room.TryGetProperty("record", out _)).Should().Be(1);
    }

    [Fact]
    public async Task Who_declines_talks_with_the_agent_and_nothing_is_recorded()
    {
        await using var world = new ContactCenterWorld(
            With([.. Recording("Sales", "Split", "This call is recorded. Press 9 to decline."), ("Departments:Sales:DeclineKey", "9")]));
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("Press 9 to decline");
        world.Creations.Should().BeEmpty("nobody is rung before the caller has decided");
        await world.Caller.PressAsync('9');
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.CallerHangsUpAsync();

        var call = await world.OnlyCallAsync();
        call.GetProperty("recording").GetProperty("declined").GetBoolean().Should().BeTrue();
        Timeline(call).Should().Contain("recording announced in en-GB, and declined");
        world.Actions("record").Should().BeEmpty();
        Recordings(world).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_cuts_the_announcement_short_by_another_key_hears_it_to_its_end_before_anything_is_recorded()
    {
        await using var world = new ContactCenterWorld(
            With([.. Recording("Sales", "Split", "This call is recorded. Press 9 to decline."), ("Departments:Sales:DeclineKey", "9")]));
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("Press 9 to decline");
        await world.Caller.PressAsync('5');
        await world.Caller.HearsAsync("Press 9 to decline");
        world.Creations.Should().BeEmpty("nobody is rung before the caller has heard it");
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.CallerHangsUpAsync();

        (await world.OnlyCallAsync()).GetProperty("recording").GetProperty("declined").GetBoolean().Should().BeFalse();
        Recordings(world).Should().ContainSingle();
    }

    [Fact]
    public async Task Not_a_second_is_recorded_in_a_department_that_does_not_record()
    {
        await using var world = new ContactCenterWorld(With(Recording("Sales", "Mono")));
        await world.TalkToSalesAsync();
        var call = (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;
        var moved = world.Clock.GetUtcNow();
        (await world.Http.CommandAsync(call, "transfer", """{"department":"Support"}""")).Status.Should().Be(HttpStatusCode.Accepted);
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);
        await world.Support.SayAsync("My card number is secret");
        await world.CallerHangsUpAsync();

        var recording = Recordings(world).Should().ContainSingle().Subject;
        recording.GetProperty("end_time").GetDateTimeOffset().Should().BeOnOrBefore(moved.AddSeconds(5), "the room of Sales ends with the move");
        var terms = (await world.OnlyCallAsync()).GetProperty("recording");
        terms.GetProperty("policy").GetString().Should().Be("off");
        terms.GetProperty("announcedAt").GetDateTimeOffset().Should().BeOnOrBefore(moved, "Sales has told them");
    }

    [Fact]
    public async Task A_caller_who_is_moved_to_where_it_is_recorded_is_known_to_have_been_told()
    {
        await using var world = new ContactCenterWorld(With(Recording("Support", "Split")));
        await world.TalkToSalesAsync();
        var call = (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;
        (await world.Http.CommandAsync(call, "transfer", """{"department":"Support"}""")).Status.Should().Be(HttpStatusCode.Accepted);
        await world.Caller.HearsAsync(Announcement);
        var told = world.Clock.GetUtcNow();
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);

        var terms = (await world.OnlyCallAsync()).GetProperty("recording");
        terms.GetProperty("announcedAt").ValueKind.Should().Be(JsonValueKind.String);
        terms.GetProperty("announcedAt").GetDateTimeOffset().Should().BeOnOrAfter(told, "they had heard it");
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task Without_a_policy_nothing_is_recorded_and_nothing_is_told()
    {
        await using var world = new ContactCenterWorld(With(("Departments:Sales:Announcement", Announcement)));
        await world.TalkToSalesAsync();
        await world.CallerHangsUpAsync();

        Recordings(world).Should().BeEmpty();
        world.Actions("talk").Select(talk => talk.GetProperty("text").GetString()).Should().NotContain(Announcement);
    }

    [Theory]
    [InlineData("Mono")]
    [InlineData("Split")]
    public void Nobody_is_recorded_without_a_word_unless_somebody_writes_so(string policy)
    {
        FaultsOf(("Departments:Sales:Recording", policy)).Should().Equal("Departments:Sales:Announcement");
        FaultsOf(("Departments:Sales:Recording", policy), ("Departments:Sales:AnnouncementWaived", "true")).Should().BeEmpty();
    }

    [Fact]
    public void A_key_to_decline_needs_words_that_name_it() =>
        FaultsOf(("Departments:Sales:DeclineKey", "9")).Should().Equal("Departments:Sales:DeclineKey");

    private static IEnumerable<string> Timeline(JsonElement call) =>
        call.GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString()!);

    /// <summary>What the platform has told of recordings.</summary>
    private static IReadOnlyList<JsonElement> Recordings(ContactCenterWorld world) =>
    [
        .. world.Platform.Log.After(0)
            .Where(entry => entry.Kind == LogKind.Webhook && entry.Detail?.Contains("recording_url", StringComparison.Ordinal) == true)
            .Select(entry => JsonDocument.Parse(entry.Detail!).RootElement),
    ];
}

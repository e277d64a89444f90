using System.Net;
using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>What is found out about recordings with a channel for each side on the simulated platform, whose documents leave much of them open.</summary>
public sealed class SplitRecordingTests
{
    private const string TooLittle = "recorded as Mono instead of Split, which has held too little: Sales";

    [Fact]
    public async Task Where_the_platform_records_nothing_in_the_conversation_the_department_is_recorded_on_one_channel_from_then_on()
    {
        await using var world = Open(follows: false);
        await TalkAsync(world, seconds: 30);
        IsMarked((await RecordingsAsync(world)).Should().ContainSingle().Subject).Should().BeTrue();
        (await HealthAsync(world)).Should().EndWith(TooLittle);
        world.Logs.Entries.Select(entry => entry.Message).Should()
            .ContainSingle(line => line.StartsWith("Conversations with Sales are recorded as Mono instead of Split", StringComparison.Ordinal));

        await TalkAsync(world, seconds: 30);

        world.Actions("record").Should().ContainSingle("that was the first conversation's");
        world.Actions("conversation").Count(room => room.TryGetProperty("record", out _)).Should().Be(1);
        (await RecordingsAsync(world)).Select(IsMarked).Should().BeEquivalentTo([true, false]);
    }

    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, 5)]
    public async Task A_recording_that_has_the_talk_or_nearly_so_is_not_marked(bool follows, int seconds)
    {
        await using var world = Open(follows);
        await TalkAsync(world, seconds);

        IsMarked((await RecordingsAsync(world)).Should().ContainSingle().Subject).Should().BeFalse();
        (await HealthAsync(world)).Should().NotContain("Mono");
    }

    [Theory]
    [InlineData(true, "verified")]
    [InlineData(false, "unverified")]
    public async Task An_agent_who_speaks_while_the_caller_enters_digits_tells_of_the_first_channel(bool isFirst, string check)
    {
        await using var till = await TestService.StartAsync();
        await using var world = Open(
            follows: true,
            isFirst,
            [
                .. till.Settings("till"), ("Ivr:Sensitive:card:Prompt", "Your digits, please."), ("Ivr:Sensitive:card:MaxDigits", "4"),
                ("Ivr:Sensitive:card:Service", "till"),
            ]);
        await world.ChooseAsync('1');
        await world.PassAsync(TimeSpan.FromSeconds(10));
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        var call = (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;
        (await world.Http.CommandAsync(call, "sensitive", """{"name":"card"}""")).Status.Should().Be(HttpStatusCode.Accepted);
        await world.Caller.HearsAsync("Your digits, please.");
        await world.Sales.PlayAsync(LoudFile.Of(seconds: 5));
        await world.PassAsync(TimeSpan.FromSeconds(5));
        await world.Caller.PressAsync("1234");
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.CallerHangsUpAsync();

        (await RecordingsAsync(world)).Should().ContainSingle().Which.GetProperty("channelCheck").GetString().Should().Be(check);
    }

    private static ContactCenterWorld Open(bool follows, bool isFirst = true, params (string, string)[] settings) => new(
        With([("Departments:Sales:Recording", "Split"), ("Departments:Sales:AnnouncementWaived", "true"), .. settings]),
        options =>
        {
            options.Sound = true;
            (options.Unspecified.RecordingFollowsLeg, options.Unspecified.RecordedLegIsFirst) = (follows, isFirst);
        });

    private static async Task TalkAsync(ContactCenterWorld world, int seconds)
    {
        await world.TalkToSalesAsync();
        await world.PassAsync(TimeSpan.FromSeconds(seconds));
        await world.CallerHangsUpAsync();
        await world.RunOutAsync();
    }

    private static async Task<IReadOnlyList<JsonElement>> RecordingsAsync(ContactCenterWorld world) =>
        [.. (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray()];

    private static bool IsMarked(JsonElement recording) => recording.TryGetProperty("shorterThanTalk", out var isShort) && isShort.GetBoolean();

    private static async Task<string> HealthAsync(ContactCenterWorld world) =>
        (await world.GetAsync("/health/ready")).GetProperty("checks").GetProperty("recordings").GetString()!;
}

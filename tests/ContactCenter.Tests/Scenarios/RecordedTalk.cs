using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A recorded conversation with Sales, whose words a server of the OpenAI form hears.</summary>
internal static class RecordedTalk
{
    public static ContactCenterWorld Open(SpeechServer speech, params (string, string)[] settings) => new(
        With(
        [
            .. Supervisor.Settings,
            ("Departments:Sales:Recording", "Split"), ("Departments:Sales:Announcement", "This call is recorded."),
            ("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "https://speech.test"), .. settings,
        ]),
        options => options.Unspecified.RecordingFollowsLeg = true,
        speech: speech);

    public static async Task<JsonElement> TalkAsync(ContactCenterWorld world)
    {
        await world.TalkToSalesAsync();
        await world.Caller.SayAsync("My card number is four one one one and so on, it takes me a while to read it all out");
        await world.CallerHangsUpAsync();
        await world.RunOutAsync();
        return await OnlyAsync(world);
    }

    public static async Task<JsonElement> OnlyAsync(ContactCenterWorld world) =>
        (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
}

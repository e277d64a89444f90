using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

/// <summary>What must not grow without end, and what has a documented limit.</summary>
public sealed class BoundsTests
{
    [Fact]
    public async Task A_phone_forgets_the_oldest_of_very_many_lines_and_still_hears_the_newest()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"stream","streamUrl":["https://app.example.com/a.mp3"],"loop":1200},{"action":"talk","text":"At last."}]""");

        await world.PassAsync(1_200 * 5);
        await world.Caller.HearsAsync("At last");

        world.Caller.Heard.Should().HaveCountGreaterThanOrEqualTo(500).And.HaveCountLessThanOrEqualTo(1_000);
        world.Caller.Heard[^1].Text.Should().Be("At last.");
    }

    [Fact]
    public async Task The_two_hundred_and_first_participant_is_turned_away()
    {
        await using var world = new TestWorld();
        world.App.On("/answer", """[{"action":"conversation","name":"room"},{"action":"talk","text":"It is full."}]""");
        for (var i = 0; i < 200; i++)
            await world.Platform.Phone($"447700901{i:000}").DialAsync(TestAccount.Number);

        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.HearsAsync("It is full");

        world.App.At("/event").Should().ContainSingle(delivery => delivery.Text("reason") != null);
        world.Platform.Conversations.Single(conversation => conversation.Name == "room").Legs.Should().HaveCount(200);
    }

    [Fact]
    public async Task Only_so_many_files_are_kept()
    {
        await using var world = new TestWorld(options => options.KeptFiles = 1);
        await world.CallAsync("""[{"action":"record","timeOut":3,"eventUrl":["https://app.example.com/recording"]},{"action":"record","timeOut":"""
            + """3,"eventUrl":["https://app.example.com/recording"]}]""");
        await world.Caller.EndsAsync();
        var urls = world.App.At("/recording").Select(recording => recording.Text("recording_url")!).ToList();

        (await world.SendAsync(HttpMethod.Get, urls[0])).Status.Should().Be(404);
        (await world.SendAsync(HttpMethod.Get, urls[1])).Status.Should().Be(200);
    }

    [Fact]
    public async Task Files_are_announced_under_the_address_that_was_configured()
    {
        await using var world = new TestWorld(options => options.FilesUrl = "http://localhost:4000/");
        await world.CallAsync("""[{"action":"record","timeOut":3}]""");
        await world.Caller.EndsAsync();

        world.App.At("/event").Single(delivery => delivery.Text("recording_url") is not null).Text("recording_url")
            .Should().StartWith("http://localhost:4000/v1/files/");
    }

    [Fact]
    public async Task A_leg_of_its_own_length_ends_without_anybody_doing_anything()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"conversation","name":"room"}]""");

        await world.PassAsync(7_199);
        world.Caller.State.Should().Be(PhoneState.InCall);
        await world.PassAsync(1);

        world.Caller.State.Should().Be(PhoneState.OnHook);
        world.App.Event("completed").Text("duration").Should().Be("7200");
    }

    [Fact]
    public async Task The_speech_of_another_leg_can_be_recognised()
    {
        await using var world = new TestWorld();
        var agent = await world.CreateAsync("""[{"action":"conversation","name":"room"}]""");
        await world.Agent.AnswerAsync();
        await world.CallAsync(
            $$"""[{"action":"input","type":["speech"],"speech":{"uuid":["{{agent}}"],"endOnSilence":1},"eventUrl":["https://app.example.com/input"]}]""");

        await world.Caller.SayAsync("not this");
        await world.Agent.SayAsync("but this");
        await world.Caller.EndsAsync();

        world.App.At("/input").Single().Json.GetProperty("speech").GetProperty("results")[0].GetProperty("text").GetString().Should().Be("but this");
    }
}

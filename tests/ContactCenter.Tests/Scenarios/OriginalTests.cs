using System.Net;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Tests.AfterCall.Exports;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Who hears a conversation in which nothing is covered: nobody, but for those to whom that was granted.</summary>
public sealed class OriginalTests
{
    private static readonly string Agent = SpeechServer.Said("May I have your card number please", .5);
    private static readonly string Caller = SpeechServer.Said("My card number is 4111 1111 1111 1111 thank you", 1);

    private static readonly (string, string)[] Kept = [("Recordings:KeepOriginal", "true"), ("Recordings:PlayUnredacted", "true")];

    private static ContactCenterWorld World(SpeechServer speech, params (string, string)[] settings) => new(
        With(
        [
            ("Departments:Sales:Recording", "Split"), ("Departments:Sales:Announcement", "This call is recorded."),
            ("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "https://speech.test"), .. settings,
        ]),
        options => options.Unspecified.RecordingFollowsLeg = true,
        speech: speech);

    [Fact]
    public async Task Who_was_granted_it_hears_what_was_covered_and_that_is_audited()
    {
        using var speech = new SpeechServer(Agent, Caller);
        await using var world = World(speech, Kept);
        var id = await TalkAsync(world);
        var sue = await PersonAsync(world, "Sue", new(["Sales"]));

        (await sue.GetAsync($"recordings/{id}")).Json.GetProperty("canHearOriginal").GetBoolean().Should().BeTrue();
        var original = await sue.GetAsync($"recordings/{id}/audio?original=true");
        original.Status.Should().Be(HttpStatusCode.OK);
        original.MediaType.Should().Be("audio/wav");
        var covered = await sue.GetAsync($"recordings/{id}/audio");
        covered.Status.Should().Be(HttpStatusCode.OK);
        covered.Body.Should().NotBe(original.Body);

        var lines = (await world.GetAsync($"/api/v1/audit?action=recordingHeard&object={id}")).GetProperty("items").EnumerateArray().ToList();
        lines.Select(line => line.GetProperty("after").GetProperty("unredacted").GetBoolean()).Should().Equal(false, true);
    }

    [Fact]
    public async Task Nobody_else_hears_it()
    {
        using var speech = new SpeechServer(Agent, Caller);
        await using var world = World(speech, Kept);
        var id = await TalkAsync(world);
        foreach (var (name, grant) in ((string, DepartmentGrant?)[])[("Ann", null), ("Bob", new(["Support"])), ("Cem", new([]))])
        {
            var person = await PersonAsync(world, name, grant);

            (await person.GetAsync($"recordings/{id}")).Json.GetProperty("canHearOriginal").GetBoolean().Should().BeFalse(name);
            (await person.GetAsync($"recordings/{id}/audio?original=true")).Status.Should().Be(HttpStatusCode.Forbidden, name);
            (await person.GetAsync($"recordings/{id}/audio")).Status.Should().Be(HttpStatusCode.OK, name);
        }
    }

    [Fact]
    public async Task It_is_heard_only_where_the_owner_opens_it_and_only_while_it_is_kept()
    {
        using var speech = new SpeechServer(Agent, Caller, Agent, Caller);
        await using (var world = World(speech, Kept[0]))
        {
            var id = await TalkAsync(world);
            var refused = await (await PersonAsync(world, "Sue", DepartmentGrant.All)).GetAsync($"recordings/{id}/audio?original=true");
            refused.Status.Should().Be(HttpStatusCode.Forbidden);
            refused.Body.Should().Contain("Recordings:PlayUnredacted");
        }

        await using (var world = World(speech, Kept[1]))
        {
            var id = await TalkAsync(world);
            var missing = await (await PersonAsync(world, "Sue", DepartmentGrant.All)).GetAsync($"recordings/{id}/audio?original=true");
            missing.Status.Should().Be(HttpStatusCode.Conflict);
        }
    }

    [Theory]
    [InlineData(true, "recording-{0}-original.wav|recording-{0}.wav", "")]
    [InlineData(
        false, "recording-{0}.wav",
        "original: Card numbers and the like are not covered in it: only who was granted to hear originals of this department hears it.")]
    public async Task The_export_of_a_person_has_it_or_says_that_it_is_left_out(bool isGranted, string files, string leftOut)
    {
        using var speech = new SpeechServer(Agent, Caller);
        await using var world = World(speech, Kept);
        var id = await TalkAsync(world);
        await Browser.AddAsync(
            world.Services, "Ada", Role.Admin,
            user => user with { Grants = Grants.None with { Hear = DepartmentGrant.All, HearOriginal = isGranted ? DepartmentGrant.All : null } });
        var ada = new Browser(world.Pages);
        await ada.SignInAsync("ada");
        var number = (await world.GetAsync("/api/v1/calls")).GetProperty("items")[0].GetProperty("caller").GetString();

        using var zip = await Export.AsAsync(world.Pages, ada, number!);

        var index = Export.Json(zip, "export.json");
        string.Join('|', index.GetProperty("calls")[0].GetProperty("files").EnumerateArray().Select(file => file.GetString())
            .Where(file => file!.StartsWith("recording", StringComparison.Ordinal)).Order(StringComparer.Ordinal)).Should().Be(string.Format(null, files, id));
        string.Join('|', index.GetProperty("leftOut").EnumerateArray().Where(left => left.GetProperty("recordingId").GetString() == id)
            .Select(left => $"{left.GetProperty("what")}: {left.GetProperty("reason")}")).Should().Be(leftOut);
        (await world.GetAsync($"/api/v1/audit?action=recordingHeard&object={id}")).GetProperty("items").EnumerateArray()
            .Select(line => line.GetProperty("after").GetProperty("unredacted").GetBoolean()).Should().Equal(isGranted ? [true, false] : [false]);
    }

    [Fact]
    public async Task A_conversation_that_nobody_put_into_words_is_heard_by_who_was_granted_it_alone()
    {
        using var speech = new SpeechServer("""{"error":{"message":"no such model"}}""") { Status = HttpStatusCode.NotFound };
        await using var world = World(speech);
        var id = await TalkAsync(world);
        var sue = await PersonAsync(world, "Sue", DepartmentGrant.All);
        var ann = await PersonAsync(world, "Ann", grant: null);

        (await ann.GetAsync($"recordings/{id}/audio")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await sue.GetAsync($"recordings/{id}")).Json.GetProperty("canHear").GetBoolean().Should().BeTrue();
        (await sue.GetAsync($"recordings/{id}/audio")).Status.Should().Be(HttpStatusCode.OK);
        var line = (await world.GetAsync($"/api/v1/audit?action=recordingHeard&object={id}")).GetProperty("items").EnumerateArray().Single();
        line.GetProperty("after").GetProperty("unredacted").GetBoolean().Should().BeTrue();
        world.Logs.Entries.Where(entry => entry.Level >= LogLevel.Error).Should().ContainSingle().Which.Message.Should().Contain("is given up");
        world.Logs.Clear();
    }

    private static async Task<string?> TalkAsync(ContactCenterWorld world)
    {
        await world.TalkToSalesAsync();
        await world.Caller.SayAsync("My card number is four one one one and so on, it takes me a while to read it all out");
        await world.CallerHangsUpAsync();
        await world.RunOutAsync();
        return (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString();
    }

    private static async Task<Browser> PersonAsync(ContactCenterWorld world, string name, DepartmentGrant? grant)
    {
        await Browser.AddAsync(world.Services, name, Role.Supervisor, user => user with { Grants = Grants.None with { HearOriginal = grant } });
        var person = new Browser(world.Pages);
        (await person.SignInAsync(name.ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        return person;
    }
}

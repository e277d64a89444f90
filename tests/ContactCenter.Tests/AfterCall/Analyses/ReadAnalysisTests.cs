using System.Net;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Reviews;
using ContactCenter.Tests.Live;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>What is shown of an analysis is of the transcripts that there are, and as the settings are now.</summary>
public sealed class ReadAnalysisTests : IDisposable
{
    private const string Detail = "/api/v1/calls/caller-leg";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_a_newer_transcript_is_not_analysed_nothing_of_the_older_is_shown_or_told()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings());
        await ErasedStore.EndedCallAsync(fake);
        (await fake.AskAsync(Detail, Supervisor.Key)).Json.TryGetProperty("analysis", out _).Should().BeTrue();
        var delivery = (await fake.ItemsAsync("/api/v1/deliveries")).Should().ContainSingle().Subject;

        await TranscriptsOfCall.WriteAnewAsync(fake);
        using var again = await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/deliveries/{delivery.GetProperty("id").GetString()}/retry");
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        (await fake.AskAsync(Detail, Supervisor.Key)).Json.TryGetProperty("analysis", out _).Should().BeFalse();
        var analysis = (await fake.AskAsync($"{Detail}/analysis", Supervisor.Key)).Json;
        analysis.GetProperty("talk").ValueKind.Should().Be(JsonValueKind.Null);
        analysis.GetProperty("steps").GetArrayLength().Should().Be(0);
        receiver.Received.Should().ContainSingle("the next waits for the analysis");

        await TranscriptsOfCall.AnalyseAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        (await fake.AskAsync(Detail, Supervisor.Key)).Json.TryGetProperty("analysis", out _).Should().BeTrue();
        receiver.Received.Should().HaveCount(2);
    }

    [Fact]
    public async Task While_the_history_cannot_be_read_calls_are_shown_without_it()
    {
        await using (var fake = ErasedStore.Open(_folder))
            await fake.SettleAsync();
        await File.WriteAllTextAsync(_folder.File(StorageFolder.HistoryFileName), new string('?', 10_000), TestContext.Current.CancellationToken);
        await using var again = ErasedStore.Open(_folder);
        await again.ArriveAsync("caller-leg");

        (await again.AskAsync(Detail, Supervisor.Key)).Status.Should().Be(HttpStatusCode.OK);
        await again.HangUpAsync("caller-leg");
        (await again.AskAsync(Detail, Supervisor.Key)).Status.Should().Be(HttpStatusCode.OK);
        again.Logs.Clear();
    }

    [Fact]
    public async Task Who_no_longer_wants_agents_judged_is_told_nothing_of_what_was_judged_before()
    {
        await using var system = await RecordingSystem.StartAsync();
        (string, string)[] onDisk = [("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path)];
        string call;
        await using (var world = system.World(onDisk))
        {
            call = await TellAsync(world, Complaint);
            (await AnalysisAsync(world, call)).GetProperty("sentiment").GetProperty("parties").TryGetProperty("agent", out _).Should().BeTrue();
        }

        await using var later = system.World([.. onDisk, ("Analysis:Agents:Sentiment", "false"), ("Analysis:Agents:Figures", "false")]);

        var analysis = await AnalysisAsync(later, call);
        var part = (await later.SupervisorJsonAsync($"/api/v1/calls/{call}")).GetProperty("analysis");
        foreach (var shown in (JsonElement[])[analysis, part])
        {
            shown.GetProperty("sentiment").GetProperty("parties").EnumerateObject().Select(party => party.Name).Should().Equal("caller");
            shown.GetProperty("talk").GetProperty("agent").ValueKind.Should().Be(JsonValueKind.Null);
            shown.GetProperty("talk").GetProperty("agentShare").ValueKind.Should().Be(JsonValueKind.Null);
            shown.GetProperty("talk").GetProperty("silenceSeconds").ValueKind.Should().Be(JsonValueKind.Null);
            shown.GetProperty("talk").GetProperty("caller").GetProperty("seconds").GetDouble().Should().Be(24);
        }

        part.GetProperty("sentiment").TryGetProperty("course", out _).Should().BeFalse("it is not read for the detail");
        foreach (var name in (string[])["sentiment", "language", "talk"])
            part.GetProperty(name).GetProperty("provider").GetString().Should().Be(analysis.GetProperty(name).GetProperty("provider").GetString());
        part.GetProperty("sentiment").GetProperty("provider").GetString().Should().NotBeNullOrEmpty();
        analysis.GetProperty("sentiment").GetProperty("course").EnumerateArray()
            .Should().HaveCount(10).And.OnlyContain(tenth => tenth.GetProperty("agent").ValueKind == JsonValueKind.Null);
        var segments = (await later.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments").EnumerateArray();
        segments.Where(segment => segment.GetProperty("sentiment").ValueKind != JsonValueKind.Null)
            .Select(segment => segment.GetProperty("speaker").GetString()).Should().NotBeEmpty().And.OnlyContain(speaker => speaker == "caller");
    }

    [Fact]
    public async Task Of_a_call_in_one_channel_nothing_is_told_then_of_how_it_was_meant()
    {
        await using var system = await RecordingSystem.StartAsync();
        (string, string)[] onDisk = [("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path)];
        string call;
        await using (var world = system.World(onDisk))
        {
            call = await TellAsync(world, Complaint.Select(turn => ("unknown", turn.Text)));
            (await AnalysisAsync(world, call)).GetProperty("sentiment").GetProperty("label").GetString().Should().NotBeNull();
        }

        await using var later = system.World([.. onDisk, ("Analysis:Agents:Sentiment", "false")]);

        (await AnalysisAsync(later, call)).GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Null);
        (await later.SupervisorJsonAsync($"/api/v1/calls/{call}")).GetProperty("analysis").GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Null);
        (await later.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments").EnumerateArray()
            .Should().OnlyContain(segment => segment.GetProperty("sentiment").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Nor_is_such_a_call_found_by_it_summed_or_due_for_review()
    {
        const string Calm = "I would like to ask for the colour of the seat";
        const string Angry = "I am so angry, the terrible chair broke at once and that is awful";
        await using var system = await RecordingSystem.StartAsync();
        (string, string)[] onDisk = [("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path)];
        string callers;
        await using (var world = system.World(onDisk))
        {
            await TellAsync(world, [.. Enumerable.Repeat(("unknown", Calm), 4), .. Enumerable.Repeat(("unknown", Angry), 8)], "chat-8");
            callers = await TellAsync(world, Complaint);
            await ReviewDesk.PassAsync(world, TimeSpan.FromHours(2));
            (await FoundAsync(world)).Should().Be((2, 2, 2, 1), "agents are judged still");
        }

        await using (var later = system.World([.. onDisk, ("Analysis:Agents:Sentiment", "false")]))
        {
            (await FoundAsync(later)).Should().Be((1, 1, 1, 0));
            var left = (await later.SupervisorJsonAsync("/api/v1/calls?sentiment=negative")).GetProperty("items")[0];
            left.GetProperty("callId").GetString().Should().Be(callers, "it is the caller who was angry");
        }

        await using var again = system.World(onDisk);
        (await FoundAsync(again)).Should().Be((1, 1, 1, 0), "it has gone for good");
    }

    /// <returns>How many calls are listed as negative, found so by words, summed as negative, and due for review.</returns>
    private static async Task<(int Listed, int Found, int Summed, int Due)> FoundAsync(ContactCenterWorld world)
    {
        var hits = (await world.SupervisorJsonAsync("/api/v1/search?q=angry&sentiment=negative")).GetProperty("items").EnumerateArray();
        return (
            (await world.SupervisorJsonAsync("/api/v1/calls?sentiment=negative")).GetProperty("total").GetInt32(),
            hits.Select(hit => hit.GetProperty("callId").GetString()).Distinct(StringComparer.Ordinal).Count(),
            (await world.SupervisorJsonAsync("/api/v1/analysis/figures?by=language")).GetProperty("items")[0].GetProperty("sentiment")
                .GetProperty("negative").GetInt32(),
            (await world.SupervisorJsonAsync("/api/v1/reviews?state=due")).GetProperty("total").GetInt32());
    }
}

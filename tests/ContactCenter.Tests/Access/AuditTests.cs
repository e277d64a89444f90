using System.Net;
using System.Reflection;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Api;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>The audit tells who did what, and nobody changes it.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<bool> Stores => [true, false];

    private static IEnumerable<string> Actions => typeof(AuditActions).GetFields().Select(each => (string)each.GetRawConstantValue()!);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_moved_and_an_ended_call_are_told_once_with_who_asked(bool isKept)
    {
        await using var fake = Fake(isKept);
        await fake.PostAsync("/webhooks/answer", """{"uuid":"caller-leg","conversation_uuid":"CON","from":"447700900001","to":"442079460000"}""");

        (await fake.Platform.CommandAsync("caller-leg", "transfer", """{"department":"Support"}""", "k-1")).Status.Should().Be(HttpStatusCode.Accepted);
        (await fake.Platform.CommandAsync("caller-leg", "transfer", """{"department":"Support"}""", "k-1")).Status.Should().Be(HttpStatusCode.Accepted);
        (await fake.Platform.CommandAsync("caller-leg", "hangup")).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();

        var lines = await fake.ApiAsync("/api/v1/audit");
        Golden.Matches(lines.GetRawText());
    }

    [Fact]
    public async Task What_was_refused_of_a_call_is_no_change()
    {
        await using var fake = Fake(isKept: false);
        (await fake.Platform.CommandAsync("nobody", "hangup")).Status.Should().Be(HttpStatusCode.NotFound);
        await fake.PostAsync("/webhooks/answer", """{"uuid":"caller-leg","conversation_uuid":"CON","from":"447700900001","to":"442079460000"}""");
        await fake.Platform.CommandAsync("caller-leg", "hangup");
        (await fake.Platform.CommandAsync("caller-leg", "transfer", """{"department":"Support"}""")).Status.Should().Be(HttpStatusCode.Conflict);

        (await ActionsAsync(fake)).Should().Equal("callEnded");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_known_key_that_is_refused_stands_in_it_each_time_and_strangers_are_counted(bool isKept)
    {
        const string AgentKey = "agent-key-0123456789-0123";
        await using var fake = Fake(isKept, ("ApiKeys:1:Name", "crm"), ("ApiKeys:1:Key", AgentKey), ("ApiKeys:1:Role", "Agent"));

        await fake.AskAsync("/api/v1/calls?limit=7", AgentKey);
        await fake.AskAsync("/api/v1/calls", AgentKey);
        await fake.AskAsync("/api/v1/me", AgentKey);
        for (var i = 0; i < 3; i++)
        {
            await fake.AskAsync("/api/v1/calls", "wrong");
            await fake.AskAsync("/api/v1/calls", key: null);
        }

        await new Browser(fake.Platform).SignInAsync("nobody");
        await fake.SettleAsync();
        (await DenialsAsync(fake)).Should().Equal(
            "key crm denied GET /api/v1/calls ",
            "key crm denied GET /api/v1/calls ",
            "key crm denied GET /api/v1/me ",
            """strangers strangersDenied wrongKey {"count":1}""",
            """strangers strangersDenied noProof {"count":1}""",
            """strangers strangersDenied signIn {"count":1}""");

        await fake.PassAsync(TimeSpan.FromMinutes(1));

        (await DenialsAsync(fake)).Skip(6).Should().BeEquivalentTo(
            """strangers strangersDenied wrongKey {"count":2}""",
            """strangers strangersDenied noProof {"count":2}""");
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        (await DenialsAsync(fake)).Should().HaveCount(8, "nothing happened since");
    }

    [Fact]
    public async Task A_person_who_is_refused_stands_in_it_also_for_a_forged_request()
    {
        await using var fake = Fake(isKept: false);
        await Browser.AddAsync(fake, "Sue", Role.Supervisor);
        var sue = new Browser(fake.Platform);
        await sue.SignInAsync("sue");

        await sue.GetAsync("audit");
        sue.Change = request => request.Headers.Remove("X-Console");
        await sue.PostAsync("calls/x/hangup");
        sue.Change = _ => { };
        await sue.GetAsync("live?topics=work");
        await sue.DeleteAsync("sessions/current");

        (await fake.ItemsAsync("/api/v1/audit?who=SUE")).Reverse().Select(Words).Should().Equal(
            "sue signedIn  ",
            "sue denied GET /api/v1/audit ",
            "sue denied POST /api/v1/calls/x/hangup ",
            "sue denied GET /api/v1/live ",
            "sue signedOut  ");
        (await fake.ItemsAsync("/api/v1/audit?action=signedIn")).Single().GetProperty("address").GetString().Should().Be("203.0.113.5");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Tables_that_leave_are_told_with_filter_and_rows(bool isKept)
    {
        await using var fake = Fake(isKept);
        foreach (var leg in (string[])["a", "b"])
            await fake.PostAsync("/webhooks/answer", $$"""{"uuid":"{{leg}}","conversation_uuid":"C-{{leg}}","from":"447700900001","to":"442079460000"}""");

        (await fake.AskAsync("/api/v1/calls?format=csv&state=live&caller=447700900001")).Body.Split("\r\n").Should().HaveCount(4);
        await fake.AskAsync("/api/v1/calls?limit=1", accept: "text/csv");
        await fake.AskAsync("/api/v1/surveys?format=csv");
        await fake.AskAsync("/api/v1/calls");
        var audit = await fake.AskAsync("/api/v1/audit?format=csv&action=callsExported");
        await fake.SettleAsync();

        (await fake.ItemsAsync("/api/v1/audit")).Reverse().Select(Words).Should().Equal(
            """key tests callsExported  {"filter":{"state":"live","caller":"447700900001"},"rows":2}""",
            """key tests callsExported  {"filter":{"limit":"1"},"rows":1}""",
            """key tests surveysExported  {"filter":{},"rows":0}""",
            """key tests auditExported  {"filter":{"action":"callsExported"},"rows":2}""");
        audit.MediaType.Should().Be("text/csv");
        var rows = audit.Body.Split("\r\n");
        rows[0].Should().Be("id,at,who,action,object,before,after,address");
        rows[1].Should().MatchRegex(
            @"^\d+,2026-01-05T10:00:00\.0000000Z,key tests,callsExported,,,""\{""""filter"""":\{""""limit"""":""""1""""\},""""rows"""":1\}"",$");
        rows.Should().HaveCount(4);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task It_is_filtered_and_read_page_by_page(bool isKept)
    {
        await using var fake = Fake(isKept);
        await Browser.AddAsync(fake, "Ada", Role.Admin);
        var ada = new Browser(fake.Platform);
        await ada.SignInAsync("ada");
        for (var i = 0; i < 5; i++)
        {
            fake.Clock.Leap(TimeSpan.FromMinutes(1));
            await ada.PostAsync("keys", new { name = $"key-{i}", role = "agent" });
        }

        (await ObjectsAsync("who=ADA&action=keyAdded")).Should().Equal("key-4", "key-3", "key-2", "key-1", "key-0");
        (await ObjectsAsync("object=KEY-2")).Should().Equal("key-2");
        (await ObjectsAsync("from=2026-01-05T10:02:00Z&to=2026-01-05T10:04:00Z")).Should().Equal("key-2", "key-1");
        (await ObjectsAsync("who=nobody")).Should().BeEmpty();
        var first = await fake.ApiAsync("/api/v1/audit?action=keyAdded&limit=2");
        first.GetProperty("total").GetInt32().Should().Be(5);
        var second = await fake.ApiAsync($"/api/v1/audit?action=keyAdded&limit=2&cursor={first.GetProperty("next").GetString()}");
        var third = await fake.ApiAsync($"/api/v1/audit?action=keyAdded&limit=2&cursor={second.GetProperty("next").GetString()}");
        second.GetProperty("items").EnumerateArray().Select(ObjectOf).Should().Equal("key-2", "key-1");
        third.GetProperty("items").EnumerateArray().Select(ObjectOf).Should().Equal("key-0");
        third.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
        (await fake.AskAsync("/api/v1/audit?action=sung")).Status.Should().Be(HttpStatusCode.BadRequest);

        async Task<IEnumerable<string?>> ObjectsAsync(string query) => (await fake.ItemsAsync($"/api/v1/audit?{query}")).Select(ObjectOf);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_older_than_it_is_kept_is_erased_and_so_are_keys_that_were_revoked_before(bool isKept)
    {
        await using var fake = Fake(isKept, ("Retention:AuditDays", "2"));
        await Browser.AddAsync(fake, "Ada", Role.Admin);
        var ada = new Browser(fake.Platform);
        await ada.SignInAsync("ada");
        for (var i = 0; i < 210; i++)
            await ada.PostAsync("keys", new { name = $"key-{i}", role = "agent" });
        await ada.DeleteAsync($"keys/{(await fake.ItemsAsync("/api/v1/keys"))[0].GetProperty("id").GetString()}");
        await fake.PassAsync(TimeSpan.FromDays(1));
        await ada.SignInAsync("ada");

        await fake.PassAsync(TimeSpan.FromHours(23));
        (await fake.ApiAsync("/api/v1/audit?action=keyAdded")).GetProperty("total").GetInt32().Should().Be(210);
        await fake.PassAsync(TimeSpan.FromHours(7));
        await Soon.IsAsync(async () => (await fake.ApiAsync("/api/v1/audit")).GetProperty("total").GetInt32() == 1);

        (await ActionsAsync(fake)).Should().Equal("signedIn");
        await Soon.IsAsync(async () => (await fake.ApiAsync("/api/v1/keys")).GetProperty("total").GetInt32() == 210);
    }

    [Fact]
    public async Task It_can_be_kept_for_ever()
    {
        await using var fake = Fake(isKept: false, ("Retention:AuditDays", "0"));
        await fake.AskAsync("/api/v1/calls?format=csv");

        await fake.PassAsync(TimeSpan.FromDays(1_500));

        (await ActionsAsync(fake)).Should().Equal("callsExported");
    }

    [Fact]
    public void Each_action_can_be_asked_for() => typeof(AuditParameters).GetProperty(nameof(AuditParameters.Action))!
        .GetCustomAttribute<OneOfAttribute>()!.Words.Should().Equal(Actions);

    [Fact]
    public async Task Each_action_stands_in_the_table_of_the_documentation()
    {
        var document = await File.ReadAllTextAsync(Repository.File("docs/operations.md"), TestContext.Current.CancellationToken);
        var chapter = document.Split("\n## ").Single(each => each.StartsWith("Audit\n", StringComparison.Ordinal));
        var table = chapter[chapter.IndexOf("| action |", StringComparison.Ordinal)..];

        var named = table[..table.IndexOf("\n\n", StringComparison.Ordinal)].Split('\n').Skip(2)
            .SelectMany(row => row.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));

        named.Select(word => word.Trim('`')).Should().BeEquivalentTo(Actions);
    }

    private static string Words(JsonElement line) =>
        $"{line.GetProperty("who")} {line.GetProperty("action")} {line.GetProperty("object")} {line.GetProperty("after")}";

    private static string? ObjectOf(JsonElement line) => line.GetProperty("object").GetString();

    private static async Task<IEnumerable<string?>> ActionsAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/audit")).Reverse().Select(line => line.GetProperty("action").GetString());

    private static async Task<IEnumerable<string>> DenialsAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/audit")).Reverse().Where(line => line.GetProperty("action").GetString()!.EndsWith("enied", StringComparison.Ordinal))
            .Select(Words);

    private FakeWebhooks Fake(bool isKept, params (string Key, string? Value)[] settings) =>
        new(settings: [.. isKept ? FakeWebhooks.Kept(_folder.Path) : [], .. settings]);
}

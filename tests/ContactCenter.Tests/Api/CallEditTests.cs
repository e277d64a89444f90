using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Live;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

/// <summary><c>PUT /api/v1/calls/{callId}/notes</c> and <c>PATCH /api/v1/calls/{callId}/attributes</c>, live and in the history.</summary>
public sealed class CallEditTests : IDisposable
{
    private const string Path = "/api/v1/calls/caller-leg";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Notes_are_written_shown_and_removed()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("caller-leg");
        (await fake.ApiAsync(Path)).TryGetProperty("notes", out _).Should().BeFalse("there are none");

        var (status, body, tag) = await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"Wants a call on \"Monday\"."}""");

        (status, tag).Should().Be((HttpStatusCode.OK, "\"1\""));
        body.Should().Be("""{"text":"Wants a call on \"Monday\".","by":"tests","at":"2026-01-05T10:00:00+00:00"}""");
        (await fake.ApiAsync(Path)).GetProperty("notes").GetRawText().Should().Be(body);
        (await TagOfAsync(fake)).Should().Be("\"1\"");

        (await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"one\r\ntwo"}""")).Body.Should().Contain("""one\ntwo""");
        (await SendAsync(fake, HttpMethod.Put, "notes", """{"text":""}""")).Status.Should().Be(HttpStatusCode.NoContent);
        (await fake.ApiAsync(Path)).TryGetProperty("notes", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Attributes_are_set_and_removed_by_a_merge_patch()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("caller-leg");

        var (status, body, tag) = await SendAsync(
            fake, HttpMethod.Patch, "attributes", """{"topic":"orders","plan":"gold"}""", mediaType: "application/merge-patch+json");
        (status, body, tag).Should().Be((HttpStatusCode.OK, """{"plan":"gold","topic":"orders"}""", "\"1\""));

        (await SendAsync(fake, HttpMethod.Patch, "attributes", """{"topic":"returns","plan":null}""")).Body.Should().Be("""{"topic":"returns"}""");
        (await fake.ApiAsync(Path)).GetProperty("attributes").GetRawText().Should().Be("""{"topic":"returns"}""");
    }

    [Theory]
    [InlineData("""{"has blank":"x"}""", "has blank")]
    [InlineData("""{"a{b":null}""", "a{b")]
    [InlineData("""{"SipHeader_X-Account":"x"}""", "SipHeader_X-Account")]
    [InlineData("""{"topic":"LONG"}""", "topic")]
    [InlineData("MANY", "attributes")]
    public async Task What_an_attribute_may_not_be_is_400_with_its_name(string body, string name)
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("caller-leg");
        var many = JsonSerializer.Serialize(Enumerable.Range(0, 101).ToDictionary(number => $"a{number}", _ => "x", StringComparer.Ordinal));
        var sent = body.Replace("LONG", new('x', 257), StringComparison.Ordinal).Replace("MANY", many, StringComparison.Ordinal);

        var (status, answer, _) = await SendAsync(fake, HttpMethod.Patch, "attributes", sent);

        status.Should().Be(HttpStatusCode.BadRequest);
        JsonElement.Parse(answer).GetProperty("errors").TryGetProperty(name, out _).Should().BeTrue(answer);
        fake.Find(new("caller-leg")).Attached.Revision.Should().Be(0);
    }

    [Fact]
    public async Task More_attributes_than_a_call_has_room_for_are_400()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("caller-leg");
        var most = JsonSerializer.Serialize(Enumerable.Range(0, 100).ToDictionary(number => $"a{number}", _ => "x", StringComparer.Ordinal));
        (await SendAsync(fake, HttpMethod.Patch, "attributes", most)).Status.Should().Be(HttpStatusCode.OK);

        (await SendAsync(fake, HttpMethod.Patch, "attributes", """{"b":"x"}""")).Status.Should().Be(HttpStatusCode.BadRequest);

        fake.Find(new("caller-leg")).Attached.Attributes.Values.Should().HaveCount(100);
    }

    [Theory]
    [InlineData("notes", "{}")]
    [InlineData("notes", """{"text":null}""")]
    [InlineData("notes", """{"text":5}""")]
    [InlineData("notes", "LONG")]
    [InlineData("notes", "x")]
    [InlineData("attributes", """{"a":5}""")]
    [InlineData("attributes", """["a"]""")]
    [InlineData("attributes", "null")]
    public async Task A_body_that_is_not_as_it_must_be_is_400(string what, string body)
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("caller-leg");

        var sent = body.Replace("LONG", $$"""{"text":"{{new string('x', 10_001)}}"}""", StringComparison.Ordinal);
        (await SendAsync(fake, what == "notes" ? HttpMethod.Put : HttpMethod.Patch, what, sent)).Status.Should().Be(HttpStatusCode.BadRequest);

        fake.Find(new("caller-leg")).Attached.Revision.Should().Be(0);
    }

    [Fact]
    public async Task If_Match_stops_who_has_seen_something_older()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("caller-leg");
        var seen = await TagOfAsync(fake);
        await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"first"}""", ifMatch: seen);

        foreach (var stale in (string[])[seen, "\"x\"", "W/\"1\"", "\"1\", \"2\""])
        {
            var (status, body, _) = await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"second"}""", ifMatch: stale);
            status.Should().Be(HttpStatusCode.PreconditionFailed, stale);
            JsonElement.Parse(body).GetProperty("detail").GetString().Should().Contain("by tests");
        }

        (await SendAsync(fake, HttpMethod.Patch, "attributes", """{"a":"b"}""", ifMatch: seen)).Status.Should().Be(HttpStatusCode.PreconditionFailed);
        (await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"second"}""", ifMatch: "\"1\"")).Status.Should().Be(HttpStatusCode.OK);
        (await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"third"}""", ifMatch: "*")).Status.Should().Be(HttpStatusCode.OK);
        await fake.PressAsync("caller-leg", "1");
        (await TagOfAsync(fake)).Should().Be("\"3\"", "what the caller does stops nobody who writes");
    }

    [Fact]
    public async Task A_call_that_is_not_known_is_404()
    {
        await using var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]);

        (await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"x"}""")).Status.Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(fake, HttpMethod.Patch, "attributes", """{"a":"x"}""")).Status.Should().Be(HttpStatusCode.NotFound);
        (await fake.ItemsAsync("/api/v1/audit")).Should().BeEmpty();
    }

    [Fact]
    public async Task Notes_outlive_a_restart_the_end_of_the_call_and_its_way_to_the_history_and_are_written_there()
    {
        await using (var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]))
        {
            await fake.ArriveAsync("caller-leg");
            await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"live"}""");
        }

        var calls = new CallsApiRecorder { AnswerToGet = () => new(HttpStatusCode.NotFound) };
        await using var again = new FakeWebhooks(calls, [.. FakeWebhooks.Kept(_folder.Path)]);
        await again.SettleAsync();
        await again.HangUpAsync("caller-leg");
        (await SendAsync(again, HttpMethod.Patch, "attributes", """{"a":"ended"}""")).Tag.Should().Be("\"2\"");
        await again.PassAsync(TimeSpan.FromMinutes(2));
        again.Services.GetRequiredService<ICallStore>().Find(new("caller-leg")).Should().BeNull("it has left for the history");
        (await again.ApiAsync(Path)).GetProperty("notes").GetProperty("text").GetString().Should().Be("live");

        (await SendAsync(again, HttpMethod.Put, "notes", """{"text":"of old"}""", ifMatch: "\"2\"")).Tag.Should().Be("\"3\"");
        (await SendAsync(again, HttpMethod.Put, "notes", """{"text":"of old"}""", ifMatch: "\"2\"")).Status.Should().Be(HttpStatusCode.PreconditionFailed);
        (await SendAsync(again, HttpMethod.Patch, "attributes", """{"a":null,"b":"moved"}""")).Body.Should().Be("""{"b":"moved"}""");

        var call = await again.ApiAsync(Path);
        call.GetProperty("notes").GetProperty("text").GetString().Should().Be("of old");
        call.GetProperty("attributes").GetRawText().Should().Be("""{"b":"moved"}""");
        call.GetProperty("state").GetString().Should().Be("ended");
        call.GetProperty("timeline").EnumerateArray().Count(line => line.GetProperty("kind").GetString() == "command").Should().Be(3);
    }

    [Fact]
    public async Task While_the_history_cannot_be_used_its_calls_are_503_and_live_ones_are_written()
    {
        await using (var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]))
        {
            await fake.ArriveAsync("caller-leg");
            await fake.HangUpAsync("caller-leg");
            await fake.PassAsync(TimeSpan.FromMinutes(2));
        }

        await File.WriteAllTextAsync(
            System.IO.Path.Combine(_folder.Path, StorageFolder.HistoryFileName), new string('?', 10_000), TestContext.Current.CancellationToken);
        await using var again = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]);
        await again.ArriveAsync("other");

        (await SendAsync(again, HttpMethod.Put, "notes", """{"text":"x"}""")).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await SendAsync(again, HttpMethod.Put, "notes", """{"text":"x"}""", call: "other")).Status.Should().Be(HttpStatusCode.OK);
        (await again.ItemsAsync("/api/v1/audit")).Should().ContainSingle();
        again.Logs.Clear();
    }

    [Fact]
    public async Task While_the_disk_of_the_history_does_not_answer_who_writes_is_told_so_in_15_s_and_what_they_wrote_counts_when_it_does()
    {
        await using var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]);
        await fake.ArriveAsync("caller-leg");
        await fake.HangUpAsync("caller-leg");
        await fake.PassAsync(TimeSpan.FromMinutes(2));
        await fake.ArriveAsync("other");
        using var history = await HangingHistory.BeginAsync(fake);
        var began = fake.Clock.GetUtcNow();

        List<Task<(HttpStatusCode Status, string Body, string? Tag)>> asked = [SendAsync(fake, HttpMethod.Put, "notes", """{"text":"of old"}""")];
        await Soon.IsAsync(async () => (await fake.ItemsAsync("/api/v1/audit")).Count == 1);
        asked.Add(SendAsync(fake, HttpMethod.Patch, "attributes", """{"a":"b"}"""));
        asked.Add(SendAsync(fake, HttpMethod.Put, "notes", """{"text":"live"}""", call: "other"));
        await history.PassUntilAsync(() => asked.TrueForAll(request => request.IsCompleted));

        foreach (var (status, body, _) in await Task.WhenAll(asked))
        {
            status.Should().Be(HttpStatusCode.ServiceUnavailable);
            JsonElement.Parse(body).GetProperty("detail").GetString().Should().Contain("the disk does not answer");
        }

        (fake.Clock.GetUtcNow() - began).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(15));
        await history.AnswerAsync();
        await Soon.IsAsync(async () => await IsWrittenAsync(fake, "caller-leg", "of old") && await IsWrittenAsync(fake, "other", "live"));
        fake.Logs.Clear();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_audit_tells_who_changed_what_and_nothing_that_was_written(bool isKept)
    {
        await using var fake = new FakeWebhooks(settings: isKept ? [.. FakeWebhooks.Kept(_folder.Path)] : []);
        await fake.ArriveAsync("caller-leg");
        await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"secret words"}""");
        await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"secret words"}""");
        await SendAsync(fake, HttpMethod.Patch, "attributes", """{"topic":"hidden","plan":"hidden"}""");
        await fake.HangUpAsync("caller-leg");
        if (isKept)
            await fake.PassAsync(TimeSpan.FromMinutes(2));
        await SendAsync(fake, HttpMethod.Patch, "attributes", """{"plan":null,"topic":"hidden"}""");
        await SendAsync(fake, HttpMethod.Put, "notes", """{"text":""}""");

        var lines = (await fake.ItemsAsync("/api/v1/audit")).Select(line =>
            $"{line.GetProperty("who")} {line.GetProperty("action")} {line.GetProperty("object")} {line.GetProperty("before")} {line.GetProperty("after")}");

        lines.Should().Equal(
            """key tests callNotesChanged caller-leg {"length":12} {"length":0}""",
            """key tests callAttributesChanged caller-leg  {"set":[],"removed":["plan"]}""",
            """key tests callAttributesChanged caller-leg  {"set":["plan","topic"],"removed":[]}""",
            """key tests callNotesChanged caller-leg {"length":0} {"length":12}""");
    }

    [Fact]
    public async Task Who_looks_at_live_calls_is_told_that_there_is_something_to_read()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("caller-leg");
        await using var stream = await fake.LookAsync();
        await stream.UntilBeatAsync();

        await SendAsync(fake, HttpMethod.Put, "notes", """{"text":"secret words"}""");
        await fake.PassAsync(LiveWorld.Second);

        var change = await stream.ChangeAsync();
        change.Record.GetProperty("revision").GetInt32().Should().Be(1);
        change.Data.GetRawText().Should().NotContain("secret");
    }

    private static async Task<(HttpStatusCode Status, string Body, string? Tag)> SendAsync(
        FakeWebhooks fake,
        HttpMethod method,
        string what,
        string body,
        string? ifMatch = null,
        string mediaType = "application/json",
        string call = "caller-leg")
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/calls/{call}/{what}");
        request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        using var response = await fake.Platform.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ETag?.ToString());
    }

    private static async Task<bool> IsWrittenAsync(FakeWebhooks fake, string call, string notes) =>
        (await fake.ApiAsync($"/api/v1/calls/{call}")).TryGetProperty("notes", out var written) && written.GetProperty("text").GetString() == notes;

    private static async Task<string> TagOfAsync(FakeWebhooks fake)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);
        using var response = await fake.Platform.SendAsync(request);
        return response.Headers.ETag!.ToString();
    }
}

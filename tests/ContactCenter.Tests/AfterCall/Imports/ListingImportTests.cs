using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.Foundation.Outgoing;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Http;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.AfterCall.Imports.ImportDesk;

namespace ContactCenter.Tests.AfterCall.Imports;

/// <summary>The older part of a source's listing is brought in.</summary>
public sealed class ListingImportTests : IDisposable
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_began_before_the_first_poll_is_taken_page_by_page_also_after_a_restart()
    {
        await using var system = await StartAsync();
        Lists(system, isDown: () => false);
        string id;
        await using (var fake = Server(system))
        {
            // Polls take what began later, and what nobody knows the time of.
            await Soon.IsAsync(async () => (await RecordingsAsync(fake)).Count == 1);
            await fake.SettleAsync();

            id = await BeginAsync(fake, new { source = Source, from = "2025-06-01T00:00:00Z" });
            await fake.SettleAsync();
            (await CountsAsync(fake, id)).Should().StartWith("running 4 0 ");
        }

        await using (var fake = Server(system))
        {
            await fake.PassAsync(Enough);
            (await CountsAsync(fake, id)).Should().Be("done 7 6 1", "one began too early, of one nobody knows when, and one has no address");
            var recordings = await RecordingsAsync(fake);
            recordings.Should().HaveCount(7).And.OnlyContain(recording => recording.GetProperty("state").GetString() == "ready");
            var import = await GetAsync(fake, id);
            import.GetProperty("folder").ValueKind.Should().Be(JsonValueKind.Null);
            import.GetProperty("failures")[0].GetProperty("item").GetString().Should().Be("page 2");
            system.Files.Requests.Should().OnlyContain(request => request.Authorization == Credentials);
        }
    }

    [Fact]
    public async Task A_listing_that_does_not_answer_is_asked_again_and_one_that_refuses_halts_it()
    {
        await using var system = await StartAsync();
        var status = StatusCodes.Status503ServiceUnavailable;
        Lists(system, isDown: () => status > 0, () => status);
        await using var fake = Server(system);

        var id = await BeginAsync(fake, new { source = Source });
        await fake.PassAsync(Enough);
        (await CountsAsync(fake, id)).Should().Be("running 0 0 0");
        (await GetAsync(fake, id)).GetProperty("lastError").GetString().Should().StartWith("the listing: ");
        status = StatusCodes.Status403Forbidden;
        await fake.PassAsync(TimeSpan.FromMinutes(2));
        (await CountsAsync(fake, id)).Should().Be("failed 0 0 0");

        status = 0;
        (await OrderAsync(fake, id, "resume")).Should().Be(HttpStatusCode.OK);
        await fake.PassAsync(Enough);
        (await CountsAsync(fake, id)).Should().Be("done 8 7 1");
    }

    [Fact]
    public async Task What_is_no_listing_is_said_so()
    {
        await using (var fake = _desk.Server())
        {
            (await StatusAsync(fake, new { source = Source })).Should().Be(HttpStatusCode.BadRequest, "it has no listing");
            (await StatusAsync(fake, new { source = Source, folder = _desk.Folder, from = "2025-06-01T00:00:00Z" })).Should().Be(HttpStatusCode.BadRequest);
        }

        await using var system = await StartAsync();
        Lists(system, isDown: () => false);
        await using (var fake = Server(system))
        {
            object nothing = new { source = Source, from = "2025-06-01T00:00:00Z", to = "2025-06-01T00:00:00Z" };
            (await StatusAsync(fake, nothing)).Should().Be(HttpStatusCode.BadRequest);
        }
    }

    private FakeWebhooks Server(RecordingSystem system) => _desk.Server(
    [
        .. system.Settings(Source).Select(setting => (setting.Key, (string?)setting.Value)),
        ($"Recordings:Sources:{Source}:Poll:Url", system.Url("list-1")), ($"Recordings:Sources:{Source}:Poll:EverySeconds", "86400"),
    ]);

    /// <summary>Two pages of recordings, and sounds.</summary>
    private static void Lists(RecordingSystem system, Func<bool> isDown, Func<int>? status = null)
    {
        var first = string.Join(',', Enumerable.Range(1, 4).Select(number => Entry(system, number, "2026-01-02")));
        string[] others =
        [
            Entry(system, 5, "2025-05-31"), """{"call_id":"x"}""", Entry(system, 6, "2025-06-01"), Entry(system, 7, "2025-12-31"), system.Words("8"),
        ];
        var sounds = 0;
        system.Files.Answer = http =>
        {
            var file = http.Request.Path.Value!.Split('/')[^1];
            if (!file.StartsWith("list-", StringComparison.Ordinal))
                return FileServer.SendAsync(http, Sound(loudest: .01f * Interlocked.Increment(ref sounds)), tag: null, "audio/wav");
            if (isDown())
            {
                http.Response.StatusCode = status!();
                return Task.CompletedTask;
            }

            if (file == "list-1")
                http.Response.Headers.Link = "<list-2>; rel=\"next\"";
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync($"[{(file == "list-1" ? first : string.Join(',', others))}]");
        };
    }

    private static string Entry(RecordingSystem system, int number, string day) =>
        system.Words($"{number}", $",\"startedAt\":\"{day}T00:00:00Z\"", $"{number}.wav");

    private static async Task<string> BeginAsync(FakeWebhooks fake, object body)
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/imports", body);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Created, text);
        await fake.SettleAsync();
        return JsonElement.Parse(text).GetProperty("id").GetString()!;
    }

    private static async Task<HttpStatusCode> StatusAsync(FakeWebhooks fake, object body)
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/imports", body);
        return answer.StatusCode;
    }
}

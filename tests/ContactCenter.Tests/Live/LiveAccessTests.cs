using System.Net;
using System.Security.Claims;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Live;

/// <summary>Who may look at what, and until when.</summary>
public sealed class LiveAccessTests
{
    private const string SupervisorKey = "supervisor-key-0123456789";

    private const string AnalystKey = "analyst-key-0123456789-01";

    private static readonly (string, string?)[] Keys =
    [
        ("ApiKeys:1:Name", "wallboard"), ("ApiKeys:1:Key", SupervisorKey), ("ApiKeys:1:Role", "Supervisor"),
        ("ApiKeys:2:Name", "reports"), ("ApiKeys:2:Key", AnalystKey), ("ApiKeys:2:Role", "Analyst"),
    ];

    [Theory]
    [InlineData("topics=", "must name what to send, of calls, figures, work")]
    [InlineData("topics=calls,agents", "'agents' is none of calls, figures, work")]
    [InlineData("topics=Calls", "'Calls' is none of calls, figures, work")]
    public async Task What_is_none_of_the_topics_is_named(string query, string fault)
    {
        await using var fake = new FakeWebhooks();

        var reply = await fake.AskAsync($"/api/v1/live?{query}");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").GetProperty("topics")[0].GetString().Should().Be(fault);
    }

    [Theory]
    [InlineData("topics=calls&queue=Sales", "queue")]
    [InlineData("topics=calls&topics=work", "topics")]
    [InlineData("topics=calls&key=an-api-key-for-tests-0123456789", "key")]
    public async Task What_is_no_parameter_is_named(string query, string parameter)
    {
        await using var fake = new FakeWebhooks();

        var reply = await fake.AskAsync($"/api/v1/live?{query}");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").TryGetProperty(parameter, out _).Should().BeTrue();
    }

    [Fact]
    public async Task A_topic_that_is_not_for_the_role_is_named()
    {
        await using var fake = new FakeWebhooks(settings: Keys);

        var reply = await fake.AskAsync("/api/v1/live?topics=calls,work", SupervisorKey);
        await using var stream = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls,figures", SupervisorKey);

        reply.Status.Should().Be(HttpStatusCode.Forbidden);
        reply.Json.GetProperty("detail").GetString().Should().Be("The topic work is not for this role.");
        (await stream.NextAsync())!.Topic.Should().Be("calls");
    }

    [Fact]
    public async Task Who_names_no_topics_is_sent_all_that_they_may_see()
    {
        await using var fake = new FakeWebhooks(settings: Keys);

        await using var supervisor = await LiveWatcher.OpenAsync(fake.Platform, "", SupervisorKey);
        await using var admin = await LiveWatcher.OpenAsync(fake.Platform, "");

        (await TopicsAsync(supervisor, 2)).Should().Equal("calls", "figures");
        (await TopicsAsync(admin, 3)).Should().Equal("calls", "figures", "work");

        static async Task<IEnumerable<string?>> TopicsAsync(LiveWatcher watcher, int count)
        {
            var topics = new List<string?>();
            for (var i = 0; i < count; i++)
                topics.Add((await watcher.NextAsync())!.Topic);
            return topics.Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Who_may_end_calls_is_told_so_with_each_and_nobody_else()
    {
        await using var fake = new FakeWebhooks(settings: Keys);
        await fake.ArriveAsync("a");
        await using var supervisor = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls", SupervisorKey);
        await using var analyst = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls", AnalystKey);
        await fake.PressAsync("a", "1");
        await fake.PassAsync(LiveWorld.Tick);

        foreach (var (watcher, isTold) in (IEnumerable<(LiveWatcher, bool)>)[(supervisor, true), (analyst, false)])
        {
            var all = (await watcher.NextAsync())!.Items[0].GetProperty("data");
            var change = (await watcher.ChangeAsync()).Record;
            foreach (var record in (JsonElement[])[all, change])
            {
                record.TryGetProperty("can", out var can).Should().Be(isTold);
                if (isTold)
                    can.GetRawText().Should().Be("""["hangup","transfer"]""");
            }
        }
    }

    [Fact]
    public async Task A_key_in_the_query_opens_nothing()
    {
        await using var fake = new FakeWebhooks();

        (await fake.AskAsync($"/api/v1/live?topics=calls&X-Api-Key={FakeWebhooks.ApiKey}", key: null)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_stream_ends_with_the_right_to_it()
    {
        using var ends = new CancellationTokenSource();
        await using var fake = new FakeWebhooks(services => services.AddSingleton<IAccessEnd>(new EndOf("tests", ends.Token)), settings: Keys);
        await using var ended = await fake.LookAsync();
        await using var other = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls", SupervisorKey);
        await ended.UntilBeatAsync();
        await other.UntilBeatAsync();

        await ends.CancelAsync();
        (await ended.NextAsync()).Should().BeNull();
        await fake.ArriveAsync("a");
        await fake.PassAsync(LiveWorld.Second);

        (await other.ChangeAsync()).Key.Should().Be("a");
        fake.Hub.Readers.Should().Be(1);
    }

    public static TheoryData<string, Func<Browser, Browser, string, Task>> Ends => new()
    {
        { "signed out", (own, _, _) => own.DeleteAsync("sessions/current") },
        { "other roles", (_, admin, id) => admin.PatchAsync($"users/{id}", new { roles = (string[])["agent"] }) },
        { "reset", (_, admin, id) => admin.PostAsync($"users/{id}/code") },
        { "disabled", (_, admin, id) => admin.DeleteAsync($"users/{id}") },
    };

    [Theory]
    [MemberData(nameof(Ends), DisableDiscoveryEnumeration = true)]
    public async Task A_stream_of_a_session_ends_with_it(string how, Func<Browser, Browser, string, Task> end)
    {
        await using var fake = new FakeWebhooks();
        var id = await Browser.AddAsync(fake, "Sue", Role.Supervisor);
        await Browser.AddAsync(fake, "Ada", Role.Admin);
        var (sue, ada) = (new Browser(fake.Platform), new Browser(fake.Platform));
        await sue.SignInAsync("sue");
        await ada.SignInAsync("ada");
        await using var ended = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls", cookie: sue.Cookie);
        await using var other = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls", cookie: ada.Cookie);
        await ended.UntilBeatAsync();
        await other.UntilBeatAsync();

        await end(sue, ada, id);

        (await ended.NextAsync()).Should().BeNull(how);
        await fake.ArriveAsync("a");
        await fake.PassAsync(LiveWorld.Second);
        (await other.ChangeAsync()).Key.Should().Be("a");
    }

    [Fact]
    public async Task A_stream_alone_does_not_keep_a_session()
    {
        await using var fake = new FakeWebhooks();
        await Browser.AddAsync(fake, "Sue", Role.Supervisor);
        var sue = new Browser(fake.Platform);
        await sue.SignInAsync("sue");
        await using var stream = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls", cookie: sue.Cookie);
        await stream.UntilBeatAsync();

        await PassAsync(TimeSpan.FromMinutes(29));
        await sue.GetAsync("me");
        await PassAsync(TimeSpan.FromMinutes(30) - LiveWorld.Second);
        fake.Hub.Readers.Should().Be(1);
        fake.Clock.Advance(LiveWorld.Second);

        await stream.ToEndAsync();
        await fake.NobodyLooksAsync();

        // Who takes nothing for ten seconds is given up: so this one takes each beat.
        async Task PassAsync(TimeSpan time)
        {
            for (var passed = TimeSpan.Zero; passed < time; passed += LiveWorld.Second)
            {
                fake.Clock.Advance(LiveWorld.Second);
                await stream.UntilBeatAsync();
            }
        }
    }

    /// <summary>Ends what one asker was given.</summary>
    private sealed class EndOf(string name, CancellationToken end) : IAccessEnd
    {
        public CancellationToken Of(ClaimsPrincipal asker) => asker.Identity?.Name == name ? end : CancellationToken.None;
    }
}

using System.Net;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>The authority on which role may ask what: each address of the API with each role, tried at the front door.</summary>
public sealed class RoleTableTests
{
    private const string AgentKey = "agent-key-0123456789-0123";
    private const string SupervisorKey = "supervisor-key-0123456789";
    private const string AnalystKey = "analyst-key-0123456789-01";
    private const string AdminKey = "admin-key-0123456789-0123";

    private static readonly (string Role, string Key)[] Keys =
        [("Agent", AgentKey), ("Supervisor", SupervisorKey), ("Analyst", AnalystKey), ("Admin", AdminKey)];

    private static readonly (string Route, string[] Roles)[] Table =
    [
        ("GET /api/v1/calls", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/calls/{callId}", ["Supervisor", "Analyst", "Admin"]),
        ("PUT /api/v1/calls/{callId}/notes", ["Supervisor", "Admin"]),
        ("PATCH /api/v1/calls/{callId}/attributes", ["Supervisor", "Admin"]),
        ("PUT /api/v1/calls/{callId}/hold", ["Supervisor", "Admin"]),
        ("DELETE /api/v1/calls/{callId}/hold", ["Supervisor", "Admin"]),
        ("GET /api/v1/calls/{callId}/scenario", ["Supervisor", "Analyst", "Admin"]),
        ("POST /api/v1/calls/{callId}/hangup", ["Supervisor", "Admin"]),
        ("POST /api/v1/calls/{callId}/transfer", ["Supervisor", "Admin"]),
        ("POST /api/v1/calls/{callId}/sensitive", ["Supervisor", "Admin"]),
        ("POST /api/v1/calls/{callId}/recording/start", ["Supervisor", "Admin"]),
        ("POST /api/v1/calls/{callId}/recording/pause", ["Supervisor", "Admin"]),
        ("POST /api/v1/calls/{callId}/recording/resume", ["Supervisor", "Admin"]),
        ("POST /api/v1/calls/{callId}/recording/stop", ["Supervisor", "Admin"]),
        ("GET /api/v1/calls/{callId}/analysis", ["Supervisor", "Analyst"]),
        ("PUT /api/v1/calls/{callId}/topic", ["Supervisor", "Analyst"]),
        ("GET /api/v1/topics", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/topics/without", ["Supervisor", "Analyst", "Admin"]),
        ("POST /api/v1/topics/apply", ["Admin"]),
        ("DELETE /api/v1/topics/apply", ["Admin"]),
        ("GET /api/v1/calls/{callId}/transcript", ["Supervisor", "Analyst"]),
        ("GET /api/v1/calls/{callId}/vcon", ["Supervisor", "Analyst"]),
        ("GET /api/v1/recordings", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/recordings/{id}", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/recordings/{id}/audio", ["Supervisor", "Analyst"]),
        ("GET /api/v1/recordings/{id}/peaks", ["Supervisor", "Analyst"]),
        ("GET /api/v1/analysis/figures", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/search", ["Supervisor", "Analyst"]),
        ("GET /api/v1/erasures", ["Admin"]),
        ("GET /api/v1/erasures/preview", ["Admin"]),
        ("POST /api/v1/erasures", ["Admin"]),
        ("POST /api/v1/exports", ["Admin"]),
        ("GET /api/v1/departments", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/live", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/surveys", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/surveys/figures", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/webhooks/unmatched", ["Admin"]),
        ("GET /api/v1/work", ["Admin"]),
        ("POST /api/v1/work/{number}/retry", ["Admin"]),
        ("GET /api/v1/deliveries", ["Supervisor", "Analyst", "Admin"]),
        ("POST /api/v1/deliveries/{id}/retry", ["Admin"]),
        ("POST /api/v1/deliveries/retry", ["Admin"]),
        ("GET /api/v1/subscriptions", ["Supervisor", "Analyst", "Admin"]),
        ("POST /api/v1/subscriptions", ["Supervisor", "Analyst", "Admin"]),
        ("DELETE /api/v1/subscriptions/{id}", ["Supervisor", "Analyst", "Admin"]),
        ("POST /api/v1/subscriptions/{id}/secret", ["Supervisor", "Analyst", "Admin"]),
        ("POST /api/v1/subscriptions/{id}/resume", ["Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/calls/{callId}/review", ["Supervisor"]),
        ("PUT /api/v1/calls/{callId}/review", ["Supervisor"]),
        ("GET /api/v1/calls/{callId}/reviews", ["Agent", "Supervisor", "Analyst", "Admin"]),
        ("POST /api/v1/calls/{callId}/reviews/{id}/acknowledge", ["Agent", "Supervisor", "Analyst", "Admin"]),
        ("POST /api/v1/calls/{callId}/reviews/{id}/dispute", ["Agent", "Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/reviews", ["Agent", "Supervisor", "Analyst", "Admin"]),
        ("GET /api/v1/deliveries/targets", ["Admin"]),
        ("POST /api/v1/deliveries/targets/{name}/check", ["Admin"]),
        ("GET /api/v1/imports", ["Admin"]),
        ("POST /api/v1/imports", ["Admin"]),
        ("GET /api/v1/imports/{id}", ["Admin"]),
        ("POST /api/v1/imports/{id}/pause", ["Admin"]),
        ("POST /api/v1/imports/{id}/resume", ["Admin"]),
        ("POST /api/v1/imports/{id}/stop", ["Admin"]),
        ("GET /api/v1/plan", ["Admin"]),
        ("PUT /api/v1/plan", ["Admin"]),
        ("GET /api/v1/plan/draft", ["Admin"]),
        ("PUT /api/v1/plan/draft", ["Admin"]),
        ("DELETE /api/v1/plan/draft", ["Admin"]),
        ("GET /api/v1/plan/draft/changes", ["Admin"]),
        ("POST /api/v1/plan/draft/check", ["Admin"]),
        ("POST /api/v1/plan/draft/publish", ["Admin"]),
        ("POST /api/v1/plan/draft/undo", ["Admin"]),
        ("POST /api/v1/plan/draft/redo", ["Admin"]),
        ("POST /api/v1/plan/draft/calls", ["Admin"]),
        ("GET /api/v1/plan/services", ["Admin"]),
        ("GET /api/v1/plan/languages", ["Admin"]),
        ("POST /api/v1/plan/draft/replay", ["Admin"]),
        ("GET /api/v1/plan/draft/replay/{id}", ["Admin"]),
        ("DELETE /api/v1/plan/draft/replay/{id}", ["Admin"]),
        ("GET /api/v1/plan/settings/changes", ["Admin"]),
        ("POST /api/v1/plan/settings/keep", ["Admin"]),
        ("POST /api/v1/plan/settings/draft", ["Admin"]),
        ("GET /api/v1/plan/versions", ["Admin"]),
        ("GET /api/v1/plan/versions/{number}", ["Admin"]),
        ("GET /api/v1/plan/versions/{number}/changes", ["Admin"]),
        ("POST /api/v1/plan/versions/{number}/restore", ["Admin"]),
        ("GET /api/v1/audio-files", ["Admin"]),
        ("POST /api/v1/audio-files", ["Admin"]),
        ("DELETE /api/v1/audio-files/{id}", ["Admin"]),
        ("GET /api/v1/users", ["Admin"]),
        ("POST /api/v1/users", ["Admin"]),
        ("PATCH /api/v1/users/{id}", ["Admin"]),
        ("DELETE /api/v1/users/{id}", ["Admin"]),
        ("POST /api/v1/users/{id}/code", ["Admin"]),
        ("GET /api/v1/keys", ["Admin"]),
        ("POST /api/v1/keys", ["Admin"]),
        ("DELETE /api/v1/keys/{id}", ["Admin"]),
        ("GET /api/v1/audit", ["Admin"]),
    ];

    /// <summary>What must stand in a request to get as far as the call that it is about.</summary>
    private static readonly Dictionary<string, object> Bodies = new(StringComparer.Ordinal)
    {
        ["notes"] = new { text = "called back" },
        ["attributes"] = new { },
        ["hold"] = new { reason = "Case 17" },
        ["transfer"] = new { department = "Sales" },
        ["sensitive"] = new { name = "card" },
        ["topic"] = new { topic = "returns" },
    };

    /// <summary>For whoever has signed in, whatever the role; a key is nobody's account.</summary>
    private static readonly string[] OfPeople =
    [
        "GET /api/v1/me",
        "GET /api/v1/me/preferences",
        "PUT /api/v1/me/preferences",
        "PUT /api/v1/me/password",
        "GET /api/v1/me/second-factor",
        "POST /api/v1/me/second-factor",
        "PUT /api/v1/me/second-factor",
        "DELETE /api/v1/me/second-factor",
        "POST /api/v1/me/second-factor/recovery-codes",
        "GET /api/v1/me/passkeys",
        "POST /api/v1/me/passkeys",
        "POST /api/v1/me/passkeys/options",
        "DELETE /api/v1/me/passkeys/{id}",
        "GET /api/v1/sessions",
        "DELETE /api/v1/sessions/current",
        "DELETE /api/v1/sessions/{id}",
    ];

    /// <summary>For everybody.</summary>
    private static readonly string[] Open =
    [
        "GET /api/v1/sign-in",
        "GET /api/v1/sign-in/openid",
        "POST /api/v1/sessions",
        "POST /api/v1/sessions/code",
        "POST /api/v1/sessions/first-admin",
        "POST /api/v1/sessions/demo",
        "POST /api/v1/sessions/code/passkey",
        "POST /api/v1/sessions/code/passkey/options",
        "POST /api/v1/sessions/passkey",
        "POST /api/v1/sessions/passkey/options",
    ];

    [Fact]
    public async Task What_is_people_s_own_is_for_no_key()
    {
        await using var fake = new FakeWebhooks(settings: [.. Keys.Select((key, i) => Settings(i + 1, key)).SelectMany(all => all)]);

        foreach (var route in OfPeople)
        {
            foreach (var (_, key) in Keys)
                (await StatusAsync(fake, route, key)).Should().Be(HttpStatusCode.Unauthorized, route);
        }
    }

    [Fact]
    public async Task Each_role_may_ask_what_the_table_says_and_nothing_else()
    {
        await using var fake = new FakeWebhooks(settings: [.. Keys.Select((key, i) => Settings(i + 1, key)).SelectMany(all => all)]);
        List<string> wrong = [];
        foreach (var (route, roles) in Table)
        {
            foreach (var (role, key) in Keys)
            {
                var status = await StatusAsync(fake, route, key);
                var isAllowed = status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized);
                if (isAllowed != roles.Contains(role, StringComparer.Ordinal))
                    wrong.Add($"{role}: {route} gave {status}");
            }

            if (await StatusAsync(fake, route, key: null) is not HttpStatusCode.Unauthorized and var open)
                wrong.Add($"nobody: {route} gave {open}");
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task A_call_of_no_department_is_to_whoever_hears_and_reads_one_department_as_if_it_were_not_there()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var fake = new FakeWebhooks(settings:
        [
            .. Supervisor.Settings.Concat(system.Settings()).Select(setting => (setting.Key, (string?)setting.Value)),
            ("Ivr:Http:till:Url", "https://till.test"), ("Ivr:Http:till:Secret", TestService.Secret),
            ("Ivr:Sensitive:card:Prompt", "Your digits, please."), ("Ivr:Sensitive:card:Service", "till"),
        ]);
        var taken = await RecordingSystem.TakenAsync(fake.Platform, system.Words());
        await fake.SettleAsync();
        var call = taken.GetProperty("callId").GetString()!;
        var recording = taken.GetProperty("id").GetString()!;
        await Browser.AddAsync(fake, "Sue", Role.Supervisor, user => user with { Grants = Of("Sales") });
        await Browser.AddAsync(fake, "Ann", Role.Supervisor);
        var (sue, ann) = (new Browser(fake.Platform), new Browser(fake.Platform));
        await sue.SignInAsync("sue");
        await ann.SignInAsync("ann");
        (await ann.PutAsync($"calls/{call}/hold", Bodies["hold"])).Status.Should().Be(HttpStatusCode.OK);
        List<string> told = [];
        foreach (var (route, _) in Table)
        {
            var path = route.Replace("/api/v1/", "", StringComparison.Ordinal).Replace("reviews/{id}", "reviews/1", StringComparison.Ordinal);
            var isOfCall = path.Contains("{callId}", StringComparison.Ordinal);
            if (!isOfCall && !path.StartsWith("GET recordings/{id}", StringComparison.Ordinal))
                continue;
            var hidden = await AskAsync(sue, path, isOfCall ? call : recording);
            var unknown = await AskAsync(sue, path, "17");
            if ((hidden.Status, Sentence(hidden, isOfCall ? call : recording)) != (HttpStatusCode.NotFound, Sentence(unknown, "17")))
                told.Add($"{route} gave {hidden.Status} {hidden.Body}");
        }

        told.Should().BeEmpty();
        (await ann.GetAsync($"calls/{call}")).Json.GetProperty("hold").GetProperty("reason").GetString().Should().Be("Case 17");
        (await ann.PutAsync($"calls/{call}/notes", Bodies["notes"])).Status.Should().Be(HttpStatusCode.OK);
        (await ann.DeleteAsync($"calls/{call}/hold")).Status.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task No_address_is_missing_in_the_table()
    {
        await using var fake = new FakeWebhooks();
        var document = (await fake.AskAsync("/openapi/v1.json", key: null)).Json;

        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));

        described.Where(route => route.Contains(" /api/v1/", StringComparison.Ordinal)).Should()
            .BeEquivalentTo([.. Table.Select(row => row.Route), .. OfPeople, .. Open]);
    }

    /// <summary>What a refusal says of whatever has that id.</summary>
    private static string? Sentence(ApiReply reply, string id) =>
        reply.Status == HttpStatusCode.NotFound ? reply.Detail?.Replace(id, "it", StringComparison.Ordinal) : null;

    private static Grants Of(params string[] departments)
    {
        var named = new DepartmentGrant([.. departments]);
        return new(Hear: named, Read: named, HearOriginal: null, Review: named);
    }

    private static async Task<ApiReply> AskAsync(Browser browser, string route, string id)
    {
        var path = route.Split(' ')[1].Replace("{callId}", id, StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal);
        var body = Bodies.GetValueOrDefault(path.Split('/')[^1], new { });
        return route.Split(' ')[0] switch
        {
            "GET" => await browser.GetAsync(path),
            "PUT" => await browser.PutAsync(path, body),
            "PATCH" => await browser.PatchAsync(path, body),
            "POST" => await browser.PostAsync(path, body),
            _ => await browser.DeleteAsync(path),
        };
    }

    private static (string, string?)[] Settings(int number, (string Role, string Key) key) =>
        [($"ApiKeys:{number}:Name", key.Role), ($"ApiKeys:{number}:Key", key.Key), ($"ApiKeys:{number}:Role", key.Role)];

    private static async Task<HttpStatusCode> StatusAsync(FakeWebhooks fake, string route, string? key)
    {
        var (method, path) = route.Split(' ') is [var first, var second] ? (first, second) : throw new ArgumentException(route, nameof(route));
        using var request = new HttpRequestMessage(new(method), path.Replace("{callId}", "x", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{id}", "1", StringComparison.Ordinal));
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        // A stream of live data goes on.
        using var response = await fake.Platform.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode;
    }
}

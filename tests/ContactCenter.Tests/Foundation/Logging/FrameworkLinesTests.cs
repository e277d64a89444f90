using System.Text;
using System.Text.RegularExpressions;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Logging;

/// <summary>What the console of the real process shows of the framework's own lines.</summary>
public sealed partial class FrameworkLinesTests
{
    private static readonly IEnumerable<(string Key, string? Value)> Settings =
    [
        .. FakeWebhooks.Account(signed: false).Select(setting => (setting.Key, setting.Value)),
        ("Vonage:ApiBaseUrl", "http://127.0.0.1:9"),
        ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
        ("Serilog:WriteTo:0:Name", "Console"),
        ("Serilog:WriteTo:0:Args:outputTemplate", "{Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}"),
    ];

    [Fact]
    public async Task A_start_and_a_call_leave_none_but_where_it_listens()
    {
        await using var server = await ServerProcess.ListeningAsync([], Settings);
        using var http = new HttpClient { BaseAddress = server.Address };
        await PostAsync(http, "answer", CardTests.Arrival);
        await PostAsync(http, "input", """{"uuid":"caller-leg","dtmf":{"digits":"1"}}""");
        await PostAsync(http, "event", CardTests.CallerStatus("completed"));
        http.DefaultRequestHeaders.Add("X-Api-Key", FakeWebhooks.ApiKey);
        (await http.GetStringAsync(new Uri("/api/v1/calls", UriKind.Relative), TestContext.Current.CancellationToken)).Should().Contain("caller-leg");
        await server.ReadUntilAsync("HTTP GET /api/v1/calls");

        var lines = server.Output.Split('\n');
        lines.Should().Contain(line => line.StartsWith("INF Microsoft.Hosting.Lifetime Now listening on: ", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("INF ContactCenter.", StringComparison.Ordinal));
        lines.Where(line => Noise().IsMatch(line)).Should().BeEmpty();
    }

    private static async Task PostAsync(HttpClient http, string route, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri($"/webhooks/{route}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    [GeneratedRegex(
        @"^(INF|DBG|VRB) (Microsoft|System)\.(?!Hosting\.Lifetime )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Noise();
}

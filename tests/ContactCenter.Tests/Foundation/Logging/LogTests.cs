using System.Net;
using System.Text.Json;
using ContactCenter.Foundation.Logging;
using ContactCenter.Tests.World;
using ContactCenter.Voice;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Foundation.Logging;

/// <summary>What stands in the log, as Serilog writes it to a file.</summary>
public sealed partial class LogTests : IDisposable
{
    private const string JsonFormatter = "Serilog.Formatting.Json.JsonFormatter, Serilog";

    private readonly TestFolder _folder = new();

    private string Path => _folder.File("log.txt");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(JsonFormatter)]
    public async Task A_whole_call_leaves_no_phone_number(string? formatter)
    {
        await using (
            var world = new ContactCenterWorld(With([.. ToFile(formatter)]), options => options.AnswerMethod = options.EventMethod = "GET", ownLog: true))
        {
            await world.ReachSurveyAsync();
            await world.Caller.HearsAsync("How satisfied were you");
            await world.Caller.PressAsync('4');
            await world.Caller.EndsAsync();
            await world.RunOutAsync();
        }

        // The start warns of the settings' own numbers, which nobody answers; that is for the operator to read.
        var lines = await File.ReadAllLinesAsync(Path, TestContext.Current.CancellationToken);
        var log = string.Join('\n', lines.Where(line => !line.Contains("reserved for fiction", StringComparison.Ordinal)));
        log.Contains("*********001", StringComparison.Ordinal).Should().BeTrue("some lines are about people");
        log.Contains("from=", StringComparison.Ordinal).Should().BeFalse("no line has the query of a request");
        ((string[])[CallerNumber, SalesNumber, ContactCenterWorld.Number]).Where(number => log.Contains(number, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task Whatever_holds_a_number_is_masked_and_measures_are_not()
    {
        var line = (await WriteAsync(logger =>
        {
            using var scope = logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["Scoped"] = "447700900101" });
            Log.Many(
                logger,
                "447700900102",
                PhoneNumber.Parse("447700900103"),
                new("https://example.com/447700900104"),
                ["447700900105", "plain"],
                new(StringComparer.Ordinal) { ["447700900106"] = "447700900107" },
                4_477_009_001,
                new Unmasked("447700900108"));
        })).Should().ContainSingle().Subject;

        var properties = line.GetProperty("Properties");
        properties.GetProperty("Scoped").GetString().Should().Be("*********101");
        properties.GetProperty("Text").GetString().Should().Be("*********102");
        properties.GetProperty("Number").GetString().Should().Be("*********103");
        properties.GetProperty("Url").GetString().Should().Be("https://example.com/*********104");
        properties.GetProperty("List").GetRawText().Should().Be("""["*********105","plain"]""");
        properties.GetProperty("Map").GetRawText().Should().Be("""{"*********106":"*********107"}""");
        properties.GetProperty("Measure").GetInt64().Should().Be(4_477_009_001);
        properties.GetProperty("Own").GetString().Should().Be("447700900108", "it is marked as shown");
    }

    [Fact]
    public async Task The_fixed_words_of_a_line_are_masked_too() =>
        (await WriteAsync(logger => Log.Fixed(logger))).Should().ContainSingle()
            .Which.GetProperty("MessageTemplate").GetString().Should().Be("Somebody dials *********101");

    [Fact]
    public async Task A_request_is_one_line_with_who_asked_and_without_its_query_and_a_webhook_is_none()
    {
        await using (var world = new ContactCenterWorld(With([.. ToFile(JsonFormatter)]), ownLog: true))
        {
            await world.ChooseAsync('1');
            await world.CallerHangsUpAsync();
            await world.GetAsync("/api/v1/calls?caller=447700900001");
        }

        var requests = (await LinesAsync())
            .Where(line => line.GetProperty("MessageTemplate").GetString()!.StartsWith("HTTP {RequestMethod}", StringComparison.Ordinal))
            .Select(line => line.GetProperty("Properties")).ToList();
        requests.Select(line => line.GetProperty("RequestPath").GetString()).Should()
            .Contain("/api/v1/calls").And.NotContain(path => path!.StartsWith("/webhooks", StringComparison.Ordinal));
        var list = requests.Last(line => line.GetProperty("RequestPath").GetString() == "/api/v1/calls");
        list.GetProperty("StatusCode").GetInt32().Should().Be(200);
        list.GetProperty("By").GetString().Should().Be("tests");
        list.GetRawText().Should().NotContain("caller=");
    }

    [Fact]
    public async Task A_path_with_a_line_end_in_it_makes_no_line_of_its_own()
    {
        await using (var world = new ContactCenterWorld(With([.. ToFile(JsonFormatter)]), ownLog: true))
            (await world.AsSupervisorAsync("/api/v1/%0A12:00:00.000%20INF%20Anna%20has%20signed%20in%1B")).Dispose();

        (await LinesAsync()).Select(line => line.GetProperty("Properties")).Where(line => line.TryGetProperty("RequestPath", out _))
            .Select(line => line.GetProperty("RequestPath").GetString()).Should()
            .ContainSingle(path => path!.EndsWith("signed%20in%1B", StringComparison.Ordinal)).And.OnlyContain(path => !path!.Any(char.IsControl));
    }

    [Fact]
    public async Task An_exception_is_masked_down_to_its_inner_ones()
    {
        var fault = new InvalidOperationException("447700900101 is busy", new FormatException("no 447700900102"));

        var line = (await WriteAsync(logger => Log.Fault(logger, fault))).Should().ContainSingle().Subject;

        line.GetProperty("Exception").GetString().Should()
            .Contain("InvalidOperationException: *********101 is busy").And.Contain("FormatException: no *********102");
    }

    [Fact]
    public async Task An_exception_without_a_number_is_written_as_it_is() =>
        (await WriteAsync(logger => Log.Fault(logger, new InvalidOperationException("plain")))).Should().ContainSingle()
            .Which.GetProperty("Exception").GetString().Should().Be("System.InvalidOperationException: plain");

    [Fact]
    public async Task Who_develops_may_see_numbers()
    {
        var lines = await WriteAsync(logger => Log.Fault(logger, new InvalidOperationException("447700900101")), ("Logs:ShowNumbers", "true"));

        lines.Should().ContainSingle().Which.GetProperty("Exception").GetString().Should().EndWith("447700900101");
    }

    [Fact]
    public async Task Strangers_leave_no_lines_of_their_own()
    {
        await using (var world = new ContactCenterWorld(With([.. ToFile(JsonFormatter)]), ownLog: true))
        {
            world.Http.DefaultRequestHeaders.Remove("X-Api-Key");
            (await world.Http.GetAsync(new Uri("/api/v1/calls", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode
                .Should().Be(HttpStatusCode.Unauthorized);
            world.Http.DefaultRequestHeaders.Add("X-Api-Key", "wrong");
            (await world.Http.GetAsync(new Uri("/api/v1/calls", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode
                .Should().Be(HttpStatusCode.Unauthorized);
        }

        var lines = (await LinesAsync()).Where(line => line.GetProperty("Level").GetString() == "Information").Select(line => line.GetRawText()).ToList();
        lines.Should().NotContain(line => line.Contains("challenged", StringComparison.Ordinal))
            .And.NotContain(line => line.Contains("was not authenticated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_not_ready_says_so_in_its_answer_alone() =>
        (await WriteAsync("Microsoft.Extensions.Diagnostics.HealthChecks.DefaultHealthCheckService", LogOfHealthCheck)).Should().BeEmpty();

    [Fact]
    public async Task A_line_about_a_call_names_the_call_and_the_leg()
    {
        JsonElement call;
        await using (
            var world = new ContactCenterWorld(With([.. ToFile(JsonFormatter)]), options => options.UnmodifiableFor = TimeSpan.FromSeconds(8), ownLog: true))
        {
            await world.ChooseAsync('1');
            await world.CallerHangsUpAsync();
            call = await world.OnlyCallAsync();
        }

        var lines = await LinesAsync();
        foreach (var words in (string[])["was not accepted", "will be tried again"])
        {
            var line = lines.First(line => line.GetProperty("MessageTemplate").GetString()!.Contains(words, StringComparison.Ordinal))
                .GetProperty("Properties");
            line.GetProperty("Call").GetString().Should().Be(call.GetProperty("callId").GetString());
            line.GetProperty("Leg").GetString().Should().Be(call.GetProperty("legs")[1].GetProperty("legId").GetString());
        }
    }

    /// <summary>Logs through the server's own wiring.</summary>
    private static void LogOfHealthCheck(ILogger logger) => Log.Many(logger, "", PhoneNumber.Parse("447700900101"), new("https://a/"), [], [], 0, new(""));

    private Task<IReadOnlyList<JsonElement>> WriteAsync(Action<ILogger> write, params (string Key, string Value)[] settings) =>
        WriteAsync("tests", write, settings);

    private async Task<IReadOnlyList<JsonElement>> WriteAsync(string category, Action<ILogger> write, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(
            ToFile(JsonFormatter).Concat(settings).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(new TestClock());
        builder.AddContactCenter();
        await using (var app = builder.Build())
            write(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category));
        return await LinesAsync();
    }

    private async Task<IReadOnlyList<JsonElement>> LinesAsync() => [.. (await File.ReadAllLinesAsync(Path)).Select(line => JsonElement.Parse(line))];

    private IEnumerable<(string Key, string Value)> ToFile(string? formatter) =>
    [
        ("Serilog:MinimumLevel:Default", "Verbose"),
        ("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Verbose"),
        ("Serilog:MinimumLevel:Override:System.Net.Http", "Verbose"),
        ("Serilog:WriteTo:0:Name", "File"),
        ("Serilog:WriteTo:0:Args:path", Path),
        .. formatter is null ? [] : (IEnumerable<(string, string)>)[("Serilog:WriteTo:0:Args:formatter", formatter)],
    ];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Text} {Number} {Url} {List} {Map} {Measure} {Own}")]
        public static partial void Many(
            ILogger logger, string text, PhoneNumber number, Uri url, string[] list, Dictionary<string, string> map, long measure, Unmasked own);

        [LoggerMessage(3, LogLevel.Information, "Somebody dials 447700900101")]
        public static partial void Fixed(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "It failed")]
        public static partial void Fault(ILogger logger, Exception fault);
    }
}

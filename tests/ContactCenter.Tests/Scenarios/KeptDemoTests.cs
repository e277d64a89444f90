using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Demo;
using ContactCenter.Tests.Settings;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The demo that sounds and is kept, as a process.</summary>
public sealed class KeptDemoTests
{
    [Fact]
    public async Task It_is_heard_where_it_says_until_Ctrl_C_and_its_folder_stays()
    {
        await using var server = await ServerProcess.SayingAsync(
            "until Ctrl+C",
            ["demo", "--keep", "--Simulator:Speed=8"],
            [
                .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)), .. SlowMachine.Settings,
                ("Analysis:Redaction:Sound", "false"),
            ]);
        var lines = server.Output.Split('\n').Select(line => line.Trim()).ToList();
        var page = new Uri(lines.First(line => line.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)));
        var folder = lines.First(line => line.EndsWith(", which stays.", StringComparison.Ordinal)).Split(' ')[^3].TrimEnd(',');
        using var http = new HttpClient { BaseAddress = new(page, "/") };
        http.DefaultRequestHeaders.Add("X-Api-Key", Supervisor.Key);
        try
        {
            var recording = await ReadyAsync(http);

            server.Output.Should().Contain("Both talk, for 25 seconds").And.Contain("Score: 4").And.Contain("Sign in there as Sam");
            recording.GetProperty("callId").GetString().Should().Be(page.Segments[^1]);
            recording.GetProperty("channels").GetInt32().Should().Be(2);
            recording.GetProperty("durationSeconds").GetDouble().Should().BeGreaterThan(23);

            await server.InterruptAsync();

            (await server.EndsAsync()).Should().Be(0);
            Directory.GetFiles(folder).Should().NotBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Conversation", true)]
    [InlineData("conversation ", true)]
    [InlineData("connect", false)]
    public void It_records_the_departments_that_can_be_recorded_in_whatever_case_the_settings_say_so(string? bridge, bool isRecorded)
    {
        var settings = new KeptDemo("1", Urls: null).SettingsFor(
            Configuration.Of(("Departments:Sales:Endpoint:Number", "447700900101"), ("Departments:Sales:Bridge", bridge)));

        settings.ContainsKey("Departments:Sales:Recording").Should().Be(isRecorded);
    }

    private static async Task<JsonElement> ReadyAsync(HttpClient http)
    {
        JsonElement recording = default;
        await Soon.IsAsync(async () =>
        {
            var listed = await http.GetFromJsonAsync<JsonElement>("api/v1/recordings", TestContext.Current.CancellationToken);
            recording = listed.GetProperty("items").EnumerateArray().SingleOrDefault();
            return recording.ValueKind == JsonValueKind.Object && recording.GetProperty("state").GetString() == "ready";
        });
        return recording;
    }
}

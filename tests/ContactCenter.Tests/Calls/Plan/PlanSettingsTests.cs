using System.Net;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>Settings that were changed after a version was published are told until somebody decides what becomes of them.</summary>
public sealed class PlanSettingsTests : IDisposable
{
    private static readonly (string, string?)[] Changed = [("Departments:Sales:RingSeconds", "33"), ("Departments:Support:RingSeconds", "34")];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_published_is_kept_and_the_settings_are_told_no_more_until_they_change_again()
    {
        await PublishAsync();
        await using (var fake = Server(Changed))
        {
            var plan = new PlanClient(fake.Platform);
            (await plan.GetAsync("plan/settings/changes")).Json.GetProperty("items").EnumerateArray()
                .Select(change => $"{change.GetProperty("path")} {change.GetProperty("before")} {change.GetProperty("after")}")
                .Should().Equal("Departments:Sales:RingSeconds 30 33", "Departments:Support:RingSeconds 25 34");

            (await plan.PostAsync("plan/settings/keep", "{}")).Status.Should().Be(HttpStatusCode.PreconditionRequired);
            (await plan.PostAsync("plan/settings/keep", "{}", "\"other\"")).Status.Should().Be(HttpStatusCode.PreconditionFailed);
            (await plan.PostAsync("plan/settings/keep", "{}", plan.Tag)).Status.Should().Be(HttpStatusCode.NoContent);

            (await plan.GetAsync("plan/settings/changes")).Json.GetProperty("total").GetInt32().Should().Be(0);
        }

        await using (var fake = Server(Changed))
            Told(fake).Should().BeEmpty();
        await using var again = Server([.. Changed, ("Texts:Busy", "Busy.")]);
        Told(again).Should().Equal("Texts:Busy differs from the published plan, version 1, which is used.");
    }

    [Fact]
    public async Task What_was_changed_in_the_settings_becomes_changes_of_the_draft()
    {
        await PublishAsync();
        await using (var fake = Server(Changed))
        {
            var plan = new PlanClient(fake.Platform);
            var node = await plan.PlanAsync();
            node["Texts"]!["Goodbye"] = "Bye.";
            await plan.PutAsync("plan/draft", node.ToJsonString(), plan.Tag);

            var draft = await plan.PostAsync("plan/settings/draft", "{}", plan.Tag);

            draft.Json.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("path")} {change.GetProperty("after")}").Should().Equal(
                "Departments:Sales:RingSeconds 33", "Departments:Support:RingSeconds 34", "Texts:Goodbye Bye.");
            (await plan.PlanAsync())["Departments"]!["Sales"]!["RingSeconds"]!.GetValue<int>().Should().Be(30, "nobody has published it");
        }

        await using var again = Server(Changed);
        Told(again).Should().BeEmpty();
    }

    [Fact]
    public async Task The_command_puts_the_settings_in_force()
    {
        (await UseAsync()).Should().Contain("there is nothing to change");
        await PublishAsync();

        (await UseAsync()).Should().Contain("The plan of the settings is version 2, and in force.");
        (await UseAsync()).Should().Contain("The settings say what is in force, version 2.");

        await using var again = Server(Changed);
        Told(again).Should().BeEmpty();
        var plan = new PlanClient(again.Platform);
        (await plan.PlanAsync())["Departments"]!["Sales"]!["RingSeconds"]!.GetValue<int>().Should().Be(33);
        (await plan.GetAsync("plan/versions")).Json.GetProperty("items")[0].GetProperty("by").GetString().Should().Be("command");
    }

    [Fact]
    public async Task The_command_puts_the_settings_of_now_in_force_in_the_running_server()
    {
        await PublishAsync();
        await using (var fake = await RunningAsync())
        {
            (await UseAsync()).Should().Contain("The plan of the settings is version 2, and in force.");

            var plan = new PlanClient(fake.Platform);
            (await plan.PlanAsync())["Departments"]!["Sales"]!["RingSeconds"]!.GetValue<int>().Should().Be(33, "it was changed since the server has started");
            (await plan.GetAsync("plan/settings/changes")).Json.GetProperty("total").GetInt32().Should().Be(0);
            (await UseAsync()).Should().Contain("The settings say what is in force, version 2.");
        }

        await using var again = Server(Changed);
        Told(again).Should().BeEmpty();
    }

    [Fact]
    public async Task A_running_server_that_has_published_nothing_needs_a_start()
    {
        await using var fake = await RunningAsync();
        (await UseAsync()).Should().Contain("they are in force when it starts again");
        (await new PlanClient(fake.Platform).GetAsync("plan/versions")).Json.GetProperty("total").GetInt32().Should().Be(1, "nothing was published by it");
    }

    [Fact]
    public async Task Settings_with_faults_are_not_put_in_force()
    {
        await PublishAsync();
        await using var fake = await RunningAsync();
        var ended = await UseAsync(("Departments:Sales:RingSeconds", "soon"));
        (ended.ExitCode, ended.Output).Should().Be((1, ""));
        ended.Errors.Should().Contain("The settings have 1 fault(s):").And.Contain("Departments:Sales:RingSeconds");
        (await new PlanClient(fake.Platform).GetAsync("plan/versions")).Json.GetProperty("total").GetInt32().Should().Be(2);
    }

    private static IEnumerable<string> Told(FakeWebhooks fake) =>
        fake.Logs.Entries.Select(line => line.Message).Where(line => line.Contains("differs from the published plan", StringComparison.Ordinal));

    private FakeWebhooks Server(params IReadOnlyList<(string, string?)> settings) => new(settings: [.. FakeWebhooks.Kept(_folder.Path), .. settings]);

    private Task<FakeWebhooks> RunningAsync() => Server().ListeningForCommandsAsync();

    private async Task<string> UseAsync()
    {
        var ended = await UseAsync(Changed);
        ended.ExitCode.Should().Be(0, ended.Errors);
        return ended.Output;
    }

    private Task<EndedProcess> UseAsync(params (string, string?)[] changed)
    {
        var account = FakeWebhooks.Account(signed: false).Select(setting => (setting.Key, setting.Value));
        return ServerProcess.RunAsync(["plan", "use-settings"], [.. account, .. FakeWebhooks.Kept(_folder.Path), .. changed]);
    }

    private async Task PublishAsync()
    {
        await using var fake = Server();
        await new PlanClient(fake.Platform).PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 30);
    }
}

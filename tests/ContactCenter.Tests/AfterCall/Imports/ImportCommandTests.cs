using ContactCenter.AfterCall.Imports;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.AfterCall.Imports.ImportDesk;

namespace ContactCenter.Tests.AfterCall.Imports;

/// <summary><c>import</c> at the terminal.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly ImportDesk _desk = new();
    private readonly TestFolder _elsewhere = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _desk.Dispose();
        _elsewhere.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task The_running_server_brings_in_a_folder_that_no_setting_lists_and_the_command_shows_it()
    {
        await PutAsync(9);
        await File.WriteAllTextAsync(_elsewhere.File("bad.wav"), "no sound", TestContext.Current.CancellationToken);
        await using var fake = await _desk.Server().ListeningForCommandsAsync();

        (await ImportAsync(fake, CancellationToken.None)).Should().Be(1, "one could not be brought in");

        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().Contain("100 %");
        lines[^2].Should().StartWith("bad.wav: ");
        lines[^1].Should().Be("Done: 9 of 10 are here, 1 could not be brought in.");
        (await RecordingsAsync(fake)).Should().HaveCount(10);
        (await fake.ItemsAsync("/api/v1/audit?action=importStarted"))[0].GetProperty("who").GetString().Should().Be("command");
        fake.Logs.Clear();
    }

    [Fact]
    public async Task Who_interrupts_it_pauses_it_and_the_same_command_goes_on()
    {
        await PutAsync(14);
        await using var fake = await _desk.Server().ListeningForCommandsAsync();

        (await ImportAsync(fake, new CancellationToken(canceled: true))).Should().Be(1);
        _output.ToString().TrimEnd().Should().EndWith("The same command goes on.");
        var paused = (await fake.ItemsAsync("/api/v1/imports")).Should().ContainSingle().Subject;
        paused.GetProperty("state").GetString().Should().Be("paused");

        (await ImportAsync(fake, CancellationToken.None)).Should().Be(0);
        var done = (await fake.ItemsAsync("/api/v1/imports")).Should().ContainSingle().Subject;
        (done.GetProperty("id").GetString(), done.GetProperty("done").GetInt32()).Should().Be((paused.GetProperty("id").GetString(), 14));
    }

    [Fact]
    public async Task Where_no_server_runs_it_begins_when_one_is_started()
    {
        await PutAsync(2);
        (await RunAsync(new TestClock(), CancellationToken.None)).Should().Be(0);
        _output.ToString().TrimEnd().Should().Be("No server runs: the import begins when one is started.");

        await using var fake = _desk.Server();
        await fake.PassAsync(TimeSpan.FromSeconds(20));
        (await RecordingsAsync(fake)).Should().HaveCount(2);
    }

    [Fact]
    public async Task What_cannot_be_imported_is_one_sentence()
    {
        await using var fake = await _desk.Server().ListeningForCommandsAsync();

        var unknown = () => RunAsync(fake.Clock, CancellationToken.None, source: "other");
        var missing = () => RunAsync(fake.Clock, CancellationToken.None, folder: _elsewhere.File("none"));

        (await unknown.Should().ThrowAsync<CommandLineException>()).Which.Message.Should().StartWith("source must be the name of a source");
        (await missing.Should().ThrowAsync<CommandLineException>()).Which.Message.Should().Be("folder must be a folder that is there");
    }

    private async Task PutAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await File.WriteAllBytesAsync(
                _elsewhere.File($"{number:00}.wav"), Sound(loudest: .1f + (number * .01f)), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Types it, and lets time pass until it has ended.</summary>
    private async Task<int> ImportAsync(FakeWebhooks fake, CancellationToken interrupted)
    {
        var clock = new TestClock();
        var second = TimeSpan.FromSeconds(1);
        var command = RunAsync(clock, interrupted);
        await Soon.IsAsync(async () =>
        {
            // The server's time stands while the command speaks with it.
            if (clock.FireNext(clock.GetUtcNow() + second))
                await fake.PassAsync(second);
            return command.IsCompleted;
        });
        // What was taken by then comes to its end.
        await fake.PassAsync(second);
        return await command;
    }

    private Task<int> RunAsync(TestClock clock, CancellationToken interrupted, string? folder = null, string source = Source)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var all = FakeWebhooks.Account(signed: false);
        foreach (var (key, value) in _desk.Settings())
            all[key] = value;
        all["Serilog:MinimumLevel:Default"] = "Fatal";
        builder.Configuration.AddInMemoryCollection(all);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddContactCenter();
        var context = new CommandContext(builder, [folder ?? _elsewhere.Path], clock, _output)
        {
            Typed = new ConfigurationBuilder().AddCommandLine([$"--{ImportCommand.SourceOption}={source}"]).Build(),
        };
        return ImportCommand.RunAsync(context, isTerminal: false, interrupted);
    }
}

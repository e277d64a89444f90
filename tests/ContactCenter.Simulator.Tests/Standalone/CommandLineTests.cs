using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Standalone;

/// <summary>What the program answers to what is typed.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Started = "event URL";

    private readonly SimulatorRun _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("runn", "'runn' is not a command; say run FILE…, ")]
    [InlineData("runn --help", "'runn' is not a command; say run FILE…, ")]
    [InlineData("runn --version", "'runn' is not a command; say run FILE…, ")]
    [InlineData("--foo", "--foo is not an option; ")]
    [InlineData("--port 8080", "--port is not an option; ")]
    [InlineData("-p 8080", "-p is not an option; ")]
    [InlineData("-p=3000", "-p is not an option; ")]
    [InlineData("--Simulatr:Speed=2", "--Simulatr:Speed is not an option; ")]
    [InlineData("--Simulator:Speed=2 8080", "8080 is not an option; ")]
    [InlineData("--urls", "--urls needs a value")]
    [InlineData("--Simulator:Speed --Simulator:Seed=1", "--Simulator:Speed needs a value")]
    public async Task What_cannot_be_done_is_one_sentence(string typed, string words)
    {
        var (exitCode, output, errors) = await _program.TypeAsync(typed.Split(' '));

        exitCode.Should().Be(1);
        errors.Should().StartWith(words).And.MatchRegex("^[^\n]+\n$");
        output.Should().BeEmpty();
        Directory.GetFileSystemEntries(_program.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("run --help")]
    public async Task Help_tells_what_can_be_typed(string typed)
    {
        var (exitCode, output, errors) = await _program.TypeAsync(typed.Split(' '));

        (exitCode, errors).Should().Be((0, ""));
        output.Should().ContainAll("run FILE", "--urls", "--report", "--Simulator:KEY=VALUE", "http://localhost:4000");
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("run --version")]
    [InlineData("--Simulator:Speed=2 --version")]
    public async Task The_version_is_the_assemblys(string typed)
    {
        var version = typeof(VoicePlatform).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

        (await _program.TypeAsync(typed.Split(' '))).Should().Be((0, $"ContactCenter.Simulator {version}", ""));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2, "run", "a.yaml")]
    public async Task A_port_that_is_taken_is_one_sentence(int expected, params string[] command)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        _program.With("a.yaml", "steps:\n  - wait: 1\n");

        var (exitCode, output, errors) = await _program.TypeAsync([.. command, "--urls", $"http://{other.LocalEndpoint}"]);

        exitCode.Should().Be(expected);
        errors.Should()
            .Be($"http://{other.LocalEndpoint} is in use by another program; stop that one, or say another address, as in --urls http://localhost:4001.\n");
        output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://203.0.113.1:3333")]
    public async Task So_is_an_address_that_is_not_ours(string address)
    {
        var (exitCode, output, errors) = await _program.TypeAsync("--urls", address);

        exitCode.Should().Be(1);
        errors.Should().StartWith($"{address} cannot be listened on: ").And.MatchRegex("^[^\n]+\n$");
        output.Should().BeEmpty();
    }

    [Fact]
    public async Task So_is_a_key_that_is_none()
    {
        var (exitCode, _, errors) = await _program.With("app.key", "no key").TypeAsync("--urls", "http://127.0.0.1:0", "--Simulator:PrivateKeyPath=app.key");

        exitCode.Should().Be(1);
        errors.Should().StartWith("app.key, or account.json beside it, cannot be used: ").And.MatchRegex("^[^\n]+\n$");
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", true)]
    [InlineData("http://[::]:0", true)]
    [InlineData("http://127.0.0.1:0", false)]
    public async Task All_addresses_are_a_warning(string address, bool warns)
    {
        var (exitCode, output, errors) = await _program.RunAsync(Started, ["--urls", address]);

        exitCode.Should().Be(0);
        errors.Contains("listens on all addresses of this machine", StringComparison.Ordinal).Should().Be(warns);
        output.Should().MatchRegex(@"phones +http://(localhost|127\.0\.0\.1):\d+/simulator").And.NotContain("info:");
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", true)]
    [InlineData("http://127.0.0.1:0", false)]
    public async Task So_they_are_while_scripts_run(string address, bool warns)
    {
        _program.With("a.yaml", "steps:\n  - wait: 0\n");

        var (_, _, errors) = await _program.TypeAsync("run", "a.yaml", "--urls", address);

        errors.Contains("listens on all addresses of this machine", StringComparison.Ordinal).Should().Be(warns);
    }

    [Fact]
    public async Task Settings_of_another_program_where_it_is_started_are_not_its_own()
    {
        _program.With("appsettings.json", """{"Simulator":{"Numbers":["447700900777"]},"urls":"http://nowhere"}""");

        var (_, output, _) = await _program.RunAsync(Started, ["--urls", "http://127.0.0.1:0", "--Simulator:PrivateKeyPath=keys/app.key"]);

        output.Should().Contain(SimulatorOptions.DefaultNumber).And.Contain(Path.Combine(_program.Path, "keys", "app.key"));
    }

    [Fact]
    public async Task Dotnet_run_starts_the_program_where_the_command_is_typed()
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", ProjectFolder(), "-getProperty:RunWorkingDirectory", "-nologo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = _program.Path,
        };
        using var evaluation = Process.Start(start)!;

        (await evaluation.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Should().Be(_program.Path);
    }

    private static string ProjectFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/ContactCenter.Simulator"));
}
